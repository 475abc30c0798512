package org.xiandao.app.pages.plan;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.plan.life.PlanCommand;
import org.xiandao.plan.life.PlanTask;

/** The forms in which the pilot's own office shapes tasks, and what is read from them. */
final class TaskForms {
    static final String ADD = "add";
    /** The page's list of the installation's units. */
    static final String UNITS = "units";

    private static final int NEW_OWNERS = 4;
    private static final int TITLE = 200;
    private static final int TEXT_LIMIT = 2000;

    private final PlanSeat seat;
    private final PlanWords words;
    private final Words w;
    private final Typed typed;

    TaskForms(PlanWords words, Typed typed) {
        this.words = words;
        this.seat = words.seat();
        this.w = words.w();
        this.typed = typed;
    }

    FormView add() {
        var owners = owners();
        var fields = new ArrayList<FieldView>();
        fields.add(field(ADD, TEXT, "title", "plan.task.title").withLimit(TITLE));
        if (!owners.isEmpty())
            fields.add(
                    field(ADD, CHECKBOXES, "owners", "plan.owners").optional().withOptions(owners));
        fields.add(newOwners(ADD));
        if (!targets().isEmpty())
            fields.add(
                    field(ADD, CHECKBOXES, "targets", "plan.targets").optional().withOptions(targets()));
        fields.add(field(ADD, DATE, "from", "plan.from")
                .withValue(seat.trial().begins().toString()));
        fields.add(field(ADD, DATE, "until", "plan.until")
                .withValue(seat.trial().ends().toString()));
        return form(ADD, "", fields, "ADD", "plan.task.add", "");
    }

    static PlanCommand readAdd(Typed typed) {
        return new PlanCommand.AddTask(
                value(typed, "title"),
                all(typed, "owners"),
                newOwners(typed),
                all(typed, "targets"),
                value(typed, "from"),
                value(typed, "until"));
    }

    List<FormView> of(PlanTask task) {
        var forms = new ArrayList<FormView>();
        var at = "/" + task.id() + "/";
        forms.add(form(
                "milestone",
                at + "milestone",
                List.of(
                        field("milestone", TEXT, "title", "plan.milestone.title")
                                .withLimit(TITLE),
                        field("milestone", DATE, "on", "plan.milestone.on")),
                "SET",
                "plan.milestone.add",
                ""));
        forms.add(form(
                "deliverable",
                at + "deliverable",
                List.of(field("deliverable", TEXT, "deliverable", "plan.deliverable.title")
                        .withLimit(TITLE)),
                "SET",
                "plan.deliverable.add",
                ""));
        var linked = task.targets();
        var days = new ArrayList<>(List.of(
                field("schedule", DATE, "from", "plan.from")
                        .withValue(task.from().toString()),
                field("schedule", DATE, "until", "plan.until")
                        .withValue(task.until().toString())));
        var more = targets().stream()
                .filter(option -> !linked.contains(option.value()))
                .toList();
        if (!more.isEmpty())
            days.add(field("schedule", CHECKBOXES, "targets", "plan.targets.more")
                    .optional()
                    .withOptions(more));
        days.add(reason("schedule"));
        forms.add(form("schedule", at + "schedule", days, "SET", "plan.schedule", ""));
        forms.add(owners(task));
        for (var milestone : task.milestones().values())
            if (seat.plan().reached(task, milestone.id()).isEmpty()) {
                var id = "milestone-" + milestone.id();
                forms.add(new FormView(
                        id,
                        w.t("plan.milestone.move", milestone.title()),
                        "",
                        seat.href("/tasks" + at + id),
                        "",
                        typed.fill(
                                id,
                                List.of(
                                        field(id, TEXT, "title", "plan.milestone.title")
                                                .withLimit(TITLE)
                                                .withValue(milestone.title()),
                                        field(id, DATE, "on", "plan.milestone.on")
                                                .withValue(milestone.on().toString()),
                                        reason(id))),
                        List.of(
                                new FormView.Button("SET", w.t("plan.milestone.move.go"), ""),
                                new FormView.Button("DROP", w.t("plan.drop"), "danger"))));
            }
        for (var deliverable : task.deliverables().values())
            if (seat.plan().handed(task, deliverable.id()).isEmpty())
                forms.add(form(
                        "deliverable-" + deliverable.id(),
                        at + "deliverable-" + deliverable.id(),
                        List.of(reason("deliverable-" + deliverable.id())),
                        "DROP",
                        "plan.deliverable.drop",
                        deliverable.title()));
        if (!task.printed())
            forms.add(form("drop", at + "drop", List.of(reason("drop")), "DROP", "plan.task.drop", ""));
        return forms;
    }

