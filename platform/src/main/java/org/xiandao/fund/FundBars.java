package org.xiandao.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.bar.Bar;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.bar.Bars;
import org.xiandao.bar.Bars.Imposing;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.fund.life.FundEvent;
import org.xiandao.fund.life.FundEvent.BarDecided;
import org.xiandao.fund.life.FundEvent.Found;
import org.xiandao.fund.life.FundEvent.ProjectEntered;
import org.xiandao.fund.life.FundState;
import org.xiandao.fund.life.Refusal;
import org.xiandao.fund.life.Setting.Held;
import org.xiandao.fund.life.Setting.Register;
import org.xiandao.rules.fund.Books.Party;
import org.xiandao.rules.pack.Basis.Citation;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.trial.Ban;

/** Enters what a decider has decided into the register of bars: the legal person and the leader, as the pack's bar names them. */
@Component
class FundBars implements Register {
    private static final String LEGAL_PERSON = "project-legal-person";
    private static final String LEADER = "project-leader";

    private final Bars bars;

    FundBars(Bars bars) {
        this.bars = bars;
    }

    @Override
    public List<Held> against(Party party, Optional<String> leader, LocalDate day) {
        var subjects = new ArrayList<>(List.of(Subject.organisation(party.key(), party.name())));
        leader.ifPresent(name -> subjects.add(Subject.person(name, party.key())));
        return held(bars.holding(subjects, day));
    }

    @Override
    public List<Held> namesakes(String leader, LocalDate day) {
        return held(
                bars.namesakes(leader).stream().filter(bar -> bar.holds(day)).toList());
    }

    private static List<Held> held(List<Bar> holding) {
        return holding.stream()
                .map(bar -> new Held(
                        bar.subject().kind() == Bar.Kind.PERSON, bar.subject().name(), bar.source()))
                .distinct()
                .toList();
    }

    List<Refusal> follow(FundState state, Optional<Edition> edition, List<FundEvent> events, Actor by, Instant at) {
        for (var event : events)
            if (event instanceof BarDecided decided && decided.imposed() && edition.isPresent())
                return impose(state, edition.get(), decided, by, at);
        return List.of();
    }

    private List<Refusal> impose(FundState state, Edition edition, BarDecided decided, Actor by, Instant at) {
        var found = state.find(Found.class, decided.finding()).orElseThrow().is();
        var project = state.projectOf(found).orElseThrow().is();
        var rule = edition.rating().bar().orElseThrow();
        var ground = edition.rating().grounds().stream()
                .filter(one -> found.ground().filter(one.id()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        var imposing = new ArrayList<Imposing>();
        for (var subject : subjects(rule, project)) {
            var ban = Ban.of(rule, subject.key(), ChinaTime.day(at));
            imposing.add(new Imposing(
                    subject,
                    ban.first(),
                    ban.last(),
                    rule.scope(),
                    edition.id(),
                    ground.id(),
                    ground.title(),
                    rule.basis().citations().stream().map(Citation::at).collect(Collectors.joining("、")),
                    state.fund().caseId(),
                    decided.document(),
                    decided.reason()));
        }
        return switch (bars.impose(imposing, by, at)) {
            case Bars.Result.Done _ -> List.of();
            case Bars.Result.Refused(var faults) ->
                faults.stream()
                        .map(fault -> Refusal.of(
                                Refusal.Code.BAR_REFUSED, "reason", fault.code().name()))
                        .toList();
        };
    }

    private static List<Subject> subjects(RatingRules.Bar rule, ProjectEntered project) {
        var unit = project.legalPerson();
        return Stream.of(LEGAL_PERSON, LEADER)
                .filter(rule.subjects()::contains)
                .map(subject -> subject.equals(LEGAL_PERSON)
                        ? Subject.organisation(unit.key(), unit.name())
                        : Subject.person(project.leader(), unit.key()))
                .toList();
    }
}
