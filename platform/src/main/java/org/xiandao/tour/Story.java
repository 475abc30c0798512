package org.xiandao.tour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Findings;
import org.xiandao.application.life.Ground;
import org.xiandao.application.life.Responsible;
import org.xiandao.application.life.Together;
import org.xiandao.application.life.VisitRecord;
import org.xiandao.base.Actor;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.evidence.StoredFile;
import org.xiandao.expert.Draws;
import org.xiandao.prefill.Found;
import org.xiandao.prefill.Prefill;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** One case of the tour, told step by step through the same door that users go through. */
final class Story {
    private static final List<Verb> FORWARD = List.of(
            Verb.RECOMMEND,
            Verb.FILE,
            Verb.ACCEPT,
            Verb.CONFIRM,
            Verb.CLOSE,
            Verb.PASS,
            Verb.PROPOSE,
            Verb.APPROVE,
            Verb.FINISH);

    private final Cases cases;
    private final Cast cast;
    private final Prefill prefill;
    private final Draws draws;
    private final World.CasePlan plan;
    private final Edition edition;
    private final String caseId;
    private final int number;
    private final LocalDate last;
    private final Map<String, Integer> ranks;
    private final List<String> noticed;
    private LocalDate day;
    private int minute;
    private CaseState state = CaseState.NONE;

    /**
     * @param number the case's place in the tour, from which its figures follow
     * @param last no step is later than this day
     * @param ranks given so far, by call, stage and area
     * @param noticed the cases of its call that stand in one notice
     */
    Story(
            Cases cases,
            Cast cast,
            Prefill prefill,
            Draws draws,
            World.CasePlan plan,
            Edition edition,
            String caseId,
            int number,
            LocalDate last,
            Map<String, Integer> ranks,
            List<String> noticed) {
        this.cases = cases;
        this.cast = cast;
        this.prefill = prefill;
        this.draws = draws;
        this.plan = plan;
        this.edition = edition;
        this.caseId = caseId;
        this.number = number;
        this.last = last;
        this.ranks = ranks;
        this.noticed = noticed;
        this.day = plan.begins().on(last);
    }

    void tell(Cases.Result opened, StoredFile evidence, StoredFile photo) {
        state = done(opened);
        invite();
        fill(evidence);
        while (!state.ended() && !state.stage().equals(plan.until())) {
            var stage = edition.stage(state.stage());
            next(stage);
            if (stage.kind() == Kind.DRAFTING) act(filler(), new Command.Submit(caseId + "-" + state.number()));
            else speak(stage);
        }
        if (!state.ended() && plan.panel()) {
            day = last.minusDays(1);
            minute = 0;
            var stage = edition.stage(state.stage());
            if (stage.kind() == Kind.VISIT) setOut(stage, photo);
            else convene(stage);
        }
        if (!state.ended() && plan.published()) {
            day = last.minusDays(1);
            minute = 0;
            act(office(edition.stage(state.stage())), publishing());
            plan.objection().ifPresent(this::object);
        }
        if (!state.ended() && plan.refused()) refuse(edition.stage(state.stage()));
    }

    /** With the others of its call whose notice is published that day. */
    private Command.Say publishing() {
        var stage = edition.stage(state.stage());
        var say = say(stage, Verb.PUBLISH);
        return noticed.size() > 1 ? say.in(new Together("tour-" + plan.call(), noticed)) : say;
    }

    private void object(String text) {
        var stage = edition.stage(state.stage());
        var number = "YY-" + caseId.substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        act(filler(), new Command.Object(number, "演示人员", "演示单位", "", "演示电话", text, List.of()));
        act(office(stage), new Command.AssignObjection(number, "演示：异议办理人"));
        act(office(stage), new Command.InvestigateObjection(number, "演示：已核对原始记录"));
        act(office(stage), new Command.AnswerObjection(number, false, "演示：经核实，数据与记录一致，异议不成立"));
    }

