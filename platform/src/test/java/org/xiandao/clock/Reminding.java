package org.xiandao.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.MailAddresses;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.people.Person;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.testing.TestDatabase;

/** A database with people who are reminded, and what the tests of reminders ask of it. */
final class Reminding implements AutoCloseable {
    static final Caller TEST = Caller.system("test");
    static final ReminderSettings SETTINGS =
            new ReminderSettings(true, List.of(0, 14, 3), List.of(7, 1), List.of(30, 180), 8, Duration.ofHours(1));
    static final MailSettings MAIL =
            new MailSettings("localhost", 25, "", "", "xiandao@example.org", MailSettings.Tls.NONE);
    static final MailSettings NO_MAIL = new MailSettings("", 25, "", "", "", MailSettings.Tls.NONE);
    static final LetterWords WORDS = (name, dues, day) -> new LetterWords.Said(
            "提醒 " + dues.size(),
            name.zh() + "\n"
                    + String.join(
                            "\n",
                            dues.stream()
                                    .map(one -> one.title().zh() + " " + one.on())
                                    .toList()));

    final TestDatabase database = TestDatabase.fresh();
    final Dues dues = new Dues(database.jdbc());
    final MailAddresses addresses;
    final People people;
    final Organisation unit;
    final Organisation office;
    private int number;

    Reminding() {
        var manager = new org.springframework.jdbc.datasource.DataSourceTransactionManager(database.dataSource());
        var clock = java.time.Clock.fixed(Instant.EPOCH, ChinaTime.ZONE);
        var audit = new Audit(database.jdbc(), manager, clock);
        people = new People(database.jdbc(), manager, new BCryptPasswordEncoder(4), audit, event -> {});
        addresses = new MailAddresses(database.jdbc(), audit);
        unit = organisation("210100", Level.CITY, Optional.empty());
        office = organisation("210000", Level.PROVINCE, Optional.of(Workflow.OfficeKind.INDUSTRY));
    }

    private Organisation organisation(String area, Level level, Optional<Workflow.OfficeKind> kind) {
        return people.register(
                        new NewOrganisation(Optional.empty(), new Text("某单位", "A unit"), area, level, kind), TEST)
                .orThrow();
    }

    /** As if nothing had ever fallen due and nobody wanted mail. */
    void clear() {
        database.jdbc()
                .sql("truncate reminder_sent, mail_out, due, due_day, scheduled_tasks, case_recused")
                .update();
        database.jdbc().sql("update person set mail_reminders = false").update();
    }

    Person reader(String name, String address) {
        return reader(name, address, unit, Duty.APPLICANT);
    }

    /** Who decides in the province's office of industry. */
    Person official(String name, String address) {
        return reader(name, address, office, Duty.DECIDER);
    }

    /** From now on kept out of a case by their own word. */
    void recuse(String caseId, Person official) {
        database.jdbc()
                .sql("insert into case_recused (case_id, account) values (?, ?)")
                .params(caseId, official.id().toString())
                .update();
    }

    private Person reader(String name, String address, Organisation of, Duty duty) {
        var login = name + number++;
        var person = people.openWithLastingPassword(login, new Text(login, login), "a long password", TEST)
                .orThrow();
        people.grant(person.id(), of.id(), duty, TEST);
        transaction()
                .executeWithoutResult(status -> addresses
                        .choose(person.id(), new MailAddresses.Choice(address, true), TEST)
                        .orThrow());
        return person;
    }

    TransactionTemplate transaction() {
        return database.transactions();
    }

    /** One thing that falls due for the unit, in place of what was due about it before. */
    void due(String about, LocalDate on) {
        due("test", about, "organisation:" + unit.id(), Optional.empty(), on);
    }

    void due(String origin, String about, String party, Optional<Workflow.Duty> duty, LocalDate on) {
        var due = new Due(origin, about, about, party, duty, "REPORT", new Text(about, about), "/desk", on);
        transaction().executeWithoutResult(status -> dues.replace(origin, about, List.of(due)));
    }

    void undated(String about, LocalDate since) {
        var due = new Due(
                "test",
                about,
                about,
                "organisation:" + unit.id(),
                Optional.empty(),
                "REPORT",
                new Text(about, about),
                "/desk",
                since);
        transaction().executeWithoutResult(status -> dues.replace("test", about, List.of(due.withoutDay())));
    }

    int remind(LocalDate day) {
        return reminders(MAIL).remind(noon(day));
    }

    Reminders reminders(MailSettings mail) {
        return new Reminders(database.jdbc(), SETTINGS, mail, database.transactions());
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
    }

    List<Integer> steps(String id) {
        return database.jdbc()
                .sql("select step from reminder_sent where id = ? order by on_day, step")
                .param(id)
                .query(Integer.class)
                .list();
    }

    int mails() {
        return count("select count(*) from mail_out");
    }

    int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }

    @Override
    public void close() {
        database.close();
    }
}
