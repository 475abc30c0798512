package org.xiandao.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.EventJson;
import org.xiandao.people.Declaration;
import org.xiandao.people.Duty;
import org.xiandao.people.Interests;
import org.xiandao.people.Organisation;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.people.PersonId;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** Who can be drawn, pool by pool: each office of the industry keeps its own. Versions are appended, never changed. */
@Component
public class ExpertPool {
    private static final String LAST = """
            select distinct on (v.person) v.*, e.office,
                   (select count(*) from case_party p where p.party = 'account:' || v.person) as seats,
                   (select count(*) from case_party p join case_card c on c.case_id = p.case_id
                     where p.party = 'account:' || v.person and c.kind = 'REVIEW' and c.status <> 'ENDED') as open
              from expert_version v join expert e on e.person = v.person
             where %s
             order by v.person, v.number desc""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final Interests interests;
    private final ProfileCheck check;
    private final Audit audit;

    ExpertPool(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            People people,
            Interests interests,
            ProfileCheck check,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.interests = interests;
        this.check = check;
        this.audit = audit;
    }

    public sealed interface Result {
        record Done(PersonId person) implements Result {}

        record Refused(List<ProfileCheck.Fault> faults) implements Result {}

        /** Somebody else has changed the entry since the version that was read. */
        record Stale() implements Result {}
    }

    /** The secretaries and handlers of an industry office of the nation or of a province. */
    public static boolean keeps(Actor actor) {
        return actor.office().filter(OfficeKind.INDUSTRY::equals).isPresent()
                && (actor.level() == Level.NATION || actor.level() == Level.PROVINCE)
                && (actor.duties().contains(Workflow.Duty.SECRETARY)
                        || actor.duties().contains(Workflow.Duty.HANDLER));
    }

    /** Enters somebody new, who needs no password before they sign in for the first time. */
    public Result enter(Profile profile, Actor keeper, Caller by, Instant at) {
        var faults = check.faults(profile);
        if (!faults.isEmpty()) return new Result.Refused(faults);
        return new Result.Done(enterAll(List.of(profile), keeper, by, at).getFirst());
    }

    /** Profiles without faults, all in one transaction. */
    List<PersonId> enterAll(List<Profile> profiles, Actor keeper, Caller by, Instant at) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var office = office(keeper);
            var names = profiles.stream()
                    .map(profile -> new Text(profile.name(), profile.name()))
                    .toList();
            var entered = people.enter(names, body(office, by), Set.of(Duty.EXPERT), by);
            for (int i = 0; i < profiles.size(); i++)
                begin(entered.get(i).id(), office.id(), profiles.get(i), keeper, at);
            audit.done(by, "expert.enter", office.id().toString(), Map.of("experts", entered.size()));
            return entered.stream().map(person -> person.id()).toList();
        }));
    }

    /** Takes in somebody who has an account. */
    public Result enter(PersonId person, Profile profile, Actor keeper, Caller by, Instant at) {
        var faults = check.faults(profile);
        if (!faults.isEmpty()) return new Result.Refused(faults);
        transaction.executeWithoutResult(status -> {
            var office = office(keeper);
            begin(person, office.id(), profile, keeper, at);
            if (!people.duties(person).contains(Duty.EXPERT)) people.grant(person, body(office, by), Duty.EXPERT, by);
            audit.done(
                    by,
                    "expert.enter",
                    person.toString(),
                    Map.of("office", office.id().toString()));
        });
        return new Result.Done(person);
    }

    private void begin(PersonId person, OrganisationId office, Profile profile, Actor keeper, Instant at) {
        jdbc.sql("insert into expert (person, office) values (?, ?)")
                .params(person.value(), office.value())
                .update();
        append(person, 1, profile, Optional.empty(), keeper, at);
    }

    private Organisation office(Actor keeper) {
        if (!keeps(keeper)) throw new IllegalArgumentException(keeper.account() + " keeps no pool.");
        return people.organisation(OrganisationId.of(keeper.organisation())).orElseThrow();
    }

    private OrganisationId body(Organisation office, Caller by) {
        return jdbc.sql("select body from expert_pool where office = ?")
                .param(office.id().value())
                .query((row, n) -> new OrganisationId(row.getObject("body", UUID.class)))
                .optional()
                .orElseGet(() -> found(office, by));
    }

    private OrganisationId found(Organisation office, Caller by) {
        var body = people.register(
                        new NewOrganisation(
                                Optional.empty(),
                                new Text(
                                        office.name().zh() + "专家库",
                                        office.name().en() + ", pool of experts"),
                                office.areaCode(),
                                office.level(),
                                Optional.empty()),
                        by)
                .orThrow();
        jdbc.sql("insert into expert_pool (office, body) values (?, ?)")
                .params(office.id().value(), body.id().value())
                .update();
        return body.id();
    }

    /** @param version the one that was read */
    public Result change(PersonId person, int version, Profile profile, Actor keeper, Caller by, Instant at) {
        var faults = check.faults(profile);
        if (!faults.isEmpty()) return new Result.Refused(faults);
        return next(person, version, profile, Optional.empty(), "expert.change", keeper, by, at);
    }

    /** Profiles without faults, each in place of the version that was read. */
    void changeAll(Map<Entry, Profile> profiles, Actor keeper, Caller by, Instant at) {
        transaction.executeWithoutResult(status -> {
            profiles.forEach((entry, profile) ->
                    append(entry.person(), entry.version() + 1, profile, Optional.empty(), keeper, at));
            audit.done(by, "expert.change", keeper.organisation(), Map.of("experts", profiles.size()));
        });
    }

    /** The expert can't be drawn any more; seats held are kept. */
    public Result retire(PersonId person, int version, String reason, Actor keeper, Caller by, Instant at) {
        if (reason.isBlank())
            return new Result.Refused(List.of(new ProfileCheck.Fault("reason", new Text("请写明理由", "Say why"))));
        var entry = own(person, keeper);
        return next(person, version, entry.profile(), Optional.of(reason.strip()), "expert.retire", keeper, by, at);
    }

    private Result next(
            PersonId person,
            int version,
            Profile profile,
            Optional<String> retired,
            String action,
            Actor keeper,
            Caller by,
            Instant at) {
        own(person, keeper);
        try {
            transaction.executeWithoutResult(status -> {
                append(person, version + 1, profile, retired, keeper, at);
                audit.done(by, action, person.toString(), Map.of("version", version + 1));
            });
        } catch (DuplicateKeyException another) {
            return new Result.Stale();
        }
        return new Result.Done(person);
    }

    private void append(
            PersonId person, int number, Profile profile, Optional<String> retired, Actor keeper, Instant at) {
        jdbc.sql("""
                        insert into expert_version (person, number, profile, retired, at, by_name)
                        values (:person, :number, :profile::json, :retired, :at, :by)""")
                .param("person", person.value())
                .param("number", number)
                .param("profile", EventJson.write(profile))
                .param("retired", retired.orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", keeper.name())
                .update();
    }

    /** All of a keeper's pool, by name; the retired come last. */
    public List<Entry> of(Actor keeper) {
        return ofOffice(office(keeper).id());
    }

    List<Entry> ofOffice(OrganisationId office) {
        return entries("e.office = :id", office.value());
    }

    /** An entry of the keeper's own pool; those of others are not there. */
    public Optional<Entry> find(PersonId person, Actor keeper) {
        return find(person).filter(entry -> entry.office().equals(office(keeper).id()));
    }

    private Entry own(PersonId person, Actor keeper) {
        return find(person, keeper).orElseThrow(() -> new IllegalArgumentException(person + " is not of this pool."));
    }

    private Optional<Entry> find(PersonId person) {
        return entries("v.person = :id", person.value()).stream().findFirst();
    }

    /** As {@link #find}, with all personal data; the reading is put on record. */
    public Optional<Entry> read(PersonId person, Actor keeper, Caller by) {
        var entry = find(person, keeper);
        entry.ifPresent(read -> audit.done(by, "expert.read", person.toString(), Map.of("version", read.version())));
        return entry;
    }

    private List<Entry> entries(String where, UUID id) {
        var rows = jdbc.sql(LAST.formatted(where))
                .param("id", id)
                .query((row, n) -> entry(row))
                .list();
        var declared = interests.of(rows.stream().map(Entry::person).toList());
        return rows.stream()
                .map(row -> declared(row, declared))
                .sorted(java.util.Comparator.comparing(
                                (Entry row) -> row.retired().isPresent())
                        .thenComparing(row -> row.profile().name())
                        .thenComparing(row -> row.person().toString()))
                .toList();
    }

    private static Entry declared(Entry row, Map<PersonId, Declaration> all) {
        return new Entry(
                row.person(),
                row.office(),
                row.version(),
                row.profile(),
                Optional.ofNullable(all.get(row.person())),
                row.seats(),
                row.open(),
                row.retired(),
                row.at(),
                row.by());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getObject("office", UUID.class)),
                row.getInt("number"),
                EventJson.read(row.getString("profile"), Profile.class),
                Optional.empty(),
                row.getInt("seats"),
                row.getInt("open"),
                Optional.ofNullable(row.getString("retired")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"));
    }

    /** Earlier versions of an entry, the newest first: when, and by whom. */
    public List<Version> versions(PersonId person, Actor keeper) {
        own(person, keeper);
        var versions = new ArrayList<Version>();
        jdbc.sql("select number, at, by_name, retired from expert_version where person = ? order by number desc")
                .param(person.value())
                .query((row, n) -> versions.add(new Version(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        Optional.ofNullable(row.getString("retired")))))
                .list();
        return versions;
    }

    public record Version(int number, Instant at, String by, Optional<String> retired) {}

    /** Names of people with a seat or a place in a draw, by their ids. */
    public Map<String, String> names(List<String> accounts) {
        var names = new HashMap<String, String>();
        jdbc.sql("select id::text as id, name_zh from person where id::text = any(:accounts)")
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, n) -> names.put(row.getString("id"), row.getString("name_zh")))
                .list();
        return names;
    }
}
