package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseEvent.VerdictGiven;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Recorded;
import org.xiandao.base.Actor;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;

class SightTest {
    private static final Edition EDITION = Packs.load(Path.of(System.getProperty("xiandao.root", ".."))
                    .resolve("rules/src/test/programmes/northland/2031"))
            .orThrow();
    private static final Applicant COUNTY = new Applicant(
            "unit",
            "甲县",
            "210181",
            "甲县",
            Level.COUNTY,
            List.of(),
            Map.of(Level.PROVINCE, "210000", Level.CITY, "210100", Level.COUNTY, "210181"));
    private static final VerdictGiven OPINION = verdict("city-opinion", Verb.RECOMMEND);
    private static final VerdictGiven RETURNED = verdict("city-opinion", Verb.RETURN);
    private static final VerdictGiven CONFIRMED = verdict("conditions", Verb.CONFIRM);

    private final Actor applicant = actor("applicant", "unit", Optional.empty(), "210181");
    private final Actor city = actor("city", "city-office", Optional.of(OfficeKind.INDUSTRY), "210100");
    private final Actor province = actor("province", "province-office", Optional.of(OfficeKind.INDUSTRY), "210000");
    private final Actor expert = actor("expert", "pool", Optional.empty(), "000000");

    @Test
    void applicantsSeeNoScoresNoExpertsAndNoInnerReasonsBeforeTheDecision() {
        var sight = Sight.of(underReview(), EDITION, applicant);

        assertThat(sight.content()).isTrue();
        assertThat(sight.total()).isFalse();
        assertThat(sight.experts()).isFalse();
        assertThat(sight.scoresOf("expert")).isFalse();
        assertThat(sight.reasons(OPINION)).isFalse();
        assertThat(sight.reasons(CONFIRMED)).isFalse();
        assertThat(sight.event(new CaseEvent.ExpertsSeated("0".repeat(64), List.of())))
                .isFalse();
        assertThat(sight.event(new CaseEvent.ScoreComputed("review", "1", "1", "{}")))
                .isFalse();
    }

    @Test
    void applicantsSeeTheReasonsOfAReturnAtOnce() {
        assertThat(Sight.of(underReview(), EDITION, applicant).reasons(RETURNED))
                .isTrue();
    }

    @Test
    void applicantsSeeReasonsAndTheTotalAfterTheDecisionButNeverWhoScored() {
        var sight = Sight.of(decided(), EDITION, applicant);

        assertThat(sight.total()).isTrue();
        assertThat(sight.reasons(CONFIRMED)).isTrue();
        assertThat(sight.experts()).isFalse();
        assertThat(sight.scoresOf("expert")).isFalse();
    }

    @Test
    void anOfficeThatOnlyRecommendsSeesOpinionsButNothingOfTheReview() {
        var sight = Sight.of(underReview(), EDITION, city);

        assertThat(sight.role()).isEqualTo(Sight.Role.RECOMMENDER);
        assertThat(sight.reasons(OPINION)).isTrue();
        assertThat(sight.reasons(CONFIRMED)).isFalse();
        assertThat(sight.total()).isFalse();
        assertThat(sight.experts()).isFalse();
    }

    @Test
    void theOfficeThatRunsTheReviewSeesWhoIsOnItAndNoFiguresWhileItLasts() {
        var sight = Sight.of(underReview(), EDITION, province);

        assertThat(sight.role()).isEqualTo(Sight.Role.INNER);
        assertThat(sight.experts()).isTrue();
        assertThat(sight.partOf("expert")).isTrue();
        assertThat(sight.total()).isFalse();
        assertThat(sight.scoresOf("expert")).isFalse();
        assertThat(Sight.of(decided(), EDITION, province).total()).isTrue();
    }

    @Test
    void anExpertSeesNothingBeforeTheDeclarationAndNoOthersScoresAfterIt() {
        var before = Sight.of(underReview(), EDITION, expert);
        var after = Sight.of(declared(false), EDITION, expert);

        assertThat(before.content()).isFalse();
        assertThat(before.opinions()).isFalse();
        assertThat(after.content()).isTrue();
        assertThat(after.opinions()).isFalse();
        assertThat(after.scoresOf("expert")).isTrue();
        assertThat(after.scoresOf("other")).isFalse();
        assertThat(after.total()).isFalse();
    }

    @Test
    void anExpertWithAConflictNeverSeesTheMaterial() {
        assertThat(Sight.of(declared(true), EDITION, expert).content()).isFalse();
    }

    private static CaseState underReview() {
        return state();
    }

    private static CaseState declared(boolean conflict) {
        return state(new CaseEvent.ConflictDeclared("expert", conflict, "曾任职"));
    }

    private static CaseState decided() {
        return state(verdict("decision", Verb.APPROVE));
    }

    private static CaseState state(CaseEvent... more) {
        var events = new ArrayList<CaseEvent>();
        events.add(new CaseEvent.CaseOpened("call", EDITION.id(), EDITION.sha256(), COUNTY));
        events.add(new CaseEvent.StageEntered("review", LocalDate.of(2031, 3, 1), Optional.empty(), Optional.empty()));
        events.add(new CaseEvent.ExpertsSeated(
                "0".repeat(64), List.of(new CaseEvent.Expert("expert", "钱某"), new CaseEvent.Expert("other", "孙某"))));
        events.addAll(List.of(more));
        var recorded = new ArrayList<Recorded>();
        for (var event : events)
            recorded.add(new Recorded(
                    recorded.size() + 1, Instant.parse("2031-03-01T02:00:00Z"), "account", "某某", "某单位", event));
        return CaseState.fold(recorded);
    }

    private static VerdictGiven verdict(String stage, Verb verb) {
        return new VerdictGiven(stage, verb, "210100", "某办公室", "理由", Optional.empty(), Optional.empty(), List.of());
    }

    private static Actor actor(String account, String organisation, Optional<OfficeKind> office, String area) {
        return new Actor(
                account,
                account,
                organisation,
                organisation,
                office,
                Level.CITY,
                area,
                Set.of(Duty.DECIDER),
                office.isEmpty(),
                false);
    }
}
