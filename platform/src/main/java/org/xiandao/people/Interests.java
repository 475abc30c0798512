package org.xiandao.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.Result;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Text;

/** Declarations of interests: each person's own, valid for a year, appended and never changed. */
@Component
public class Interests {
    private static final String LATEST = """
            select distinct on (d.person) d.person, d.number, d.made, d.until from interest_declaration d
            where d.person = any(:people) order by d.person, d.number desc""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    public Interests(
            JdbcClient jdbc, PlatformTransactionManager transactions, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.events = events;
    }

    /**
     * @param none said in so many words: no ties at all
     * @return refused with every fault, each naming the interest by its place in the list, from 1
     */
    public Result<Declaration> declare(PersonId person, List<Interest> interests, boolean none, Caller by, Instant at) {
        var faults = faults(interests, none);
        if (!faults.isEmpty()) return new Result.Refused<>(faults);
        return new Result.Done<>(
                java.util.Objects.requireNonNull(transaction.execute(status -> append(person, interests, by, at))));
    }

    private static List<Text> faults(List<Interest> interests, boolean none) {
        var faults = new ArrayList<Text>();
        if (none && !interests.isEmpty())
            faults.add(
                    new Text("已勾选“没有”，又填写了单位，请保留其一", "You ticked “none” and named organisations; keep one of the two"));
        if (!none && interests.isEmpty())
            faults.add(new Text("请逐一填写有关单位；确实没有的，请勾选“没有”", "Name each organisation; where there is none, tick “none”"));
        for (int i = 0; i < interests.size(); i++) {
            var place = i + 1;
            var body = interests.get(i).body();
            if (body.name().isBlank())
                faults.add(new Text("第 " + place + " 项：请填写单位名称", "Line " + place + ": name the organisation"));
            body.creditCode()
                    .map(Messages::ofCode)
                    .orElse(List.of())
                    .forEach(fault -> faults.add(
                            new Text("第 " + place + " 项：" + fault.zh(), "Line " + place + ": " + fault.en())));
        }
        return faults;
    }

    private Declaration append(PersonId person, List<Interest> interests, Caller by, Instant at) {
        // Locked, so that of two declarations at once each has its number.
        jdbc.sql("select id from person where id = ? for update")
                .param(person.value())
                .query()
                .listOfRows();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from interest_declaration where person = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
        var made = ChinaTime.day(at);
        var declaration = new Declaration(number, made, made.plusYears(1).minusDays(1), interests);
        jdbc.sql("insert into interest_declaration (person, number, made, until, at) values (?, ?, ?, ?, ?)")
                .params(person.value(), number, made, declaration.until(), at.atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < interests.size(); i++) {
            var interest = interests.get(i);
            jdbc.sql("""
                            insert into interest (person, number, position, kind, name, credit_code, until, note)
                            values (:person, :number, :position, :kind, :name, :creditCode, :until, :note)""")
                    .param("person", person.value())
                    .param("number", number)
                    .param("position", i)
                    .param("kind", interest.kind().name())
                    .param("name", interest.body().name().strip())
                    .param("creditCode", interest.body().creditCode().orElse(null))
                    .param("until", interest.until().orElse(null))
                    .param("note", interest.note().strip())
                    .update();
        }
        audit.done(by, "interests.declare", person.toString(), Map.of("number", number));
        events.publishEvent(new InterestsDeclared(person, declaration, at));
        return declaration;
    }

    public Optional<Declaration> of(PersonId person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /** The last declaration of each who has made one. */
    public Map<PersonId, Declaration> of(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        var interests = new HashMap<PersonId, List<Interest>>();
        jdbc.sql("with last as (" + LATEST + ") "
                        + "select i.* from last join interest i using (person, number) order by i.person, i.position")
                .param("people", ids)
                .query((row, n) -> interests
                        .computeIfAbsent(person(row), it -> new ArrayList<>())
                        .add(interest(row)))
                .list();
        var declarations = new HashMap<PersonId, Declaration>();
        jdbc.sql(LATEST)
                .param("people", ids)
                .query((row, n) -> declarations.put(
                        person(row),
                        new Declaration(
                                row.getInt("number"),
                                row.getObject("made", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                interests.getOrDefault(person(row), List.of()))))
                .list();
        return declarations;
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person", UUID.class));
    }

    private static Interest interest(ResultSet row) throws SQLException {
        return new Interest(
                Interest.Kind.valueOf(row.getString("kind")),
                new Body(row.getString("name"), Optional.ofNullable(row.getString("credit_code"))),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("note"));
    }
}
