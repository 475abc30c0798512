package org.xiandao.application.life;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.bar.Bar;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.CallTerms;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.flow.WorkingDaysReader;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.tour.Filling;
import org.xiandao.tour.MeetingFigures;

/** One case in memory, driven through the pure core as its people would. */
final class AWalk {
    static final Path ROOT = Path.of(System.getProperty("xiandao.root", ".."));
    static final WorkingDays WORKING_DAYS = WorkingDaysReader.read(ROOT.resolve("catalogue/working-days"));

    final Edition edition;
    final CallTerms call;
    final List<Recorded> events = new ArrayList<>();
    CaseState state = CaseState.NONE;
    LocalDate today;
    List<Bar> barred = List.of();

    AWalk(Edition edition, LocalDate begins, Map<String, String> choices) {
        this.edition = edition;
        this.today = begins;
        var dates = new HashMap<String, LocalDate>();
        int n = 0;
        for (var date : edition.workflow().dates()) dates.put(date.id(), begins.plusDays(n++ * 30L));
        var chosen = new HashMap<String, String>();
        for (var choice : edition.workflow().choices())
            chosen.put(choice.id(), choice.options().getFirst().id());
        chosen.putAll(choices);
        this.call = new CallTerms("call", edition.id(), edition.sha256(), dates, chosen, Map.of());
    }

    static Edition edition(String folder) {
        return Packs.load(ROOT.resolve(folder)).orThrow();
    }

    static Applicant applicant(Edition edition, String area, Set<String> titles) {
        var chain = new EnumMap<Level, String>(Level.class);
        for (var level : Level.values())
            chain.put(level, level == Level.NATION ? "000000" : area.substring(0, 2) + level.ordinal() + "000");
        var level =
                edition.workflow().applicants().levels().stream().findFirst().orElse(Level.CITY);
        chain.put(level, area);
        return new Applicant("unit-" + area, "单位" + area, area, "地区" + area, level, List.copyOf(titles), chain);
    }

    Setting setting(Actor actor) {
        var now = today.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
        return new Setting(edition, call, new DeclaredFigures(), WORKING_DAYS, actor, now, false, Set.of(), barred);
    }

    Outcome decide(Actor actor, Command command) {
        return Deciding.decide(state, command, setting(actor));
    }

    /** Does it, or fails with the refusals. */
    AWalk does(Actor actor, Command command) {
        switch (decide(actor, command)) {
            case Outcome.Refused refused ->
                throw new AssertionError(command + " at " + state.stage() + ": " + refused.refusals());
            case Outcome.Done done -> {
                var recorded = new ArrayList<Recorded>();
                for (var event : done.events())
                    recorded.add(new Recorded(
                            state.number() + recorded.size() + 1,
                            now(),
                            actor.account(),
                            actor.name(),
                            actor.organisationName(),
                            event));
                events.addAll(recorded);
                state = state.then(recorded);
            }
        }
        return this;
    }

    private Instant now() {
        return today.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
    }

    Stage stage() {
        return edition.stage(state.stage());
    }

    Actor filler(Applicant applicant) {
        return new Actor(
                "filler",
                "填报人",
                applicant.organisation(),
                applicant.organisationName(),
                Optional.empty(),
                applicant.level(),
                applicant.area(),
                Set.of(),
                true,
                false);
    }

    static Actor expert(int n) {
        return new Actor(
                "expert-" + n,
                "专家" + n,
                "pool",
                "专家库",
                Optional.empty(),
                Level.NATION,
                "000000",
                Set.of(),
                false,
                true);
    }

    /** The office that must act at the stage where the case is. */
    Actor office() {
        return office(stage(), Responsible.areas(state, stage()).iterator().next());
    }

    static Actor stranger() {
        return new Actor(
                "stranger",
                "路人",
                "elsewhere",
                "别处",
                Optional.of(Workflow.OfficeKind.INDUSTRY),
                Level.CITY,
                "999900",
                EnumSet.allOf(Duty.class),
                true,
                true);
    }

    /** The office that must act at the stage, in the given area. */
    Actor office(Stage stage, String area) {
        if (!(stage.by() instanceof Workflow.Actor.Office office)) return filler(state.lead());
        return new Actor(
                "office-" + area,
                "经办人",
                "office-" + area,
                "办公室" + area,
                Optional.of(office.kind()),
                office.level(),
                area,
                EnumSet.allOf(Duty.class),
                false,
                false);
    }

