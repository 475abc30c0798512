package org.xiandao.app.pages.publication;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.xiandao.app.pages.publication.ChapterView.Told;
import org.xiandao.app.pages.publication.PublicationSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.publication.life.PublicationCommand;
import org.xiandao.publication.life.PublicationRefusal;
import org.xiandao.publication.life.PublicationRefusal.Code;
import org.xiandao.publication.life.PublicationState.Held;
import org.xiandao.rules.pack.Text;

/** One chapter in its form, beside its figures and what of them has changed since somebody last wrote. */
@Controller
class ChapterPages {
    private static final String EDIT = "edit";

    private final PublicationSeats seats;
    private final Frames frames;

    ChapterPages(PublicationSeats seats, Frames frames) {
        this.seats = seats;
        this.frames = frames;
    }

    @GetMapping("/office/publications/{publication}/chapters/{chapter}")
    String page(
            @PathVariable String publication,
            @PathVariable String chapter,
            @RequestParam(defaultValue = "") String done,
            Turn turn) {
        return show(seats.sit(turn.visitor(), publication), chapter, Typed.NOTHING, List.of(), done, turn);
    }

    @PostMapping("/office/publications/{publication}/chapters/{chapter}/{deed}")
    String act(
            @PathVariable String publication,
            @PathVariable String chapter,
            @PathVariable String deed,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var at = seats.sit(turn.visitor(), publication);
        var held = held(at, chapter);
        var typed = new Typed(deed, form, List.of());
        var refusals = seats.act(at, command(deed, held, typed));
        var root = at.root() + "/chapters/" + chapter;
        if (refusals.isEmpty())
            return switch (deed) {
                case EDIT -> "redirect:" + root + "?done=saved";
                case "renew" -> "redirect:" + root + "?done=renewed";
                case "move" -> "redirect:" + at.root() + "?done=moved#chapters";
                default -> "redirect:" + at.root() + "?done=dropped#chapters";
            };
        turn.status(PublicationWords.status(refusals));
        var w = turn.words();
        var again = typed.with(PublicationWords.problems(refusals, w));
        return show(seats.sit(turn.visitor(), publication), chapter, again, refusals, "", turn);
    }

    private static PublicationCommand command(String deed, Held held, Typed typed) {
        return switch (deed) {
            case EDIT ->
                new PublicationCommand.Edit(
                        held.id(),
                        number(typed.value("stage")),
                        typed.value("title"),
                        held.chapter().what().fields().stream()
                                .collect(Collectors.toMap(field -> field, typed::value)));
            case "renew" -> new PublicationCommand.Renew(held.id());
            case "move" -> new PublicationCommand.Move(held.id(), typed.value("place"));
            case "drop" -> new PublicationCommand.Drop(held.id());
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Of the change that the form was shown after; a form without one has seen nothing. */
    static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static Held held(At at, String chapter) {
        return at.state().chapter(chapter).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(At at, String id, Typed typed, List<PublicationRefusal> refusals, String done, Turn turn) {
        var w = turn.words();
        var held = held(at, id);
        boolean stale = refusals.stream().anyMatch(one -> one.code() == Code.STALE);
        turn.put(
                "page",
                frames.frame(
                        turn,
                        Heading.of(
                                        w.t(held.chapter().title()),
                                        new Link(w.t("publication.office"), "/office/publications"),
                                        new Link(at.state().title(), at.root()))
                                .notices(PublicationWords.done(done, w))));
        turn.put("problems", typed.problems());
        turn.put("others", stale ? others(held, w) : List.<Told>of());
        turn.put("forms", at.drafting() ? forms(at, held, typed, w) : List.<FormView>of());
        turn.put("changes", changes(held, w));
        turn.put("chapter", new ChapterShown(w, true).of(held.chapter()));
        return "pages/publication/edit";
    }

    /** What the other editor has saved, to be read beside one's own. */
    private static List<Told> others(Held held, Words w) {
        var told = new ArrayList<Told>();
        for (var field : held.chapter().what().fields())
            told.add(new Told(
                    w.t("publication.field." + field), true, ChapterShown.paragraphs(held.chapter(), field, w)));
        return told;
    }

    private static List<FormView> forms(At at, Held held, Typed typed, Words w) {
        var root = at.root() + "/chapters/" + held.id();
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(TEXT, "title", w.t("publication.chapter.title"))
                .withValue(held.chapter().title().zh()));
        for (var field : held.chapter().what().fields())
            fields.add(FieldView.of(LONG_TEXT, field, w.t("publication.field." + field))
                    .withHint(w.t("publication.field.hint"))
                    .withValue(held.chapter().text(field).zh())
                    .optional());
        var forms = new ArrayList<FormView>();
        forms.add(form(EDIT, root, String.valueOf(held.number()), fields, typed, w));
        if (!held.chapter().figures().table().lines().isEmpty())
            forms.add(form("renew", root, "", List.of(), typed, w));
        int place = at.state().held().indexOf(held) + 1;
        forms.add(form(
                "move",
                root,
                "",
                List.of(FieldView.of(NUMBER, "place", w.t("publication.place")).withValue(String.valueOf(place))),
                typed,
                w));
        forms.add(form("drop", root, "", List.of(), typed, w));
        return forms;
    }

    private static FormView form(String deed, String root, String seen, List<FieldView> fields, Typed typed, Words w) {
        var key = "publication.chapter." + deed;
        return new FormView(
                deed,
                w.t(key),
                w.t(key + ".lead"),
                root + "/" + deed,
                seen,
                fields.stream().map(field -> typed.fill(deed, field)).toList(),
                List.of(new FormView.Button("DO", w.t(key + ".send"), deed.equals(EDIT) ? "" : "plain")));
    }

    private static Optional<TableView> changes(Held held, Words w) {
        var rows = held.changed().stream()
                .map(change -> List.<Cell>of(
                        new Cell.Plain(w.t(change.line())),
                        new Cell.Plain(w.t(change.column())),
                        new Cell.Plain(told(change.before(), w)),
                        new Cell.Plain(told(change.after(), w))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableView(
                        w.t("publication.changes"),
                        List.of(
                                Column.text(w.t("publication.changes.line")),
                                Column.text(w.t("publication.changes.column")),
                                Column.text(w.t("publication.changes.before")),
                                Column.text(w.t("publication.changes.after"))),
                        rows));
    }

    private static String told(Optional<Text> text, Words w) {
        return text.map(w::t).orElse("—");
    }
}
