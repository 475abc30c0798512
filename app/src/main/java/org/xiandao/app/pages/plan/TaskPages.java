package org.xiandao.app.pages.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.plan.Plans;
import org.xiandao.plan.life.PlanSetting.Named;
import org.xiandao.plan.life.PlanTask;
import org.xiandao.plan.life.Progress;
import org.xiandao.plan.life.Progress.Stand;

/** The tasks of a trial, all together and one by one. */
@Controller
class TaskPages {
    private final PlanSeats seats;
    private final PlanFrames frames;
    private final TaskShown shown;
    private final Plans plans;

    TaskPages(PlanSeats seats, PlanFrames frames, TaskShown shown, Plans plans) {
        this.seats = seats;
        this.frames = frames;
        this.shown = shown;
        this.plans = plans;
    }

    @GetMapping("/trials/{caseId}/tasks")
    String tasks(@PathVariable String caseId, Turn turn) {
        return show(seats.sit(turn.visitor(), caseId), Typed.NOTHING, turn);
    }

    @PostMapping("/trials/{caseId}/tasks")
    String add(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(TaskForms.ADD, form, List.of());
        var refusals = seats.act(seat, TaskForms.readAdd(typed));
        if (refusals.isEmpty()) return "redirect:" + seat.href("/tasks?done=added");
        return show(seat, frames.refused(seat, typed, refusals, "title", turn), turn);
    }

    @GetMapping("/trials/{caseId}/tasks/{task}")
    String task(@PathVariable String caseId, @PathVariable String task, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        return show(seat, known(seat, task), Typed.NOTHING, turn);
    }

    @PostMapping("/trials/{caseId}/tasks/{task}/{deed}")
    String change(
            @PathVariable String caseId,
            @PathVariable String task,
            @PathVariable String deed,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        known(seat, task);
        var typed = new Typed(deed, form, List.of());
        var refusals = seats.act(seat, TaskForms.read(task, typed));
        if (refusals.isEmpty())
            return "redirect:" + seat.href("/tasks/" + task + "?done=" + (deed.equals("drop") ? "dropped" : "set"));
        var fresh = seats.sit(turn.visitor(), caseId);
        var told = frames.refused(fresh, typed, refusals, "reason", turn);
        return show(fresh, known(fresh, task), told, turn);
    }

    /** Living or dropped: a page that somebody saw stays. */
    PlanTask known(PlanSeat seat, String task) {
        return seat.plan()
                .ever(seat.trial(), task)
                .filter(seat::sees)
                .orElseThrow(() -> seats.hidden(seat.visitor(), seat.caseId()));
    }

    String show(PlanSeat seat, String task, Typed typed, Turn turn) {
        return show(seat, known(seat, task), typed, turn);
    }

    private String show(PlanSeat seat, PlanTask task, Typed typed, Turn turn) {
        var words = new PlanWords(seat, turn.words());
        frames.put(turn, seat, words.numbered(task), "", new Link(words.w().t("plan.title"), seat.href("/tasks")));
        var view = shown.of(task, words, typed);
        var there = Stream.concat(
                view.forms().stream()
                        .filter(form -> form.id().equals(typed.form()))
                        .map(FormView::fields),
                view.proofs().stream()
                        .filter(form -> form.id().equals(typed.form()))
                        .map(FoldedForm::fields));
        PlanFrames.left(turn, words, typed, there.flatMap(List::stream).toList());
        turn.put("task", view);
        turn.put(TaskForms.UNITS, units(seat));
        return "pages/plan/task";
    }

    private String show(PlanSeat seat, Typed typed, Turn turn) {
        var w = turn.words();
        var words = new PlanWords(seat, w);
        var tasks = seat.tasks().stream()
                .map(task -> Progress.of(seat.plan(), task, seat.today()))
                .toList();
        var lead = w.t(
                "plan.lead", tasks.size(), seat.trial().begins(), seat.trial().ends());
        frames.put(turn, seat, w.t("plan.title"), lead);
        var add = seat.runs() ? Optional.of(new TaskForms(words, typed).add()) : Optional.<FormView>empty();
        PlanFrames.left(turn, words, typed, add.map(FormView::fields).orElse(List.of()));
        turn.put(TaskForms.UNITS, units(seat));
        turn.put(
                "tasks",
                new TasksView(
                        typed.problems(),
                        Stream.of(Stand.values())
                                .map(stand -> lane(stand, tasks, words))
                                .toList(),
                        Gantt.of(tasks, words),
                        table(tasks, words),
                        new EmptyView(w.t("plan.none"), w.t("plan.none.text"), List.of()),
                        dropped(seat.dropped(), words),
                        add,
                        !typed.problems().isEmpty()));
        return "pages/plan/tasks";
    }

