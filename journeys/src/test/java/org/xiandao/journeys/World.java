package org.xiandao.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.application.Applicants;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.ExpertPool;
import org.xiandao.expert.Profile;
import org.xiandao.people.Body;
import org.xiandao.people.Duty;
import org.xiandao.people.Interests;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;
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

    private final People people;
    private final Areas areas;
    private final Applicants applicants;
    private final Calls calls;
    private final Cases cases;
    private final ExpertPool pool;
    private final Interests interests;
    private final MovingClock clock;
    final Edition edition;
    final Organisation unit;
    final String applicant;
    final String mark;

    World(
            People people,
            Areas areas,
            Applicants applicants,
            Calls calls,
            Cases cases,
            ExpertPool pool,
            Interests interests,
            MovingClock clock,
            Edition edition,
            String mark) {
        this.people = people;
        this.areas = areas;
        this.applicants = applicants;
        this.calls = calls;
        this.cases = cases;
        this.pool = pool;
        this.interests = interests;
        this.clock = clock;
        this.edition = edition;
        this.mark = mark;
        this.unit = applying();
        this.applicant = account("applicant", unit, List.of(Duty.APPLICANT));
    }

    /** A unit of the level that may apply, somewhere inside the issuer's area. */
    private Organisation applying() {
        var levels = edition.workflow().applicants().levels();
        var area = areas.all().stream()
                .filter(one -> levels.contains(one.level())
                        && areas.within(one.code(), edition.area())
                        && one.titles().isEmpty())
                .findFirst()
                .orElseThrow();
        return people.register(
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
        var person = people.openWithLastingPassword(login, new Text("某某" + mark, "Somebody " + mark), PASSWORD, STORY)
                .orThrow();
        for (var duty : duties) people.grant(person.id(), organisation.id(), duty, STORY);
        return login;
    }

    /** The login of somebody in the office that acts at the stage. */
    String officer(Stage stage) {
        var office = (Workflow.Actor.Office) stage.by();
        var area = areas.at(office.level(), unit.areaCode()).orElseThrow().code();
        return officer(office.kind(), area, office.level());
    }

    private String officer(OfficeKind kind, String area, Level level) {
        var office = people.office(kind, area)
                .orElseGet(() -> people.register(
                                new NewOrganisation(
                                        Optional.empty(),
                                        new Text(area + kind, area + kind),
                                        area,
                                        level,
                                        Optional.of(kind)),
                                STORY)
                        .orThrow());
        var login = "officer-" + kind + area + mark;
        if (people.personWithLogin(login).isEmpty()) {
            var person = people.openWithLastingPassword(
                            login, new Text("经办" + mark, "Officer " + mark), PASSWORD, STORY)
                    .orThrow();
            for (var duty : List.of(Duty.HANDLER, Duty.SECRETARY, Duty.DECIDER))
                people.grant(person.id(), office.id(), duty, STORY);
        }
        return login;
    }

    /** So many experts in the pool of the office that acts at the stage, each with a declaration that holds. */
    void fillPool(Stage stage, int count) {
        var officer = people.personWithLogin(officer(stage)).orElseThrow();
        var keeper = people.memberships(officer.id()).getFirst().actor();
        for (int n = 1; n <= count; n++) {
            var name = "评委" + mark + n;
            var person = people.openWithLastingPassword(
                            "expert" + n + "-" + mark, new Text(name, "Expert " + mark + n), PASSWORD, STORY)
                    .orThrow();
            var profile = new Profile(
                    name,
                    "教授",
                    new Body("学院" + mark + n, Optional.empty()),
                    List.of("application"),
                    "110000",
                    List.of(),
                    List.of(),
                    List.of(),
                    5,
                    "",
                    "");
            pool.enter(person.id(), profile, keeper, STORY, clock.instant());
            interests
                    .declare(person.id(), List.of(), true, STORY, clock.instant())
                    .orThrow();
        }
    }

    String login(String account) {
        return people.person(PersonId.of(account)).orElseThrow().login();
    }

    /** Two experts who go and look; the first leads. */
    List<String> team() {
        var pool = people.register(
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
            var person = people.openWithLastingPassword(
                            login, new Text("考察" + mark + n, "Visitor " + mark + n), PASSWORD, STORY)
                    .orThrow();
            people.grant(person.id(), pool.id(), Duty.EXPERT, STORY);
            logins.add(login);
        }
        return logins;
    }

    String account(String login) {
        return people.personWithLogin(login).orElseThrow().id().toString();
    }

    String publish(String choice) {
        var dates = new HashMap<String, LocalDate>();
        var today = ChinaTime.day(clock.instant());
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
        var officer = people.personWithLogin(officer(by.kind(), edition.area(), edition.level()))
                .orElseThrow();
        var actor = people.memberships(officer.id()).getFirst().actor();
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
        if (calls.publish(id, draft, actor, clock.instant()) instanceof Calls.Result.Refused refused)
            throw new AssertionError(refused.faults());
        return id;
    }

    /** Everything that the story does not type itself. */
    void fillRest(String caseId) {
        var person = people.personWithLogin(applicant).orElseThrow();
        Actor actor = people.memberships(person.id()).getFirst().actor();
        var state = cases.get(caseId);
        var saves = new ArrayList<Command>();
        Filling.of(edition, MeetingFigures.of(edition, 3), unit.areaCode()).forEach((path, value) -> {
            if (state.value(path).isBlank())
                saves.add(new Command.SaveAnswer(path, value, state.version(path), Provenance.DEMONSTRATION));
        });
        var proves = List.copyOf(Filling.evidence(edition).keySet());
        if (!proves.isEmpty())
            saves.add(new Command.AttachFile(
                    new CaseFile(caseId + "-rest", "其余证明材料.pdf", "0".repeat(64), 1000, "application/pdf", proves)));
        for (var result : cases.handleEach(caseId, saves, actor, clock.instant()))
            if (result instanceof Cases.Result.Refused refused) throw new AssertionError(refused.refusals());
    }

    String title(String caseId) {
        return org.xiandao.application.CaseTitle.of(state(caseId), edition);
    }

    CaseState state(String caseId) {
        return cases.get(caseId);
    }
}
