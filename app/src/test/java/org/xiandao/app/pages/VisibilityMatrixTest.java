package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.app.pages.VisibilityTables.INSIDE;
import static org.xiandao.app.pages.VisibilityTables.PHASES;
import static org.xiandao.app.pages.VisibilityTables.ROUNDED;
import static org.xiandao.app.pages.VisibilityTables.SHARED;
import static org.xiandao.app.pages.VisibilityTables.TIMES;
import static org.xiandao.app.pages.VisibilityTables.TOLD;
import static org.xiandao.app.pages.VisibilityTables.objection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.VisibilityTables.Role;
import org.xiandao.app.pages.VisibilityTables.World;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseEvent.*;
import org.xiandao.application.life.Findings;
import org.xiandao.application.life.Meeting;
import org.xiandao.application.life.Reserved;
import org.xiandao.application.life.SiteVisit.Observation;
import org.xiandao.application.life.SiteVisit.TeamMember;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.Author;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.EventStreams.NewEvent;
import org.xiandao.people.ApiTokens;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/**
 * Role × phase × field: who may not see a thing gets the same answers whether or not it exists. Each phase is a case of its
 * own. All that its roles can ask is asked, then every kind of reserved event is put into the case's file, and all is asked
 * again: pages, lists, search, exports, documents, the API, the bundle, and what a form is refused with. The same queries
 * run whatever exists, so that time tells nothing either.
 */
class VisibilityMatrixTest extends TourPages {
    @Autowired
    EventStreams streams;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seats seats;

    @Autowired
    ApiTokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void whoMayNotSeeAThingGetsTheSameAnswersWhetherOrNotItExists() throws IOException {
        var worlds = new ArrayList<World>();
        for (var phase : PHASES) world(phase).ifPresent(worlds::add);
        assertThat(worlds).hasSizeGreaterThanOrEqualTo(5);
        cases.rebuild();
        try {
            documented(worlds);
            var browsers = new TreeMap<String, Browser>();
            worlds.forEach(this::token);
            var without = ask(worlds, browsers);
            assertThat(differing(without, ask(worlds.subList(0, 1), browsers)))
                    .as("the same question twice")
                    .isEmpty();
            worlds.forEach(world -> hide(world));
            cases.rebuild();
            var with = ask(worlds, browsers);
            var differing = differing(without, with);
            assertThat(differing.stream()
                            .filter(one -> INSIDE.stream().anyMatch(role -> one.contains(" " + role + " "))))
                    .as("to those who may see it, it shows")
                    .isNotEmpty();
            assertThat(differing.stream()
                            .filter(one -> INSIDE.stream().noneMatch(role -> one.contains(" " + role + " "))))
                    .as("of %s answers", without.size())
                    .isEmpty();
        } finally {
            for (var table : List.of("case_card", "case_party", "case_task", "case_rank"))
                jdbc.sql("delete from " + table + " where case_id in (:cases)")
                        .param("cases", worlds.stream().map(World::caseId).toList())
                        .update();
        }
    }

    private static List<String> differing(Map<String, String> first, Map<String, String> second) {
        return second.keySet().stream()
                .filter(question -> !question.startsWith(ROUNDED + " " + Role.FELLOW + " "))
                .filter(question -> !Objects.equals(first.get(question), second.get(question)))
                .map(question -> question + "\n" + difference(first.get(question), second.get(question)))
                .toList();
    }

    /** A case of the tour at that stage once more, under a unit of its own; a refused one is decided, and hides less. */
    private Optional<World> world(Kind phase) {
        return jdbc.sql(
                        "select case_id from case_card where kind = :kind and status <> 'ENDED' and call_id like 'national-%' order by call_id desc, case_id limit 1")
                .param("kind", phase.name())
                .query(String.class)
                .optional()
                .map(of -> copied(phase, of));
    }

    private World copied(Kind phase, String of) {
        var state = state(of);
        var lead = state.lead();
        var caseId = UUID.randomUUID().toString();
        var unit = unit("某市可见性" + phase, lead.area(), lead.level());
        var asked = unit("某县可见性" + phase, lead.area(), lead.level());
        var pool = member("expert").organisation();
        var fellow = somebody("fellow-" + phase, pool, Duty.EXPERT);
        append(
                caseId,
                cases.stored(of).stream()
                        .map(event -> new NewEvent(
                                event.type(),
                                event.body()
                                        .replace(lead.organisation(), unit.id().toString())
                                        .replaceAll("\"rank\":\\d+", "\"rank\":null"),
                                event.shared().isEmpty()))
                        .toList());
        append(
                caseId,
                event(new MemberInvited(new Applicant(
                        asked.id().toString(),
                        asked.name().zh(),
                        lead.area(),
                        lead.areaName(),
                        lead.level(),
                        lead.titles(),
                        lead.chain()))),
                event(new ExpertsSeated("1".repeat(64), List.of(expert(fellow)))),
                event(new ConflictDeclared(expert(fellow).account(), false, "")));
        var logins = new EnumMap<Role, String>(Role.class);
        logins.put(Role.APPLICANT, somebody("vis-a-" + phase, unit, Duty.APPLICANT));
        logins.put(Role.ASKED, somebody("vis-b-" + phase, asked, Duty.APPLICANT));
        logins.put(Role.TOKEN, logins.get(Role.APPLICANT));
        logins.put(Role.FELLOW, fellow);
        logins.put(Role.RECOMMENDER, recommender(phase, lead));
        logins.put(Role.OTHER_EXPERT, somebody("vis-other", pool, Duty.EXPERT));
        logins.put(Role.OTHER_OFFICE, lead.area().startsWith("44") ? "province" : "canton");
        logins.put(Role.ADMIN, "admin");
        logins.put(Role.SECRETARY, "ministry");
        logins.put(Role.DECIDER, "minister");
        return new World(phase, caseId, logins);
    }

