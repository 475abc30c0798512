package org.xiandao.rules.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Records.Row;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Predicate.Comparator;

class RecordFactsTest {
    private static final LocalDate DAY = LocalDate.of(2031, 6, 30);
    private static final Facts.Subject EAST = new Facts.Subject("110100", "东城", Level.CITY, List.of());
    private static final Definition TEN_SCENES = new Definition.Count(
            "factory-site",
            List.of(new Filter.DistinctAtLeast(
                    "scene",
                    "scene-deployment",
                    "site",
                    List.of(new Filter.FieldIn("state", Set.of("operating"))),
                    Fraction.of(2))));

    @Test
    void aFactoryWithTheSameSceneTwiceHasOneScene() {
        var records = new Records(Map.of(
                "factory-site",
                List.of(row("a"), row("b"), row("c")),
                "scene-deployment",
                List.of(
                        scene("1", "a", "inspection", "operating"),
                        scene("2", "a", "remote-control", "operating"),
                        scene("3", "b", "inspection", "operating"),
                        scene("4", "b", "inspection", "operating"),
                        scene("5", "c", "inspection", "operating"),
                        scene("6", "c", "remote-control", "planned"))));
        var answer = (Answer.Known<Fraction>) value(records, TEN_SCENES);
        assertThat(answer.value()).isEqualTo(Fraction.ONE);
        assertThat(answer.operands()).extracting(Facts.Operand::ref).containsExactly("factory-site/a");
    }

    @Test
    void aTypeThatIsKeptButEmptyCountsZeroAndOneThatIsNotKeptIsUnknown() {
        assertThat(known(new Records(Map.of("factory-site", List.of())), TEN_SCENES))
                .isEqualTo(Fraction.ZERO);
        assertThat(unknown(new Records(Map.of()), TEN_SCENES))
                .isEqualTo(new Reason(Reason.Code.NO_RECORD, "factory-site"));
        assertThat(unknown(new Records(Map.of("factory-site", List.of(row("a")))), TEN_SCENES))
                .isEqualTo(new Reason(Reason.Code.NO_RECORD, "scene-deployment"));
    }

    @Test
    void theNewestRecordThatExistsByThenIsTheLatest() {
        var records = new Records(Map.of(
                "population",
                List.of(
                        dated("1", "2030-12-31", "700"),
                        dated("2", "2029-12-31", "900"),
                        dated("3", "2031-12-31", "800"))));
        var latest = new Definition.Latest("population", "residents", List.of());
        assertThat(known(records, latest)).isEqualTo(Fraction.of(700));
        assertThat(unknown(new Records(Map.of("population", List.of())), latest).code())
                .isEqualTo(Reason.Code.NO_RECORD);
    }

    @Test
    void sumsAddExactAmountsOfTheOwnAreaOnly() {
        var records = new Records(Map.of(
                "fund",
                List.of(
                        new Row("1", Optional.of("110100"), Optional.empty(), Map.of("amount", "0.1")),
                        new Row("2", Optional.empty(), Optional.empty(), Map.of("amount", "1/5")),
                        new Row("3", Optional.of("110200"), Optional.empty(), Map.of("amount", "9")))));
        var sum = new Definition.Sum("fund", "amount", List.of());
        assertThat(known(records, sum)).isEqualTo(Fraction.of(3, 10));
        var large = new Definition.Sum(
                "fund", "amount", List.of(new Filter.FieldCompare("amount", Comparator.ABOVE, Fraction.of(1, 10))));
        assertThat(known(records, large)).isEqualTo(Fraction.of(1, 5));
    }

    @Test
    void aRecordThatDoesNotSayMakesNothingOfIt() {
        var sum = new Definition.Sum("fund", "amount", List.of());
        assertThat(unknown(new Records(Map.of("fund", List.of(row("1")))), sum))
                .isEqualTo(new Reason(Reason.Code.NOT_ANSWERED, "fund/1.amount"));
        var wordy = new Row("1", Optional.empty(), Optional.empty(), Map.of("amount", "很多"));
        assertThat(unknown(new Records(Map.of("fund", List.of(wordy))), sum))
                .isEqualTo(new Reason(Reason.Code.NOT_A_NUMBER, "fund/1.amount"));
    }

    @Test
    void aDeclaredFigureGoesBeforeRecords() {
        var edition = new AnEdition().measure("sites", "家", TEN_SCENES).measure("told", "", new Definition.Told());
        var measures = edition.build().measures();
        var records = new Records(Map.of("factory-site", List.of()));
        var declared = new RecordFacts(
                records, DeclaredFacts.of(EAST).value("sites", 9).build());
        assertThat(declared.value(measures.get(0), EAST, DAY))
                .isInstanceOfSatisfying(
                        Answer.Known.class, it -> assertThat(it.value()).isEqualTo(Fraction.of(9)));
        var silent = new RecordFacts(
                records,
                DeclaredFacts.of(EAST)
                        .answer("a", "1")
                        .finding("f", true)
                        .call("c", "x")
                        .build());
        assertThat(silent.value(measures.get(0), EAST, DAY))
                .isInstanceOfSatisfying(
                        Answer.Known.class, it -> assertThat(it.value()).isEqualTo(Fraction.ZERO));
        assertThat(silent.value(measures.get(1), EAST, DAY)).isInstanceOf(Answer.Unknown.class);
        assertThat(silent.subjects()).containsExactly(EAST);
        assertThat(silent.answer("a")).isInstanceOf(Answer.Known.class);
        assertThat(silent.finding("f", DAY)).isInstanceOf(Answer.Known.class);
        assertThat(silent.callAttribute("c")).contains("x");
    }

    private static Row row(String id) {
        return new Row(id, Optional.empty(), Optional.empty(), Map.of());
    }

    private static Row scene(String id, String site, String scene, String state) {
        return new Row(id, Optional.empty(), Optional.empty(), Map.of("site", site, "scene", scene, "state", state));
    }

    private static Row dated(String id, String day, String residents) {
        return new Row(id, Optional.empty(), Optional.of(LocalDate.parse(day)), Map.of("residents", residents));
    }

    private static Answer<Fraction> value(Records records, Definition definition) {
        return records.value(definition, EAST.area(), DAY).orElseThrow();
    }

    private static Fraction known(Records records, Definition definition) {
        return ((Answer.Known<Fraction>) value(records, definition)).value();
    }

    private static Reason unknown(Records records, Definition definition) {
        return ((Answer.Unknown<Fraction>) value(records, definition)).reason();
    }
}