    /** On the first ground that the case offers at its step of review, or at all. */
    private void refuse(Stage stage) {
        day = last.minusDays(1);
        minute = 0;
        establish(stage);
        var offered = cases.grounds(state, day);
        var ground = offered.stream()
                .filter(one -> one.of() == Ground.Of.INDICATOR)
                .findFirst()
                .orElse(offered.getFirst());
        var say = say(stage, Verb.REFUSE);
        act(
                office(stage),
                new Command.Say(
                                say.stage(),
                                say.verb(),
                                "演示：综合得分居后，所列指标基础薄弱，本批不予同意",
                                say.documentNumber(),
                                say.rank(),
                                say.record())
                        .restingOn(List.of(ground.key())));
    }

    Instant now() {
        return day.atTime(LocalTime.of(9, 0))
                .plusMinutes(minute++)
                .atZone(ChinaTime.ZONE)
                .toInstant();
    }

    private void next(Stage stage) {
        var later = stage.kind() == Kind.TRIAL ? state.deadline().orElse(day).plusDays(1) : day.plusDays(plan.pace());
        day = later.isAfter(last) ? last : later;
        minute = 0;
    }

    private void invite() {
        for (var name : plan.with()) {
            var unit = cast.unit(name, name.matches("[A-Z]+:\\d+") ? Optional.empty() : plan.area());
            act(filler(), new Command.Invite(cast.applicant(unit)));
            act(cast.of(unit, true), new Command.Join());
        }
    }

    private void fill(StoredFile evidence) {
        var prefilled = plan.fromLedger() ? prefill.of(state, edition, state.lead(), now()) : List.<Found>of();
        var told = FormTold.of(edition, plan, number, state, prefilled);
        for (var member : state.members()) {
            var actor = member.equals(state.lead()) ? filler() : cast.of(cast.unitOf(member), true);
            for (var result : cases.handleEach(caseId, told.saves(state, member), actor, now())) state = done(result);
        }
        for (var file : told.files(state, caseId, evidence)) act(filler(), file);
    }

    private void speak(Stage stage) {
        prepare(stage);
        var verb = FORWARD.stream().filter(stage.may()::contains).findFirst().orElseThrow();
        for (var area : List.copyOf(Responsible.areas(state, stage)))
            if (state.stage().equals(stage.id()) && !state.ended())
                act(
                        office(stage, area),
                        stage.kind() == Workflow.Kind.CLOSING ? concluding(stage, verb) : say(stage, verb));
    }

    private Command concluding(Stage stage, Verb verb) {
        var said = say(stage, verb);
        return new Command.Conclude(verb, said.documentNumber(), said.reasons(), Optional.empty());
    }

    private void prepare(Stage stage) {
        switch (stage.kind()) {
            case REVIEW -> review(stage);
            case VISIT -> {
                visit(stage);
                establish(stage);
            }
            case CONDITIONS, DECISION -> establish(stage);
            case NOTICE -> {
                act(office(stage), say(stage, Verb.PUBLISH));
                var after = state.notice()
                        .orElseThrow()
                        .until()
                        .plusDays(stage.clock() instanceof Workflow.Clock.Open ? 0 : 1);
                day = after;
                minute = 0;
            }
            case ARGUMENTATION -> argue(stage);
            case DRAFTING, OPINION, FILING, COMPLETENESS, SYNTHESIS, TRIAL, CLOSING -> {}
        }
    }

    private void establish(Stage stage) {
        var order = edition.workflow().stages().stream().map(Stage::id).toList();
        Set<String> due = new TreeSet<>();
        for (var condition : edition.conditions())
            if (order.indexOf(condition.decidedAt()) <= order.indexOf(stage.id()))
                due.addAll(Findings.in(condition.require()));
        for (var finding : due)
            if (!state.findings().containsKey(finding))
                act(office(stage), new Command.Establish(finding, true, "演示：经核查有关主管部门记录，未发现相关情况"));
    }

    private void review(Stage stage) {
        var panel = draw(stage);
        for (int i = 0; i < panel.size(); i++) score(panel.get(i), i);
    }

    /** Who signs in on the login page has still to declare; one has scored, the others have declared. */
    private void convene(Stage stage) {
        var panel =
                draw(stage).stream().filter(expert -> !cast.onLoginPage(expert)).toList();
        score(panel.getFirst(), 0);
        for (var expert : panel.subList(1, panel.size())) act(expert, new Command.DeclareConflict(false, ""));
    }

