package org.xiandao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;
import static org.xiandao.testing.AnActor.unit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xiandao.exchange.Import.State;
import org.xiandao.exchange.Imports.Meaning;
import org.xiandao.exchange.Imports.Read;
import org.xiandao.exchange.Imports.Result;
import org.xiandao.ledger.LedgerOf;
import org.xiandao.ledger.Origin;

/** What is right in a file is written once, all or nothing, whoever else writes meanwhile. */
class ImportsTest extends Importing {
    @Test
    void goodRowsAreWrittenAndFaultyOnesStayBehind() {
        var one = waiting("base-station-count", three());
        assertThat(one.counts()).isEqualTo(Map.of(State.NEW, 2, State.FAULTY, 1));
        assertThat(told(one)).containsExactly("stations MAGNITUDE_WORD");
        assertThat(records("base-station-count"))
                .as("nothing before it is said")
                .isZero();

        assertThat(imports.write(one, CORRECTION, city, JULY)).isEqualTo(new Result.Done(2, 0));
        assertThat(records("base-station-count")).isEqualTo(2);
        var record = rows(one, State.NEW).getFirst().record().orElseThrow();
        var kept = LEDGER.ledger().find(record, city).orElseThrow();
        assertThat(kept.last().says().fields())
                .containsEntry("stations", "4100")
                .containsEntry("of", "2026-01-31");
        assertThat(kept.last().says().trueFrom()).isEqualTo("2026-01-31");
        assertThat(LEDGER.ledger().firstBroken(record)).isEmpty();
        assertThat(imports.write(one, CORRECTION, city, JULY)).isEqualTo(new Result.Over());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file = AWorkbook.of(STATIONS, new Object[] {4100, "市通管办", LocalDate.of(2026, 1, 31)});
        var one = waiting("base-station-count", file);
        imports.write(one, CORRECTION, city, JULY);
        assertThat(read("base-station-count", file)).isEqualTo(new Read.Again(one.id()));

        var rewritten = csv("统计时点,统计单位,基站数\n2026/1/31,市通管办,4100\n", StandardCharsets.UTF_8);
        var again = waiting("base-station-count", rewritten);
        assertThat(again.counts()).isEqualTo(Map.of(State.SAME, 1));
        assertThat(again.writes()).isFalse();
        assertThat(imports.write(again, CORRECTION, city, JULY)).isEqualTo(new Result.Done(0, 0));
        assertThat(records("base-station-count")).isEqualTo(1);
    }

    @Test
    void aFileThatStillWaitsIsReadAnewByTheLedgerAsItIsNow() {
        Object[] head = {"平台项目编号", "项目名称", "填报单位", "填报单位统一社会信用代码", "工厂", "状态", "状态起始日期"};
        var file = AWorkbook.of(head, new Object[] {"P1", "项目", "单位", "91210100MADEM0011Q", "三厂", "在建", "2025-01-01"});
        var one = waiting("platform-project", file);
        assertThat(told(one)).containsExactly("site UNKNOWN_RECORD");
        var site = factory("三厂", "91210100MADEM0011Q");
        var anew = waiting("platform-project", file);
        assertThat(rows(anew, State.NEW))
                .singleElement()
                .satisfies(row -> assertThat(row.fields()).containsEntry("site", site.toString()));
        assertThat(imports.find(one.id(), city)).isEmpty();

        imports.write(anew, CORRECTION, city, JULY);
        assertThat(read("platform-project", file)).isEqualTo(new Read.Again(anew.id()));
    }

