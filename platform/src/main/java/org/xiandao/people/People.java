package org.xiandao.people;

import static org.xiandao.people.PeopleTables.ORGANISATION;
import static org.xiandao.people.PeopleTables.PERSON;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.Result;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** Organisations, persons and the duties they hold; every change leaves a line in the audit trail. */
@Service
public class People {

    /** @param officeKind none for an applicant's unit */
    public record NewOrganisation(
            Optional<String> creditCode, Text name, String areaCode, Level level, Optional<OfficeKind> officeKind) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final String passwordOfNobody;

    public People(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PasswordEncoder passwords,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.passwordOfNobody = passwords.encode(UUID.randomUUID().toString());
    }

    public Result<Organisation> register(NewOrganisation asked, Caller by) {
        List<Text> faults = asked.creditCode().map(Messages::ofCode).orElse(List.of());
        if (!faults.isEmpty()) {
            audit.refused(
                    by,
                    "organisation.register",
                    asked.name().zh(),
                    Map.of("reason", faults.getFirst().zh()));
            return new Result.Refused<>(faults);
        }
        var organisation = new Organisation(
                new OrganisationId(UUID.randomUUID()),
                asked.creditCode(),
                asked.name(),
                asked.areaCode(),
                asked.level(),
                asked.officeKind());
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("""
                                insert into organisation
                                    (id, credit_code, name_zh, name_en, area_code, level, office_kind)
                                values (:id, :creditCode, :nameZh, :nameEn, :areaCode, :level, :officeKind)""")
                        .param("id", organisation.id().value())
                        .param("creditCode", organisation.creditCode().orElse(null))
                        .param("nameZh", organisation.name().zh())
                        .param("nameEn", organisation.name().en())
                        .param("areaCode", organisation.areaCode())
                        .param("level", organisation.level().name())
                        .param(
                                "officeKind",
                                organisation.officeKind().map(Enum::name).orElse(null))
                        .update();
                audit.done(
                        by,
                        "organisation.register",
                        organisation.id().toString(),
                        Map.of("name", asked.name().zh()));
            });
        } catch (DuplicateKeyException e) {
            audit.refused(by, "organisation.register", asked.name().zh(), Map.of("reason", "exists"));
            return Result.refused(
                    "该信用代码的单位，或该地区的同类主管部门，已经登记",
                    "This credit code, or this area's office of that kind, is already registered");
        }
        return new Result.Done<>(organisation);
    }

    /** Opens an account whose password its owner must change at the first sign-in. */
    public Result<Person> open(String login, Text name, String password, Caller by) {
        return open(login, name, password, true, by);
    }

    /** Opens an account whose password stays, as that of a tour. */
    public Result<Person> openWithLastingPassword(String login, Text name, String password, Caller by) {
        return open(login, name, password, false, by);
    }

    private Result<Person> open(String login, Text name, String password, boolean mustChange, Caller by) {
        List<Text> faults = Logins.faults(login);
        if (!faults.isEmpty()) {
            audit.refused(
                    by, "person.open", login, Map.of("reason", faults.getFirst().zh()));
            return new Result.Refused<>(faults);
        }
        var person = new Person(new PersonId(UUID.randomUUID()), login, name, true, mustChange);
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("""
                                insert into person (id, login, name_zh, name_en, password, must_change_password)
                                values (?, ?, ?, ?, ?, ?)""")
                        .params(
                                person.id().value(),
                                login,
                                name.zh(),
                                name.en(),
                                passwords.encode(password),
                                mustChange)
                        .update();
                audit.done(by, "person.open", login, Map.of("name", name.zh()));
            });
        } catch (DuplicateKeyException e) {
            audit.refused(by, "person.open", login, Map.of("reason", "exists"));
            return Result.refused("登录名 %s 已被使用".formatted(login), "The login %s is taken".formatted(login));
        }
        return new Result.Done<>(person);
    }

    /**
     * Enters people who don't sign in yet, each with these duties there: their password is known to nobody until it is reset.
     * In the caller's transaction, and of all of them together one line on record.
     */
    public List<Person> enter(List<Text> names, OrganisationId organisation, Set<Duty> duties, Caller by) {
        if (names.isEmpty()) return List.of();
        var entered = names.stream()
                .map(name -> {
                    var id = UUID.randomUUID();
                    return new Person(new PersonId(id), "p" + id.toString().replace("-", ""), name, true, true);
                })
                .toList();
        transaction.executeWithoutResult(status -> {
            for (var person : entered) {
                jdbc.sql("""
                                insert into person (id, login, name_zh, name_en, password, must_change_password)
                                values (?, ?, ?, ?, ?, true)""")
                        .params(
                                person.id().value(),
                                person.login(),
                                person.name().zh(),
                                person.name().en(),
                                passwordOfNobody)
                        .update();
                for (var duty : duties)
                    jdbc.sql("insert into membership (person, organisation, duty) values (?, ?, ?)")
                            .params(person.id().value(), organisation.value(), duty.name())
                            .update();
            }
            audit.done(by, "person.enter", organisation.toString(), Map.of("duties", duties, "people", entered.size()));
        });
        return entered;
    }

    public void grant(PersonId person, OrganisationId organisation, Duty duty, Caller by) {
        changeAccess(
                person,
                by,
                "duty.grant",
                Map.of("organisation", organisation.toString(), "duty", duty),
                """
                insert into membership (person, organisation, duty) values (:person, :organisation, :duty)
                    on conflict do nothing""",
                Map.of("organisation", organisation.value(), "duty", duty.name()));
    }

    public void revoke(PersonId person, OrganisationId organisation, Duty duty, Caller by) {
        changeAccess(
                person,
                by,
                "duty.revoke",
                Map.of("organisation", organisation.toString(), "duty", duty),
                """
                delete from membership where person = :person and organisation = :organisation and duty = :duty""",
                Map.of("organisation", organisation.value(), "duty", duty.name()));
    }

    public void close(PersonId person, Caller by) {
        changeAccess(
                person, by, "person.close", Map.of(), "update person set active = false where id = :person", Map.of());
    }

    /** Their own choice; the old password must be right. */
    public Result<Person> changePassword(PersonId id, String old, String chosen, Caller by) {
        Person person = person(id).orElseThrow();
        String digest = jdbc.sql("select password from person where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        List<Text> faults = Passwords.faults(person.login(), old, chosen, passwords.matches(old, digest));
        if (!faults.isEmpty()) {
            audit.refused(
                    by,
                    "password.change",
                    person.login(),
                    Map.of("reason", faults.getFirst().zh()));
            return new Result.Refused<>(faults);
        }
        changeAccess(
                id,
                by,
                "password.change",
                Map.of(),
                "update person set password = :password, must_change_password = false where id = :person",
                Map.of("password", passwords.encode(chosen)));
        return new Result.Done<>(person(id).orElseThrow());
    }

    /**
     * An administrator's help for somebody locked out; the new password must be changed at the next sign-in.
     *
     * @param setter who it is, as its owner is told
     */
    public void resetPassword(PersonId id, String password, String setter, Caller by, Instant at) {
        changeAccess(
                id,
                by,
                "password.reset",
                Map.of(),
                """
                update person
                   set password = :password, must_change_password = true, failures = 0, locked_until = null,
                       password_set_at = :at, password_set_by = :setter
                 where id = :person""",
                Map.of("password", passwords.encode(password), "at", at.atOffset(ZoneOffset.UTC), "setter", setter));
    }

    /** When and by whom a password was set that was not its owner's own choice. */
    public record PasswordSet(Instant at, String by) {}

    /** The last time; none where nobody but its owner has ever set it. */
    public Optional<PasswordSet> passwordSet(PersonId id) {
        return jdbc.sql(
                        "select password_set_at, password_set_by from person where id = ? and password_set_at is not null")
                .param(id.value())
                .query((row, n) -> new PasswordSet(
                        row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
                        row.getString("password_set_by")))
                .optional();
    }

    public boolean everSignedIn(PersonId id) {
        return jdbc.sql("select signed_in is not null from person where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    public Optional<Person> person(PersonId id) {
        return jdbc.sql("select * from person where id = ?")
                .param(id.value())
                .query(PERSON)
                .optional();
    }

    public Optional<Person> personWithLogin(String login) {
        return jdbc.sql("select * from person where lower(login) = lower(?)")
                .param(login)
                .query(PERSON)
                .optional();
    }

    public List<Person> persons() {
        return jdbc.sql("select * from person order by name_zh, login")
                .query(PERSON)
                .list();
    }

    public boolean nobodyYet() {
        return jdbc.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Organisation> organisation(OrganisationId id) {
        return jdbc.sql("select * from organisation where id = ?")
                .param(id.value())
                .query(ORGANISATION)
                .optional();
    }

    public Optional<Organisation> organisationWithCreditCode(String creditCode) {
        return jdbc.sql("select * from organisation where credit_code = ?")
                .param(creditCode)
                .query(ORGANISATION)
                .optional();
    }

    /** The one office of a kind that an area has. */
    public Optional<Organisation> office(OfficeKind kind, String areaCode) {
        return jdbc.sql("select * from organisation where office_kind = ? and area_code = ?")
                .params(kind.name(), areaCode)
                .query(ORGANISATION)
                .optional();
    }

    public List<Organisation> organisations() {
        return jdbc.sql("select * from organisation order by area_code, name_zh")
                .query(ORGANISATION)
                .list();
    }

    public List<Member> memberships(PersonId person) {
        return PeopleTables.membersWhere(jdbc, "person", person.value());
    }

    public List<Member> members(OrganisationId organisation) {
        return PeopleTables.membersWhere(jdbc, "organisation", organisation.value());
    }

    /** Everybody with an open account who holds a duty, by name. */
    public List<Member> holding(Duty duty) {
        return PeopleTables.holding(jdbc, duty);
    }

    public Set<Duty> duties(PersonId person) {
        return Set.copyOf(jdbc.sql("select distinct duty from membership where person = ?")
                .param(person.value())
                .query((row, number) -> Duty.valueOf(row.getString("duty")))
                .list());
    }

    private void changeAccess(
            PersonId id, Caller by, String action, Map<String, ?> detail, String sql, Map<String, ?> values) {
        Person person = person(id).orElseThrow();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(sql).param("person", id.value()).params(values).update();
            audit.done(by, action, person.login(), detail);
            events.publishEvent(new AccessChanged(person.login()));
        });
    }
}