    private List<Actor> draw(Stage stage) {
        var secretary = office(stage);
        var plan = draws.plans(state.call(), secretary, now()).stream()
                .filter(one ->
                        one.cases().stream().anyMatch(card -> card.caseId().equals(caseId)))
                .findFirst()
                .orElseThrow();
        var digest = plan.digest()
                .orElseThrow(() -> new IllegalStateException("The tour's case " + this.plan.title()
                        + " gets no experts: " + plan.draw() + "\nMaybe its pool in tour/world.yaml is too small."));
        if (!(draws.commit(state.call(), digest, secretary, Caller.system("tour"), now()) instanceof Draws.Result.Done))
            throw new IllegalStateException("The tour's draw for " + this.plan.title() + " doesn't stand.");
        state = cases.get(caseId);
        return state.experts().stream()
                .map(expert -> cast.seated(expert.account()))
                .toList();
    }

    private void score(Actor expert, int number) {
        act(expert, new Command.DeclareConflict(false, ""));
        act(expert, ScoresTold.of(edition, this.number, number));
    }

    private void visit(Stage stage) {
        var team = seated().subList(0, 2);
        act(office(stage), VisitTold.plan(team, day));
        act(office(stage), VisitTold.record(edition, stage, number, day));
        for (var member : team) act(member, new Command.SignVisit(VisitRecord.digest(state), ""));
    }

    private List<Actor> seated() {
        return state.experts().stream()
                .map(expert -> cast.seated(expert.account()))
                .toList();
    }

    /** The team is on its way: somebody of the login page leads it, and has looked at two things. */
    private void setOut(Stage stage, StoredFile photo) {
        var team = List.of(cast.visitor(), seated().getFirst());
        act(office(stage), VisitTold.plan(team, day));
        for (var observation : VisitTold.observations(stage, caseId, photo, now())) act(team.getFirst(), observation);
    }

    private void argue(Stage stage) {
        act(office(stage), MeetingTold.of(stage, day));
    }

    private static List<CaseEvent.Entry> record(Stage stage) {
        return stage.headings().stream()
                .map(heading -> new CaseEvent.Entry(heading.zh(), "演示：情况属实，方案可行"))
                .toList();
    }

    private Command.Say say(Stage stage, Verb verb) {
        boolean letter = stage.letter() != Workflow.Need.NONE && verb != Verb.PUBLISH && verb != Verb.CLOSE;
        var documentNumber = letter
                ? Optional.of(
                        stage.kind() == Kind.DECISION && plan.number().isPresent()
                                ? plan.number().get()
                                : "演示函〔" + day.getYear() + "〕" + (number + 1) + "号")
                : Optional.<String>empty();
        var rank = stage.quota() && verb == Verb.RECOMMEND
                ? Optional.of(ranks.merge(
                        plan.call() + stage.id() + state.lead().chain().get(org.xiandao.rules.pack.Level.CITY),
                        1,
                        Integer::sum))
                : Optional.<Integer>empty();
        return new Command.Say(stage.id(), verb, "演示：经审核，材料齐全，情况属实，同意", documentNumber, rank, record(stage));
    }

    private Actor filler() {
        return cast.of(cast.unitOf(state.lead()), true);
    }

    private Actor office(Stage stage) {
        return office(stage, Responsible.areas(state, stage).iterator().next());
    }

    private Actor office(Stage stage, String area) {
        if (!(stage.by() instanceof Workflow.Actor.Office office)) return filler();
        return cast.of(cast.unit(office.kind() + ":" + area, Optional.empty()), false);
    }

    private void act(Actor actor, Command command) {
        state = done(cases.handle(caseId, command, actor, now()));
    }

    private CaseState done(Cases.Result result) {
        return switch (result) {
            case Cases.Result.Done done -> done.state();
            case Cases.Result.Refused refused ->
                throw new IllegalStateException("The tour's case " + plan.title() + " can't go on at "
                        + refused.state().stage() + " on " + day + ": " + refused.refusals()
                        + "\nMaybe its dates in tour/world.yaml no longer fit its call or the calendar.");
        };
    }
}