    @Test
    void aRowWithAKnownKeyCorrectsOrChangesItsRecord() {
        imports.write(waiting("base-station-count", three()), CORRECTION, city, JUNE);
        var other = AWorkbook.of(STATIONS, new Object[] {4000, "市通管办", LocalDate.of(2026, 1, 31)}, new Object[] {
            4200, "市通管办", LocalDate.of(2026, 2, 28)
        });
        var one = waiting("base-station-count", other);
        assertThat(one.counts()).isEqualTo(Map.of(State.CHANGED, 1, State.SAME, 1));
        var row = rows(one, State.CHANGED).getFirst();
        assertThat(row.before()).containsEntry("stations", "4100");
        assertThat(imports.write(one, CORRECTION, city, JULY)).isEqualTo(new Result.Done(0, 1));
        var kept = LEDGER.ledger().find(row.record().orElseThrow(), city).orElseThrow();
        assertThat(kept.last().corrects()).contains(1);
        assertThat(kept.last().says().reason()).isEqualTo("原数含室分");
        assertThat(kept.last().says().trueFrom()).isEqualTo("2026-01-31");

        var id = row.record().orElseThrow().toString();
        var byId = AWorkbook.of(
                new Object[] {"记录编号", "基站数（个）", "统计单位", "统计时点"},
                new Object[] {id, 3900, "市通管办", LocalDate.of(2026, 1, 31)});
        var changed = waiting("base-station-count", byId);
        var meaning = new Meaning(Optional.of(LocalDate.of(2026, 6, 1)), "撤站", "市公报");
        assertThat(imports.write(changed, meaning, city, JULY)).isEqualTo(new Result.Done(0, 1));
        var last = LEDGER.ledger()
                .find(row.record().orElseThrow(), city)
                .orElseThrow()
                .last();
        assertThat(last.corrects()).isEmpty();
        assertThat(last.says().trueFrom()).isEqualTo("2026-06-01");
        assertThat(last.says().origin()).isEqualTo(new Origin(Origin.Kind.PUBLIC, "市公报"));
        assertThat(LEDGER.ledger().firstBroken(row.record().orElseThrow())).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatIsKept() {
        var code = "91210100MADEM0011Q";
        var full = AWorkbook.of(
                new Object[] {"名称", "统一社会信用代码", "类别", "列入日期", "行业大类", "上年主营业务收入（亿元）"},
                new Object[] {"某公司", code, "规模以上制造业企业", LocalDate.of(2025, 1, 1), "汽车制造业", 12.5});
        var one = waiting("enterprise", full);
        assertThat(imports.write(one, CORRECTION, city, JUNE)).isEqualTo(new Result.Done(1, 0));
        Object[] head = {"名称", "统一社会信用代码", "类别"};
        var same = AWorkbook.of(head, new Object[] {"某公司", code, "above-scale"});
        assertThat(waiting("enterprise", same).counts()).isEqualTo(Map.of(State.SAME, 1));
        var renamed = waiting("enterprise", AWorkbook.of(head, new Object[] {"某集团", code, "above-scale"}));
        imports.write(renamed, CORRECTION, city, JULY);
        var record = rows(one, State.NEW).getFirst().record().orElseThrow();
        assertThat(LEDGER.ledger()
                        .find(record, city)
                        .orElseThrow()
                        .last()
                        .says()
                        .fields())
                .containsEntry("name", "某集团")
                .containsEntry("revenue", "12.5");
    }

    @Test
    void twoWhoBringTheSameRowsAtOnceMakeNoDoubles() throws Exception {
        var one = waiting("base-station-count", three());
        var rewritten = csv("统计时点,统计单位,基站数\n2026/1/31,市通管办,4100\n2026/2/28,市通管办,4200\n", StandardCharsets.UTF_8);
        var other = waiting("base-station-count", rewritten);
        try (var people = Executors.newFixedThreadPool(2)) {
            Callable<Result> first = () -> imports.write(one, CORRECTION, city, JULY);
            Callable<Result> second = () -> imports.write(other, CORRECTION, city, JULY);
            var results = new ArrayList<Result>();
            for (var done : people.invokeAll(List.of(first, second))) results.add(done.get());
            assertThat(results).containsExactlyInAnyOrder(new Result.Done(2, 0), new Result.Done(0, 0));
        }
        assertThat(records("base-station-count")).isEqualTo(2);
    }

    @Test
    void whatOthersWroteMeanwhileIsShownBeforeAnythingIsWritten() {
        var one = waiting("base-station-count", three());
        LEDGER.ledger()
                .declare(
                        UUID.randomUUID(),
                        "base-station-count",
                        Map.of("stations", "4111", "counted-by", "市通管办", "of", "2026-01-31"),
                        Optional.empty(),
                        Origin.DECLARED,
                        city,
                        JULY);
        assertThat(imports.write(one, CORRECTION, city, JULY)).isEqualTo(new Result.Moved());
        assertThat(records("base-station-count")).isEqualTo(1);
        var now = imports.find(one.id(), city).orElseThrow();
        assertThat(now.counts()).isEqualTo(Map.of(State.NEW, 1, State.CHANGED, 1, State.FAULTY, 1));
        assertThat(imports.write(now, CORRECTION, city, JULY)).isEqualTo(new Result.Done(1, 1));
    }

    @Test
    void aKeyThatTwoFilesInARowBringIsKeptOnce() {
        var one = waiting("base-station-count", three());
        var other = csv("统计时点,统计单位,基站数\n2026-01-31,市通管办,4111\n2026-04-30,市通管办,4400\n", StandardCharsets.UTF_8);
        var before = waiting("base-station-count", other);
        assertThat(before.counts()).isEqualTo(Map.of(State.NEW, 2));
        imports.write(one, CORRECTION, city, JULY);

        assertThat(imports.write(before, CORRECTION, city, JULY)).isEqualTo(new Result.Moved());
        var now = imports.find(before.id(), city).orElseThrow();
        assertThat(now.counts()).isEqualTo(Map.of(State.NEW, 1, State.CHANGED, 1));
        assertThat(imports.write(now, CORRECTION, city, JULY)).isEqualTo(new Result.Done(1, 1));
        assertThat(records("base-station-count")).isEqualTo(3);
        var opened = rows(now, State.NEW).getFirst().record().orElseThrow();
        assertThat(LEDGER.ledger()
                        .find(opened, city)
                        .orElseThrow()
                        .last()
                        .says()
                        .fields())
                .containsEntry("stations", "4400");
    }

    @Test
    void whoBringsAMergedRecordsKeyMeetsTheOneThatLeads() {
        imports.write(waiting("base-station-count", three()), CORRECTION, city, JUNE);
        var merged = record("2026-01-31");
        var leading = record("2026-02-28");
        merge(merged, 1, leading);

        var alone = csv("统计时点,统计单位,基站数\n2026-01-31,市通管办,4100\n", StandardCharsets.UTF_8);
        var row = rows(waiting("base-station-count", alone), State.CHANGED).getFirst();
        assertThat(row.record()).contains(leading);
        assertThat(row.before()).containsEntry("stations", "4200");
        var both = csv("统计时点,统计单位,基站数\n2026-02-28,市通管办,4200\n2026-01-31,市通管办,4100\n", StandardCharsets.UTF_8);
        assertThat(told(waiting("base-station-count", both))).containsExactly("of DOUBLED", "of DOUBLED");
        var fields = Map.of("stations", "1", "counted-by", "甲", "of", "2026-01-31");
        assertThat(LEDGER.ledger()
                        .declare(
                                UUID.randomUUID(),
                                "base-station-count",
                                fields,
                                Optional.empty(),
                                Origin.DECLARED,
                                city,
                                JULY)
                        .toString())
                .contains("SAME_KEY", leading.toString());

        merge(merged, 2, null);
        var apart = csv("基站数,统计时点,统计单位\n4100,2026-01-31,市通管办\n", StandardCharsets.UTF_8);
        assertThat(waiting("base-station-count", apart).counts()).isEqualTo(Map.of(State.SAME, 1));
    }

    private UUID record(String day) {
        return DATABASE.jdbc()
                .sql("select record from record_version where area = ? and fields ->> 'of' = ?")
                .params(area, day)
                .query(UUID.class)
                .single();
    }

    private static void merge(UUID record, int number, @Nullable UUID into) {
        DATABASE.jdbc()
                .sql("insert into record_merge values (:record, :number, :into, now())")
                .param("record", record)
                .param("number", number)
                .param("into", into, java.sql.Types.OTHER)
                .update();
    }

    @Test
    void whatWasKnownBeforeTheDatabaseWasToldOfKeysIsKnown() {
        imports.write(waiting("base-station-count", three()), CORRECTION, city, JUNE);
        DATABASE.jdbc().sql("delete from record_key").update();
        DATABASE.jdbc().sql("delete from record_rule").update();
        var fresh = LedgerOf.database(DATABASE, CATALOGUE, AREAS);
        var fields = Map.of("stations", "1", "counted-by", "甲", "of", "2026-01-31");
        assertThat(fresh.ledger()
                        .declare(
                                UUID.randomUUID(),
                                "base-station-count",
                                fields,
                                Optional.empty(),
                                Origin.DECLARED,
                                city,
                                JULY)
                        .toString())
                .contains("SAME_KEY", record("2026-01-31").toString());
    }

    @Test
    void anothersRecordOfTheAreaIsNotTakenOver() {
        LEDGER.ledger()
                .declare(
                        UUID.randomUUID(),
                        "base-station-count",
                        Map.of("stations", "4111", "counted-by", "市通管办", "of", "2026-01-31"),
                        Optional.empty(),
                        Origin.DECLARED,
                        unit(area),
                        JUNE);
        assertThat(told(waiting("base-station-count", three()))).contains("of OTHERS");
    }

    @Test
    void onlyItsOwnUnitSeesAnImport() {
        var one = waiting("base-station-count", three());
        assertThat(imports.find(one.id(), unit(area))).isEmpty();
    }
}
