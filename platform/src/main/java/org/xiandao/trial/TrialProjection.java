package org.xiandao.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.application.Parties;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.ChinaTime;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.trial.FrozenRating;
import org.xiandao.rules.trial.YearScore.Backed;
import org.xiandao.targets.ApprovedEnds;
import org.xiandao.targets.ApprovedEnds.End;
import org.xiandao.trial.life.LaidDown;
import org.xiandao.trial.life.TrialState;
import org.xiandao.trial.life.TrialState.Sanction;

/** Writes the read models of a trial: the stars that stand, and what falls due. */
@Component
class TrialProjection {
    private static final String ORIGIN = "trial";
    /** Reminded of longer before than anything else. */
    private static final String END = "end";

    private final JdbcClient jdbc;
    private final Dues dues;
    private final ApprovedEnds ends;
    private final RatingDues ratings;

    TrialProjection(JdbcClient jdbc, Dues dues, ApprovedEnds ends, RatingDues ratings) {
        this.ratings = ratings;
        this.jdbc = jdbc;
        this.dues = dues;
        this.ends = ends;
    }

    void project(String caseId, CaseState pilot, Edition edition, TrialState trial) {
        jdbc.sql("delete from star_rating where case_id = :caseId")
                .param("caseId", caseId)
                .update();
        trial.stars().values().forEach(all -> {
            var last = all.getLast();
            var backed = FrozenRating.backed(last.stars().trace());
            jdbc.sql("""
                    insert into star_rating (case_id, year, stars, by_band, score, given_at, backed, unconfirmed)
                    values (:caseId, :year, :stars, :byBand, :score, :at, :backed, :unconfirmed)""")
                    .param("caseId", caseId)
                    .param("year", last.stars().year())
                    .param("stars", last.stars().stars())
                    .param("byBand", last.stars().byBand())
                    .param("score", new BigDecimal(last.stars().rounded()))
                    .param("backed", backed.map(Backed::all).orElse(null))
                    .param("unconfirmed", backed.map(Backed::unconfirmed).orElse(null))
                    .param("at", OffsetDateTime.ofInstant(last.at(), ZoneOffset.UTC))
                    .update();
        });
        ends.replace(caseId, ends(pilot, edition, trial));
        boolean over = trial.revoked() || pilot.ended();
        dues.replace(ORIGIN, caseId, over ? List.of() : all(caseId, pilot, edition, trial));
        dues.replace(END, caseId, over ? List.of() : end(caseId, pilot, edition));
    }

    private List<Due> all(String caseId, CaseState pilot, Edition edition, TrialState trial) {
        return Stream.concat(
                        due(caseId, pilot, edition, trial).stream(),
                        ratings.of(ORIGIN, caseId, pilot, edition, trial).stream())
                .toList();
    }

    /** What was approved instead of the figures that the plan prints, for the area that leads. */
    private static List<End> ends(CaseState pilot, Edition edition, TrialState trial) {
        var ends = new ArrayList<End>();
        for (var target : LaidDown.binding(edition, pilot))
            for (var change : trial.changes().all())
                if (change.asked().line().equals(LaidDown.TARGET + target.id()))
                    change.decision()
                            .filter(decision -> decision.approved())
                            .ifPresent(decision -> change.asked()
                                    .years()
                                    .values()
                                    .forEach(aimed -> ends.add(new End(
                                            edition.id(),
                                            target.id(),
                                            pilot.lead().area(),
                                            Fraction.parse(aimed.to()),
                                            decision.at(),
                                            decision.organisationName() + " " + decision.by()))));
        return ends;
    }

