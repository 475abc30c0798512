package org.xiandao.publication;

import static org.xiandao.publication.Saying.UNKNOWN;
import static org.xiandao.publication.Saying.amount;
import static org.xiandao.publication.Saying.count;
import static org.xiandao.publication.Saying.head;
import static org.xiandao.publication.Saying.line;
import static org.xiandao.publication.Saying.number;
import static org.xiandao.publication.Saying.same;
import static org.xiandao.publication.Saying.say;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.publication.life.Chart;
import org.xiandao.publication.life.Chart.Form;
import org.xiandao.publication.life.Chart.Group;
import org.xiandao.publication.life.Chart.Mark;
import org.xiandao.publication.life.Frozen;
import org.xiandao.publication.life.Frozen.Entry;
import org.xiandao.publication.life.Frozen.Head;
import org.xiandao.publication.life.Frozen.Line;
import org.xiandao.publication.life.Frozen.Table;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.PlanRules.Kind;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.PlanRules.Way;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.targets.Course;
import org.xiandao.rules.targets.Tracked;
import org.xiandao.targets.Targets;

/** What a white paper tells of the plan's targets: where each stands, all in short, and how it came year by year. */
@Component
class PlanChapters {
    private static final int YEARS = 5;

    private static final Map<Course.State, Text> STATES = new EnumMap<>(Map.of(
            Course.State.MET, new Text("已达到", "Met"),
            Course.State.ON_PATH, new Text("跟上路径", "On the path"),
            Course.State.BEHIND, new Text("落后", "Behind"),
            Course.State.IN_DANGER, new Text("难以达到", "In danger"),
            Course.State.MISSED, new Text("逾期未达到", "Missed"),
            Course.State.NO_PATH, new Text("没有路径", "No path"),
            Course.State.NOT_KNOWN, new Text("尚不清楚", "Not known")));

    private final Targets targets;
    private final AreaLedgers ledgers;

    PlanChapters(Targets targets, AreaLedgers ledgers) {
        this.targets = targets;
        this.ledgers = ledgers;
    }

    private List<Tracked> tracked(About about) {
        return targets.of(about.edition(), about.area().code(), about.asOf(), about.known());
    }

    Optional<Frozen> targets(About about) {
        var all = tracked(about);
        if (all.isEmpty()) return Optional.empty();
        var lines = new ArrayList<Line>();
        var groups = new ArrayList<Group>();
        for (var one : all) {
            var target = one.target();
            var unit = target.value().unit();
            var now = one.course().now().map(value -> amount(value, unit)).orElse(UNKNOWN);
            var aim = amount(target.value().amount(), unit);
            var share = share(one);
            lines.add(line(
                    target.id(),
                    target.title(),
                    new Entry(now, about.target(target.id(), about.asOf()), about.clause("target-" + target.id())),
                    new Entry(aim, "", about.clause("target-" + target.id())),
                    Entry.of(share.map(it -> same(it.toPlainString() + "%")).orElse(same("—"))),
                    Entry.of(state(one))));
            groups.add(new Group(
                    target.title(), List.of(new Mark(state(one), share, say("%s / %s", "%s / %s", now, aim)))));
        }
        var head = List.of(
                head("目标", "Target"),
                count("当前值", "Now"),
                count("目标值", "Aim"),
                count("完成比例", "Share"),
                head("状态", "State"));
        return Optional.of(new Frozen(
                about.asOf(),
                about.known(),
                Map.of("text", lead(about, all)),
                new Table(new Text("各项目标进展", "Where each target stands"), head, lines),
                Optional.of(new Chart(Form.PROGRESS, new Text("各项目标完成比例", "Share of each target reached"), groups)),
                madeUp(all)));
    }

