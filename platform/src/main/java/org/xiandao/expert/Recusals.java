package org.xiandao.expert;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.Result;
import org.xiandao.expert.Involved.Part;
import org.xiandao.expert.Involved.Role;
import org.xiandao.expert.Ties.Bond;
import org.xiandao.ledger.NamedBodies;
import org.xiandao.people.Body;
import org.xiandao.people.PersonId;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Joint;
import org.xiandao.same.BodyNames;

/** Who must keep out of which case: every tie between experts and the organisations of cases. */
@Component
public class Recusals {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final NamedBodies records;
    private final Areas areas;
    private final BodyNames names;
    private final Audit audit;

    /** Thousands of names against thousands take seconds; between two looks at a draw they seldom change. */
    private final Cache<Question, List<Tie>> found =
            Caffeine.newBuilder().maximumSize(16).softValues().build();

    Recusals(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            NamedBodies records,
            Areas areas,
            BodyNames names,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.records = records;
        this.areas = areas;
        this.names = names;
        this.audit = audit;
    }

    /** A case with the edition that judges it. */
    record Under(String caseId, CaseState state, Edition edition) {}

    private record Question(List<Involved> cases, List<Entry> experts, LocalDate day) {}

    /** @param by whoever asks: a pair of names that they themselves have cleared still counts */
    List<Tie> find(List<Involved> cases, Collection<Entry> experts, LocalDate day, Actor by) {
        var question = new Question(List.copyOf(cases), List.copyOf(experts), day);
        return uncleared(
                found.get(question, it -> Ties.of(it.cases(), it.experts(), it.day(), areas, names)), by.account());
    }

    private List<Tie> uncleared(List<Tie> ties, String account) {
        var cleared = cleared(ties.stream().map(Tie::caseId).distinct().toList(), account);
        return ties.stream()
                .filter(tie -> tie.alike()
                        .map(alike -> !cleared.contains(
                                new Cleared(tie.caseId(), tie.expert(), alike.ofExpert(), alike.ofCase())))
                        .orElse(true))
                .toList();
    }

    /** What follows from these bonds alone. @param account of whoever asks, as in {@link #find} */
    List<Tie> between(List<Under> cases, List<Bond> bonds, LocalDate day, String account) {
        var bodies = bonds.stream().map(Bond::body).collect(Collectors.toSet());
        return uncleared(Ties.between(involvedWith(cases, bodies), bonds, day, areas, names), account);
    }

    /**
     * Who takes part in each case: applicants, partners, and the organisations on its records: those that the applicants
     * keep, and, where areas apply, those of the areas' ledgers that some expert has to do with. A case whose edition has no
     * rules on ties has none.
     */
    List<Involved> involved(List<Under> cases, Collection<Entry> experts) {
        return involvedWith(cases, Ties.bodies(experts));
    }

    private List<Involved> involvedWith(List<Under> cases, Collection<Body> bodies) {
        var organisations = cases.stream()
                .flatMap(of -> of.state().members().stream())
                .map(Applicant::organisation)
                .distinct()
                .toList();
        var kept = records.of(organisations);
        var codes = creditCodes(organisations);
        var ledgers = new HashMap<String, Set<String>>();
        for (var of : cases) ledgers.put(of.caseId(), ledgers(of));
        var named = records.among(
                bodies,
                ledgers.values().stream().flatMap(Set::stream).distinct().toList());
        var involved = new ArrayList<Involved>();
        for (var of : cases)
            of.edition().recusal().ifPresent(rules -> {
                var parts = new ArrayList<Part>();
                for (var member : of.state().members()) {
                    var code = Optional.ofNullable(codes.get(member.organisation()));
                    parts.add(new Part(new Body(member.organisationName(), code), Role.APPLICANT));
                    kept.getOrDefault(member.organisation(), Set.of())
                            .forEach(body -> parts.add(new Part(body, Role.RECORD)));
                }
                ledgers.getOrDefault(of.caseId(), Set.of()).stream()
                        .flatMap(area -> named.getOrDefault(area, Set.of()).stream())
                        .forEach(body -> parts.add(new Part(body, Role.RECORD)));
                partners(of).forEach(body -> parts.add(new Part(body, Role.PARTNER)));
                var areasOf = of.state().members().stream().map(Applicant::area).toList();
                involved.add(new Involved(
                        of.caseId(), rules, areasOf, parts.stream().distinct().toList()));
            });
        return involved;
    }

