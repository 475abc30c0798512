package org.xiandao.app.pages.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.pages.documents.CaseLetters;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent.Entry;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Conditions;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Calls;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Kind;

/** Puts a case's page together for whoever looks; what they may see is asked of {@link Sight}. */
@Component
class CaseShown {
    private final Cases cases;
    private final Material material;
    private final Progress progress;
    private final Panel panel;
    private final AnswersShown answers;
    private final Timeline timeline;
    private final CaseLetters letters;
    private final ObjectionsShown objections;
    private final CaseWords words;
    private final Clock clock;

    CaseShown(
            Cases cases,
            Material material,
            Progress progress,
            Panel panel,
            AnswersShown answers,
            Timeline timeline,
            CaseLetters letters,
            ObjectionsShown objections,
            CaseWords words,
            Clock clock) {
        this.cases = cases;
        this.material = material;
        this.progress = progress;
        this.panel = panel;
        this.answers = answers;
        this.timeline = timeline;
        this.letters = letters;
        this.objections = objections;
        this.words = words;
        this.clock = clock;
    }

    CaseView of(Seat seat, Typed typed, Words w) {
        var sight = Sight.of(seat);
        var today = ChinaTime.day(clock.instant());
        var seen = material.seen(seat);
        return new CaseView(
                facts(seat, w),
                seat.state().demonstration(),
                progress.of(seat, seen, sight, today, w),
                now(seat, sight, w),
                typed.problems(),
                panel.of(seat, typed, today, w),
                gate(seat, seen, sight, today, w),
                ScoreShown.of(seat, sight, w),
                sight.opinions() ? opinions(seat, sight, w) : List.of(),
                sight.visit() ? visit(seat, w) : Optional.empty(),
                sight.objections() ? objections.of(seat, sight, today, w) : List.of(),
                sight.content() ? Optional.of(answers.of(seat, sight, w)) : Optional.empty(),
                sight.content() ? files(seat, seen, w) : List.of(),
                timeline.of(seat, sight, w),
                documents(seat, sight, w),
                withdraw(seat, w),
                scoreLinks(seat, sight, w));
    }

    /** An area that was barred after it had applied: no rule ends its case, but who decides should know. */
    List<NoticeView> barred(Seat seat, Words w) {
        var kind = seat.stage().kind();
        boolean judged = seat.actor().office().isPresent() && !seat.state().ended() && kind != Kind.TRIAL;
        if (!judged) return List.of();
        return cases.barred(seat.state(), ChinaTime.day(clock.instant())).stream()
                .map(refusal -> new NoticeView(
                        Tone.WARN,
                        w.t("case.barred"),
                        RefusalWords.sentence(refusal, seat.edition(), w),
                        List.of(new Link(w.t("apply.barred.list"), "/bars"))))
                .toList();
    }

    private static List<Link> scoreLinks(Seat seat, Sight sight, Words w) {
        var links = new ArrayList<Link>();
        if (sight.total() && seat.state().score().isPresent()) {
            links.add(new Link(w.t("case.score.why"), "/cases/" + seat.caseId() + "/why#points"));
            if (Calls.issues(seat.edition(), seat.actor()))
                links.add(new Link(w.t("scores"), "/office/calls/" + seat.call().id() + "/scores"));
        }
        if (seat.state().trial().isPresent() && Sight.of(seat).role() != Sight.Role.EXPERT)
            links.add(new Link(w.t("case.trial"), "/trials/" + seat.caseId()));
        ReopenPages.link(seat, w).ifPresent(links::add);
        RefusalBarPages.link(seat, w).ifPresent(links::add);
        return links;
    }

