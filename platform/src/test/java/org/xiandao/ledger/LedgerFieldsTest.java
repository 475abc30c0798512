package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiandao.ledger.LedgerRefusal.Code;
import org.xiandao.rules.catalogue.RecordForm;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.form.Problem;

/** What is wrong with a record is said at its field. */
class LedgerFieldsTest extends LedgerWorld {
    @Test
    void anIncidentIsNotReportedBeforeItWasLearnedOfNorLearnedOfBeforeItHappened() {
        assertThat(incident("2026-03-10", "2026-03-09", "2026-03-11"))
                .containsExactly("learned BEFORE_ANOTHER 2026-03-10");
        assertThat(incident("2026-03-10", "", "2026-03-09")).containsExactly("reported BEFORE_ANOTHER 2026-03-10");
        assertThat(incident("2026-03-10", "2026-03-12", "2026-03-11"))
                .containsExactly("reported BEFORE_ANOTHER 2026-03-12");
        assertThat(incident("2028-02-30", "2026-03-12", "2026-03-11"))
                .contains("happened BAD_DATE null", "reported BEFORE_ANOTHER 2026-03-12");
    }

    @Test
    void theDayThatComesFirstIsNamedInTheReadersLanguage() {
        var wrong = refused(declare("incident", fields("2026-03-10", "2026-03-12", "2026-03-11"), city, JUNE))
                .getFirst()
                .problems()
                .getFirst();
        var messages = new Messages(RecordForm.of(CATALOGUE.type("incident").orElseThrow(), CATALOGUE));
        assertThat(messages.text(wrong, "zh")).contains("早于获知日期");
        assertThat(messages.text(wrong, "en")).contains("is before “Learned of on”");
    }

    @Test
    void theHoursThatAReportTookDoNotContradictItsDays() {
        assertThat(took("2026-03-12", "0.5")).containsExactly("hours AGAINST_DATES null");
        assertThat(took("2026-03-10", "25")).containsExactly("hours AGAINST_DATES null");
        assertThat(took("2026-03-09", "0.5"))
                .as("the days come first")
                .containsExactly("reported BEFORE_ANOTHER 2026-03-10");
        for (var hours : List.of("24", "72")) {
            var fields = new HashMap<>(fields("2026-03-10", "2026-03-10", "2026-03-12"));
            fields.put("hours", hours);
            fields.put("name", "相隔两日的事件" + hours);
            done(declare("incident", fields, city, JUNE));
        }
    }

    private List<String> took(String reported, String hours) {
        var fields = new HashMap<>(fields("2026-03-10", "2026-03-10", reported));
        fields.put("hours", hours);
        return told(fields);
    }

    private List<String> incident(String happened, String learned, String reported) {
        return told(fields(happened, learned, reported));
    }

    private List<String> told(Map<String, String> fields) {
        return refused(declare("incident", fields, city, JUNE)).getFirst().problems().stream()
                .map(problem -> problem.path() + " " + problem.code() + " "
                        + problem.args().get("limit"))
                .toList();
    }

    private Map<String, String> fields(String happened, String learned, String reported) {
        return Map.of(
                "name",
                "某事件",
                "kind",
                "cyber-security",
                "grade",
                "major",
                "happened",
                happened,
                "learned",
                learned,
                "reported",
                reported,
                "area",
                area,
                "authority",
                "某网信办");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAtItsField() {
        var fields = new HashMap<>(stations("-3", "2026-12-31"));
        fields.put("counted-by", " ");
        fields.put("colour", "红");
        var refusals = refused(declare("base-station-count", fields, city, JUNE));
        assertThat(refusals).singleElement().extracting(LedgerRefusal::code).isEqualTo(Code.FIELDS);
        assertThat(refusals.getFirst().problems())
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "stations TOO_SMALL", "counted-by MISSING", "of IN_THE_FUTURE", "colour UNKNOWN_PATH");
        assertThat(refused(declare("base-station-count", stations("4.1万", "2026-01-31"), city, JUNE))
                        .getFirst()
                        .problems())
                .extracting(Problem::code, problem -> problem.args().get("suggestion"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Problem.Code.MAGNITUDE_WORD, "41000"));
        assertThat(refused(declare(
                                "population",
                                Map.of("residents", "0", "counted-by", "统计局", "of", "2025-12-31"),
                                city,
                                JUNE))
                        .getFirst()
                        .problems())
                .extracting(Problem::code)
                .contains(Problem.Code.TOO_SMALL);
    }

    @Test
    void theSameThingTwiceInAnAreaIsFoundByItsKey() {
        var first = done(declare("base-station-count", stations("4100", "2026-02-28"), city, MARCH));
        assertThat(refused(declare("base-station-count", stations("4200", "2026-02-28"), city, JUNE)))
                .extracting(LedgerRefusal::code, LedgerRefusal::about)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Code.SAME_KEY, first.id().toString()));
        done(declare("base-station-count", stations("9100", "2026-02-28"), dalian, JUNE));
    }

    @Test
    void aReferenceNamesARecordOfItsType() {
        var site = done(declare("factory-site", site(), city, MARCH));
        var wrong =
                refused(declare("scene-deployment", deployment(UUID.randomUUID().toString()), city, JUNE));
        assertThat(wrong.getFirst().problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("site", Problem.Code.UNKNOWN_RECORD));
        done(declare("scene-deployment", deployment(site.id().toString()), city, JUNE));
    }

    private static Map<String, String> site() {
        return Map.of(
                "name",
                "抚顺一厂",
                "credit-code",
                "11330600002577030G",
                "industry",
                "C34",
                "area",
                "210402",
                "address",
                "某路1号");
    }

    private static Map<String, String> deployment(String site) {
        var fields = new HashMap<String, String>();
        fields.put("site", site);
        for (var field : CATALOGUE.type("scene-deployment").orElseThrow().fields())
            if (field.required() && !fields.containsKey(field.id()))
                fields.put(
                        field.id(),
                        switch (field.type()) {
                            case DATE -> "2026-01-10";
                            case CHOICE -> CATALOGUE.options(field).getFirst().id();
                            default -> "1";
                        });
        return fields;
    }
}
