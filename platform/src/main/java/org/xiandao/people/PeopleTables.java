package org.xiandao.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** Rows of people and organisations as records. */
final class PeopleTables {

    static final RowMapper<Person> PERSON = (row, number) -> person(row, "");
    static final RowMapper<Organisation> ORGANISATION = (row, number) -> organisation(row, "");

    private static final String MEMBERS = """
            select p.id as p_id, p.login as p_login, p.name_zh as p_name_zh, p.name_en as p_name_en,
                   p.active as p_active, p.must_change_password as p_must_change_password,
                   o.id as o_id, o.credit_code as o_credit_code, o.name_zh as o_name_zh, o.name_en as o_name_en,
                   o.area_code as o_area_code, o.level as o_level, o.office_kind as o_office_kind,
                   m.duty
              from membership m
              join person p on p.id = m.person
              join organisation o on o.id = m.organisation
            """;

    private record Row(Person person, Organisation organisation, Duty duty) {}

    private record Key(PersonId person, OrganisationId organisation) {}

    private PeopleTables() {}

    static List<Member> membersWhere(JdbcClient jdbc, String column, UUID id) {
        return members(jdbc.sql(MEMBERS + " where m." + column + " = ? order by o.name_zh, o.id, p.name_zh, p.id")
                .param(id));
    }

    static List<Member> holding(JdbcClient jdbc, Duty duty) {
        return members(jdbc.sql(MEMBERS + " where m.duty = ? and p.active order by p.name_zh, p.id, o.name_zh, o.id")
                .param(duty.name()));
    }

    private static List<Member> members(JdbcClient.StatementSpec asked) {
        List<Row> rows = asked.query((row, number) ->
                        new Row(person(row, "p_"), organisation(row, "o_"), Duty.valueOf(row.getString("duty"))))
                .list();
        Map<Key, Member> members = new LinkedHashMap<>();
        for (Row row : rows) {
            members.merge(
                    new Key(row.person().id(), row.organisation().id()),
                    new Member(row.person(), row.organisation(), Set.of(row.duty())),
                    PeopleTables::together);
        }
        return List.copyOf(members.values());
    }

    private static Member together(Member one, Member other) {
        var duties = EnumSet.copyOf(one.duties());
        duties.addAll(other.duties());
        return new Member(one.person(), one.organisation(), duties);
    }

    private static Person person(ResultSet row, String prefix) throws SQLException {
        return new Person(
                new PersonId(row.getObject(prefix + "id", UUID.class)),
                row.getString(prefix + "login"),
                new Text(row.getString(prefix + "name_zh"), row.getString(prefix + "name_en")),
                row.getBoolean(prefix + "active"),
                row.getBoolean(prefix + "must_change_password"));
    }

    private static Organisation organisation(ResultSet row, String prefix) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject(prefix + "id", UUID.class)),
                Optional.ofNullable(row.getString(prefix + "credit_code")),
                new Text(row.getString(prefix + "name_zh"), row.getString(prefix + "name_en")),
                row.getString(prefix + "area_code"),
                Level.valueOf(row.getString(prefix + "level")),
                Optional.ofNullable(row.getString(prefix + "office_kind")).map(OfficeKind::valueOf));
    }
}
