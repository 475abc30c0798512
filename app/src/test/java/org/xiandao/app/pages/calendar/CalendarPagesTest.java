package org.xiandao.app.pages.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.Parties;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.clock.LetterWords;
import org.xiandao.people.Duty;
import org.xiandao.people.MailAddresses;
import org.xiandao.people.Organisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

class CalendarPagesTest extends TourPages {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+(/calendar/[\\w-]{43}\\.ics)");
    private static final LocalDate LEAP = LocalDate.of(2028, 2, 29);

    @Autowired
    Dues dues;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MailAddresses addresses;

    @Autowired
    LetterWords words;

    @Autowired
    JdbcClient jdbc;

    private Due due(Organisation unit, String id, LocalDate on) {
        var title = new Text("某任务" + id, "Some task " + id);
        var party = Parties.organisation(unit.id().toString());
        var due = new Due("plan", id, id, party, Optional.empty(), "planReport", title, "/desk", on);
        transaction.executeWithoutResult(status -> dues.replace("plan", id, List.of(due)));
        return due;
    }

    @Test
    void aMonthShowsWhatFallsDueInItAndThisMonthWhatIsLate() {
        var unit = unit("日历甲", "210100", Level.CITY);
        var reader = as(somebody("calendar-a", unit, Duty.APPLICANT));
        due(unit, "leap", LEAP);
        due(unit, "late", LocalDate.of(2026, 8, 31));
        assertThat(reader.get("/calendar").body()).contains("某任务late").doesNotContain("某任务leap");
        var february = reader.get("/calendar?month=2028-02").body();
        assertThat(february).contains("2028年2月29日").contains("某任务leap").doesNotContain("某任务late");
        assertThat(february).contains("/calendar?month=2028-01").contains("/calendar?month=2028-03");
        for (var odd : List.of("x", "2028-13", "99999-01", "-999999999-01"))
            assertThat(reader.get("/calendar?month=" + odd).statusCode())
                    .as(odd)
                    .isEqualTo(200);
    }

    @Test
    void anotherUnitsDuesAreNotShown() {
        var unit = unit("日历乙", "210100", Level.CITY);
        due(unit, "theirs", LEAP);
        var other = as(somebody("calendar-b", unit("日历丙", "210100", Level.CITY), Duty.APPLICANT));
        assertThat(other.get("/calendar?month=2028-02").body()).doesNotContain("某任务theirs");
        assertThat(other.get("/calendar.ics").body()).doesNotContain("某任务theirs");
    }

    @Test
    void aCalendarIsReadWithoutASignInUntilItsAddressIsRenewedOrRevoked() {
        var unit = unit("日历丁", "210100", Level.CITY);
        var login = somebody("calendar-c", unit, Duty.APPLICANT);
        var reader = as(login);
        due(unit, "moving", LEAP);
        var first = address(reader);
        due(unit, "moving", LEAP.plusDays(1));
        var event =
                Biweekly.parse(program().get(first).body()).first().getEvents().getFirst();
        assertThat(event.getUid().getValue()).startsWith("plan-moving@");
        assertThat(event.getSequence().getValue()).isOne();
        assertThat(program().get(first + "?lang=en").body()).contains("Some task moving");
        assertThat(program().get(first).headers().firstValue("Set-Cookie")).isEmpty();

        var second = address(reader);
        assertThat(program().get(first).statusCode()).isEqualTo(404);
        assertThat(program().get(second).statusCode()).isEqualTo(200);
        reader.post("/calendar", "/calendar/address/revoke", Map.of());
        assertThat(program().get(second).statusCode()).isEqualTo(404);

        var third = address(reader);
        people.close(member(login).person().id(), TEST);
        assertThat(program().get(third).statusCode()).isEqualTo(404);
        assertThat(program().get("/calendar/none.ics").statusCode()).isEqualTo(404);
        assertThat(program().get("/calendar.ics").statusCode()).isNotEqualTo(200);
    }

    @Test
    void mailIsAChoiceAndItsAddressIsChecked() {
        var login = somebody("calendar-d", unit("日历戊", "210100", Level.CITY), Duty.APPLICANT);
        var reader = as(login);
        for (var wrong : List.of("x", "a@b", "a@b.c,d@e.f", "a\r\nBcc: x@y.z", "@b.c"))
            assertThat(reader.post("/account", "/account/mail", Map.of("mail", wrong, "reminders", "yes"))
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        assertThat(reader.post("/account", "/account/mail", Map.of("mail", "", "reminders", "yes"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(reader.post("/account", "/account/mail", Map.of("mail", "li@example.cn", "reminders", "yes"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/account").body()).contains("value=\"li@example.cn\"");
        assertThat(addresses.reader(member(login).person().id())).isPresent();
        reader.post("/account", "/account/mail", Map.of("mail", "li@example.cn"));
        assertThat(addresses.reader(member(login).person().id())).isEmpty();
    }

    @Test
    void aReminderSaysInBothLanguagesWhatIsDueWhenAndWhere() {
        var due = due(unit("日历己", "210100", Level.CITY), "said", LEAP);
        var said = words.say(new Text("李", "Li"), List.of(due), LEAP.minusDays(3));
        assertThat(said.subject()).contains("1 件").contains("1 due");
        assertThat(said.body())
                .contains("李，您好")
                .contains("某任务said")
                .contains("2028年2月29日（还有 3 天）")
                .contains("http://localhost:8080/desk")
                .contains("Dear Li")
                .contains("29 February 2028 (days left: 3)");
        assertThat(said.body().indexOf("您好")).isLessThan(said.body().indexOf("Dear"));
    }

    @Test
    void everyDeadlineOfACaseIsRemindedOfInItsOwnWords() {
        assertThat(count("select count(*) from due where origin = 'case'"))
                .isPositive()
                .isEqualTo(count("""
                        select count(*) from case_task t join case_card c using (case_id)
                         where t.due is not null and c.kind <> 'TRIAL'"""));
        var due = new Due(
                "case", "x", "x", "account:x", Optional.empty(), "SCORE", new Text("某市", "City"), "/review/x", LEAP);
        assertThat(words.say(new Text("李", "Li"), List.of(due), LEAP).body())
                .contains("评分", "某市", "http://localhost:8080/review/x");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    @Test
    void administratorsSeeMailsAndOthersDoNot() {
        assertThat(as("admin").get("/admin/mails").statusCode()).isEqualTo(200);
        assertThat(as("city").get("/admin/mails").statusCode()).isEqualTo(403);
    }

    private static String address(Browser reader) {
        var found = ADDRESS.matcher(
                reader.post("/calendar", "/calendar/address", Map.of()).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Browser program() {
        return new Browser(port);
    }
}
