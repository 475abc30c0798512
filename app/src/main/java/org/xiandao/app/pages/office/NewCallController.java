package org.xiandao.app.pages.office;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;

/** Writes a call by an offered edition, shows what it will say, publishes it. */
@Controller
class NewCallController {
    private final CallOffice office;
    private final Calls calls;
    private final Editions editions;
    private final Frames frames;
    private final Clock clock;

    NewCallController(CallOffice office, Calls calls, Editions editions, Frames frames, Clock clock) {
        this.office = office;
        this.calls = calls;
        this.editions = editions;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/office/calls/new")
    String begin(@RequestParam(defaultValue = "") String edition, Turn turn) {
        var w = turn.words();
        var offered = office.offered(turn.visitor());
        if (offered.isEmpty()) throw new AccessDeniedException("issues no calls");
        var chosen =
                edition.isEmpty() && offered.size() == 1 ? Optional.of(offered.getFirst()) : editions.offered(edition);
        if (chosen.isPresent()) {
            if (office.issuer(turn.visitor(), chosen.get()).isEmpty())
                throw new AccessDeniedException("not the issuer");
            return show(chosen.get(), Typed.NOTHING, List.of(), turn);
        }
        turn.put("page", frames.frame(turn, heading(w)));
        turn.put(
                "links",
                offered.stream()
                        .map(one -> new Link(w.t(one.title()), "/office/calls/new?edition=" + one.id()))
                        .toList());
        return "pages/office/choose";
    }

    @PostMapping("/office/calls/new")
    String publish(@RequestParam String edition, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var rules = editions.offered(edition).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var member =
                office.issuer(turn.visitor(), rules).orElseThrow(() -> new AccessDeniedException("not the issuer"));
        var typed = new Typed(CallDraft.ID, form, List.of());
        var draft = new CallDraft(rules);
        var unreadable = draft.unreadable(typed, w);
        var read = draft.read(typed);
        var faults = calls.check(read, member.actor());
        if (!faults.isEmpty() || !unreadable.isEmpty()) {
            office.refused(turn.visitor(), member, "call.publish", edition, faults);
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var told = unreadable.stream().map(problem -> problem.path()).toList();
            var problems = Stream.concat(
                            unreadable.stream(),
                            CallOffice.problems(faults, w).stream().filter(problem -> !told.contains(problem.path())))
                    .toList();
            return show(rules, typed.with(problems), List.of(), turn);
        }
        if (!typed.value("verb").equals("PUBLISH")) return show(rules, typed, preview(read, rules, w), turn);
        // A fresh number, so that no call is ever published over another.
        var callId =
                Calls.programme(rules.id()) + "-" + UUID.randomUUID().toString().substring(0, 8);
        return switch (calls.publish(callId, read, member.actor(), clock.instant())) {
            case Calls.Result.Published published ->
                "redirect:/office/calls/" + published.call().id() + "?done=published";
            case Calls.Result.Refused refused -> {
                turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                yield show(rules, typed.with(CallOffice.problems(refused.faults(), w)), List.of(), turn);
            }
        };
    }

    static List<Fact> preview(Calls.Draft draft, Edition edition, Words w) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(w.t("call.title"), draft.title().zh()));
        if (!draft.title().en().equals(draft.title().zh()))
            facts.add(new Fact(w.t("call.title.en"), draft.title().en()));
        if (!draft.documentNumber().isBlank()) facts.add(new Fact(w.t("say.number"), draft.documentNumber()));
        if (!draft.text().zh().isBlank())
            facts.add(new Fact(w.t("call.text"), draft.text().zh()));
        if (!draft.text().en().equals(draft.text().zh()))
            facts.add(new Fact(w.t("call.text.en"), draft.text().en()));
        facts.add(new Fact(w.t("case.fact.edition"), DifferenceView.named(edition, w)));
        facts.addAll(ManageCallController.terms(edition, draft.dates(), draft.choices(), draft.quotas(), w));
        return facts;
    }

    private static Heading heading(Words w) {
        return Heading.of(
                w.t("desk.call"), new Link(w.t("nav.desk"), "/desk"), new Link(w.t("desk.calls"), "/office/calls"));
    }

    private String show(Edition edition, Typed typed, List<Fact> preview, Turn turn) {
        var w = turn.words();
        var buttons = new ArrayList<FormView.Button>();
        if (!preview.isEmpty()) buttons.add(new FormView.Button("PUBLISH", w.t("call.publish"), ""));
        buttons.add(new FormView.Button("PREVIEW", w.t("call.preview"), preview.isEmpty() ? "" : "plain"));
        var form = new FormView(
                CallDraft.ID,
                w.t(edition.title()),
                w.t("call.new.lead"),
                "/office/calls/new?edition=" + edition.id(),
                "",
                new CallDraft(edition).fields(typed, w),
                buttons);
        turn.put("page", frames.frame(turn, heading(w)));
        turn.put("form", form);
        turn.put("problems", typed.problems());
        turn.put("preview", preview);
        return "pages/office/new";
    }
}
