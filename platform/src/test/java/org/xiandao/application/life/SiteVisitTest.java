package org.xiandao.application.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiandao.application.life.SiteVisit.Deviation;
import org.xiandao.application.life.SiteVisit.Observation;
import org.xiandao.application.life.SiteVisit.Photo;
import org.xiandao.application.life.SiteVisit.Place;
import org.xiandao.application.life.SiteVisit.Standing;
import org.xiandao.application.life.SiteVisit.Stop;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

class SiteVisitTest {
    private static final Edition EDITION = AWalk.edition("programmes/national/2023");
    private static final String ID = "00000000-0000-4000-8000-000000000001";
    private static final Actor LEADER = AWalk.expert(11);
    private static final Actor MEMBER = AWalk.expert(12);

    private AWalk walk = new AWalk(EDITION, LocalDate.of(2024, 1, 8), Map.of());

    @BeforeEach
    void theCaseIsAtItsVisit() {
        walk = new AWalk(EDITION, LocalDate.of(2024, 1, 8), Map.of());
        walk.open(AWalk.applicant(EDITION, "210100", Set.of()))
                .fill(Map.of())
                .walkTo(Kind.VISIT)
                .does(walk.office(), walk.plan());
    }

    private static Observation observation(String id) {
        var item = EDITION.stage("visit").checklist().getFirst();
        return new Observation(
                id,
                item.under(),
                item.id(),
                item.answers().getFirst().id(),
                "看了两家",
                Optional.of(new Deviation("4", "3")),
                List.of(new Photo("a".repeat(64), "image/jpeg", 1000, Optional.empty())),
                Optional.of(new Place(new BigDecimal("41.80"), new BigDecimal("123.43"), Optional.of(15))),
                Optional.of(Instant.parse("2024-03-01T02:00:00Z")));
    }

    private static Command.Observe observe(Observation observation) {
        return new Command.Observe(observation, Optional.of(Instant.parse("2024-03-01T03:00:00Z")));
    }

    private List<Refusal.Code> refused(Actor actor, Command command) {
        return switch (walk.decide(actor, command)) {
            case Outcome.Done done -> List.of();
            case Outcome.Refused refused ->
                refused.refusals().stream().map(Refusal::code).toList();
        };
    }

    private void signed(Actor... members) {
        for (var member : members) walk.does(member, new Command.SignVisit(VisitRecord.digest(walk.state), ""));
    }

    private Command pass() {
        return walk.saying(walk.stage(), Verb.PASS);
    }

    @Test
    void whoHasAConflictOrBelongsToAnApplicantIsNotOnTheTeamAndAllFaultsAreTold() {
        var lead = walk.state.lead();
        var one = new SiteVisit.TeamMember("someone", "某某", List.of("pool", lead.organisation()), false);
        var stop = new Stop(walk.today.atTime(9, 0), "第一工厂", " ");
        assertThat(refused(walk.office(), new Command.PlanVisit(List.of(one, one), List.of(stop))))
                .containsExactly(
                        Refusal.Code.LEADER_MISSING,
                        Refusal.Code.MEMBER_OF_APPLICANT,
                        Refusal.Code.MEMBER_TWICE,
                        Refusal.Code.MEMBER_OF_APPLICANT,
                        Refusal.Code.STOP_INCOMPLETE);
        assertThat(refused(walk.office(), new Command.PlanVisit(List.of(), List.of())))
                .containsExactly(Refusal.Code.TEAM_MISSING);
        assertThat(refused(LEADER, walk.plan())).containsExactly(Refusal.Code.NOT_YOURS);
    }

    @Test
    void whatIsSentThreeTimesIsSeenOnce() {
        for (int n = 0; n < 3; n++) walk.does(MEMBER, observe(observation(ID)));
        assertThat(walk.state.siteVisit().seen()).hasSize(1);
        assertThat(walk.events.stream().filter(one -> one.event() instanceof CaseEvent.Observed))
                .hasSize(1);
    }

