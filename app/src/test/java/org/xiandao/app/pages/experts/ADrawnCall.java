package org.xiandao.app.pages.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.Applicants;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Findings;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Questions;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Draws;
import org.xiandao.expert.ExpertPool;
import org.xiandao.expert.Plan;
import org.xiandao.expert.Profile;
import org.xiandao.expert.Profile.Employment;
import org.xiandao.people.Body;
import org.xiandao.people.Duty;
import org.xiandao.people.Interests;
import org.xiandao.people.PersonId;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.tour.Filling;
import org.xiandao.tour.MeetingFigures;

/** A call of its own with cases that have come to their review, for which experts can be drawn. */
abstract class ADrawnCall extends TourPages {
    static final List<Verb> ON = List.of(Verb.RECOMMEND, Verb.ACCEPT, Verb.CONFIRM);

    @Autowired
    Calls calls;

    @Autowired
    Applicants applicants;

    @Autowired
    Draws draws;

    @Autowired
    ExpertPool pool;

    @Autowired
    Interests interests;

    String call() {
        var id = "draw-" + UUID.randomUUID().toString().substring(0, 8);
        var today = ChinaTime.day(now());
        var draft = new Calls.Draft(
                "liaoning/2024",
                new Text("抽取试验", "A draw"),
                new Text("请申报。", "Apply."),
                "",
                Map.of("open", today, "applicant-deadline", today.plusDays(30), "city-deadline", today.plusDays(60)),
                Map.of(),
                Map.of(),
                true);
        assertThat(calls.publish(id, draft, member("director").actor(), now()))
                .isInstanceOf(Calls.Result.Published.class);
        return id;
    }

    /** A case that has come to its review by the commands that its offices give. */
    String underReview(String callId, String name) {
        var caseId = UUID.randomUUID().toString();
        var unit = unit(name + caseId.substring(0, 6), "210402", Level.COUNTY);
        var filler = member(somebody("fill" + caseId.substring(0, 6), unit, Duty.APPLICANT))
                .actor();
        cases.open(caseId, callId, applicants.of(unit), filler, now());
        var edition = cases.edition(state(caseId));
        var commands = new ArrayList<Command>();
        var questions = Questions.of(edition, state(caseId).members());
        var known = new HashMap<>(MeetingFigures.of(edition, 3));
        known.put("unit-kind", "government");
        Filling.of(edition, known, "210402").forEach((path, value) -> {
            if (questions.known(path)) commands.add(new Command.SaveAnswer(path, value, 0, Provenance.DECLARED));
        });
        Filling.evidence(edition).forEach((path, count) -> {
            for (int i = 0; i < count; i++)
                commands.add(new Command.AttachFile(new CaseFile(
                        UUID.randomUUID().toString(), "证明.pdf", "0".repeat(64), 1, "application/pdf", List.of(path))));
        });
        commands.add(new Command.Submit("key-" + caseId));
        assertThat(cases.handleEach(caseId, commands, filler, now()))
                .allMatch(result -> result instanceof Cases.Result.Done);
        var city = member(somebody("drawcity", office(OfficeKind.INDUSTRY, "210400", Level.CITY), Duty.DECIDER))
                .actor();
        while (!state(caseId).stage().equals("review")) speak(caseId, city);
        return caseId;
    }

    void speak(String caseId, Actor city) {
        var state = state(caseId);
        var edition = cases.edition(state);
        var stage = edition.stage(state.stage());
        var actor = Stream.of(city, secretary(), member("director").actor())
                .filter(one -> Responsible.acts(state, stage, one))
                .findFirst()
                .orElseThrow();
        var order = edition.workflow().stages().stream().map(Stage::id).toList();
        var due = new TreeSet<String>();
        for (var condition : edition.conditions())
            if (order.indexOf(condition.decidedAt()) <= order.indexOf(stage.id()))
                due.addAll(Findings.in(condition.require()));
        if (stage.may().contains(Verb.CONFIRM))
            for (var finding : due) done(caseId, new Command.Establish(finding, true, "已核查"), actor);
        var verb = ON.stream().filter(stage.may()::contains).findFirst().orElseThrow();
        done(caseId, new Command.Say(stage.id(), verb, "同意", Optional.of(NUMBER), Optional.empty(), List.of()), actor);
    }

    CaseState done(String caseId, Command command, Actor actor) {
        return switch (cases.handle(caseId, command, actor, now())) {
            case Cases.Result.Done done -> done.state();
            case Cases.Result.Refused refused -> throw new AssertionError(command + ": " + refused.refusals());
        };
    }

    Actor secretary() {
        return member("province").actor();
    }

    Plan plan(String callId) {
        return draws.plans(callId, secretary(), now()).getFirst();
    }

    String drawn(String callId) {
        var digest = plan(callId).digest().orElseThrow();
        assertThat(draws.commit(callId, digest, secretary(), TEST, now())).isInstanceOf(Draws.Result.Done.class);
        return digest;
    }

    PersonId entered(Body unit, Employment... employers) {
        var profile = new Profile(
                "演示专家",
                "",
                unit,
                List.of("application"),
                "110000",
                List.of(employers),
                List.of(),
                List.of(),
                5,
                "",
                "");
        var entered = (ExpertPool.Result.Done) pool.enter(profile, secretary(), TEST, now());
        interests.declare(entered.person(), List.of(), true, TEST, now()).orThrow();
        return entered.person();
    }

    List<String> seated(String caseId) {
        return state(caseId).experts().stream().map(Expert::account).toList();
    }
}