    private static Text lead(About about, List<Tracked> all) {
        int met = in(all, Course.State.MET);
        int unknown = in(all, Course.State.NOT_KNOWN);
        return say(
                "截至%s，方案的%s项目标中，%s项已经达到，%s项尚无记录可据，其余%s项正在推进。",
                "By %s, of the plan's %s targets %s are met, for %s no record tells anything yet, and %s are under way.",
                about.asOf(),
                all.size(),
                met,
                unknown,
                all.size() - met - unknown);
    }

    private static int in(List<Tracked> all, Course.State state) {
        return (int) all.stream().filter(one -> one.course().state() == state).count();
    }

    private static Text state(Tracked one) {
        return Objects.requireNonNull(STATES.get(one.course().state()));
    }

    /** Of a target that is to be risen to, up to the whole. */
    private static Optional<BigDecimal> share(Tracked one) {
        var target = one.target();
        boolean rises = target.comparator() == Comparator.AT_LEAST || target.comparator() == Comparator.ABOVE;
        if (!rises || target.value().amount().signum() <= 0) return Optional.empty();
        return one.course().now().map(now -> Share.of(now, target.value().amount()));
    }

    private static boolean madeUp(List<Tracked> all) {
        return all.stream().flatMap(one -> one.counted().stream()).anyMatch(Operand::demonstration);
    }

    /** How many targets stand in which state, beside what else the papers' other chapters come to. */
    Optional<Frozen> summary(About about, List<Line> others) {
        var all = tracked(about);
        var lines = new ArrayList<Line>();
        var marks = new ArrayList<Mark>();
        var open = "/programmes/" + about.edition().id() + "#targets";
        var list = "/targets?edition=" + about.edition().id() + "&area="
                + about.area().code() + "&day=" + about.asOf();
        if (!all.isEmpty())
            lines.add(line(
                    "targets", new Text("方案目标", "Targets of the plan"), new Entry(number(all.size()), list, open)));
        for (var state : Course.State.values()) {
            int count = in(all, state);
            if (count == 0) continue;
            var name = Objects.requireNonNull(STATES.get(state));
            lines.add(
                    line("targets-" + state, say("其中：%s", "of these: %s", name), new Entry(number(count), list, open)));
            marks.add(new Mark(name, Optional.of(BigDecimal.valueOf(count)), number(count)));
        }
        lines.addAll(others);
        if (lines.isEmpty()) return Optional.empty();
        var chart = marks.isEmpty()
                ? Optional.<Chart>empty()
                : Optional.of(new Chart(
                        Form.SHARES,
                        new Text("方案目标的状态", "Targets by state"),
                        List.of(new Group(new Text("目标", "Targets"), marks))));
        return Optional.of(new Frozen(
                about.asOf(),
                about.known(),
                Map.of("text", lead(about, all)),
                new Table(
                        new Text("主要数字", "Main figures"), List.of(head("指标", "Figure"), count("数量", "Number")), lines),
                chart,
                madeUp(all)));
    }

