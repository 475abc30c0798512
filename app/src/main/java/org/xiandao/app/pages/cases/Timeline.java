package org.xiandao.app.pages.cases;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.TimelineEntry;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.Recorded;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Workflow.Verb;

/** A case's events, the newest first; a run of draft saves by one person on one day is one line. */
@Component
class Timeline {
    private final Cases cases;

    Timeline(Cases cases) {
        this.cases = cases;
    }

    List<TimelineEntry> of(Seat seat, Sight sight, Words w) {
        var entries = new ArrayList<TimelineEntry>();
        var run = new ArrayList<Recorded>();
        for (var recorded : cases.history(seat.caseId())) {
            if (!sight.event(recorded.event())) continue;
            if (isSave(recorded.event())) {
                if (!run.isEmpty() && !together(run.getLast(), recorded)) flush(run, entries, w);
                run.add(recorded);
                continue;
            }
            flush(run, entries, w);
            if (recorded.event() instanceof CaseEvent.StageEntered) continue;
            entries.add(entry(recorded, seat, sight, w));
        }
        flush(run, entries, w);
        return entries.reversed();
    }

    private static boolean isSave(CaseEvent event) {
        return switch (event) {
            case CaseEvent.AnswerSaved e -> true;
            case CaseEvent.DifferenceExplained e -> true;
            case CaseEvent.FileAttached e -> true;
            case CaseEvent.FileDetached e -> true;
            case CaseEvent.FilesOrdered e -> true;
            case CaseEvent.FileBound e -> true;
            default -> false;
        };
    }

    private static boolean together(Recorded one, Recorded other) {
        return one.account().equals(other.account()) && ChinaTime.day(one.at()).equals(ChinaTime.day(other.at()));
    }

    private static void flush(List<Recorded> run, List<TimelineEntry> entries, Words w) {
        if (run.isEmpty()) return;
        entries.add(line(run.getLast(), w.t("case.event.saves", run.size()), "", Tone.PLAIN, "", w));
        run.clear();
    }