    /** Those that answer for no owner of the plan yet. */
    private List<String> units(PlanSeat seat) {
        if (!seat.runs()) return List.of();
        var owners = seat.plan().owners(seat.trial());
        return plans.organisations().stream()
                .filter(unit -> owners.stream().noneMatch(owner -> owner.heldBy(unit.id())))
                .map(Named::name)
                .distinct()
                .toList();
    }

    private static TasksView.Lane lane(Stand stand, List<Progress> tasks, PlanWords words) {
        return new TasksView.Lane(
                words.stand(stand),
                PlanWords.tone(stand),
                tasks.stream()
                        .filter(task -> task.stand() == stand)
                        .map(task -> new TasksView.Card(
                                words.numbered(task.task()),
                                words.seat().href("/tasks/" + task.task().id()),
                                contact(task.task(), words),
                                percent(task, words),
                                next(task.task(), words)))
                        .toList());
    }

    /** The first named and how many; all of them stand in the table. */
    private static String contact(PlanTask task, PlanWords words) {
        var first = words.owner(task.owners().getFirst());
        return task.owners().size() == 1
                ? first
                : words.w().t("plan.owners.more", first, task.owners().size());
    }

    /** 3/7 个单位已报送，最低 20%. */
    private static String percent(Progress progress, PlanWords words) {
        return words.w()
                .t(
                        "plan.progress",
                        progress.parts().stream()
                                .filter(part -> part.entry().isPresent())
                                .count(),
                        progress.parts().size(),
                        progress.least().toPlainString());
    }

    private static String next(PlanTask task, PlanWords words) {
        var seat = words.seat();
        var w = words.w();
        var missed = Progress.missed(seat.plan(), task, seat.today());
        if (!missed.isEmpty())
            return w.t(
                    "plan.missed",
                    missed.stream().map(PlanTask.Milestone::title).collect(Collectors.joining(w.comma())));
        return task.milestones().values().stream()
                .filter(milestone -> seat.plan().reached(task, milestone.id()).isEmpty())
                .findFirst()
                .map(milestone -> w.t("plan.next", milestone.title(), milestone.on()))
                .orElse("");
    }

    private static TableView table(List<Progress> tasks, PlanWords words) {
        var w = words.w();
        var rows = new ArrayList<List<Cell>>();
        for (var progress : tasks) {
            var task = progress.task();
            rows.add(List.of(
                    new Cell.To(words.numbered(task), words.seat().href("/tasks/" + task.id())),
                    new Cell.Tag(words.stand(progress.stand()), PlanWords.tone(progress.stand())),
                    new Cell.Number(progress.least().toPlainString(), "%"),
                    new Cell.Short(task.from() + " — " + task.until()),
                    new Cell.Plain(words.owners(task)),
                    new Cell.Plain(next(task, words))));
        }
        return new TableView(
                w.t("plan.all"),
                List.of(
                        Column.text(w.t("plan.task.title")),
                        Column.text(w.t("plan.state")),
                        Column.number(w.t("plan.least")),
                        Column.text(w.t("plan.days")),
                        Column.text(w.t("plan.owners")),
                        Column.text(w.t("plan.milestones"))),
                rows);
    }

    private static Optional<TableView> dropped(List<PlanTask> tasks, PlanWords words) {
        if (tasks.isEmpty()) return Optional.empty();
        var w = words.w();
        var rows = new ArrayList<List<Cell>>();
        for (var task : tasks)
            task.dropped()
                    .ifPresent(why -> rows.add(List.of(
                            new Cell.To(words.numbered(task), words.seat().href("/tasks/" + task.id())),
                            new Cell.Short(w.date(why.said().at())),
                            new Cell.Plain(words.owners(task)),
                            new Cell.Plain(why.reason()))));
        return Optional.of(new TableView(
                w.t("plan.dropped.all", tasks.size()),
                List.of(
                        Column.text(w.t("plan.task.title")),
                        Column.text(w.t("plan.dropped.on")),
                        Column.text(w.t("plan.owners")),
                        Column.text(w.t("plan.reason"))),
                rows));
    }
}