    private List<Fact> facts(Seat seat, Words w) {
        var state = seat.state();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                w.t("case.fact.applicants"),
                state.members().stream()
                        .map(member -> member.organisationName() + "（" + words.area(member.area(), w) + "）")
                        .collect(Collectors.joining(w.comma()))));
        if (!state.pending().isEmpty())
            facts.add(new Fact(
                    w.t("case.fact.pending"),
                    state.pending().stream().map(Applicant::organisationName).collect(Collectors.joining(w.comma()))));
        facts.add(new Fact(w.t("case.fact.call"), w.t(seat.call().title())));
        facts.add(new Fact(
                w.t("case.fact.edition"),
                w.t(seat.edition().title()) + " · SHA-256 "
                        + seat.edition().sha256().substring(0, 12) + "…"));
        state.submission().ifPresent(last -> {
            facts.add(new Fact(w.t("case.fact.receipt"), last.receipt()));
            facts.add(new Fact(w.t("case.fact.submitted"), w.time(last.at())));
            facts.add(new Fact(w.t("case.fact.digest"), last.digest()));
        });
        seat.card().documentNumber().ifPresent(number -> facts.add(new Fact(w.t("case.fact.approval"), number)));
        state.trial()
                .ifPresent(trial -> facts.add(new Fact(
                        w.t("case.fact.trial"),
                        trial.until()
                                .map(until -> w.t("case.fromUntil", trial.from(), until))
                                .orElseGet(() -> w.date(trial.from())))));
        return facts;
    }

    private CaseView.Now now(Seat seat, Sight sight, Words w) {
        var rules = RuleWords.of(seat.edition(), w);
        var stage = seat.stage();
        var state = seat.state();
        var reason = stage.clock() instanceof Workflow.Clock.Open open
                        && state.deadline().isEmpty()
                ? w.t(open.reason())
                : "";
        return new CaseView.Now(
                w.t(stage.title()),
                state.ended() ? "" : progress.who(stage, state, w),
                CaseWords.due(state.deadline(), w),
                reason,
                rules.quotesOf("stage-" + stage.id(), stage.basis()),
                rules.choice(stage.basis()),
                act(seat, sight, w),
                state.ended());
    }

    private static Optional<Link> act(Seat seat, Sight sight, Words w) {
        if (seat.state().ended()) return Optional.empty();
        if (sight.role() == Sight.Role.EXPERT && seat.stage().kind() == Kind.REVIEW)
            return Optional.of(new Link(w.t("case.act.review"), "/review/" + seat.caseId()));
        if (seat.acts() && seat.stage().kind() == Kind.REVIEW)
            return Optional.of(new Link(
                    w.t("case.act.draw"), "/office/calls/" + seat.call().id() + "/draw"));
        if (seat.stage().kind() == Kind.VISIT) {
            if (seat.state().siteVisit().member(seat.actor().account()).isPresent())
                return Optional.of(new Link(w.t("case.act.visit"), "/visits/" + seat.caseId()));
            if (sight.visit() && seat.state().siteVisit().planned())
                return Optional.of(new Link(w.t("visit.record"), "/visits/" + seat.caseId() + "/record"));
        }
        boolean asked = seat.state().pending().stream()
                .anyMatch(member -> member.organisation().equals(seat.actor().organisation()));
        if (seat.stage().kind() == Kind.DRAFTING && (Responsible.fills(seat.state(), seat.actor()) || asked))
            return Optional.of(
                    new Link(w.t(asked ? "task.JOIN" : "case.act.draft"), "/cases/" + seat.caseId() + "/draft"));
        return Optional.empty();
    }

    private Optional<GateView> gate(Seat seat, CaseState seen, Sight sight, LocalDate today, Words w) {
        if (!sight.content() || seat.edition().conditions().isEmpty()) return Optional.empty();
        var asOf =
                seat.state().ending().map(ending -> ChinaTime.day(ending.at())).orElse(today);
        var judgements = Conditions.all(seen, seat.edition(), seat.call().terms(), cases.facts(), asOf);
        return Optional.of(
                GateShown.of(judgements, seat.edition(), asOf, w).withWhy("/cases/" + seat.caseId() + "/why"));
    }

    private static List<CaseView.OpinionView> opinions(Seat seat, Sight sight, Words w) {
        var shown = new ArrayList<CaseView.OpinionView>();
        for (var given : seat.state().verdicts()) {
            var verdict = given.verdict();
            boolean why = sight.reasons(verdict);
            shown.add(new CaseView.OpinionView(
                    w.t(seat.edition().stage(verdict.stage()).title()),
                    w.t("verb." + verdict.verb()),
                    Timeline.tone(verdict.verb()),
                    verdict.organisationName(),
                    w.date(given.at()),
                    verdict.documentNumber().orElse(""),
                    why ? verdict.rank().map(rank -> w.t("case.rank", rank)).orElse("") : "",
                    why ? verdict.reasons() : "",
                    why ? record(verdict.record()) : List.of()));
        }
        return shown.reversed();
    }

    private static List<Fact> record(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.text().isBlank())
                .map(entry -> new Fact(entry.heading(), entry.text()))
                .toList();
    }

    private static Optional<CaseView.VisitView> visit(Seat seat, Words w) {
        return seat.state()
                .siteVisit()
                .record()
                .map(visit -> new CaseView.VisitView(
                        w.date(visit.day()),
                        String.join(w.comma(), visit.members()),
                        record(visit.record()),
                        "/visits/" + seat.caseId() + "/record"));
    }

    private static List<DocumentView> files(Seat seat, CaseState seen, Words w) {
        var labels = new Messages(seat.edition().form());
        return seen.files().stream().map(file -> file(file, seat, labels, w)).toList();
    }

    private static DocumentView file(CaseFile file, Seat seat, Messages labels, Words w) {
        var proves = file.proves().stream()
                .map(path -> labels.label(Paths.of(path).path(), w.language().tag()))
                .distinct()
                .collect(Collectors.joining(w.comma()));
        return new DocumentView(
                file.name(),
                "/cases/" + seat.caseId() + "/files/" + file.id(),
                file.mediaType(),
                size(file.size()),
                file.sha256(),
                proves.isEmpty() ? "" : w.t("case.proves", proves),
                false);
    }

    private static String size(long bytes) {
        return bytes < 1_048_576
                ? Math.max(1, bytes / 1024) + " kB"
                : java.math.BigDecimal.valueOf(bytes)
                                .divide(java.math.BigDecimal.valueOf(1_048_576), 1, java.math.RoundingMode.HALF_UP)
                        + " MB";
    }

    private List<Link> documents(Seat seat, Sight sight, Words w) {
        if (!sight.content()) return List.of();
        var links = new ArrayList<Link>();
        links.add(new Link(w.t("case.bundle"), "/cases/" + seat.caseId() + "/bundle.zip"));
        var root = "/cases/" + seat.caseId() + "/documents/";
        if (seat.edition().printed().isPresent()) {
            links.add(
                    new Link(w.t("case.document.pdf", w.t(seat.edition().form().title())), root + "form.pdf"));
            links.add(
                    new Link(w.t("case.document.docx", w.t(seat.edition().form().title())), root + "form.docx"));
        }
        if (sight.opinions())
            for (var earned : letters.earned(seat.state(), seat.edition()))
                letter(earned.letter(), root, sight, w).forEach(links::add);
        if (sight.visit() && seat.state().siteVisit().record().isPresent())
            addBoth(links, w.t("visit.record"), root + "visit", w);
        if (sight.visit() && !seat.state().meetings().isEmpty()) {
            addBoth(links, w.t("meeting.title"), root + "meeting", w);
            links.add(new Link(w.t("case.document.ofd", w.t("meeting.title")), root + "meeting.ofd"));
        }
        if (seat.state().submission().filter(sight::submission).isPresent())
            links.add(new Link(w.t("case.document.json"), root + "submission.json"));
        return links;
    }

    private static void addBoth(List<Link> links, String title, String file, Words w) {
        links.add(new Link(w.t("case.document.pdf", title), file + ".pdf"));
        links.add(new Link(w.t("case.document.docx", title), file + ".docx"));
    }

    private static Stream<Link> letter(Letter letter, String root, Sight sight, Words w) {
        if (letter.kind() == Letter.Kind.MINUTES && sight.role() != Sight.Role.INNER) return Stream.empty();
        var title = w.t(letter.title());
        return Stream.of("pdf", "docx", "ofd")
                .map(kind -> new Link(w.t("case.document." + kind, title), root + letter.id() + "." + kind));
    }

    private static Optional<Link> withdraw(Seat seat, Words w) {
        var kind = seat.stage().kind();
        boolean can = !seat.state().ended()
                && kind != Kind.TRIAL
                && kind != Kind.CLOSING
                && Responsible.fills(seat.state(), seat.actor());
        if (can) return Optional.of(new Link(w.t("case.withdraw"), "/cases/" + seat.caseId() + "/withdraw"));
        boolean official =
                seat.actor().office().isPresent() && !seat.actor().duties().isEmpty();
        return official && !seat.state().ended()
                ? Optional.of(new Link(w.t("case.recuse"), "/cases/" + seat.caseId() + "/recuse"))
                : Optional.empty();
    }
}
