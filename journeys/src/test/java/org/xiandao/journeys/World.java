package org.xiandao.journeys;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Findings;
import org.xiandao.application.life.Provenance;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Profile;
import org.xiandao.people.Body;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.people.PersonId;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.tour.Filling;
import org.xiandao.tour.MeetingFigures;

/** The people and organisations that one programme's story needs, each with an account. */
final class World {
    static final String PASSWORD = "a story in a browser";
    private static final Caller STORY = Caller.system("story");

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Journey with;
    final Edition edition;
    final Organisation unit;
    final String applicant;
    final String mark;

    World(Journey with, Edition edition, String mark, Area area) {
        this.with = with;
        this.edition = edition;
        this.mark = mark;
        this.unit = applying(area);
        this.applicant = account("applicant", unit, List.of(Duty.APPLICANT));
    }

    /** A document's number that nobody has used. */
    static String number() {
        return "某工信函〔2026〕" + NUMBERS.incrementAndGet() + "号";
    }

    /** The areas of a level that may apply, somewhere inside the issuer's area. */
    static List<Area> applying(Areas areas, Edition edition) {
        var levels = edition.workflow().applicants().levels();
        return areas.all().stream()
                .filter(one -> levels.contains(one.level())
                        && areas.within(one.code(), edition.area())
                        && one.titles().isEmpty())
                .toList();
    }

    private Organisation applying(Area area) {
        return with.people
                .register(
                        new NewOrganisation(
                                Optional.empty(),
                                new Text("申报单位" + mark, "Applicant " + mark),
                                area.code(),
                                area.level(),
                                Optional.empty()),
                        STORY)
                .orThrow();
    }

    private String account(String role, Organisation organisation, List<Duty> duties) {
        var login = role + "-" + mark;
        var person = with.people
                .openWithLastingPassword(login, new Text("某某" + mark, "Somebody " + mark), PASSWORD, STORY)
                .orThrow();
        for (var duty : duties) with.people.grant(person.id(), organisation.id(), duty, STORY);
        return login;
    }

    /** The login of somebody in the office that acts at the stage. */
    String officer(Stage stage) {
        var office = (Workflow.Actor.Office) stage.by();
        var area = with.areas.at(office.level(), unit.areaCode()).orElseThrow().code();
        return officer(office.kind(), area, office.level());
    }

    private String officer(OfficeKind kind, String area, Level level) {
        var office = with.people
                .office(kind, area)
                .orElseGet(() -> with.people
                        .register(
                                new NewOrganisation(
                                        Optional.empty(),
                                        new Text(area + kind, area + kind),
                                        area,
                                        level,
                                        Optional.of(kind)),
                                STORY)
                        .orThrow());
        var login = "officer-" + kind + area + mark;
        if (with.people.personWithLogin(login).isEmpty()) {
            var person = with.people
                    .openWithLastingPassword(login, new Text("经办" + mark, "Officer " + mark), PASSWORD, STORY)
                    .orThrow();
            for (var duty : List.of(Duty.HANDLER, Duty.SECRETARY, Duty.DECIDER))
                with.people.grant(person.id(), office.id(), duty, STORY);
        }
        return login;
    }

    /** So many experts in the pool of the office that acts at the stage, each with a declaration that holds. */
    void fillPool(Stage stage, int count) {
        for (int n = 1; n <= count; n++) expert(stage, n, new Body("学院" + mark + n, Optional.empty()));
    }

    /** The account of an expert of the pool who works there. */
    String expert(Stage stage, int n, Body employer) {
        var name = "评委" + mark + n;
        var person = with.people
                .openWithLastingPassword(
                        "expert" + n + "-" + mark, new Text(name, "Expert " + mark + n), PASSWORD, STORY)
                .orThrow();
        var profile = new Profile(
                name, "教授", employer, List.of("application"), "110000", List.of(), List.of(), List.of(), 5, "", "");
        with.pool.enter(person.id(), profile, actor(officer(stage)), STORY, with.clock.instant());
        with.interests
                .declare(person.id(), List.of(), true, STORY, with.clock.instant())
                .orThrow();
        return person.id().toString();
    }

    Actor actor(String login) {
        return with.people
                .memberships(with.people.personWithLogin(login).orElseThrow().id())
                .getFirst()
                .actor();
    }

    String login(String account) {
        return with.people.person(PersonId.of(account)).orElseThrow().login();
    }