    AWalk open(Applicant lead) {
        return does(filler(lead), new Command.Open(lead));
    }

    AWalk fill(Map<String, String> figures) {
        var known = new HashMap<>(MeetingFigures.of(edition, 0));
        known.putAll(figures);
        for (var member : state.members()) {
            boolean lead = member.equals(state.lead());
            var answers = Filling.of(edition, known, member.area());
            var own = Questions.of(edition, state.members());
            answers.forEach((path, value) -> {
                var at = Paths.in(member, lead, path);
                if (own.known(at))
                    does(
                            filler(member),
                            new Command.SaveAnswer(at, value, state.version(at), Provenance.DEMONSTRATION));
            });
            Filling.evidence(edition).forEach((path, count) -> {
                for (int i = 0; i < count; i++) {
                    var at = Paths.in(member, lead, path);
                    var id = "file-" + state.files().size();
                    does(
                            filler(member),
                            new Command.AttachFile(new CaseFile(
                                    id, id + ".pdf", "0".repeat(64), 1000, "application/pdf", List.of(at))));
                }
            });
        }
        return this;
    }

    /** Says the verb at the current stage with everything that it needs, for every area that must speak. */
    AWalk say(Verb verb) {
        var stage = stage();
        prepare(stage, verb);
        for (var area : Responsible.areas(state, stage)) {
            does(office(stage, area), stage.kind() == Kind.CLOSING ? concluding(stage, verb) : saying(stage, verb));
            if (!state.stage().equals(stage.id()) || state.ended()) break;
        }
        return this;
    }

    private void prepare(Stage stage, Verb verb) {
        var office = office(stage, Responsible.areas(state, stage).iterator().next());
        switch (stage.kind()) {
            case REVIEW -> review(office);
            case VISIT -> {
                visit(office, stage, verb == Verb.PASS);
                establish(office, verb == Verb.PASS);
            }
            case CONDITIONS -> establish(office, verb != Verb.STOP);
            case DECISION -> establish(office, verb == Verb.APPROVE);
            case NOTICE -> {
                if (verb == Verb.CLOSE) {
                    if (state.spoken().isEmpty()) does(office, saying(stage, Verb.PUBLISH));
                    today = state.notice().orElseThrow().until().plusDays(1);
                }
            }
            case TRIAL -> today = state.deadline().orElse(today).plusDays(1);
            case ARGUMENTATION ->
                does(office, meeting(verb == Verb.PASS ? Meeting.Conclusion.SUPPORTS : Meeting.Conclusion.OPPOSES));
            case DRAFTING, OPINION, FILING, COMPLETENESS, SYNTHESIS, CLOSING -> {}
        }
    }

    private void establish(Actor office, boolean holds) {
        for (var finding : due())
            if (!state.findings().containsKey(finding)) does(office, new Command.Establish(finding, holds, "主管部门核查记录"));
    }

    /** The findings that conditions decided here or earlier ask for. */
    private Set<String> due() {
        var stages = edition.workflow().stages().stream().map(Stage::id).toList();
        var due = new java.util.TreeSet<String>();
        for (var condition : edition.conditions())
            if (stages.indexOf(condition.decidedAt()) <= stages.indexOf(state.stage()))
                due.addAll(Findings.in(condition.require()));
        return due;
    }

    private void review(Actor office) {
        int enough = edition.review().orElseThrow().experts();
        var named = new ArrayList<CaseEvent.Expert>();
        for (int n = 1; n <= enough; n++) named.add(new CaseEvent.Expert("expert-" + n, "专家" + n));
        does(office, new Command.SeatExperts("0".repeat(64), named));
        for (int n = 1; n <= enough; n++) {
            does(expert(n), new Command.DeclareConflict(false, ""));
            does(expert(n), scores());
        }
    }

    Command.FileScores scores() {
        var scores = new HashMap<String, String>();
        var reasons = new HashMap<String, String>();
        for (var sheet : Scores.sheet(edition)) {
            scores.put(
                    sheet.id(),
                    sheet.points()
                            .times(org.xiandao.rules.number.Fraction.of(1, 2))
                            .round(edition.review().orElseThrow().scale(), java.math.RoundingMode.DOWN)
                            .toPlainString());
            reasons.put(sheet.id(), "材料充分");
        }
        return new Command.FileScores(scores, reasons, Map.of());
    }

