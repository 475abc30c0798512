package org.xiandao.publication;

import static org.xiandao.publication.Saying.count;
import static org.xiandao.publication.Saying.from;
import static org.xiandao.publication.Saying.head;
import static org.xiandao.publication.Saying.line;
import static org.xiandao.publication.Saying.list;
import static org.xiandao.publication.Saying.number;
import static org.xiandao.publication.Saying.same;
import static org.xiandao.publication.Saying.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.ChinaTime;
import org.xiandao.fund.Funds;
import org.xiandao.fund.Looker;
import org.xiandao.fund.life.FundEvent.Paid;
import org.xiandao.plan.Plans;
import org.xiandao.plan.life.PlanState;
import org.xiandao.plan.life.PlanTask;
import org.xiandao.plan.life.PlanTrial;
import org.xiandao.plan.life.Progress;
import org.xiandao.publication.life.Chart;
import org.xiandao.publication.life.Chart.Form;
import org.xiandao.publication.life.Chart.Group;
import org.xiandao.publication.life.Chart.Mark;
import org.xiandao.publication.life.Frozen;
import org.xiandao.publication.life.Frozen.Entry;
import org.xiandao.publication.life.Frozen.Line;
import org.xiandao.publication.life.Frozen.Table;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Text;
import org.xiandao.trial.StarRatings;

/** What a white paper tells of the trial itself: its tasks, what was paid, its stars. */
@Component
class TrialChapters {
    private static final Map<Progress.Stand, Text> STANDS = new EnumMap<>(Map.of(
            Progress.Stand.NOT_BEGUN, new Text("未开始", "Not begun"),
            Progress.Stand.UNDER_WAY, new Text("进行中", "Under way"),
            Progress.Stand.LATE, new Text("已滞后", "Late"),
            Progress.Stand.DONE, new Text("已完成", "Done")));

    private final CaseDirectory directory;
    private final Plans plans;
    private final Funds funds;
    private final StarRatings ratings;

    TrialChapters(CaseDirectory directory, Plans plans, Funds funds, StarRatings ratings) {
        this.directory = directory;
        this.plans = plans;
        this.funds = funds;
        this.ratings = ratings;
    }

    /** The area's newest trial under the edition, if the one who asks sees it. */
    private Optional<CaseCard> trial(About about) {
        return directory.approved().stream()
                .filter(card -> card.edition().equals(about.edition().id())
                        && card.leadArea().equals(about.area().code()))
                .filter(card -> card.trialFrom()
                        .filter(from -> !from.isAfter(about.asOf()))
                        .isPresent())
                .findFirst()
                .flatMap(card -> directory.visible(card.caseId(), about.actor()));
    }

    private record Work(String caseId, PlanTrial trial, PlanState state, List<Progress> tasks) {}

    /** As it had been told by the end of the day. */
    private Optional<Work> work(About about) {
        return trial(about)
                .flatMap(card -> plans.trial(card.caseId()).map(trial -> {
                    var told = plans.history(card.caseId()).stream()
                            .filter(event -> !ChinaTime.day(event.at()).isAfter(about.asOf()))
                            .toList();
                    var state = PlanState.NONE.then(told);
                    return new Work(card.caseId(), trial, state, Progress.of(state, trial, about.asOf()));
                }));
    }

    Optional<Frozen> tasks(About about) {
        return work(about)
                .filter(work -> !work.tasks().isEmpty())
                .map(work -> new Frozen(
                        about.asOf(),
                        about.known(),
                        Map.of("text", lead(about, work.tasks())),
                        new Table(
                                new Text("各项任务进展", "Where each task stands"),
                                List.of(
                                        head("任务", "Task"),
                                        head("责任单位", "Owners"),
                                        count("进度", "Progress"),
                                        head("状态", "State")),
                                work.tasks().stream()
                                        .map(task -> task(about, work, task))
                                        .toList()),
                        Optional.of(new Chart(
                                Form.SHARES,
                                new Text("任务的状态", "Tasks by state"),
                                List.of(new Group(new Text("任务", "Tasks"), marks(work.tasks()))))),
                        false));
    }

    private static Text lead(About about, List<Progress> tasks) {
        return say(
                "截至%s，方案部署的%s项任务中，%s项已完成，%s项进行中，%s项已滞后，%s项未开始。",
                "By %s, of the plan's %s tasks %s are done, %s under way, %s late and %s not begun.",
                about.asOf(),
                tasks.size(),
                in(tasks, Progress.Stand.DONE),
                in(tasks, Progress.Stand.UNDER_WAY),
                in(tasks, Progress.Stand.LATE),
                in(tasks, Progress.Stand.NOT_BEGUN));
    }

    private static int in(List<Progress> tasks, Progress.Stand stand) {
        return (int) tasks.stream().filter(task -> task.stand() == stand).count();
    }

    private static List<Mark> marks(List<Progress> tasks) {
        var marks = new ArrayList<Mark>();
        for (var stand :
                List.of(Progress.Stand.DONE, Progress.Stand.UNDER_WAY, Progress.Stand.LATE, Progress.Stand.NOT_BEGUN)) {
            int count = in(tasks, stand);
            if (count > 0) marks.add(new Mark(name(stand), Optional.of(BigDecimal.valueOf(count)), number(count)));
        }
        return marks;
    }

    private static Text name(Progress.Stand stand) {
        return Objects.requireNonNull(STANDS.get(stand));
    }

