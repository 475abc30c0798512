package org.xiandao.app.pages.publication;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.publication.PublicationSeats.At;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationCommand;
import org.xiandao.publication.life.PublicationState.Stage;

/** One publication at work: its chapters, what can be done with it, and who did what. */
@Controller
class WorkPages {
    private final PublicationSeats seats;
    private final WorkShown shown;
    private final Frames frames;

    WorkPages(PublicationSeats seats, WorkShown shown, Frames frames) {
        this.seats = seats;
        this.shown = shown;
        this.frames = frames;
    }

    @GetMapping("/office/publications/{publication}")
    String page(@PathVariable String publication, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(seats.sit(turn.visitor(), publication), Typed.NOTHING, done, turn);
    }

    @PostMapping("/office/publications/{publication}/{deed}")
    String act(
            @PathVariable String publication,
            @PathVariable String deed,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var at = seats.sit(turn.visitor(), publication);
        var typed = new Typed(deed, form, List.of());
        var w = turn.words();
        var corrected = UUID.randomUUID().toString();
        var refusals = deed.equals("correct") ? seats.correct(at, corrected) : seats.act(at, command(deed, typed));
        if (refusals.isEmpty())
            return deed.equals("correct")
                    ? "redirect:/office/publications/" + corrected + "?done=begun"
                    : "redirect:" + at.root() + "?done=" + done(deed);
        turn.status(PublicationWords.status(refusals));
        var again = seats.sit(turn.visitor(), publication);
        return show(again, typed.with(PublicationWords.problems(refusals, w)), "", turn);
    }

    private static PublicationCommand command(String deed, Typed typed) {
        return switch (deed) {
            case "title" -> new PublicationCommand.Retitle(seen(typed), typed.value("title"));
            case "renew" -> new PublicationCommand.Renew("");
            case "case" -> new PublicationCommand.AddCase(typed.value("record"));
            case "written" -> new PublicationCommand.AddWritten(typed.value("written"));
            case "ready" -> new PublicationCommand.Ready(typed.value("note"));
            case "back" -> new PublicationCommand.GiveBack(seen(typed), typed.value("reason"));
            case "publish" ->
                new PublicationCommand.Publish(seen(typed), typed.value("documentNumber"), typed.value("reasons"));
            case "withdraw" -> new PublicationCommand.Withdraw(typed.value("reason"));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static int seen(Typed typed) {
        return ChapterPages.number(typed.value("stage"));
    }

    /** What a form was shown after, where its deed hangs on that. */
    private static String shown(At at, String deed) {
        return switch (deed) {
            case "title" -> String.valueOf(at.state().titled());
            case "back", "publish" -> String.valueOf(at.state().number());
            default -> "";
        };
    }

    private static String done(String deed) {
        return switch (deed) {
            case "title" -> "saved";
            case "renew" -> "renewed";
            case "case", "written" -> "added#chapters";
            case "back" -> "given-back";
            case "publish" -> "published";
            case "withdraw" -> "withdrawn";
            default -> deed;
        };
    }

    private String show(At at, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var gone = seats.gone(at);
        var sections = new ArrayList<PartView>();
        sections.add(shown.chapters(at, gone, w));
        if (at.drafting()) sections.add(section("draft", w.t("publication.draft"), drafts(at, typed, w)));
        var steps = steps(at, typed, w);
        if (!steps.isEmpty()) sections.add(section("steps", w.t("publication.steps"), steps));
        sections.add(shown.history(at, w));
        var notices = new ArrayList<>(PublicationWords.done(done, w));
        notices.addAll(shown.notices(at, gone, w));
        turn.put("demo", at.state().madeUp());
        var heading = Heading.of(at.state().title(), new Link(w.t("publication.office"), "/office/publications"))
                .lead(shown.lead(at, w))
                .notices(notices);
        return frames.parts(turn, heading, sections, led(at, typed));
    }

    /** A fault of a chapter leads to that chapter in the list. */
    private static List<Problem> led(At at, Typed typed) {
        return typed.problems().stream()
                .map(problem -> at.state().chapter(problem.path()).isPresent()
                        ? new Problem("chapters", problem.message())
                        : problem)
                .toList();
    }

    private static PartView section(String id, String title, List<FormView> forms) {
        return new PartView(id, title, List.of(), List.of(), forms, List.of());
    }

    private List<FormView> drafts(At at, Typed typed, Words w) {
        var forms = new ArrayList<FormView>();
        forms.add(form(
                at,
                "title",
                typed,
                List.of(FieldView.of(TEXT, "title", w.t("publication.name"))
                        .withValue(at.state().title())),
                w));
        if (at.state().first().kind() == Kind.CASE_COLLECTION) {
            var options = seats.choices(at).stream()
                    .map(choice -> Option.of(
                            choice.id(),
                            w.t("publication.choice", w.t("publication.choice." + choice.type()), w.t(choice.title()))))
                    .toList();
            if (!options.isEmpty())
                forms.add(form(
                        at,
                        "case",
                        typed,
                        List.of(FieldView.of(SELECT, "record", w.t("publication.record"))
                                .withOptions(options)),
                        w));
        }
        forms.add(form(
                at, "written", typed, List.of(FieldView.of(TEXT, "written", w.t("publication.chapter.title"))), w));
        forms.add(form(at, "renew", typed, List.of(), w));
        return forms;
    }

    private static List<FormView> steps(At at, Typed typed, Words w) {
        var forms = new ArrayList<FormView>();
        var stage = at.state().stage();
        boolean decides = at.rights().decides();
        if (at.drafting())
            forms.add(form(
                    at,
                    "ready",
                    typed,
                    List.of(FieldView.of(LONG_TEXT, "note", w.t("publication.note"))
                            .optional()),
                    w));
        if (stage == Stage.READY) {
            if (decides)
                forms.add(form(
                        at,
                        "publish",
                        typed,
                        List.of(
                                FieldView.of(TEXT, "documentNumber", w.t("publication.number"))
                                        .withHint(w.t("publication.number.hint"))
                                        .optional(),
                                FieldView.of(LONG_TEXT, "reasons", w.t("publication.reasons"))
                                        .optional()),
                        w));
            forms.add(form(
                    at, "back", typed, List.of(FieldView.of(LONG_TEXT, "reason", w.t("publication.back.reason"))), w));
        }
        if (at.drafting() || decides && stage == Stage.PUBLISHED)
            forms.add(form(
                    at,
                    "withdraw",
                    typed,
                    List.of(FieldView.of(LONG_TEXT, "reason", w.t("publication.withdraw.reason"))),
                    w));
        if (at.rights().drafts() && at.state().open()) forms.add(form(at, "correct", typed, List.of(), w));
        return forms;
    }

    private static FormView form(At at, String deed, Typed typed, List<FieldView> fields, Words w) {
        return new FormView(
                deed,
                w.t("publication.do." + deed),
                w.t("publication.do." + deed + ".lead"),
                at.root() + "/" + deed,
                shown(at, deed),
                fields.stream().map(field -> typed.fill(deed, field)).toList(),
                List.of(new FormView.Button(
                        "DO",
                        w.t("publication.do." + deed + ".send"),
                        deed.equals("publish") || deed.equals("ready") ? "" : "plain")));
    }
}