    private String recommender(Kind phase, Applicant lead) {
        var area = Objects.requireNonNull(lead.chain().get(Level.PROVINCE));
        Organisation office = office(OfficeKind.INDUSTRY, area, Level.PROVINCE);
        return somebody("vis-r-" + phase, office, Duty.HANDLER);
    }

    private Expert expert(String login) {
        var person = member(login).person();
        return new Expert(person.id().toString(), person.name().zh());
    }

    private static NewEvent event(CaseEvent event) {
        return new NewEvent(event.getClass().getSimpleName(), EventJson.write(event), Reserved.is(event));
    }

    private void append(String caseId, NewEvent... events) {
        append(caseId, List.of(events));
    }

    private void append(String caseId, List<NewEvent> events) {
        transaction.executeWithoutResult(status ->
                streams.append(streams.lock("case:" + caseId), events, new Author("somebody", "某人", "某单位"), now()));
    }

    /** One of each kind of reserved event; once decided, only what stays hidden then. */
    private void hide(World world) {
        var state = state(world.caseId());
        var pool = member("expert").organisation();
        var hidden = somebody("hidden-" + world.phase(), pool, Duty.EXPERT);
        var declining = expert(somebody("declining-" + world.phase(), pool, Duty.EXPERT));
        var removed = expert(somebody("removed-" + world.phase(), pool, Duty.EXPERT));
        var edition = cases.edition(state);
        var finding = Findings.of(edition).iterator().next();
        var figure = edition.form().figures().findFirst().orElseThrow();
        var measure = figure.measure();
        var path = figure.path();
        var samples = new LinkedHashMap<Class<? extends CaseEvent>, CaseEvent>();
        Stream.of(
                        new ExpertsSeated("2".repeat(64), List.of(expert(hidden), declining, removed)),
                        new SeatDeclined(declining, Case.Why.HEALTH, "隐情"),
                        new ExpertRemoved(removed, Case.Why.NO_TIME, "隐情"),
                        new OfficialRecused("somebody", "隐情", "隐情"),
                        new ConflictDeclared(expert(hidden).account(), true, "与申报单位有隐情"),
                        new ScoresFiled(expert(hidden).account(), Map.of("A1", "1.23"), Map.of("A1", "隐情"), Map.of()),
                        new ConditionsJudged(state.stage(), day(), List.of()),
                        new FindingEstablished(finding, false, "隐情", day()),
                        new VisitPlanned(List.of(new TeamMember("gone", "隐情", List.of(), true)), List.of()),
                        new Observed(observation("one"), Optional.empty()),
                        new ObservationSetAside(observation("other"), Optional.empty()),
                        new ObservationAdopted("other"),
                        new ObservationStruck("one", "隐情"),
                        new VisitRecorded(day(), List.of("隐情"), Map.of(), List.of(), List.of()),
                        new VisitSigned("0".repeat(64), "隐情"),
                        new MeetingHeld(day(), "隐情", List.of(), List.of(), Meeting.Conclusion.SUPPORTS, "隐情"),
                        new RoundOpened(2, "隐情", "隐情", List.of("A1")),
                        new ReopeningAsked("somebody", "隐情", "隐情"),
                        new ReopeningAnswered(false, "隐情"),
                        new ValueContested("hidden", expert(hidden).account(), measure, "1", "2", "隐情"),
                        new ContestAnswered(
                                "hidden", true, world.phase() == ROUNDED ? Map.of(path, "1") : Map.of(), "隐情", day()),
                        new ObjectionLodged(
                                objection(world),
                                "隐情甲",
                                "隐情厂",
                                "1234",
                                "13911112222",
                                "隐情",
                                List.of(),
                                Optional.empty()),
                        new ObjectionAssigned(objection(world), "隐情"),
                        new ObjectionInvestigated(objection(world), "隐情"),
                        new ObjectionExtended(objection(world), day(), "隐情"),
                        new ObjectionAnswered(objection(world), false, "隐情"),
                        new ScoreComputed(state.stage(), "1", "1.00", "{\"firsts\":[]}"))
                .map(sample -> (CaseEvent) sample)
                .forEach(sample -> samples.put(sample.getClass(), sample));
        assertThat(samples.values()).allMatch(Reserved::is);
        var known = samples.keySet().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        known.addAll(SHARED);
        assertThat(CaseEvent.class.getPermittedSubclasses())
                .as("an event of no known kind: give it a sample, or say that all sides know of it")
                .extracting(Class::getSimpleName)
                .isSubsetOf(known);
        if (world.phase() != ROUNDED) samples.remove(RoundOpened.class);
        if (world.phase() == Kind.TRIAL)
            List.of(ScoresFiled.class, VisitRecorded.class, FindingEstablished.class, ScoreComputed.class)
                    .forEach(samples::remove);
        append(
                world.caseId(),
                samples.values().stream().map(VisibilityMatrixTest::event).toList());
    }

