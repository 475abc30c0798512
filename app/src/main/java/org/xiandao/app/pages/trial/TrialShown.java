package org.xiandao.app.pages.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.trial.FrozenRating;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.trial.Trials;
import org.xiandao.trial.life.TrialState.Outcome;
import org.xiandao.trial.life.TrialState.Request;
import org.xiandao.trial.life.TrialState.Sanction;

/** What there is to see of a trial. What is counted and brought up is the rating office's until the pilot is told. */
@Component
class TrialShown {
    private final Trials trials;

    TrialShown(Trials trials) {
        this.trials = trials;
    }

    String lead(At at, Words w) {
        var trial = at.seat().state().trial().orElseThrow();
        return w.t(
                "trial.lead",
                w.t(at.seat().edition().shortTitle()),
                w.date(trial.from()),
                trial.until().map(w::date).orElse("—"));
    }

    /** The rooms beside: what is done in the trial. */
    PartView rooms(At at, Words w) {
        var links = new ArrayList<Link>();
        links.add(new Link(w.t("trial.case"), "/cases/" + at.caseId()));
        for (var room : List.of("tasks", "reports", "supervision", "owners"))
            links.add(new Link(w.t("plan.tab." + room), at.root() + "/" + room));
        if (at.seat().edition().rating().yearly().isPresent())
            links.add(new Link(w.t("yearly.title"), at.root() + "/yearly"));
        if (!ChangePages.laidDown(at).isEmpty()) links.add(new Link(w.t("change.title"), at.root() + "/changes"));
        links.add(new Link(w.t("check.title"), at.root() + "/check"));
        return PartView.of("rooms", w.t("trial.rooms")).leading(links);
    }

    PartView years(At at, Words w) {
        if (at.seat().edition().rating().year().isEmpty())
            return PartView.of("years", w.t("trial.years"), w.t("trial.years.silent"));
        var rows = new ArrayList<List<Cell>>();
        for (var year : at.begun()) {
            var given = at.trial().starsOf(year);
            var label = w.t("trial.year", String.valueOf(year));
            rows.add(List.of(
                    new Cell.To(label, at.root() + "/years/" + year),
                    new Cell.Short(w.date(at.years().lastDay(year))),
                    given.<Cell>map(stars -> new Cell.Number(stars.rounded(), ""))
                            .orElse(new Cell.Plain("—")),
                    given.map(stars -> Unconfirmed.stars(
                                    stars.stars(),
                                    FrozenRating.backed(stars.trace()),
                                    at.root() + "/years/" + year + "#score",
                                    w))
                            .orElseGet(() -> at.over()
                                    ? new Cell.Plain("—")
                                    : new Cell.Tag(
                                            w.t(at.years().over(year, at.today()) ? "trial.unrated" : "trial.running"),
                                            at.years().over(year, at.today()) ? Tone.WARN : Tone.PLAIN))));
        }
        return PartView.of("years", w.t("trial.years"))
                .with(new TableView(
                        w.t("trial.years"),
                        List.of(
                                Column.text(w.t("trial.years.year")),
                                Column.text(w.t("trial.years.end")),
                                Column.number(w.t("trial.years.score")),
                                Column.text(w.t("trial.years.stars"))),
                        rows));
    }

    /** For the rating office only. */
    List<Proposal> counted(At at) {
        return at.office() && !at.over() ? trials.proposals(at.caseId(), at.today()) : List.of();
    }

    Optional<PartView> counters(At at, List<Proposal> counted, Words w) {
        if (counted.isEmpty()) return Optional.empty();
        var waiting = at.trial().waiting(counted);
        var rows = counted.stream()
                .map(one -> counter(one, waiting.contains(one), w))
                .toList();
        return Optional.of(PartView.of("counters", w.t("trial.counters"), w.t("trial.counters.lead"))
                .with(new TableView(
                        w.t("trial.counters.table"),
                        List.of(
                                Column.text(w.t("trial.ground")),
                                Column.text(w.t("trial.count")),
                                Column.text(w.t("trial.state"))),
                        rows)));
    }

