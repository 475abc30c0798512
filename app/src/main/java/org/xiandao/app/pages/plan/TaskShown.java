package org.xiandao.app.pages.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.TimelineEntry;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.plan.Plans;
import org.xiandao.plan.life.PlanEvent;
import org.xiandao.plan.life.PlanEvent.*;
import org.xiandao.plan.life.PlanRecorded;
import org.xiandao.plan.life.PlanTask;
import org.xiandao.plan.life.Progress;

/** Puts one task onto its page. */
@Component
class TaskShown {
    private final Plans plans;

    TaskShown(Plans plans) {
        this.plans = plans;
    }

    TaskView of(PlanTask task, PlanWords words, Typed typed) {
        var seat = words.seat();
        var w = words.w();
        var progress = Progress.of(seat.plan(), task, seat.today());
        return new TaskView(
                typed.problems(),
                task.dropped().isPresent()
                        ? w.t("plan.dropped")
                        : words.stand(progress.stand()) + " " + progress.least().toPlainString() + "%",
                task.dropped().isPresent() ? Tone.WARN : PlanWords.tone(progress.stand()),
                task.dropped()
                        .map(why -> w.t("plan.dropped.says", words.said(why.said()), why.reason()))
                        .orElse(""),
                w.t("plan.span", task.from(), task.until()),
                task.group(),
                words.owner(task.owners().getFirst()),
                task.owned().isEmpty()
                        ? ""
                        : words.owners(task.owned().getFirst().before()),
                task.targets().stream()
                        .map(target -> new Link(
                                words.target(target),
                                seat.sees()
                                        ? "/targets/" + target + "?edition="
                                                + seat.edition().id() + "&area="
                                                + seat.edition().area()
                                        : ""))
                        .toList(),
                parts(progress, words),
                sheets(task, words),
                milestones(task, words),
                deliverables(task, words),
                task.deliverables().values().stream()
                        .map(one -> new TaskView.Proven(one.title(), files(task, one, words)))
                        .filter(one -> !one.files().isEmpty())
                        .toList(),
                Stream.of(ProofPages.form(task, words, typed), ProofPages.withdrawal(task, words, typed))
                        .flatMap(Optional::stream)
                        .toList(),
                seat.runs() && task.dropped().isEmpty()
                        ? List.of(new Link(w.t("plan.sheet.issue"), seat.href("/supervision?task=" + task.id())))
                        : List.of(),
                seat.runs() && task.dropped().isEmpty() ? new TaskForms(words, typed).of(task) : List.of(),
                typed.form(),
                seat.sees() ? history(task, words) : List.of());
    }

    private static TableView parts(Progress progress, PlanWords words) {
        var w = words.w();
        var rows = new ArrayList<List<Cell>>();
        for (var part : progress.parts()) {
            if (!words.seat().sees() && !words.seat().answersFor(part.owner())) continue;
            rows.add(List.of(
                    new Cell.Plain(words.owner(part.owner())),
                    part.entry()
                            .<Cell>map(entry -> new Cell.Number(entry.percent(), "%"))
                            .orElse(new Cell.Tag(w.t("plan.notReported"), Tone.PLAIN)),
                    new Cell.Plain(part.entry().map(Entry::text).orElse("")),
                    new Cell.Short(part.said().map(said -> w.date(said.at())).orElse(""))));
        }
        return new TableView(
                w.t("plan.parts"),
                List.of(
                        Column.text(w.t("plan.owners")),
                        Column.number(w.t("plan.percent")),
                        Column.text(w.t("plan.text")),
                        Column.text(w.t("plan.said"))),
                rows);
    }

