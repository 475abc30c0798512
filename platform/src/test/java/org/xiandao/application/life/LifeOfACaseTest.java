package org.xiandao.application.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiandao.base.EventJson;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** Whole lives of cases in memory, under every programme there is. */
class LifeOfACaseTest {
    private static final LocalDate BEGINS = LocalDate.of(2024, 1, 8);

    static Stream<Edition> editions() {
        return Stream.of(
                        "programmes/national/2023",
                        "programmes/guangdong/2020",
                        "programmes/guangzhou/2025",
                        "programmes/liaoning/2024",
                        "rules/src/test/programmes/northland/2031")
                .map(AWalk::edition);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void aCaseThatEverybodyAgreesToRunsFromItsDraftToItsEnd(Edition edition) {
        var walk = new AWalk(edition, BEGINS, Map.of());
        walk.open(AWalk.applicant(edition, "210100", Set.of())).fill(Map.of()).walkOn();
        assertThat(walk.state.trial()).isPresent();
        assertThat(walk.state.ending()).isPresent();
        assertThat(walk.state).isEqualTo(CaseState.fold(walk.events));
    }

    @Test
    void whoIsBarredNeitherOpensNorSubmits() {
        var edition = AWalk.edition("programmes/national/2023");
        var walk = new AWalk(edition, BEGINS, Map.of());
        var city = AWalk.applicant(edition, "210100", Set.of());
        walk.barred = List.of(ABar.of("210100", BEGINS, BEGINS.plusYears(3)));
        assertThat(codes(walk.decide(walk.filler(city), new Command.Open(city))))
                .containsExactly(Refusal.Code.BARRED);
        walk.barred = List.of();
        walk.open(city).fill(Map.of());
        walk.barred = List.of(ABar.of("210100", BEGINS, BEGINS.plusYears(3)));
        assertThat(codes(walk.decide(walk.filler(city), new Command.Submit("once"))))
                .containsExactly(Refusal.Code.BARRED);
    }

    private static List<Refusal.Code> codes(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void whatOfficialsHaveFoundIsNoPartOfWhatIsHandedIn(Edition edition) {
        var walk = new AWalk(edition, BEGINS, Map.of());
        walk.open(AWalk.applicant(edition, "210100", Set.of())).fill(Map.of()).walkOn();
        var setting = walk.setting(walk.filler(walk.state.lead()));
        var found = walk.state.findings().keySet();
        assertThat(Snapshot.of(walk.state, setting).body()).doesNotContain("\"finding/");
        assertThat(Conditions.all(walk.state, edition, setting.call(), setting.facts(), walk.today))
                .satisfies(judgements ->
                        assertThat(judgements.toString().contains("finding/")).isEqualTo(!found.isEmpty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void threeHundredAndThirtyThreeApplicantsTakeEveryPathAndEveryFileFoldsToItsState(Edition edition) {
        var taken = new TreeSet<String>();
        for (int city = 0; city < 333; city++) {
            var random = new Random(edition.id().hashCode() * 1000L + city);
            var walk = wander(edition, city, random, taken);
            assertThat(walk.state).isEqualTo(CaseState.fold(walk.events));
            if (city % 37 == 0) everyEventReadsBackAsItWasWritten(walk);
        }
        assertThat(taken).containsAll(everyVerb(edition));
    }

    private static AWalk wander(Edition edition, int city, Random random, Set<String> taken) {
        var choices = new java.util.HashMap<String, String>();
        for (var choice : edition.workflow().choices())
            choices.put(
                    choice.id(),
                    choice.options().get(city % choice.options().size()).id());
        var walk = new AWalk(edition, BEGINS.plusDays(random.nextInt(60)), choices);
        var all = new ArrayList<String>();
        edition.workflow().channels().forEach(channel -> titles(channel.when(), all));
        var titles =
                all.isEmpty() || random.nextBoolean() ? Set.<String>of() : Set.of(all.get(random.nextInt(all.size())));
        walk.open(AWalk.applicant(edition, String.valueOf(210100 + city), titles));
        boolean short_ = random.nextInt(3) == 0;
        walk.fill(short_ ? shortOf(edition) : Map.of());
        for (int steps = 0; !walk.state.ended() && steps < 60; steps++) step(walk, random, taken, steps);
        return walk;
    }

    private static void titles(Predicate predicate, List<String> found) {
        switch (predicate) {
            case Predicate.All all -> all.of().forEach(part -> titles(part, found));
            case Predicate.Any any -> any.of().forEach(part -> titles(part, found));
            case Predicate.Not not -> titles(not.of(), found);
            case Predicate.AreaTitle title -> found.add(title.title());
            default -> {}
        }
    }

    private static void step(AWalk walk, Random random, Set<String> taken, int steps) {
        var stage = walk.stage();
        strangersAreRefused(walk, stage);
        if (stage.kind() == Kind.DRAFTING) {
            if (walk.decide(walk.filler(walk.state.lead()), new Command.Submit("again")) instanceof Outcome.Refused) {
                walk.fill(Map.of());
                if (walk.state.deadline().filter(walk.today::isAfter).isPresent()
                        && walk.state.resume().isEmpty()) {
                    walk.does(walk.filler(walk.state.lead()), new Command.Withdraw("逾期"));
                    return;
                }
            }
            walk.submit();
            taken.add(stage.id() + " " + Verb.SUBMIT);
            return;
        }
        var verb = steps > 30 || random.nextInt(4) > 0
                ? AWalk.forward(stage)
                : stage.may().get(random.nextInt(stage.may().size()));
        verb = possible(walk, stage, verb);
        if (verb == Verb.PUBLISH && walk.state.notice().isPresent()) verb = Verb.CLOSE;
        walk.say(verb);
        taken.add(stage.id() + " " + verb);
        if (stage.kind() == Kind.NOTICE && verb == Verb.CLOSE) taken.add(stage.id() + " " + Verb.PUBLISH);
    }

    /** Conditions that are not met can only be stopped or sent back; those that are met can't be stopped. */
    private static Verb possible(AWalk walk, Stage stage, Verb wanted) {
        if (wanted == Verb.RECTIFY) return AWalk.forward(stage);
        if (stage.kind() != Kind.CONDITIONS) return wanted;
        var judgements = Conditions.due(walk.state, walk.setting(AWalk.stranger()), stage.id(), walk.today);
        boolean failed = !Conditions.blocking(judgements, Verdict.NOT_MET).isEmpty();
        boolean open = !Conditions.blocking(judgements, Verdict.UNDETERMINED).isEmpty();
        if (failed) return wanted == Verb.CONFIRM ? Verb.STOP : wanted;
        return wanted == Verb.STOP && !open ? Verb.CONFIRM : wanted;
    }

    private static void strangersAreRefused(AWalk walk, Stage stage) {
        var stranger = AWalk.stranger();
        for (var verb : stage.may())
            assertThat(walk.decide(stranger, walk.saying(stage, verb))).isInstanceOf(Outcome.Refused.class);
        var commands = new ArrayList<Command>(List.of(
                new Command.Submit("foreign"),
                new Command.Withdraw("无权"),
                new Command.SaveAnswer("project-name", "改", 0, Provenance.DECLARED),
                new Command.SeatExperts("0".repeat(64), List.of()),
                new Command.DeclineSeat(Case.Why.NO_TIME, "无权"),
                new Command.RemoveExpert("expert-1", Case.Why.NO_ANSWER, "无权"),
                new Command.DeclareConflict(false, ""),
                new Command.FileScores(Map.of(), Map.of(), Map.of()),
                new Command.AnswerObjection("1", false, "答")));
        for (var command : commands) assertThat(walk.decide(stranger, command)).isInstanceOf(Outcome.Refused.class);
    }

    private static void everyEventReadsBackAsItWasWritten(AWalk walk) {
        for (var recorded : walk.events) {
            var event = recorded.event();
            var body = EventJson.write(event);
            assertThat(EventJson.read(event.getClass().getSimpleName(), body, CaseEvent.class))
                    .isEqualTo(event);
        }
    }

    /** The same figures, all zero: numbers that meet no lower bound. */
    static Map<String, String> shortOf(Edition edition) {
        var zero = new java.util.HashMap<String, String>();
        org.xiandao.tour.MeetingFigures.of(edition, 0).forEach((id, value) -> {
            boolean divisor = edition.measures().stream()
                    .anyMatch(m -> m.definition() instanceof org.xiandao.rules.pack.Measure.Definition.Ratio ratio
                            && ratio.per().equals(id));
            if (edition.measure(id).isPresent() && !divisor) zero.put(id, "0");
        });
        return zero;
    }

    private static Set<String> everyVerb(Edition edition) {
        var all = new TreeSet<String>();
        boolean fails = edition.conditions().stream()
                .anyMatch(c -> c.severity() == org.xiandao.rules.pack.Condition.Severity.BLOCK);
        for (var stage : edition.workflow().stages())
            for (var verb : stage.may())
                if (verb != Verb.RECTIFY && (verb != Verb.STOP || fails)) all.add(stage.id() + " " + verb);
        return all;
    }
}