    /** Who has it from today on; what the plan prints is changed by an approval alone. */
    private FormView owners(PlanTask task) {
        var number = field("owners", TEXT, "documentNumber", "plan.number")
                .withHint(w.t(task.printed() ? "plan.owners.number.printed" : "plan.owners.number.own"));
        return form(
                "owners",
                "/" + task.id() + "/owners",
                List.of(
                        field("owners", CHECKBOXES, "owners", "plan.owners")
                                .optional()
                                .withOptions(owners())
                                .withValues(task.owners()),
                        newOwners("owners"),
                        task.printed() ? number : number.optional(),
                        reason("owners")),
                "SET",
                "plan.owners.change",
                "");
    }

    /** Beside those of the plan: units that the installation knows, or others by whatever name. */
    private FieldView newOwners(String form) {
        var names = IntStream.range(0, NEW_OWNERS)
                .mapToObj(n -> FieldView.of(
                                TEXT, PlanWords.path(form, "newOwners." + n), w.t("plan.owners.new.nth", n + 1))
                        .withSuggestions(UNITS)
                        .optional());
        return FieldView.group(
                        PlanWords.path(form, "newOwners"), w.t("plan.owners.new"), names.toArray(FieldView[]::new))
                .withHint(w.t("plan.owners.new.hint"))
                .optional();
    }

    private static List<String> newOwners(Typed typed) {
        return IntStream.range(0, NEW_OWNERS)
                .mapToObj(n -> value(typed, "newOwners." + n))
                .toList();
    }

    private List<Option> owners() {
        return seat.plan().owners(seat.trial()).stream()
                .map(owner -> Option.of(owner.id(), words.owner(owner.id())))
                .toList();
    }

    static PlanCommand read(String task, Typed typed) {
        var form = typed.form();
        boolean drops = typed.value("verb").equals("DROP");
        int dash = form.indexOf('-');
        var item = dash < 0 ? "" : form.substring(dash + 1);
        return switch (dash < 0 ? form : form.substring(0, dash)) {
            case "schedule" ->
                new PlanCommand.Schedule(
                        task,
                        value(typed, "from"),
                        value(typed, "until"),
                        all(typed, "targets"),
                        value(typed, "reason"));
            case "owners" ->
                new PlanCommand.ChangeOwners(
                        task,
                        all(typed, "owners"),
                        newOwners(typed),
                        value(typed, "documentNumber"),
                        value(typed, "reason"));
            case "milestone" ->
                drops
                        ? new PlanCommand.DropMilestone(task, item, value(typed, "reason"))
                        : new PlanCommand.SetMilestone(
                                task, item, value(typed, "title"), value(typed, "on"), value(typed, "reason"));
            case "deliverable" ->
                drops
                        ? new PlanCommand.DropDeliverable(task, item, value(typed, "reason"))
                        : new PlanCommand.AskDeliverable(task, value(typed, "deliverable"));
            case "drop" -> new PlanCommand.DropTask(task, value(typed, "reason"));
            default ->
                throw new org.springframework.web.server.ResponseStatusException(
                        org.springframework.http.HttpStatus.NOT_FOUND);
        };
    }

    private List<Option> targets() {
        return seat.trial().plan().targets().stream()
                .map(target -> Option.of(target.id(), w.t(target.title())))
                .toList();
    }

    private FieldView reason(String form) {
        return field(form, LONG_TEXT, "reason", "plan.reason").withLimit(TEXT_LIMIT);
    }

    private FieldView field(String form, FieldView.Kind kind, String name, String label) {
        return FieldView.of(kind, PlanWords.path(form, name), w.t(label));
    }

    private FormView form(String id, String at, List<FieldView> fields, String verb, String key, String of) {
        return new FormView(
                id,
                w.t(key, of),
                "",
                seat.href("/tasks" + at),
                "",
                typed.fill(id, fields),
                List.of(new FormView.Button(verb, w.t(key + ".go"), verb.equals("DROP") ? "danger" : "")));
    }

    static String value(Typed typed, String name) {
        return typed.value(PlanWords.path(typed.form(), name));
    }

    private static List<String> all(Typed typed, String name) {
        return typed.all(PlanWords.path(typed.form(), name));
    }
}