    /** The areas whose records a case's figures are counted from; a consortium's case speaks of its own units only. */
    private Set<String> ledgers(Under of) {
        if (of.edition().workflow().applicants().joint() == Joint.CONSORTIUM) return Set.of();
        return of.state().members().stream()
                .map(Applicant::area)
                .flatMap(this::inside)
                .collect(Collectors.toSet());
    }

    private Stream<String> inside(String area) {
        return Stream.concat(
                Stream.of(area), areas.children(area).stream().map(Area::code).flatMap(this::inside));
    }

    private Map<String, String> creditCodes(List<String> organisations) {
        var codes = new HashMap<String, String>();
        jdbc.sql(
                        "select id::text as id, credit_code from organisation where id = any(:ids) and credit_code is not null")
                .param("ids", organisations.stream().map(UUID::fromString).toArray(UUID[]::new))
                .query((row, n) -> codes.put(row.getString("id"), row.getString("credit_code")))
                .list();
        return codes;
    }

    /** What a form's sections say that ask for an organisation's code: the code, and the text that the section begins with. */
    private static List<Body> partners(Under of) {
        var bodies = new ArrayList<Body>();
        for (var section : of.edition().form().sections()) {
            var code = section.fields().stream()
                    .filter(field -> field.type() == Form.Type.CODE)
                    .findFirst();
            var name = section.fields().stream()
                    .filter(field -> field.type() == Form.Type.TEXT)
                    .findFirst();
            if (code.isEmpty() || name.isEmpty()) continue;
            var entries = new TreeMap<String, Body>();
            of.state().answers().forEach((path, saved) -> {
                var bare = Paths.of(path).path();
                int dot = bare.lastIndexOf('.');
                var entry = dot < 0 ? "" : bare.substring(0, dot);
                if (!saved.value().isBlank()
                        && bare.substring(dot + 1).equals(name.get().id()))
                    entries.merge(
                            entry,
                            new Body(saved.value().strip(), Optional.empty()),
                            (had, now) -> new Body(now.name(), had.creditCode()));
                if (!saved.value().isBlank()
                        && bare.substring(dot + 1).equals(code.get().id()))
                    entries.merge(
                            entry,
                            new Body(
                                    saved.value().strip(),
                                    Optional.of(saved.value().strip())),
                            (had, now) -> new Body(had.name(), now.creditCode()));
            });
            bodies.addAll(entries.values());
        }
        return bodies;
    }

    private record Cleared(String caseId, PersonId expert, String ofExpert, String ofCase) {}

    private Set<Cleared> cleared(List<String> cases, String account) {
        return new HashSet<>(jdbc.sql(
                        "select * from recusal_clearing where case_id = any(:cases) and account <> :account")
                .param("cases", cases.toArray(String[]::new))
                .param("account", account)
                .query((row, n) -> new Cleared(
                        row.getString("case_id"),
                        new PersonId(row.getObject("expert", UUID.class)),
                        row.getString("of_expert"),
                        row.getString("of_case")))
                .list());
    }

    /** Whether the actor decides on names that are only alike: the responsible office's decider. */
    public static boolean clears(CaseState state, Edition edition, Actor actor) {
        var stage = edition.stage(state.stage());
        return actor.duties().contains(Workflow.Duty.DECIDER)
                && stage.by() instanceof Workflow.Actor.Office office
                && Responsible.sameOffice(office, actor)
                && Responsible.areas(state, stage).contains(actor.area());
    }

    /** Finds that two names are not of one organisation; for good, and on record. */
    public Result<Tie.AlikeNames> clear(
            String caseId, PersonId expert, Tie.AlikeNames alike, String reason, Actor decider, Caller by, Instant at) {
        if (reason.isBlank()) return Result.refused("请写明排除的理由", "Say why the two are not one");
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("""
                                insert into recusal_clearing (case_id, expert, of_expert, of_case, reason, account, by_name, at)
                                values (:caseId, :expert, :ofExpert, :ofCase, :reason, :account, :by, :at)""")
                        .param("caseId", caseId)
                        .param("expert", expert.value())
                        .param("ofExpert", alike.ofExpert())
                        .param("ofCase", alike.ofCase())
                        .param("reason", reason.strip())
                        .param("account", decider.account())
                        .param("by", decider.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
                audit.done(
                        by,
                        "recusal.clear",
                        caseId,
                        Map.of("expert", expert.toString(), "names", List.of(alike.ofExpert(), alike.ofCase())));
            });
        } catch (DuplicateKeyException already) {
            return Result.refused("这两个名称已经排除过", "These two names are cleared already");
        }
        return new Result.Done<>(alike);
    }
}