    private static TimelineEntry entry(Recorded recorded, Seat seat, Sight sight, Words w) {
        var event = recorded.event();
        var title = w.t("case.event." + event.getClass().getSimpleName());
        return switch (event) {
            case CaseEvent.VerdictGiven e -> verdict(recorded, e, seat, sight, w);
            case CaseEvent.Submitted e -> line(recorded, title, e.receipt(), Tone.BRAND, e.digest(), w);
            case CaseEvent.Withdrawn e -> line(recorded, title, e.reasons(), Tone.BAD, "", w);
            case CaseEvent.MemberInvited e -> line(recorded, title, e.member().organisationName(), Tone.PLAIN, "", w);
            case CaseEvent.ExpertsSeated e ->
                line(
                        recorded,
                        title,
                        String.join(
                                w.comma(),
                                e.experts().stream().map(CaseEvent.Expert::name).toList()),
                        Tone.PLAIN,
                        e.draw(),
                        w);
            case CaseEvent.SeatDeclined e ->
                line(recorded, title, w.t("seat.why." + e.why()) + w.t("say.colon") + e.note(), Tone.WARN, "", w);
            case CaseEvent.ExpertRemoved e ->
                line(recorded, title, e.expert().name() + w.t("say.colon") + e.reason(), Tone.WARN, "", w);
            case CaseEvent.OfficialRecused e -> line(recorded, title, e.reason(), Tone.WARN, "", w);
            case CaseEvent.ConflictDeclared e ->
                line(
                        recorded,
                        w.t(e.conflict() ? "case.event.conflict" : "case.event.noConflict"),
                        e.note(),
                        e.conflict() ? Tone.WARN : Tone.PLAIN,
                        "",
                        w);
            case CaseEvent.ScoreComputed e -> line(recorded, title, w.t("case.points", e.rounded()), Tone.PLAIN, "", w);
            case CaseEvent.RoundOpened e -> line(recorded, title, e.reason(), Tone.WARN, "", w);
            case CaseEvent.ReopeningAsked e -> line(recorded, title, e.reason(), Tone.WARN, "", w);
            case CaseEvent.ReopeningAnswered e ->
                line(
                        recorded,
                        w.t(e.agreed() ? "case.event.reopened" : "case.event.notReopened"),
                        e.reason(),
                        Tone.WARN,
                        "",
                        w);
            case CaseEvent.ValueContested e -> line(recorded, title, e.reason(), Tone.WARN, "", w);
            case CaseEvent.ContestAnswered e -> line(recorded, title, e.reasons(), Tone.PLAIN, "", w);
            case CaseEvent.FindingEstablished e -> line(recorded, title, e.basis(), Tone.PLAIN, "", w);
            case CaseEvent.VisitPlanned e ->
                line(
                        recorded,
                        title,
                        String.join(
                                w.comma(),
                                e.team().stream().map(one -> one.name()).toList()),
                        Tone.PLAIN,
                        "",
                        w);
            case CaseEvent.ObservationStruck e -> line(recorded, title, e.reasons(), Tone.WARN, "", w);
            case CaseEvent.VisitSigned e -> line(recorded, title, e.reservation(), Tone.GOOD, e.digest(), w);
            case CaseEvent.MeetingHeld e -> line(recorded, title, w.date(e.day()), Tone.PLAIN, "", w);
            case CaseEvent.VisitRecorded e -> line(recorded, title, w.date(e.day()), Tone.PLAIN, "", w);
            case CaseEvent.NoticePublished e ->
                line(recorded, title, w.t("case.fromUntil", e.from(), e.until()), Tone.BRAND, "", w);
            case CaseEvent.ObjectionAssigned e -> line(recorded, title, e.handler(), Tone.PLAIN, "", w);
            case CaseEvent.ObjectionInvestigated e -> line(recorded, title, e.note(), Tone.PLAIN, "", w);
            case CaseEvent.ObjectionExtended e -> line(recorded, title, e.reasons(), Tone.WARN, "", w);
            case CaseEvent.GroundsCited e ->
                line(
                        recorded,
                        title,
                        String.join(
                                w.comma(),
                                e.grounds().stream()
                                        .map(one -> w.t(one.title()))
                                        .toList()),
                        Tone.PLAIN,
                        "",
                        w);
            case CaseEvent.GivenTogether e ->
                line(
                        recorded,
                        w.t(
                                "case.event.together",
                                w.t("verb." + e.verb()),
                                e.together().cases().size()),
                        "",
                        Tone.PLAIN,
                        "",
                        w);
            case CaseEvent.ObjectionAnswered e -> line(recorded, title, e.answer(), Tone.PLAIN, "", w);
            case CaseEvent.TrialBegan e -> line(recorded, title, w.date(e.from()), Tone.GOOD, "", w);
            case CaseEvent.TrialExtended e -> line(recorded, title, w.date(e.until()), Tone.WARN, "", w);
            case CaseEvent.CaseEnded e -> line(recorded, title, w.t("verb." + e.by()), Tone.PLAIN, "", w);
            default -> line(recorded, title, "", Tone.PLAIN, "", w);
        };
    }

    private static TimelineEntry verdict(Recorded recorded, CaseEvent.VerdictGiven e, Seat seat, Sight sight, Words w) {
        var stage = w.t(seat.edition().stage(e.stage()).title());
        var number = e.documentNumber().map(text -> " · " + text).orElse("");
        return line(
                recorded,
                w.t("case.event.verdict", stage, w.t("verb." + e.verb())) + number,
                sight.reasons(e) ? e.reasons() : "",
                tone(e.verb()),
                "",
                w);
    }

    static Tone tone(Verb verb) {
        return switch (verb) {
            case RECOMMEND, FILE, ACCEPT, CONFIRM, PASS, PROPOSE, APPROVE, FINISH -> Tone.GOOD;
            case RETURN, CORRECT, RECTIFY, EXTEND -> Tone.WARN;
            case DECLINE, REJECT, STOP, FAIL, DROP, REFUSE, REPEAL, REVOKE -> Tone.BAD;
            case SUBMIT, CLOSE, PUBLISH -> Tone.BRAND;
        };
    }

    private static TimelineEntry line(Recorded recorded, String title, String note, Tone tone, String digest, Words w) {
        var who = recorded.organisationName().isEmpty()
                ? recorded.name()
                : recorded.organisationName() + " " + recorded.name();
        return new TimelineEntry(recorded.at().toString(), w.time(recorded.at()), title, who, note, tone, digest);
    }
}
