package org.xiandao.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.xiandao.application.Applicants;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.tour.Filling;
import org.xiandao.tour.MeetingFigures;

/** What a benchmark needs on a server before it can begin: calls, applicants and their filled forms. */
record World(ConfigurableApplicationContext server, Edition edition) {
    static final String PASSWORD = "bench password 1";
    private static final Caller BENCH = Caller.system("bench");

    <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    Clock clock() {
        return bean(Clock.class);
    }

    String address() {
        return "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
    }

    void publish(String callId) {
        var today = ChinaTime.day(clock().instant());
        var dates = new HashMap<String, LocalDate>();
        int n = 0;
        for (var date : edition.workflow().dates()) dates.put(date.id(), today.plusDays(30L * n++));
        var office = edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.DECISION)
                .map(stage -> (Workflow.Actor.Office) stage.by())
                .findFirst()
                .orElseThrow();
        var text = new Text("基准测试", "Benchmark");
        var draft = new Calls.Draft(edition.id(), text, text, "", dates, Map.of(), Map.of(), true);
        if (bean(Calls.class)
                        .publish(
                                callId,
                                draft,
                                official(office.kind(), edition.area(), edition.level()),
                                clock().instant())
                instanceof Calls.Result.Refused refused)
            throw new IllegalStateException(refused.faults().toString());
    }

    /** Somebody with every duty in the office, which is registered where there is none. */
    Actor official(Workflow.OfficeKind kind, String area, Level level) {
        var people = bean(People.class);
        var office = people.office(kind, area)
                .orElseGet(() -> organisation(kind + " " + area, area, level, Optional.of(kind)));
        var member = people.members(office.id()).stream().findFirst().orElseGet(() -> {
            var login = ("o-" + kind + "-" + area).toLowerCase(java.util.Locale.ROOT);
            var person = people.openWithLastingPassword(login, new Text("经办人", "Officer"), PASSWORD, BENCH)
                    .orThrow();
            for (var duty : List.of(Duty.HANDLER, Duty.SECRETARY, Duty.DECIDER))
                people.grant(person.id(), office.id(), duty, BENCH);
            return people.memberships(person.id()).getFirst();
        });
        return member.actor();
    }

    Organisation organisation(String name, String area, Level level, Optional<Workflow.OfficeKind> kind) {
        return bean(People.class)
                .register(new People.NewOrganisation(Optional.empty(), new Text(name, name), area, level, kind), BENCH)
                .orThrow();
    }

    /** Somebody new with one duty there, who can sign in. */
    Actor somebody(String login, Organisation there, Duty duty) {
        var people = bean(People.class);
        var person = people.openWithLastingPassword(login, new Text(login, login), PASSWORD, BENCH)
                .orThrow();
        people.grant(person.id(), there.id(), duty, BENCH);
        return people.memberships(person.id()).getFirst().actor();
    }

    User signedIn(String login) throws Exception {
        var user = new User(address());
        user.login(login, PASSWORD);
        return user;
    }

    List<Area> cities(int count) {
        return bean(Areas.class).all().stream()
                .filter(area -> area.level() == Level.CITY)
                .limit(count)
                .toList();
    }

    /** A complete draft under the call. */
    void draft(String id, String callId, Organisation unit, Actor actor, String area, int n) {
        bean(Cases.class).open(id, callId, bean(Applicants.class).of(unit), actor, clock().instant());
        var saves = new ArrayList<Command>();
        Filling.of(edition, MeetingFigures.of(edition, n), area)
                .forEach((path, value) -> saves.add(new Command.SaveAnswer(path, value, 0, Provenance.DEMONSTRATION)));
        saves.add(new Command.AttachFile(new CaseFile(
                id + "-file",
                "证明.pdf",
                "0".repeat(64),
                1,
                "application/pdf",
                List.copyOf(Filling.evidence(edition).keySet()))));
        bean(Cases.class).handleEach(id, saves, actor, clock().instant());
    }
}
