package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.pages.TourPages;
import org.xiandao.base.Actor;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Offered;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.RecordEvidence;
import org.xiandao.ledger.Step;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.trial.FrozenRating;
import org.xiandao.rules.trial.YearScore.Backed;
import org.xiandao.trial.StarRatings;
import org.xiandao.trial.Trials;

/** A year's score that rests on a record which no office has looked at: read so before the stars are given, and after. */
class UnconfirmedPagesTest extends TourPages {
    private static final String CITY = "510100";
    private static final String ONE_OF_ONE = "1 条记录中 1 条未确认";
    private static final String WHOLE = "依据台账记录得出的 1 项中，1 项含有未确认的记录。";

    @Autowired
    Trials trials;

    @Autowired
    StarRatings ratings;

    @Autowired
    Ledger ledger;

    @Autowired
    RecordEvidence evidence;

    @Test
    void aFigureFromARecordThatNobodyHasConfirmedIsMarkedWhereverItIsReadAndKeptWithTheStars() {
        var id = caseOf("national-2024", "INDUSTRY:" + CITY);
        var root = "/trials/" + id;
        var page = root + "/years/2025";
        moveTo(LocalDate.of(2026, 9, 8));
        assertThat(as("minister").get(page).body()).doesNotContain("未确认");

        var filler = somebody("uf", leadOf(id), Duty.APPLICANT);
        var before = seen("minister", page);
        var record = declared(member(filler).actor());
        var late = as("minister").post(page, page + "/judgement", judging(page, "深夜写好的理由", before));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("您打开页面后，下列各项的记录、目标或判断有了变化：专项政策制定及实施情况。")
                .contains(">深夜写好的理由</textarea>", "value=\"已查看\"");
        var open = seen("minister", page);
        var ask = form("what", "报送材料", "due", "2026-10-08");
        assertThat(as("ministry").post(root, root + "/requests", ask).statusCode())
                .isEqualTo(302);
        assertThat(as("minister")
                        .post(page, page + "/judgement", judging(page, "深夜写好的理由", open))
                        .statusCode())
                .as("a request bears on no year")
                .isEqualTo(302);
        var records =
                "/ledger/measures/policy-documents?edition=national%2F2023&amp;area=" + CITY + "&amp;day=2025-12-31";
        assertThat(as("minister").get(page).body())
                .contains("href=\"" + records + "\">" + ONE_OF_ONE + "</a>", WHOLE + "</p>")
                .contains("。 " + WHOLE);
        assertThat(as("minister").get(records.replace("&amp;", "&")).body()).contains("成经信〔2025〕9号政策", "已申报");
        var english = as("minister");
        english.get("/language?to=en&back=/desk");
        assertThat(english.get(page).body())
                .contains("1 of 1 records unconfirmed", "1 of 1 figures from the ledger rest on unconfirmed records");
        var yearly = as(filler).get(root + "/yearly/2025").body();
        assertThat(yearly).contains(ONE_OF_ONE, "1 项含有未确认的记录");

        rate(id, 2025);
        assertThat(as("minister").get(page).body()).contains("评定时的年度报告").containsPattern(">\\s*尚未报送\\s*</td>");
        assertThat(FrozenRating.backed(
                        trials.state(id).starsOf(2025).orElseThrow().trace()))
                .contains(new Backed(1, 1));
        assertThat(ratings.of(List.of(id)).values())
                .singleElement()
                .satisfies(years -> assertThat(years)
                        .extracting(StarRatings.Rated::backed)
                        .containsExactly(Optional.of(new Backed(1, 1))));
        for (var list : List.of("/trials", root))
            assertThat(as("minister").get(list).body())
                    .as(list)
                    .contains("href=\"" + page + "#score\">1 项中 1 项含未确认记录</a>");

        confirmed(record, member(filler).actor());
        assertThat(as("minister").get(page).body())
                .as("the stars were given on what nobody had confirmed")
                .contains(ONE_OF_ONE, WHOLE)
                .as("what the next decision would rest on")
                .contains("依据台账记录得出的 1 项，记录都已确认。");
        rate(id, 2025);
        assertThat(as("minister").get(page).body()).doesNotContain(ONE_OF_ONE);
        assertThat(as("minister").get("/trials").body()).doesNotContain(page + "#score\">1 项中");
    }

    private UUID declared(Actor filler) {
        var id = UUID.randomUUID();
        var fields = Map.of(
                "name",
                "成经信〔2025〕9号政策",
                "number",
                "成经信〔2025〕9号",
                "issuer",
                "成都市经济和信息化局",
                "issued",
                "2025-03-01",
                "subject",
                "5g-industrial-internet",
                "state",
                "in-force");
        assertThat(ledger.declare(id, "policy-document", fields, Optional.empty(), Origin.DECLARED, filler, now()))
                .isInstanceOf(Ledger.Result.Done.class);
        return id;
    }

    private void confirmed(UUID record, Actor filler) {
        var link = new Offered(
                List.of(), "https://example.org/9", "2026-09-08", "公报", "2025-03-01", "", "PUBLIC", List.of());
        assertThat(evidence.offer(record, 1, link, filler, TEST, now())).isInstanceOf(RecordEvidence.Result.Done.class);
        var office = office(OfficeKind.INDUSTRY, "510000", Level.PROVINCE);
        step(record, Step.Kind.CHECKED, somebody("uh", office, Duty.HANDLER));
        step(record, Step.Kind.CONFIRMED, somebody("uc", office, Duty.DECIDER));
    }

    private void step(UUID record, Step.Kind kind, String login) {
        assertThat(ledger.take(record, 1, kind, "", member(login).actor(), now()))
                .isInstanceOf(Ledger.Result.Done.class);
    }
}