    private static Observation observation(String id) {
        return new Observation(id, "隐情", "", "", "隐情", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static java.time.LocalDate day() {
        return org.xiandao.base.ChinaTime.day(now());
    }

    private Map<String, String> ask(List<World> worlds, Map<String, Browser> browsers) {
        var answers = new LinkedHashMap<String, String>();
        var addresses = new VisibilityAddresses(mappings, cases);
        for (var world : worlds)
            for (var role : Role.values()) {
                var browser = role == Role.PUBLIC
                        ? browsers.computeIfAbsent("", none -> new Browser(port))
                        : browsers.computeIfAbsent(world.logins().get(role), this::as);
                for (var address : addresses.of(world, role))
                    answers.put(world.phase() + " " + role + " GET " + address, get(browser, role, world, address));
                if (TOLD.contains(role) && role != Role.TOKEN || role == Role.FELLOW)
                    for (var deed : List.of("say", "visit", "findings/none", "objections/none", "experts"))
                        answers.put(world.phase() + " " + role + " POST " + deed, post(browser, world, deed));
            }
        return answers;
    }

    private String get(Browser browser, Role role, World world, String address) {
        return normal(
                role == Role.TOKEN
                        ? new Browser(port)
                                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                        .header("Authorization", "Bearer " + token(world))
                                        .build())
                        : browser.get(address));
    }

    private final Map<String, String> secrets = new TreeMap<>();

    private String token(World world) {
        var login = Objects.requireNonNull(world.logins().get(Role.TOKEN));
        return secrets.computeIfAbsent(
                login,
                of -> tokens.issue(member(of).person().id(), "matrix", Duration.ofHours(1), TEST)
                        .secret());
    }

    private String post(Browser browser, World world, String deed) {
        var form = form("stage", state(world.caseId()).stage(), "verb", "CLOSE", "reasons", "x");
        return normal(browser.post("/account", "/cases/" + world.caseId() + "/" + deed, form));
    }

    private static String normal(HttpResponse<String> response) {
        var body = response.body()
                .replaceAll("(name=\"(?:_csrf|csrf-token|key)\" (?:value|content)=\")[^\"]*", "$1")
                .replaceAll("nonce=\"[^\"]*\"", "");
        return response.statusCode() + " "
                + response.headers().firstValue("Location").orElse("") + " "
                + response.headers().firstValue("ETag").orElse("") + "\n" + body;
    }

    private static String difference(
            @org.jspecify.annotations.Nullable String one, @org.jspecify.annotations.Nullable String other) {
        var a = String.valueOf(one);
        var b = String.valueOf(other);
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) at++;
        return "  without: …" + a.substring(Math.max(0, at - 60), Math.min(a.length(), at + 100)) + "\n  with:    …"
                + b.substring(Math.max(0, at - 60), Math.min(b.length(), at + 100));
    }

    /** The table in the guide is what the predicate says. */
    private void documented(List<World> worlds) throws IOException {
        var guide = Path.of(System.getProperty("xiandao.root"), "docs/guide/visibility.md");
        assertThat(Files.readString(guide)).contains(table(worlds));
    }

    private String table(List<World> worlds) {
        var rows = new ArrayList<String>();
        for (var role : Role.values()) {
            if (role == Role.TOKEN || role == Role.PUBLIC) continue;
            TIMES.forEach((phase, when) -> {
                var world = worlds.stream()
                        .filter(one -> one.phase() == phase)
                        .findFirst()
                        .orElseThrow();
                rows.add("| `" + role + "` | " + when + " | " + String.join(" | ", cells(world, role)) + " |");
            });
        }
        return rows.stream().collect(Collectors.joining("\n"));
    }

    private List<String> cells(World world, Role role) {
        var person = people.personWithLogin(
                        Objects.requireNonNull(world.logins().get(role)))
                .orElseThrow();
        var seat = seats.find(new Visitor(person, people.memberships(person.id()), Optional.empty()), world.caseId());
        if (seat.isEmpty()) return java.util.Collections.nCopies(8, "404");
        var sight = Sight.of(seat.get());
        var state = seat.get().state();
        var proposal = state.verdicts().getLast().verdict();
        return Stream.of(
                        sight.content(),
                        sight.opinions(),
                        sight.reasons(proposal),
                        sight.experts(),
                        sight.scoresOf("another"),
                        sight.total(),
                        sight.findings(),
                        sight.objections())
                .map(seen -> seen ? "✓" : "—")
                .toList();
    }
}
