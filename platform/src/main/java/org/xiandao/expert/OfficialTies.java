package org.xiandao.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.CaseMoved;
import org.xiandao.application.Cases;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Recusals.Under;
import org.xiandao.expert.Ties.Bond;
import org.xiandao.people.AccessChanged;
import org.xiandao.people.Body;
import org.xiandao.people.Interests;
import org.xiandao.people.InterestsDeclared;
import org.xiandao.people.PersonId;
import org.xiandao.rules.draw.Conflict.Kind;
import org.xiandao.rules.draw.Conflict.Source;

/**
 * Keeps known which officials are tied to which living case, found as experts' ties are: by what they declare and by the units
 * that they belong to. Their own office is no tie.
 */
@Component
class OfficialTies {
    private static final String OFFICIAL = """
            select m.person from membership m join organisation o on o.id = m.organisation
             where o.office_kind is not null and m.duty in ('HANDLER', 'SECRETARY', 'DECIDER')""";
    private static final Set<String> CHANGES =
            Set.of("CaseOpened", "MemberJoined", "MemberLeft", "Submitted", "StageEntered");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Cases cases;
    private final Recusals recusals;
    private final Interests interests;
    private final Clock clock;

    OfficialTies(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Cases cases,
            Recusals recusals,
            Interests interests,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.recusals = recusals;
        this.interests = interests;
        this.clock = clock;
    }

    @EventListener
    void on(InterestsDeclared declared) {
        write(officials(Optional.of(declared.person())), living(), declared.at());
    }

    @EventListener
    void on(AccessChanged changed) {
        var person = jdbc.sql("select id from person where login = ?")
                .param(changed.login())
                .query((row, n) -> person(row, "id"))
                .optional();
        person.ifPresent(it -> write(officials(person), living(), clock.instant()));
    }

    @EventListener
    void on(CaseMoved moved) {
        if (moved.events().stream().anyMatch(CHANGES::contains))
            write(officials(Optional.empty()), List.of(moved.caseId()), moved.at());
    }

    private List<PersonId> officials(Optional<PersonId> only) {
        return jdbc.sql("select distinct person from (" + OFFICIAL
                        + ") official where :only::uuid is null or person = :only::uuid")
                .param("only", only.map(PersonId::value).orElse(null))
                .query((row, n) -> person(row, "person"))
                .list();
    }

    private List<String> living() {
        return jdbc.sql("select case_id from case_card where status <> 'ENDED' order by case_id")
                .query(String.class)
                .list();
    }

    private void write(List<PersonId> officials, List<String> caseIds, Instant at) {
        if (officials.isEmpty() || caseIds.isEmpty()) return;
        var bonds = bonds(officials);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from official_tie where case_id = any(:cases) and person = any(:officials)")
                    .param("cases", caseIds.toArray(String[]::new))
                    .param("officials", officials.stream().map(PersonId::value).toArray(UUID[]::new))
                    .update();
            if (!bonds.isEmpty()) find(bonds, caseIds, ChinaTime.day(at)).forEach(this::keep);
        });
    }

    private List<Tie> find(List<Bond> bonds, List<String> caseIds, LocalDate day) {
        var under = caseIds.stream().map(this::under).toList();
        return recusals.between(under, bonds, day, "");
    }

    private Under under(String caseId) {
        var state = cases.get(caseId);
        return new Under(caseId, state, cases.edition(state));
    }

    private void keep(Tie tie) {
        jdbc.sql("insert into official_tie (case_id, person, why) values (?, ?, ?) on conflict do nothing")
                .params(tie.caseId(), tie.expert().value(), tie.why().zh())
                .update();
    }

    private List<Bond> bonds(List<PersonId> officials) {
        var bonds = new LinkedHashSet<Bond>(units(officials));
        interests.of(officials).forEach((person, declaration) -> bonds.addAll(Ties.declared(person, declaration)));
        var own = own(officials);
        return bonds.stream()
                .filter(bond -> own.stream().noneMatch(office -> office.is(bond)))
                .toList();
    }

    private List<Bond> units(List<PersonId> officials) {
        return memberships(
                        officials,
                        "o.office_kind is null and m.duty in ('APPLICANT', 'HANDLER', 'SECRETARY', 'DECIDER')")
                .stream()
                .map(at -> new Bond(at.person(), at.body(), Kind.SAME_UNIT, Source.INFERRED, Optional.empty()))
                .toList();
    }

    private List<Membership> own(List<PersonId> officials) {
        return memberships(officials, "o.office_kind is not null");
    }

    private record Membership(PersonId person, Body body) {
        boolean is(Bond bond) {
            return person.equals(bond.expert())
                    && (bond.body().creditCode().isPresent()
                                    && bond.body().creditCode().equals(body.creditCode())
                            || bond.body().name().equals(body.name()));
        }
    }

    private List<Membership> memberships(List<PersonId> officials, String which) {
        return new ArrayList<>(jdbc.sql("""
                        select distinct m.person, o.name_zh, o.credit_code
                          from membership m join organisation o on o.id = m.organisation
                         where m.person = any(:people) and """ + " " + which)
                .param("people", officials.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new Membership(
                        person(row, "person"),
                        new Body(row.getString("name_zh"), Optional.ofNullable(row.getString("credit_code")))))
                .list());
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