    /** What counted for each target on the last day of each year: what is to be added is told without the baseline. */
    Optional<Frozen> years(About about) {
        var measured = about.edition().plan().targets().stream()
                .filter(target -> target.measure().isPresent())
                .toList();
        var last = about.span()
                .map(span -> span.to().getYear())
                .orElse(about.asOf().getYear());
        var years = IntStream.rangeClosed(last - YEARS + 1, last).boxed().toList();
        if (measured.isEmpty()) return Optional.empty();
        var area = about.area();
        var subject = new Facts.Subject(area.code(), area.name().zh(), area.level(), List.copyOf(area.titles()));
        var judge = new Judge(about.edition(), ledgers.of(about.edition(), List.of(subject), about.known()));
        var since = new TreeSet<LocalDate>();
        var lines = new ArrayList<Line>();
        var groups = new ArrayList<Group>();
        boolean madeUp = false;
        int known = 0;
        for (var target : measured) {
            var unit = target.value().unit();
            var entries = new ArrayList<Entry>();
            var marks = new ArrayList<Mark>();
            for (int year : years) {
                var day = LocalDate.of(year, 12, 31);
                var base = base(about, target);
                if (base.filter(from -> !day.isAfter(from)).isPresent()) {
                    since.add(base.get());
                    entries.add(new Entry(same("—"), "", about.clause("target-" + target.id())));
                    marks.add(new Mark(same(String.valueOf(year)), Optional.empty(), same("—")));
                    continue;
                }
                var tracked = base.map(from -> targets.of(about.edition(), target, area.code(), day, about.known()));
                var value = tracked.map(Tracked::value).orElseGet(() -> value(judge, about, target, subject, day));
                var amount = value.filter(PlanChapters::told)
                        .flatMap(Value::relied)
                        .flatMap(stock -> tracked.map(it -> it.course().now()).orElse(Optional.of(stock)));
                known += amount.isPresent() ? 1 : 0;
                madeUp |= value.stream().flatMap(it -> it.operands().stream()).anyMatch(Operand::demonstration);
                entries.add(new Entry(
                        amount.map(Saying::number).orElse(UNKNOWN),
                        about.target(target.id(), day),
                        about.clause("target-" + target.id())));
                marks.add(new Mark(
                        same(String.valueOf(year)),
                        amount.map(Saying::drawn),
                        amount.map(Saying::number).orElse(UNKNOWN)));
            }
            lines.add(line(target.id(), named(target.title(), unit), entries.toArray(Entry[]::new)));
            groups.add(new Group(named(target.title(), unit), marks));
        }
        var heads = new ArrayList<Head>();
        heads.add(head("指标（年末数）", "Indicator, at the end of the year"));
        years.forEach(year -> heads.add(count(same(String.valueOf(year)))));
        var lead = say(
                "下表列出%s年至%s年每年12月31日台账所载数值；%s个数值有记录，没有记录的如实注明，不作推算。",
                "What the ledger told on 31 December of each year from %s to %s: %s values are on record; where there is no record, it says so and nothing is guessed.",
                String.valueOf(years.getFirst()),
                String.valueOf(last),
                known);
        return Optional.of(new Frozen(
                about.asOf(),
                about.known(),
                Map.of("text", since.isEmpty() ? lead : sentences(lead, counted(since))),
                new Table(new Text("各年年末数", "At the end of each year"), heads, lines),
                Optional.of(new Chart(Form.COLUMNS, new Text("指标历年变化", "Indicators over the years"), groups)),
                madeUp));
    }

    /** The baseline's day of a target that counts only what comes after it. */
    private static Optional<LocalDate> base(About about, Target target) {
        return target.kind() == Kind.STOCK
                ? Optional.empty()
                : about.edition().plan().way(target).map(Way::base);
    }

    private static Text counted(TreeSet<LocalDate> since) {
        return say(
                "新增的和按期间计的指标与方案目标同一口径，只计%s以后的，以前各年记“—”。",
                "What is to be added, or to happen within the period, is counted as the plan's targets are, after %s; years before are marked “—”.",
                since.first());
    }

    private static Text sentences(Text one, Text other) {
        return new Text(one.zh() + other.zh(), one.en() + " " + other.en());
    }

    /** A nought that stands on no record says nothing: nobody had begun to write anything down. */
    private static boolean told(Value value) {
        boolean nought = value.amount().filter(amount -> amount.signum() != 0).isEmpty();
        return !nought || !value.operands().isEmpty() || value.parts().stream().anyMatch(part -> told(part.value()));
    }

    private static Optional<Value> value(
            Judge judge, About about, Target target, Facts.Subject subject, LocalDate day) {
        return target.measure()
                .flatMap(about.edition()::measure)
                .map(measure -> judge.value(measure, Optional.of(subject), day));
    }

    private static Text named(Text title, String unit) {
        return unit.isBlank()
                ? title
                : new Text(title.zh() + "（" + unit + "）", (title.en() + " " + Units.english(unit)).strip());
    }
}
