package org.xiandao.rules.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Workflow;

class PacksTest {
    @Test
    void aWholePackIsRead() {
        var edition = ASamplePack.asItIs().loaded().edition();
        assertThat(edition.id()).isEqualTo("northland/2031");
        assertThat(edition.documents().getFirst().articles()).hasSize(10);
        assertThat(edition.workflow().stages()).hasSize(8);
        assertThat(edition.conditions()).hasSize(4);
        assertThat(edition.rating().bands()).hasSize(5);
        assertThat(edition.plan().tasks().getFirst().owners()).containsExactly("industry-bureau", "telecom-bureau");
        assertThat(edition.letters()).hasSize(1);
        assertThat(edition.review()).isPresent();
    }

    @Test
    void wordsOfARequirementBecomeItsRecords() {
        var conditions = ASamplePack.asItIs().loaded().edition().conditions();
        assertThat(conditions.getFirst().require())
                .isEqualTo(
                        new Predicate.Compare("stations-per-10k", Predicate.Comparator.ABOVE, Quantity.of(30, "个/万人")));
        assertThat(conditions.get(2).until()).contains(new Predicate.AnswerIn("no-incidents", Set.of("yes")));
        assertThat(conditions.get(3).require())
                .isInstanceOfSatisfying(
                        Predicate.Any.class,
                        any -> assertThat(any.of())
                                .contains(
                                        new Predicate.CallAttribute("batch", "rolling"),
                                        new Predicate.AnswerGiven("joint-reason")));
    }

    @Test
    void pointsStayExact() {
        var tree = ASamplePack.asItIs().loaded().edition().indicators().orElseThrow();
        assertThat(tree.items().get(1).points()).isEqualTo(Fraction.of(25, 6));
        assertThat(tree.items().get(1).basis().decision()).contains("D-02");
    }

    @Test
    void anArticleReachesToTheNextOnesStart() {
        var rules = ASamplePack.asItIs().loaded().edition().documents().getFirst();
        assertThat(rules.article("第三条").orElseThrow().text()).startsWith("第三条").endsWith("100字。");
    }

    @Test
    void aFieldInheritsTheBasisItLacks() {
        var edition = ASamplePack.asItIs().loaded().edition();
        var inherited = edition.field("name").orElseThrow().basis();
        assertThat(inherited.citations().getFirst().quote()).startsWith("申报书包括");
        assertThat(edition.field("joint-reason").orElseThrow().basis().citations())
                .isEmpty();
    }

    @Test
    void aFieldIsRequiredUnlessItSaysOtherwiseOrIsASeal() {
        var edition = ASamplePack.asItIs().loaded().edition();
        assertThat(edition.field("name").map(Form.Field::required)).contains(true);
        assertThat(edition.field("joint-reason").map(Form.Field::required)).contains(false);
        assertThat(edition.field("stamp").map(Form.Field::required)).contains(false);
    }

    @Test
    void aMeasureKnowsTheFieldThatDeclaresIt() {
        var edition = ASamplePack.asItIs().loaded().edition();
        assertThat(edition.measure("stations").flatMap(Measure::declaredBy)).contains("stations");
        assertThat(edition.measure("stations-per-10k").flatMap(Measure::declaredBy))
                .isEmpty();
    }

    @Test
    void otherwiseHoldsAlways() {
        assertThat(ASamplePack.asItIs()
                        .loaded()
                        .edition()
                        .workflow()
                        .channels()
                        .getLast()
                        .when())
                .isEqualTo(Predicate.ALWAYS);
    }

    @Test
    void clocksAreReadByTheirWord() {
        var stages = ASamplePack.asItIs().loaded().edition().workflow().stages();
        assertThat(stages).extracting(Workflow.Stage::clock).hasAtLeastOneElementOfType(Workflow.Clock.Until.class);
        assertThat(stages.getLast().clock()).isEqualTo(new Workflow.Clock.Lasts(Period.ofYears(3)));
    }

    @Test
    void theSameFilesGiveTheSameDigestWhateverTheyComeFrom() {
        var fromFolder = Packs.load(ASamplePack.FOLDER).orThrow();
        var fromBytes = Packs.load(PackFiles.read(ASamplePack.FOLDER).toMap()).orThrow();
        assertThat(fromBytes).isEqualTo(fromFolder);
        assertThat(fromFolder.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void oneChangedLetterChangesTheDigest() {
        var changed = ASamplePack.asItIs().with("conditions.yaml", "above: 30", "above: 31");
        assertThat(changed.loaded().edition().sha256())
                .isNotEqualTo(ASamplePack.asItIs().loaded().edition().sha256());
    }

    @Test
    void testsOfThePackAreReadWithIt() {
        var tests = ASamplePack.asItIs().loaded().tests();
        assertThat(tests).hasSize(9);
        var first = tests.getFirst();
        assertThat(first.given().values().get("990100")).containsEntry("stations", Fraction.of(30000));
        assertThat(first.expect().conditions())
                .containsEntry(
                        "base-stations",
                        new PackTest.ExpectedVerdict(Verdict.NOT_MET, Optional.of(Quantity.of(1, "个"))));
        assertThat(tests.get(1).given().records())
                .containsEntry(
                        "base-station-count",
                        List.of(new CaseFile.Row(
                                "a",
                                Optional.empty(),
                                Optional.of(LocalDate.of(2031, 1, 1)),
                                Map.of("stations", "31"))));
    }

    @Test
    void programmesWithoutTreeReviewRatingOrPlanAreWhole() {
        var pack = ASamplePack.asItIs();
        for (var file : new String[] {
            "indicators.yaml", "conditions.yaml", "review.yaml", "rating.yaml", "plan.yaml", "letters.yaml"
        }) pack.without(file);
        var edition = pack.loaded().edition();
        assertThat(edition.indicators()).isEqualTo(Optional.empty());
        assertThat(edition.conditions()).isEmpty();
    }

    @Test
    void aPackLiesInTheFolderOfItsName(@TempDir Path elsewhere) throws IOException {
        for (var file : ASamplePack.asItIs().files().entrySet()) {
            var path = elsewhere.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        assertThat(Packs.load(elsewhere))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .matches(fault -> fault.code() == Fault.Code.WRONG_FOLDER
                                        && fault.line() == 1
                                        && fault.column() == 7));
    }

    @Test
    void aNameThatLeadsOutOfThePackIsRefused() {
        assertThatThrownBy(() -> PackFiles.of(Map.of("../secret", new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusedPackTellsItsFaultsWhenSomeoneInsists() {
        var broken = ASamplePack.asItIs().with("pack.yaml", "level: province", "level: provinz");
        assertThatThrownBy(() -> broken.outcome().orThrow()).hasMessageContaining("pack.yaml:6:8");
    }

    @Test
    void aWarmPackIsReadWellWithinAThirdOfASecond() {
        var files = PackFiles.read(ASamplePack.FOLDER);
        for (int i = 0; i < 20; i++) Packs.load(files);
        long fastest = IntStream.range(0, 5).mapToLong(_ -> nanos(files)).min().orElseThrow();
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(300));
    }

    private static long nanos(PackFiles files) {
        long begin = System.nanoTime();
        Packs.load(files).orThrow();
        return System.nanoTime() - begin;
    }
}