    private void visit(Actor office, Stage stage, boolean holds) {
        does(office, plan());
        does(office, recording(holds));
        for (int n = 11; n <= 12; n++) does(expert(n), new Command.SignVisit(VisitRecord.digest(state), ""));
    }

    static SiteVisit.TeamMember teamMember(int n, boolean leader) {
        return new SiteVisit.TeamMember("expert-" + n, "专家" + n, List.of("pool"), leader);
    }

    Command.PlanVisit plan() {
        return new Command.PlanVisit(
                List.of(teamMember(11, true), teamMember(12, false)),
                List.of(new SiteVisit.Stop(today.atTime(9, 30), "第一工厂", "清点场景")));
    }

    Command.RecordVisit recording(boolean holds) {
        var points = new HashMap<String, String>();
        for (var item : Scores.visitItems(edition, stage().id())) points.put(item.id(), "1");
        var established = Findings.decidedAt(edition, stage().id()).stream()
                .map(finding -> new CaseEvent.Established(finding, holds, "现场核查记录"))
                .toList();
        return new Command.RecordVisit(today, points, record(stage()), established);
    }

    Command.HoldMeeting meeting(Meeting.Conclusion conclusion) {
        return new Command.HoldMeeting(
                today,
                "第三会议室",
                List.of(
                        participant("主持", Meeting.Role.CHAIR, conclusion),
                        participant("成员", Meeting.Role.MEMBER, conclusion),
                        participant("另一成员", Meeting.Role.MEMBER, conclusion)),
                record(stage()),
                Optional.of(conclusion),
                "逐项论证，意见一致");
    }

    static Meeting.Participant participant(String name, Meeting.Role role, Meeting.Conclusion conclusion) {
        return new Meeting.Participant(
                name, "某研究院", role, Optional.of(conclusion), "方案尚不成熟".repeat(conclusion.ordinal() / 2));
    }

    private static List<CaseEvent.Entry> record(Stage stage) {
        var entries = new ArrayList<CaseEvent.Entry>();
        for (var heading : stage.headings()) entries.add(new CaseEvent.Entry(heading.zh(), "意见：可行"));
        if (entries.isEmpty()) entries.add(new CaseEvent.Entry("说明", "请补充材料"));
        return entries;
    }

    Command.Say saying(Stage stage, Verb verb) {
        var number = stage.letter() == Workflow.Need.NONE
                ? Optional.<String>empty()
                : Optional.of("某工信函〔" + today.getYear() + "〕12号");
        var say = new Command.Say(stage.id(), verb, "理由充分", number, Optional.empty(), record(stage));
        return Grounds.needed(verb) ? say.restingOn(List.of(grounds().getFirst().key())) : say;
    }

    private Command concluding(Stage stage, Verb verb) {
        var number = saying(stage, verb).documentNumber();
        var until = verb == Verb.EXTEND ? Optional.of(today.plusYears(1)) : Optional.<LocalDate>empty();
        return new Command.Conclude(verb, number, "理由充分", until);
    }

    List<Ground> grounds() {
        return Grounds.offered(state, setting(stranger()));
    }

    AWalk submit() {
        return does(filler(state.lead()), new Command.Submit("key-" + state.number()));
    }

    /** Every stage said yes to, until the case ends. */
    AWalk walkOn() {
        while (!state.ended()) {
            if (stage().kind() == Kind.DRAFTING) submit();
            else say(forward(stage()));
        }
        return this;
    }

    /** Every stage said yes to, until the case stands at a stage of the kind. */
    AWalk walkTo(Kind kind) {
        while (stage().kind() != kind) {
            if (stage().kind() == Kind.DRAFTING) submit();
            else say(forward(stage()));
        }
        return this;
    }

    static Verb forward(Stage stage) {
        for (var verb : List.of(
                Verb.RECOMMEND,
                Verb.FILE,
                Verb.ACCEPT,
                Verb.CONFIRM,
                Verb.CLOSE,
                Verb.PASS,
                Verb.PROPOSE,
                Verb.APPROVE,
                Verb.FINISH,
                Verb.PUBLISH)) if (stage.may().contains(verb)) return verb;
        throw new IllegalStateException("Stage " + stage.id() + " has no way on.");
    }
}