    private static List<Cell> counter(Proposal proposal, boolean waiting, Words w) {
        var state = waiting
                ? "waiting"
                : proposal.reached() ? "reached" : proposal.onlyInTheOtherReading() ? "boundary" : "below";
        var tone = proposal.reached() ? Tone.BAD : proposal.onlyInTheOtherReading() ? Tone.WARN : Tone.GOOD;
        return List.of(
                new Cell.Plain(w.t(proposal.ground().title())),
                new Cell.Plain(TrialWords.counted(proposal, w)),
                new Cell.Tag(w.t("trial.count." + state), tone));
    }

    /** What is asked counts where the pack has a ground for what stays unanswered. */
    static String asking(At at, Words w) {
        return at.seat().edition().rating().grounds().stream()
                .filter(ground -> ground.proposedBy().orElse(null) instanceof ProposedBy.Unanswered)
                .findFirst()
                .map(ground -> w.t("trial.ask.lead.counted", w.t(ground.title())))
                .orElse(w.t("trial.ask.lead"));
    }

    PartView requests(At at, Words w) {
        var rows = at.trial().requests().stream()
                .map(request -> request(request, at, w))
                .toList();
        var section = PartView.of("requests", w.t("trial.requests"));
        return rows.isEmpty()
                ? section
                : section.with(new TableView(
                        w.t("trial.requests"),
                        List.of(
                                Column.text(w.t("trial.ask.what")),
                                Column.text(w.t("trial.ask.due")),
                                Column.text(w.t("trial.answer"))),
                        rows));
    }

    private static List<Cell> request(Request request, At at, Words w) {
        return List.of(
                new Cell.Plain(request.asked().what()),
                new Cell.Short(w.date(request.asked().due())),
                request.answer()
                        .<Cell>map(answer -> new Cell.Plain(w.t(
                                "trial.answer.on",
                                w.date(ChinaTime.day(answer.at())),
                                answer.given().answer())))
                        .orElseGet(() -> new Cell.Tag(
                                w.t(request.unanswered(at.today()) ? "trial.answer.late" : "trial.answer.open"),
                                request.unanswered(at.today()) ? Tone.BAD : Tone.PLAIN)));
    }

    /** Sanctions that this visitor may know of: the office all, others from the hearing on. */
    static List<Sanction> known(At at) {
        return at.trial().sanctions().stream()
                .filter(one -> at.office() || one.hearing().isPresent() || revoked(one))
                .toList();
    }

    private static boolean revoked(Sanction sanction) {
        return sanction.outcome().filter(Outcome.Revoked.class::isInstance).isPresent();
    }

    Optional<PartView> sanctions(At at, Words w) {
        var known = known(at);
        if (known.isEmpty()) return Optional.empty();
        var rows = known.stream()
                .map(one -> List.<Cell>of(
                        new Cell.To(
                                w.t(TrialWords.ground(
                                        at.seat().edition(), one.proposed().ground())),
                                at.root() + "/sanctions/" + one.id()),
                        new Cell.Short(w.date(ChinaTime.day(one.at()))),
                        new Cell.Tag(w.t("trial.sanction." + state(one)), tone(one))))
                .toList();
        return Optional.of(PartView.of("sanctions", w.t("trial.sanctions"))
                .with(new TableView(
                        w.t("trial.sanctions"),
                        List.of(
                                Column.text(w.t("trial.ground")),
                                Column.text(w.t("trial.sanction.on")),
                                Column.text(w.t("trial.state"))),
                        rows))
                .leading(revokedLink(at, w)));
    }

    private static List<Link> revokedLink(At at, Words w) {
        return at.trial().revoked() ? List.of(new Link(w.t("bar.title"), "/bars")) : List.of();
    }

    static String state(Sanction sanction) {
        if (sanction.outcome().isPresent()) return revoked(sanction) ? "revoked" : "dropped";
        return sanction.hearing().isPresent() ? "hearing" : "proposed";
    }

    private static Tone tone(Sanction sanction) {
        return switch (state(sanction)) {
            case "revoked" -> Tone.BAD;
            case "dropped" -> Tone.PLAIN;
            default -> Tone.WARN;
        };
    }
}