    @Test
    void theSameNumberWithSomethingElseOrFromSomebodyElseIsRefused() {
        walk.does(MEMBER, observe(observation(ID)));
        assertThat(refused(LEADER, observe(observation(ID)))).containsExactly(Refusal.Code.OBSERVATION_ELSE);
        var other = new Observation(
                ID, "产业基础", "", "", "别的", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        assertThat(refused(MEMBER, observe(other))).containsExactly(Refusal.Code.OBSERVATION_ELSE);
    }

    @Test
    void whatCameBeforeTheVisitWasClosedIsStillHereWhenItIsSentAgainAfterwards() {
        walk.does(MEMBER, observe(observation(ID))).does(LEADER, walk.recording(true));
        signed(LEADER, MEMBER);
        walk.does(walk.office(), pass());
        assertThat(walk.decide(MEMBER, observe(observation(ID)))).isEqualTo(Outcome.done());
        assertThat(refused(MEMBER, observe(observation(ID.replace('1', '2')))))
                .containsExactly(Refusal.Code.VISIT_CLOSED);
    }

    @Test
    void everyFaultOfAnObservationIsTold() {
        var wrong = new Observation(
                "1",
                "产业基础",
                "factories",
                "maybe",
                "长".repeat(4_001),
                Optional.of(new Deviation("4", " ")),
                java.util.Collections.nCopies(13, new Photo("a".repeat(64), "image/jpeg", 1, Optional.empty())),
                Optional.of(new Place(new BigDecimal("91"), BigDecimal.ZERO, Optional.empty())),
                Optional.empty());
        assertThat(refused(MEMBER, observe(wrong)))
                .containsExactly(
                        Refusal.Code.UNKNOWN_OBSERVATION,
                        Refusal.Code.ANSWER_MISSING,
                        Refusal.Code.TOO_LONG_TO_KEEP,
                        Refusal.Code.DEVIATION_EMPTY,
                        Refusal.Code.TOO_MANY_PHOTOS,
                        Refusal.Code.PLACE_WRONG);
        assertThat(refused(AWalk.stranger(), observe(observation(ID)))).containsExactly(Refusal.Code.NOT_YOURS);
    }

    @Test
    void whatAFormerMemberStillSendsIsKeptAsideUntilItIsAdopted() {
        var without = new Command.PlanVisit(
                List.of(AWalk.teamMember(11, true)), walk.plan().stops());
        walk.does(walk.office(), without).does(MEMBER, observe(observation(ID)));
        assertThat(walk.state.siteVisit().all(Standing.COUNTED)).isEmpty();
        assertThat(walk.state.siteVisit().all(Standing.ASIDE)).hasSize(1);
        assertThat(refused(MEMBER, new Command.AdoptObservation(ID))).containsExactly(Refusal.Code.NOT_YOURS);
        walk.does(LEADER, new Command.AdoptObservation(ID));
        assertThat(walk.state.siteVisit().all(Standing.COUNTED)).hasSize(1);
    }

    @Test
    void sixPointsOfFiveAreRefusedTogetherWithAFindingWithoutItsBasis() {
        var asked = walk.recording(true);
        var scores = new HashMap<String, String>();
        asked.scores().keySet().forEach(item -> scores.put(item, "6"));
        var unfounded = asked.established().stream()
                .map(one -> new CaseEvent.Established(one.finding(), one.holds(), ""))
                .toList();
        assertThat(refused(LEADER, new Command.RecordVisit(asked.day(), scores, asked.record(), unfounded)))
                .containsExactly(Refusal.Code.SCORE_WRONG, Refusal.Code.REASON_MISSING, Refusal.Code.REASON_MISSING);
        assertThat(refused(MEMBER, asked)).containsExactly(Refusal.Code.NOT_YOURS);
    }

    @Test
    void pointsAreDecimalsOfThePacksScale() {
        var asked = walk.recording(true);
        for (var typed : List.of("4.123456", "9/2", "-1", "1e0", "")) {
            var scores = new HashMap<String, String>();
            asked.scores().keySet().forEach(item -> scores.put(item, typed));
            var command = new Command.RecordVisit(asked.day(), scores, asked.record(), asked.established());
            assertThat(refused(LEADER, command))
                    .as(typed)
                    .containsExactly(typed.startsWith("4.") ? Refusal.Code.SCORE_TOO_FINE : Refusal.Code.SCORE_WRONG);
        }
    }

    @Test
    void onceTheVisitIsPassedItsPointsAreInTheTotal() {
        var before = new BigDecimal(walk.state.score().orElseThrow().rounded());
        walk.does(LEADER, walk.recording(true));
        signed(LEADER, MEMBER);
        walk.does(walk.office(), pass());
        var visit = walk.state.siteVisit().record().orElseThrow().scores().values().stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(visit).isPositive();
        assertThat(new BigDecimal(walk.state.score().orElseThrow().rounded())).isEqualByComparingTo(before.add(visit));
    }

    @Test
    void theVisitPassesOnlyWithTheSignaturesOfAll() {
        assertThat(refused(walk.office(), pass())).containsExactly(Refusal.Code.RECORD_INCOMPLETE);
        walk.does(LEADER, walk.recording(true));
        signed(LEADER);
        assertThat(walk.decide(walk.office(), pass()))
                .isEqualTo(new Outcome.Refused(
                        List.of(new Refusal(Refusal.Code.SIGNATURES_MISSING, "", List.of(MEMBER.name())))));
        signed(MEMBER);
        walk.does(walk.office(), pass());
        assertThat(walk.stage().kind()).isEqualTo(Kind.SYNTHESIS);
    }

    @Test
    void aChangeAfterASignatureVoidsIt() {
        walk.does(LEADER, walk.recording(true));
        var read = VisitRecord.digest(walk.state);
        signed(LEADER, MEMBER);
        walk.does(MEMBER, observe(observation(ID)));
        var visit = walk.state.siteVisit();
        assertThat(visit.valid(VisitRecord.digest(walk.state))).isEmpty();
        assertThat(visit.voided(VisitRecord.digest(walk.state))).hasSize(2);
        assertThat(refused(MEMBER, new Command.SignVisit(read, ""))).containsExactly(Refusal.Code.RECORD_CHANGED);
        assertThat(refused(walk.office(), pass())).containsExactly(Refusal.Code.SIGNATURES_MISSING);
    }

    @Test
    void savingTheSameRecordAgainVoidsNothing() {
        walk.does(LEADER, walk.recording(true));
        signed(LEADER, MEMBER);
        walk.does(LEADER, walk.recording(true));
        assertThat(walk.state.siteVisit().valid(VisitRecord.digest(walk.state))).hasSize(2);
    }

    @Test
    void whatIsStruckStaysOnFileWithItsReason() {
        walk.does(MEMBER, observe(observation(ID)));
        assertThat(refused(MEMBER, new Command.StrikeObservation(ID, " ")))
                .containsExactly(Refusal.Code.REASON_MISSING);
        walk.does(MEMBER, new Command.StrikeObservation(ID, "记错了厂"));
        assertThat(walk.state.siteVisit().all(Standing.STRUCK))
                .singleElement()
                .satisfies(struck -> assertThat(struck.reasons()).isEqualTo("记错了厂"));
        assertThat(VisitRecord.text(walk.state)).contains("记错了厂");
    }
}