    private static Line task(About about, Work work, Progress progress) {
        var task = progress.task();
        var source = "/trials/" + work.caseId() + "/tasks/" + task.id();
        var open = task.printed() ? about.clause("task-" + task.id()) : "";
        return line(
                task.id(),
                title(task),
                Entry.of(list(task.owners().stream()
                        .map(owner -> work.state().name(work.trial(), owner))
                        .toList())),
                new Entry(same(progress.least().toPlainString() + "%"), source, open),
                Entry.of(name(progress.stand())));
    }

    private static Text title(PlanTask task) {
        return new Text(
                (task.number() + " " + task.title().zh()).strip(),
                (task.number() + " " + task.title().en()).strip());
    }

    /** For the summary: how many tasks, and how many are done. */
    List<Line> inShort(About about) {
        return work(about).stream()
                .flatMap(work -> List.of(
                        line(
                                "tasks",
                                new Text("方案任务", "Tasks of the plan"),
                                entry(about, work, work.tasks().size())),
                        line(
                                "tasks-done",
                                new Text("其中：已完成", "of these: done"),
                                entry(about, work, in(work.tasks(), Progress.Stand.DONE))))
                        .stream())
                .toList();
    }

    private static Entry entry(About about, Work work, int count) {
        return new Entry(
                number(count),
                "/trials/" + work.caseId() + "/tasks",
                "/programmes/" + about.edition().id() + "#tasks");
    }

    /** Whatever funds of the programme the one who asks keeps the books of. */
    Optional<Frozen> funds(About about) {
        var looker = new Looker(about.actor(), Optional.empty());
        var cards = funds.visible(List.of(looker)).stream()
                .filter(card -> card.edition().equals(about.edition().id())
                        && card.area().equals(about.area().code()))
                .toList();
        if (cards.isEmpty() || !looker.rights(about.area().code()).keeps()) return Optional.empty();
        var paid = new TreeMap<Integer, BigDecimal>();
        var budgets = new TreeMap<Integer, BigDecimal>();
        for (var card : cards) {
            var books = funds.get(card.fundId());
            books.budgets().forEach((year, sum) -> budgets.merge(year, sum, BigDecimal::add));
            for (var one : books.standing(Paid.class))
                if (!one.is().on().isAfter(about.asOf()))
                    paid.merge(one.is().on().getYear(), one.is().amount(), BigDecimal::add);
        }
        var years = new TreeMap<Integer, BigDecimal>(paid);
        budgets.keySet().forEach(year -> years.putIfAbsent(year, BigDecimal.ZERO));
        years.keySet().removeIf(year -> year > about.asOf().getYear());
        if (years.isEmpty()) return Optional.empty();
        var source = cards.size() == 1 ? "/funds/" + cards.getFirst().fundId() : "/funds";
        var lines = new ArrayList<Line>();
        var marks = new ArrayList<Mark>();
        for (var year : years.entrySet()) {
            var sum = Fraction.of(year.getValue());
            var budget = Optional.ofNullable(budgets.get(year.getKey())).map(Fraction::of);
            lines.add(line(
                    String.valueOf(year.getKey()),
                    same(String.valueOf(year.getKey())),
                    from(budget.map(Saying::number).orElse(same("—")), source),
                    from(number(sum), source)));
            marks.add(new Mark(same(String.valueOf(year.getKey())), Optional.of(Saying.drawn(sum)), number(sum)));
        }
        var total = Fraction.of(years.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var title = new Text("各年已支付（万元）", "Paid by year, in 10,000 yuan");
        return Optional.of(new Frozen(
                about.asOf(),
                about.known(),
                Map.of(
                        "text",
                        say(
                                "截至%s，奖补资金累计支付%s万元。",
                                "By %s, %s (in 10,000 yuan) of award funds had been paid.", about.asOf(), total)),
                new Table(
                        new Text("奖补资金", "Award funds"),
                        List.of(
                                head("年度", "Year"),
                                count("预算（万元）", "Budget, 10,000 yuan"),
                                count("已支付（万元）", "Paid, 10,000 yuan")),
                        lines),
                Optional.of(new Chart(Form.COLUMNS, title, List.of(new Group(title, marks)))),
                false));
    }

    /** The stars that have been given for the years up to the one told of. */
    Optional<Frozen> stars(About about) {
        int last = about.span()
                .map(span -> span.to().getYear())
                .orElse(about.asOf().getYear());
        return trial(about).flatMap(card -> {
            var given = ratings.of(List.of(card.caseId())).getOrDefault(card.caseId(), List.of()).stream()
                    .filter(rated -> rated.year() <= last)
                    .sorted(Comparator.comparing(StarRatings.Rated::year))
                    .toList();
            if (given.isEmpty()) return Optional.empty();
            var lines = new ArrayList<Line>();
            var marks = new ArrayList<Mark>();
            for (var rated : given) {
                var year = same(String.valueOf(rated.year()));
                lines.add(line(
                        String.valueOf(rated.year()),
                        year,
                        new Entry(
                                number(rated.stars()),
                                "/trials/" + card.caseId() + "/years/" + rated.year(),
                                "/programmes/" + about.edition().id() + "#rating")));
                marks.add(new Mark(year, Optional.of(BigDecimal.valueOf(rated.stars())), number(rated.stars())));
            }
            var title = new Text("年度星级", "Stars by year");
            return Optional.of(new Frozen(
                    about.asOf(),
                    about.known(),
                    Map.of(
                            "text",
                            say(
                                    "%s年度评为%s星。",
                                    "The year %s was given %s stars.",
                                    String.valueOf(given.getLast().year()),
                                    given.getLast().stars())),
                    new Table(
                            new Text("历年星级", "Stars given"), List.of(head("年度", "Year"), count("星级", "Stars")), lines),
                    Optional.of(new Chart(Form.COLUMNS, title, List.of(new Group(title, marks)))),
                    false));
        });
    }
}