    /** Two experts who go and look; the first leads. */
    List<String> team() {
        var pool = with.people
                .register(
                        new NewOrganisation(
                                Optional.empty(),
                                new Text("考察" + mark, "Visitors " + mark),
                                "000000",
                                Level.NATION,
                                Optional.empty()),
                        STORY)
                .orThrow();
        var logins = new ArrayList<String>();
        for (int n = 1; n <= 2; n++) {
            var login = "visitor" + n + "-" + mark;
            var person = with.people
                    .openWithLastingPassword(login, new Text("考察" + mark + n, "Visitor " + mark + n), PASSWORD, STORY)
                    .orThrow();
            with.people.grant(person.id(), pool.id(), Duty.EXPERT, STORY);
            logins.add(login);
        }
        return logins;
    }

    String account(String login) {
        return with.people.personWithLogin(login).orElseThrow().id().toString();
    }

    String publish(String choice) {
        var dates = new HashMap<String, LocalDate>();
        var today = ChinaTime.day(with.clock.instant());
        int n = 0;
        for (var date : edition.workflow().dates()) dates.put(date.id(), today.plusDays(40L * n++));
        var choices = new HashMap<String, String>();
        for (var one : edition.workflow().choices())
            choices.put(
                    one.id(),
                    one.options().stream()
                            .map(option -> option.id())
                            .filter(choice::equals)
                            .findFirst()
                            .orElse(one.options().getLast().id()));
        var office = edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Workflow.Kind.DECISION)
                .findFirst()
                .orElseThrow();
        var by = (Workflow.Actor.Office) office.by();
        var actor = actor(officer(by.kind(), edition.area(), edition.level()));
        var id = "call-" + mark;
        var draft = new Calls.Draft(
                edition.id(),
                new Text("申报通知" + mark, "Call " + mark),
                new Text("请组织申报。", "Please apply."),
                "",
                dates,
                choices,
                Map.of(),
                true);
        if (with.calls.publish(id, draft, actor, with.clock.instant()) instanceof Calls.Result.Refused refused)
            throw new AssertionError(refused.faults());
        return id;
    }

    /** Applies and submits, without a browser. */
    String applies(String call) {
        var caseId = UUID.randomUUID().toString();
        done(with.cases.open(caseId, call, with.applicants.of(unit), actor(applicant), with.clock.instant()));
        fillRest(caseId);
        act(caseId, applicant, new Command.Submit(caseId));
        return caseId;
    }

    void act(String caseId, String login, Command command) {
        done(with.cases.handle(caseId, command, actor(login), with.clock.instant()));
    }

    /** Every office says its way forward, without a browser, until the case is at a stage of that kind. */
    void bring(String caseId, Workflow.Kind kind) {
        for (int steps = 0; steps < 20 && stage(caseId).kind() != kind; steps++) {
            var stage = stage(caseId);
            var officer = officer(stage);
            if (stage.kind() == Workflow.Kind.CONDITIONS)
                for (var finding : Findings.of(edition))
                    act(caseId, officer, new Command.Establish(finding, true, "经核查未发现"));
            var number = stage.letter() == Workflow.Need.NONE ? Optional.<String>empty() : Optional.of(number());
            var verb = stage.may().getFirst();
            act(caseId, officer, new Command.Say(stage.id(), verb, "情况属实", number, Optional.empty(), List.of()));
        }
    }

    Stage stage(String caseId) {
        return edition.stage(state(caseId).stage());
    }

    private static void done(Cases.Result result) {
        if (result instanceof Cases.Result.Refused refused)
            throw new AssertionError(refused.state().stage() + ": " + refused.refusals());
    }

    /** Everything that the story does not type itself. */
    void fillRest(String caseId) {
        var actor = actor(applicant);
        var state = with.cases.get(caseId);
        var saves = new ArrayList<Command>();
        var filling = Filling.of(edition, MeetingFigures.of(edition, 3), unit.areaCode());
        var called = edition.form().namedBy().map(filling::get);
        filling.forEach((path, value) -> {
            var given = called.filter(value::equals).map(name -> name + mark).orElse(value);
            if (state.value(path).isBlank())
                saves.add(new Command.SaveAnswer(path, given, state.version(path), Provenance.DEMONSTRATION));
        });
        var proves = List.copyOf(Filling.evidence(edition).keySet());
        if (!proves.isEmpty()) saves.add(new Command.AttachFile(kept(caseId + "-rest", "其余证明材料.pdf", proves)));
        with.cases.handleEach(caseId, saves, actor, with.clock.instant()).forEach(World::done);
    }

    private CaseFile kept(String id, String name, List<String> proves) {
        var pdf = Journey.aPdf();
        with.files.begin(id, "story", "", name, pdf.length, with.clock.instant());
        var stored = with.files.complete(with.files.add(id, "story", 0, new ByteArrayInputStream(pdf)));
        return new CaseFile(id, name, stored.sha256(), stored.size(), stored.mediaType(), proves);
    }

    String title(String caseId) {
        return org.xiandao.application.CaseTitle.of(state(caseId), edition);
    }

    CaseState state(String caseId) {
        return with.cases.get(caseId);
    }
}
