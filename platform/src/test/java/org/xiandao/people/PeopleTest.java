package org.xiandao.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent.Outcome;
import org.xiandao.base.Caller;
import org.xiandao.base.Result;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.people.SignIns.Attempt;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.testing.TestDatabase;

class PeopleTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Caller ADMIN = Caller.system("test");
    private static final String PASSWORD = "horse battery staple";

    private final TickingClock clock = new TickingClock();
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(DATABASE.dataSource());
    private final Audit audit = new Audit(DATABASE.jdbc(), transactions, clock);
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(4);
    private final List<Object> told = new ArrayList<>();
    private final People people = new People(DATABASE.jdbc(), transactions, passwords, audit, told::add);
    private final SignIns signIns = new SignIns(DATABASE.jdbc(), transactions, passwords, audit, clock);
    private final ApiTokens tokens = new ApiTokens(DATABASE.jdbc(), transactions, audit, clock);

    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2031-03-01T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void empty() {
        DATABASE.jdbc().sql("delete from api_token").update();
        DATABASE.jdbc().sql("delete from membership").update();
        DATABASE.jdbc().sql("delete from person").update();
        DATABASE.jdbc().sql("delete from organisation").update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aPersonHoldsSeveralDutiesInSeveralOrganisations() {
        Person li = open("li");
        Organisation city = office(OfficeKind.INDUSTRY, "900100", Level.CITY);
        Organisation province = office(OfficeKind.INDUSTRY, "900000", Level.PROVINCE);
        people.grant(li.id(), city.id(), Duty.HANDLER, ADMIN);
        people.grant(li.id(), city.id(), Duty.DECIDER, ADMIN);
        people.grant(li.id(), province.id(), Duty.EXPERT, ADMIN);
        people.revoke(li.id(), city.id(), Duty.HANDLER, ADMIN);

        assertThat(people.memberships(li.id()))
                .hasSize(2)
                .anySatisfy(member -> assertThat(member.duties()).containsExactly(Duty.DECIDER))
                .anySatisfy(member -> assertThat(member.holds(Duty.EXPERT)).isTrue());
        assertThat(people.members(city.id())).hasSize(1);
        assertThat(people.duties(li.id())).containsExactlyInAnyOrder(Duty.DECIDER, Duty.EXPERT);
        assertThat(people.office(OfficeKind.INDUSTRY, "900100")).contains(city);
        assertThat(told).hasSize(4).containsOnly(new AccessChanged("li"));
    }

    @Test
    void anAreaHasOneOfficeOfAKind() {
        office(OfficeKind.TELECOM, "900100", Level.CITY);
        assertThat(people.register(aNewOffice(OfficeKind.TELECOM, "900100", Level.CITY), ADMIN))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void aUnitWithAWrongCreditCodeIsRefusedAndTheRefusalIsOnRecord() {
        var unit = new NewOrganisation(
                Optional.of("914403001922038217"),
                new Text("某厂", "A factory"),
                "900101",
                Level.COUNTY,
                Optional.empty());
        assertThat(people.register(unit, ADMIN)).isInstanceOf(Result.Refused.class);
        assertThat(audit.latest(1).getFirst().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aLoginIsTakenWhateverItsCase() {
        open("wang");
        assertThat(people.open("Wang", new Text("王", "Wang"), PASSWORD, ADMIN)).isInstanceOf(Result.Refused.class);
        assertThat(people.open("王", new Text("王", "Wang"), PASSWORD, ADMIN)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void theFifthFailureLetsAnAccountRestAndEachFurtherOneDoublesTheRest() {
        open("zhao");
        for (int i = 0; i < 4; i++) {
            assertThat(attempt("zhao", "guess")).isInstanceOf(Attempt.Wrong.class);
        }
        assertThat(attempt("zhao", "guess")).isEqualTo(new Attempt.Resting(Duration.ofMinutes(1)));
        assertThat(attempt("zhao", PASSWORD)).isInstanceOf(Attempt.Resting.class);
        clock.pass(Duration.ofSeconds(61));
        assertThat(attempt("zhao", "guess")).isEqualTo(new Attempt.Resting(Duration.ofMinutes(2)));
        clock.pass(Duration.ofSeconds(121));
        assertThat(attempt("zhao", PASSWORD))
                .asInstanceOf(type(Attempt.SignedIn.class))
                .extracting(it -> it.person().login())
                .isEqualTo("zhao");
        assertThat(attempt("zhao", "guess")).isInstanceOf(Attempt.Wrong.class);
        assertThat(SignIns.rest(1000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aClosedAccountAndAnUnknownLoginLookAlike() {
        Person sun = open("sun");
        people.close(sun.id(), ADMIN);
        assertThat(attempt("sun", PASSWORD)).isEqualTo(attempt("nobody", PASSWORD));
    }

    @Test
    void anUnknownLoginAndAClosedAccountRestLikeAnyOther() {
        Person wu = open("wu");
        people.close(wu.id(), ADMIN);
        for (var login : List.of("ghost", "wu")) {
            for (int i = 0; i < 4; i++) assertThat(attempt(login, "guess")).isInstanceOf(Attempt.Wrong.class);
            assertThat(attempt(login, "guess")).isEqualTo(new Attempt.Resting(Duration.ofMinutes(1)));
            assertThat(attempt(login.toUpperCase(Locale.ROOT), PASSWORD)).isInstanceOf(Attempt.Resting.class);
        }
        clock.pass(Duration.ofSeconds(61));
        assertThat(attempt("ghost", "guess")).isEqualTo(new Attempt.Resting(Duration.ofMinutes(2)));
    }

    @Test
    void allFaultsOfANewPasswordAreSaidAtOnce() {
        Person qian = open("qian");
        assertThat(people.changePassword(qian.id(), "wrong", "qian", ADMIN))
                .asInstanceOf(type(Result.Refused.class))
                .extracting(it -> it.reasons().size())
                .isEqualTo(3);
        assertThat(people.changePassword(qian.id(), PASSWORD, "a better sentence", ADMIN))
                .isInstanceOf(Result.Done.class);
        assertThat(people.person(qian.id()).orElseThrow().mustChangePassword()).isFalse();
        assertThat(attempt("qian", "a better sentence")).isInstanceOf(Attempt.SignedIn.class);
    }

    @Test
    void aTokenReadsUntilItExpiresOrIsRevoked() {
        Person zhou = open("zhou");
        var issued = tokens.issue(zhou.id(), "report", Duration.ofDays(30), ADMIN);
        var other = tokens.issue(zhou.id(), "other", Duration.ofDays(30), ADMIN);
        assertThat(tokens.personOf(issued.secret())).contains(zhou);
        assertThat(tokens.personOf("xd_guess")).isEmpty();
        tokens.revoke(other.token().id(), zhou.id(), ADMIN);
        assertThat(tokens.personOf(other.secret())).isEmpty();
        clock.pass(Duration.ofDays(31));
        assertThat(tokens.personOf(issued.secret())).isEmpty();
        assertThat(DATABASE.jdbc()
                        .sql("select hash from api_token")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains(issued.secret()));
    }

    private Attempt attempt(String login, String password) {
        return signIns.attempt(login, password, Optional.of("192.0.2.1"));
    }

    private Person open(String login) {
        return people.open(login, new Text("某人", "Somebody"), PASSWORD, ADMIN).orThrow();
    }

    private Organisation office(OfficeKind kind, String area, Level level) {
        return people.register(aNewOffice(kind, area, level), ADMIN).orThrow();
    }

    private static NewOrganisation aNewOffice(OfficeKind kind, String area, Level level) {
        return new NewOrganisation(Optional.empty(), new Text("某局", "A bureau"), area, level, Optional.of(kind));
    }
}
