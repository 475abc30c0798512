package org.xiandao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Area;
import org.xiandao.base.EventJson;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Records;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.testing.TestDatabase;

class IndicatorsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final Instant KNOWN = Instant.parse("2026-06-01T00:00:00Z");
    static final List<Edition> EDITIONS =
            List.of("national/2023", "guangdong/2020", "guangzhou/2025", "liaoning/2024").stream()
                    .map(id ->
                            Packs.load(ROOT.resolve("programmes").resolve(id)).orThrow())
                    .toList();

    private final Indicators indicators = new Indicators(DATABASE.dataSource(), DATABASE.jdbc(), AREAS, CATALOGUE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** Every measure of every pack, over random ledgers, by SQL and by the plain reading of the rules. */
    @Test
    void sqlSaysOfEveryMeasureWhatThePlainReadingSays() {
        var cities = AREAS.children("440000").stream().map(Area::code).toList();
        int known = 0;
        for (int city = 0; city < cities.size(); city++) {
            var random = new Random(city);
            var records = aLedger(cities.get(city), random);
            for (int ask = 0; ask < 3; ask++) {
                var day = FIRST.plusDays(random.nextInt(500));
                for (var edition : EDITIONS)
                    for (var measure : edition.measures()) {
                        var expected = records.value(measure.definition(), cities.get(city), day);
                        var found = indicators.value(measure.definition(), cities.get(city), day, KNOWN);
                        assertThat(found.map(IndicatorsTest::told))
                                .as(edition.id() + " " + measure.id() + " in " + cities.get(city) + " on " + day)
                                .isEqualTo(expected.map(IndicatorsTest::told));
                        if (found.filter(Answer.Known.class::isInstance).isPresent()) known++;
                    }
            }
        }
        assertThat(known).isGreaterThan(500);
    }

    @Test
    void aCityCountsWhatLiesInItsDistrictsAndNotWhatLiesBesideIt() {
        add("edge-node", "620102", FIRST, Map.of("operator", "甲"), KNOWN);
        add("edge-node", "620100", FIRST, Map.of("operator", "乙"), KNOWN);
        add("edge-node", "620200", FIRST, Map.of("operator", "丙"), KNOWN);
        var nodes = new Definition.Count("edge-node", List.of());
        assertThat(amount(nodes, "620100")).contains(Fraction.of(2));
        assertThat(amount(nodes, "620102")).contains(Fraction.ONE);
        assertThat(amount(nodes, "620000")).contains(Fraction.of(3));
    }

    @Test
    void anEmptyLedgerIsNoZero() {
        var answer = indicators
                .value(new Definition.Count("incident", List.of()), "210500", FIRST, KNOWN)
                .orElseThrow();
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        assertThat(((Answer.Unknown<Fraction>) answer).reason().code()).isEqualTo(Reason.Code.NO_RECORD);
    }

    @Test
    void whatWasNotKnownThenDoesNotCountThen() {
        var late = Instant.parse("2026-05-01T00:00:00Z");
        add("edge-node", "210600", FIRST, Map.of("operator", "甲"), late.minusSeconds(1));
        add("edge-node", "210600", FIRST, Map.of("operator", "乙"), late);
        var nodes = new Definition.Count("edge-node", List.of());
        assertThat(indicators
                        .value(nodes, "210600", FIRST, late.minusSeconds(1))
                        .map(IndicatorsTest::told)
                        .orElseThrow())
                .startsWith("1 ");
        assertThat(amount(nodes, "210600")).contains(Fraction.of(2));
    }

    @Test
    void everyPieceOfAValueSaysWhichVersionOfWhichRecordItIs() {
        var id = add("edge-node", "210700", FIRST, Map.of("operator", "甲"), KNOWN);
        var answer = indicators
                .value(new Definition.Count("edge-node", List.of()), "210700", FIRST, KNOWN)
                .orElseThrow();
        assertThat(((Answer.Known<Fraction>) answer).operands()).singleElement().satisfies(operand -> {
            assertThat(operand.ref()).isEqualTo("edge-node/" + id + "@1");
            assertThat(operand.demonstration()).isTrue();
            assertThat(operand.of()).contains(FIRST);
        });
    }

    @Test
    void whatIsMergedCountsUntilItIsKnownAndAgainOnceThatIsUndone() {
        var first = add("factory-site", "210800", FIRST, Map.of("name", "一厂"), KNOWN.minusSeconds(900));
        var second = add("factory-site", "210800", FIRST, Map.of("name", "第一工厂"), KNOWN.minusSeconds(900));
        add("scene-deployment", "210800", FIRST, deployment(first, "1"), KNOWN.minusSeconds(900));
        add("scene-deployment", "210800", FIRST, deployment(second, "1"), KNOWN.minusSeconds(900));
        add("scene-deployment", "210800", FIRST, deployment(second, "5"), KNOWN.minusSeconds(900));
        merge(second, 1, first.toString(), KNOWN.minusSeconds(600));
        merge(second, 2, "", KNOWN.minusSeconds(300));

        var sites = new Definition.Count("factory-site", List.of());
        var rich = new Definition.Count(
                "factory-site",
                List.of(new Filter.DistinctAtLeast("scene", "scene-deployment", "site", List.of(), Fraction.of(2))));
        assertThat(known(sites, KNOWN.minusSeconds(601))).startsWith("2 ");
        assertThat(known(rich, KNOWN.minusSeconds(601))).isEqualTo("1 [factory-site/" + second + "]");
        assertThat(known(sites, KNOWN.minusSeconds(600))).isEqualTo("1 [factory-site/" + first + "]");
        assertThat(known(rich, KNOWN.minusSeconds(600))).isEqualTo("1 [factory-site/" + first + "]");
        assertThat(known(sites, KNOWN.minusSeconds(300))).startsWith("2 ");
        assertThat(known(rich, KNOWN)).isEqualTo("1 [factory-site/" + second + "]");
    }

    private static Map<String, String> deployment(UUID site, String scene) {
        return Map.of("site", site.toString(), "scene", scene);
    }

    private String known(Definition definition, Instant known) {
        return told(
                indicators.value(definition, "210800", FIRST.plusDays(1), known).orElseThrow());
    }

    private static void merge(UUID record, int number, String into, Instant at) {
        DATABASE.jdbc()
                .sql(
                        "insert into record_merge (record, number, into_record, decided_at) values (?, ?, nullif(?, '')::uuid, ?)")
                .params(record, number, into, java.time.OffsetDateTime.ofInstant(at, java.time.ZoneOffset.UTC))
                .update();
    }

    private Optional<Fraction> amount(Definition definition, String area) {
        return indicators.value(definition, area, FIRST, KNOWN).orElseThrow() instanceof Answer.Known<Fraction> known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    /** Amount and records of a known value, the reason's code of an unknown one. */
    private static String told(Answer<Fraction> answer) {
        return switch (answer) {
            case Answer.Known<Fraction>(var value, var operands) ->
                value + " "
                        + operands.stream()
                                .map(Operand::ref)
                                .map(ref -> ref.replaceFirst("@.*", ""))
                                .sorted()
                                .toList();
            case Answer.Doubtful<Fraction>(var value, var operands, var reason) -> "doubtful " + value;
            case Answer.Unknown<Fraction>(var reason) -> reason.code().name();
        };
    }

    private static Records aLedger(String city, Random random) {
        var rows = new LinkedHashMap<String, List<Records.Row>>();
        for (var type : order()) {
            if (random.nextInt(4) == 0) continue;
            var own = new ArrayList<Records.Row>();
            int count = 1 + random.nextInt(type.id().equals("scene-deployment") ? 60 : 6);
            for (int n = 0; n < count; n++) {
                var fields = fields(type, rows, random);
                var from = FIRST.plusDays(random.nextInt(400));
                var id = add(type.id(), city, from, fields, KNOWN.minusSeconds(n));
                own.add(new Records.Row(id.toString(), Optional.of(city), Optional.of(from), fields));
            }
            rows.put(type.id(), own);
        }
        return new Records(rows);
    }

    /** Those that others refer to first. */
    static List<RecordType> order() {
        var types = new ArrayList<>(CATALOGUE.types());
        types.sort((a, b) -> Integer.compare(references(a), references(b)));
        return types;
    }

    private static int references(RecordType type) {
        return (int) type.fields().stream()
                .filter(field -> field.refersTo().isPresent())
                .count();
    }

    static Map<String, String> fields(RecordType type, Map<String, List<Records.Row>> there, Random random) {
        var fields = new HashMap<String, String>();
        for (var field : type.fields()) {
            if (random.nextInt(12) == 0) continue;
            var options = CATALOGUE.options(field);
            switch (field.type()) {
                case INTEGER -> fields.put(field.id(), String.valueOf(random.nextInt(5000)));
                case NUMBER -> fields.put(field.id(), random.nextInt(500) + "." + random.nextInt(100));
                case CHOICE, YES_NO ->
                    fields.put(
                            field.id(),
                            options.get(random.nextInt(options.size())).id());
                case REFERENCE -> {
                    var others = there.getOrDefault(field.refersTo().orElseThrow(), List.of());
                    if (!others.isEmpty())
                        fields.put(
                                field.id(),
                                others.get(random.nextInt(Math.min(2, others.size())))
                                        .id());
                }
                case TEXT, LONG_TEXT, DATE, AREA, CREDIT_CODE -> fields.put(field.id(), "甲" + random.nextInt(9));
            }
        }
        return fields;
    }

    private static UUID add(String type, String area, LocalDate from, Map<String, String> fields, Instant known) {
        var id = UUID.randomUUID();
        DATABASE.jdbc()
                .sql("insert into record (id, type, owner, opened_at) values (?, ?, ?, now())")
                .params(id, type, UUID.randomUUID())
                .update();
        DATABASE.jdbc()
                .sql("""
                        insert into record_version (record, type, number, true_from, ended, area, fields, reason, origin, source,
                                                    known_at, account, name, organisation_name, previous, hash)
                        values (?, ?, 1, ?, false, ?, ?::jsonb, '', 'DEMONSTRATION', '', ?, 'a', '甲', '某局', '', '')""")
                .params(
                        id,
                        type,
                        from,
                        area,
                        EventJson.write(fields),
                        java.time.OffsetDateTime.ofInstant(known, java.time.ZoneOffset.UTC))
                .update();
        return id;
    }
}
