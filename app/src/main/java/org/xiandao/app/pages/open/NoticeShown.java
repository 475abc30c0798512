package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent.NoticePublished;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Workflow.Identity;
import org.xiandao.rules.pack.Workflow.Objections;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.words.Sentences;

/** A public notice as its page shows it, with the form to object while it runs. */
@Component
class NoticeShown {
    private final Frames frames;
    private final Cases cases;
    private final Areas areas;
    private final WorkingDays workingDays;
    private final Clock clock;

    NoticeShown(Frames frames, Cases cases, Areas areas, WorkingDays workingDays, Clock clock) {
        this.frames = frames;
        this.cases = cases;
        this.areas = areas;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    String show(
            HttpServletRequest request,
            Optional<Visitor> visitor,
            Model model,
            String caseId,
            Map<String, String> typed,
            List<Problem> problems) {
        var w = Words.in(Language.of(request));
        var state = onNotice(caseId);
        var edition = cases.edition(state);
        var heading = Heading.of(CaseTitle.of(state, edition), new Link(w.t("open.notices"), "/notices"));
        var rules = edition.workflow().stages().stream()
                .flatMap(stage -> stage.objections().stream())
                .findFirst();
        boolean running = running(state, edition);
        model.addAttribute("page", frames.frame(request, visitor, heading));
        model.addAttribute(
                "notice",
                new NoticeDetail(
                        caseId,
                        facts(state, edition, w),
                        others(caseId, state),
                        letter(edition)
                                .map(letter -> new Link(w.t(letter.title()), "/notices/" + caseId + "/notice.pdf")),
                        rules.isPresent(),
                        running,
                        running && rules.isPresent() ? fields(rules.get(), typed, problems, w) : List.of(),
                        rules.map(Objections::files).orElse(0),
                        rules.map(it -> w.t("open.object.answer", w.t(new Sentences(edition).of(it.answer()))))
                                .orElse(""),
                        running ? typed.getOrDefault("key", "").isEmpty() ? key() : typed.getOrDefault("key", "") : "",
                        running ? List.of() : unsent(typed, w),
                        problems));
        return "pages/open/notice";
    }

    /** What an objection's form is known by, so that one sent twice is one. */
    static String key() {
        return UUID.randomUUID().toString().replace("-", "").substring(20).toUpperCase(Locale.ROOT);
    }

    /** What was written when it was too late, to be copied from the page. */
    private static List<CallView.Fact> unsent(Map<String, String> typed, Words w) {
        return Stream.of("author", "identity", "contact", "text")
                .filter(name -> !typed.getOrDefault(name, "").isBlank())
                .map(name -> new CallView.Fact(w.t("open.object." + name), typed.getOrDefault(name, "")))
                .toList();
    }

    /** A case that has been publicised; any other is not for the public, and there is nothing to tell it from none. */
    CaseState onNotice(String caseId) {
        return cases.find(caseId)
                .filter(state -> state.notice().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Letter> letter(Edition edition) {
        return edition.letters().stream()
                .filter(letter -> letter.id().equals("notice"))
                .findFirst();
    }

    /** The other cases of the same notice. */
    private List<Link> others(String caseId, CaseState state) {
        return state.together(Verb.PUBLISH).stream()
                .flatMap(together -> together.cases().stream())
                .filter(other -> !other.equals(caseId))
                .flatMap(other -> cases.find(other).stream()
                        .filter(it -> it.notice().isPresent())
                        .map(it -> new Link(CaseTitle.of(it, cases.edition(it)), "/notices/" + other)))
                .toList();
    }

    private boolean running(CaseState state, Edition edition) {
        var today = ChinaTime.day(clock.instant());
        return !state.ended()
                && edition.stage(state.stage()).objections().isPresent()
                && state.notice().filter(it -> !today.isAfter(it.until())).isPresent();
    }

    private List<CallView.Fact> facts(CaseState state, Edition edition, Words w) {
        var notice = state.notice().orElseThrow();
        var facts = new ArrayList<CallView.Fact>();
        facts.add(new CallView.Fact(w.t("open.applicants"), CaseTitle.applicants(state)));
        facts.add(new CallView.Fact(
                w.t("open.areas"),
                String.join(
                        w.t("open.list.and"),
                        state.members().stream()
                                .map(Applicant::area)
                                .distinct()
                                .map(code -> w.t(areas.fullName(code)))
                                .toList())));
        facts.add(new CallView.Fact(w.t("open.programme"), w.t(edition.title())));
        facts.add(new CallView.Fact(w.t("open.notice.period"), period(notice, w)));
        state.approval()
                .flatMap(given -> given.verdict().documentNumber())
                .ifPresent(number -> facts.add(new CallView.Fact(w.t("open.number"), number)));
        return facts;
    }

    private String period(NoticePublished notice, Words w) {
        var between = w.t("open.trial.between", w.date(notice.from()), w.date(notice.until()));
        try {
            return between + w.t("open.notice.workingDays", workingDays.between(notice.from(), notice.until()));
        } catch (WorkingDays.UnknownYear beyondTheCalendar) {
            return between;
        }
    }

    private static List<FieldView> fields(
            Objections rules, Map<String, String> typed, List<Problem> problems, Words w) {
        var fields = new ArrayList<FieldView>();
        fields.add(field(FieldView.Kind.TEXT, "author", rules.named(), typed, problems, w));
        if (rules.identity() == Identity.UNIT_OR_ID)
            fields.add(field(FieldView.Kind.TEXT, "identity", true, typed, problems, w));
        fields.add(field(FieldView.Kind.TEXT, "contact", rules.named(), typed, problems, w));
        fields.add(field(FieldView.Kind.LONG_TEXT, "text", true, typed, problems, w));
        return fields;
    }

    private static FieldView field(
            FieldView.Kind kind,
            String name,
            boolean required,
            Map<String, String> typed,
            List<Problem> problems,
            Words w) {
        var field = FieldView.of(kind, name, w.t("open.object." + name))
                .withHint(w.t("open.object." + name + ".hint"))
                .withValue(typed.getOrDefault(name, ""))
                .withErrors(problems.stream()
                        .filter(it -> it.path().equals(name))
                        .map(Problem::message)
                        .toList());
        return required ? field : field.optional();
    }
}