    /** Those about the task that the visitor may see, the last first. */
    private static Optional<TableView> sheets(PlanTask task, PlanWords words) {
        var w = words.w();
        var seat = words.seat();
        var rows = seat.plan().sheets().sequencedValues().reversed().stream()
                .filter(sheet -> sheet.task().equals(task.id()) && SupervisionPages.sees(seat, sheet))
                .map(sheet -> List.<Cell>of(
                        new Cell.To(sheet.number(), seat.href("/supervision/" + sheet.id())),
                        new Cell.Tag(
                                w.t("plan.sheet.state." + SupervisionPages.state(sheet, seat)),
                                SupervisionPages.tone(SupervisionPages.state(sheet, seat))),
                        new Cell.Plain(words.owner(sheet.owner())),
                        new Cell.Short(w.date(sheet.last().due()))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableView(
                        w.t("plan.sheets.title"),
                        List.of(
                                Column.text(w.t("plan.sheet.number")),
                                Column.text(w.t("plan.state")),
                                Column.text(w.t("plan.sheet.owner")),
                                Column.text(w.t("plan.sheet.due"))),
                        rows));
    }

    private static Optional<TableView> milestones(PlanTask task, PlanWords words) {
        if (task.milestones().isEmpty()) return Optional.empty();
        var w = words.w();
        var seat = words.seat();
        var missed = task.dropped().isPresent()
                ? List.<PlanTask.Milestone>of()
                : Progress.missed(seat.plan(), task, seat.today());
        return Optional.of(new TableView(
                w.t("plan.milestones"),
                List.of(
                        Column.text(w.t("plan.milestone.title")),
                        Column.text(w.t("plan.milestone.on")),
                        Column.text(w.t("plan.state")),
                        Column.text(w.t("plan.milestone.day"))),
                task.milestones().values().stream()
                        .map(milestone -> List.<Cell>of(
                                new Cell.Plain(milestone.title()),
                                new Cell.Short(w.date(milestone.on())),
                                state(
                                        seat.plan()
                                                .reached(task, milestone.id())
                                                .isPresent(),
                                        missed.contains(milestone),
                                        task.dropped().isPresent(),
                                        w),
                                new Cell.Short(seat.plan()
                                        .reached(task, milestone.id())
                                        .map(w::date)
                                        .orElse(""))))
                        .toList()));
    }

    private static Cell state(boolean reached, boolean missed, boolean dropped, Words w) {
        if (reached) return new Cell.Tag(w.t("plan.milestone.done"), Tone.GOOD);
        if (dropped) return new Cell.Tag(w.t("plan.milestone.off"), Tone.PLAIN);
        return missed
                ? new Cell.Tag(w.t("plan.milestone.missed"), Tone.BAD)
                : new Cell.Tag(w.t("plan.milestone.ahead"), Tone.PLAIN);
    }

    private static Optional<TableView> deliverables(PlanTask task, PlanWords words) {
        if (task.deliverables().isEmpty()) return Optional.empty();
        var w = words.w();
        return Optional.of(new TableView(
                w.t("plan.deliverables"),
                List.of(
                        Column.text(w.t("plan.deliverable.title")),
                        Column.text(w.t("plan.state")),
                        Column.number(w.t("plan.proof.count"))),
                task.deliverables().values().stream()
                        .map(one -> List.<Cell>of(
                                new Cell.Plain(one.title()),
                                words.seat()
                                        .plan()
                                        .handed(task, one.id())
                                        .<Cell>map(Cell.Plain::new)
                                        .orElse(
                                                files(task, one, words).isEmpty()
                                                        ? new Cell.Tag(w.t("plan.deliverable.missing"), Tone.PLAIN)
                                                        : new Cell.Tag(w.t("plan.deliverable.proven"), Tone.GOOD)),
                                new Cell.Number(
                                        String.valueOf(files(task, one, words).size()), "")))
                        .toList()));
    }

    private static List<DocumentView> files(PlanTask task, PlanTask.Deliverable deliverable, PlanWords words) {
        return words.seat().plan().proofs(task.id(), deliverable.id()).stream()
                .filter(words.seat()::sees)
                .map(proof -> ProofPages.shown(proof, words))
                .toList();
    }

    private List<TimelineEntry> history(PlanTask task, PlanWords words) {
        return plans.history(words.seat().caseId()).reversed().stream()
                .flatMap(recorded -> entry(recorded, task, words).stream())
                .toList();
    }

    private static Optional<TimelineEntry> entry(PlanRecorded recorded, PlanTask task, PlanWords words) {
        var w = words.w();
        return note(recorded.event(), task, words)
                .map(note -> new TimelineEntry(
                        recorded.at().toString(),
                        w.time(recorded.at()),
                        w.t("plan.event." + recorded.event().getClass().getSimpleName()),
                        recorded.organisationName() + " " + recorded.name(),
                        note,
                        Tone.PLAIN,
                        ""));
    }

    /** What an event says of the task; empty where it is about something else. */
    private static Optional<String> note(PlanEvent event, PlanTask task, PlanWords words) {
        var w = words.w();
        return switch (event) {
            case TaskAdded e -> of(task, e.task(), w.t("plan.span", e.from(), e.until()));
            case TaskDropped e -> of(task, e.task(), e.reason());
            case TaskOwned e ->
                of(
                        task,
                        e.task(),
                        joined(
                                joined(
                                        w.t("plan.owned", e.from(), names(e.before(), words), names(e.owners(), words)),
                                        e.documentNumber().orElse(""),
                                        words),
                                e.reason(),
                                words));
            case TaskScheduled e ->
                of(task, e.task(), joined(w.t("plan.span", e.from(), e.until()), e.reason(), words));
            case MilestoneSet e ->
                of(task, e.task(), joined(e.title() + w.t("plan.colon") + w.date(e.on()), e.reason(), words));
            case MilestoneDropped e -> of(task, e.task(), e.reason());
            case DeliverableAsked e -> of(task, e.task(), e.title());
            case DeliverableDropped e -> of(task, e.task(), e.reason());
            case ProofWithdrawn e ->
                of(
                        task,
                        e.task(),
                        joined(
                                words.seat()
                                        .plan()
                                        .proof(e.proof())
                                        .map(proof -> proof.file().name())
                                        .orElse(""),
                                e.reason(),
                                words));
            case DeliverableProven e ->
                of(
                        task,
                        e.task(),
                        words.name(e.owner()) + " · "
                                + Optional.ofNullable(task.deliverables().get(e.deliverable()))
                                        .map(PlanTask.Deliverable::title)
                                        .orElse(e.deliverable())
                                + words.w().t("plan.colon") + e.file().name());
            case ReportFiled e ->
                e.entries().stream()
                        .filter(entry -> entry.task().equals(task.id()))
                        .findFirst()
                        .map(entry -> words.name(e.slot().owner()) + " · " + w.t("plan.version", e.version()) + " · "
                                + entry.percent() + "% · " + entry.text());
            case SheetIssued e -> of(task, e.task(), e.number() + " · " + words.name(e.owner()));
            case OwnerAdded _,
                    OwnerBound _,
                    OwnerDissolved _,
                    OwnerSucceeded _,
                    SuccessionWithdrawn _,
                    ReportReturned _,
                    ReportSigned _,
                    OwnerReminded _,
                    SheetAnswered _,
                    SheetAskedAgain _,
                    SheetClosed _ -> Optional.empty();
        };
    }

    private static String names(List<String> owners, PlanWords words) {
        return owners.stream()
                .map(words::name)
                .collect(Collectors.joining(words.w().comma()));
    }

    private static String joined(String what, String reason, PlanWords words) {
        return reason.isEmpty() ? what : what + words.w().t("plan.semicolon") + reason;
    }

    private static Optional<String> of(PlanTask task, String id, String note) {
        return Objects.equals(task.id(), id) ? Optional.of(note) : Optional.empty();
    }
}