    private static List<Due> due(String caseId, CaseState pilot, Edition edition, TrialState trial) {
        var due = new ArrayList<Due>();
        for (var request : trial.requests())
            if (request.answer().isEmpty())
                for (var member : pilot.members())
                    due.add(new Due(
                            ORIGIN,
                            caseId,
                            caseId + "/" + request.asked().request() + "/" + member.organisation(),
                            Parties.organisation(member.organisation()),
                            Optional.empty(),
                            "REQUEST",
                            same(request.asked().what()),
                            "/trials/" + caseId + "#requests",
                            request.asked().due()));
        for (var change : trial.changes().all())
            if (change.decision().isEmpty())
                office(pilot, edition)
                        .map(party -> decision(
                                caseId,
                                change.id() + "/change",
                                party,
                                "CHANGE",
                                title(pilot, edition, change.asked().line()),
                                "/changes#" + change.id(),
                                ChinaTime.day(change.at())))
                        .map(Due::withoutDay)
                        .ifPresent(due::add);
        for (var sanction : trial.sanctions()) if (sanction.open()) due.addAll(due(caseId, pilot, edition, sanction));
        trial.rectifying()
                .ifPresent(until -> pilot.members()
                        .forEach(member -> due.add(new Due(
                                ORIGIN,
                                caseId,
                                caseId + "/rectify/" + trial.check().rounds().size() + "/" + member.organisation(),
                                Parties.organisation(member.organisation()),
                                Optional.empty(),
                                "RECTIFY",
                                edition.shortTitle(),
                                "/trials/" + caseId + "/check",
                                until))));
        trial.check()
                .again()
                .flatMap(on -> office(pilot, edition)
                        .map(party -> decision(
                                caseId,
                                "recheck/" + trial.check().rounds().size(),
                                party,
                                "RECHECK",
                                same(pilot.lead().areaName()),
                                "/check",
                                on)))
                .ifPresent(due::add);
        return due;
    }

    /** What a decider of the office is waited for with. */
    private static Due decision(
            String caseId, String id, String party, String what, Text title, String room, LocalDate on) {
        return new Due(
                ORIGIN,
                caseId,
                caseId + "/" + id,
                party,
                Optional.of(Duty.DECIDER),
                what,
                title,
                "/trials/" + caseId + room,
                on);
    }

    /** The last day of the trial: of its plan, for the office that has to check it and for the pilot. */
    private static List<Due> end(String caseId, CaseState pilot, Edition edition) {
        var last = pilot.trial().flatMap(trial -> trial.until());
        if (last.isEmpty()) return List.of();
        return Stream.concat(
                        office(pilot, edition).stream(),
                        pilot.members().stream().map(member -> Parties.organisation(member.organisation())))
                .distinct()
                .map(party -> new Due(
                        END,
                        caseId,
                        caseId + "/" + party,
                        party,
                        Optional.empty(),
                        "END",
                        edition.shortTitle(),
                        "/trials/" + caseId + "/check",
                        last.get()))
                .toList();
    }

    private static List<Due> due(String caseId, CaseState pilot, Edition edition, Sanction sanction) {
        var title = edition.rating().grounds().stream()
                .filter(ground -> ground.id().equals(sanction.proposed().ground()))
                .findFirst()
                .orElseThrow()
                .title();
        var href = "/trials/" + caseId + "/sanctions/" + sanction.id();
        var due = new ArrayList<Due>();
        var open = pilot.members().stream()
                .filter(member -> !sanction.complete(member.organisationName()))
                .toList();
        sanction.hearing()
                .ifPresent(hearing -> open.forEach(member -> due.add(new Due(
                        ORIGIN,
                        caseId,
                        caseId + "/" + sanction.id() + "/hearing/" + member.organisation(),
                        Parties.organisation(member.organisation()),
                        Optional.empty(),
                        "HEARING",
                        title,
                        href,
                        hearing.until()))));
        var heard = sanction.hearing()
                .filter(hearing -> !open.isEmpty())
                .map(hearing -> hearing.until().plusDays(1));
        office(pilot, edition)
                .map(party -> decision(
                        caseId,
                        sanction.id() + "/decision",
                        party,
                        "SANCTION",
                        title,
                        "/sanctions/" + sanction.id(),
                        heard.orElse(lastStep(sanction))))
                .map(decision -> heard.isPresent() ? decision : decision.withoutDay())
                .ifPresent(due::add);
        return due;
    }

    private static LocalDate lastStep(Sanction sanction) {
        return ChinaTime.day(
                sanction.statements().isEmpty()
                        ? sanction.at()
                        : sanction.statements().getLast().at());
    }

    static Optional<String> office(CaseState pilot, Edition edition) {
        return edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .findFirst()
                .flatMap(stage -> stage.by() instanceof Workflow.Actor.Office office
                        ? Responsible.areas(pilot, stage).stream()
                                .findFirst()
                                .map(area -> Parties.office(office.kind(), area))
                        : Optional.<String>empty());
    }

    private static Text title(CaseState pilot, Edition edition, String line) {
        return LaidDown.of(edition, pilot).stream()
                .filter(one -> one.line().equals(line))
                .findFirst()
                .map(LaidDown::title)
                .orElse(same(line));
    }

    private static Text same(String text) {
        return new Text(text, text);
    }

    void clear() {
        jdbc.sql("delete from star_rating").update();
        dues.clear(ORIGIN);
        dues.clear(END);
        ends.clear();
    }
}
