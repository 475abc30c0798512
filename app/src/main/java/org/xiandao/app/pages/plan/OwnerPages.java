package org.xiandao.app.pages.plan;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.plan.Plans;
import org.xiandao.plan.life.PlanCommand;
import org.xiandao.plan.life.PlanOwner;
import org.xiandao.plan.life.PlanSetting.Named;

/** Owners as printed, the organisations that answer for them, and who follows where one is dissolved. */
@Controller
class OwnerPages {
    private static final int NAME = 200;
    private static final int REASON = 2000;

    private final PlanSeats seats;
    private final PlanFrames frames;
    private final Plans plans;

    OwnerPages(PlanSeats seats, PlanFrames frames, Plans plans) {
        this.seats = seats;
        this.frames = frames;
        this.plans = plans;
    }

    @GetMapping("/trials/{caseId}/owners")
    String owners(@PathVariable String caseId, Turn turn) {
        return show(seats.sitOver(turn.visitor(), caseId), Typed.NOTHING, turn);
    }

    @PostMapping("/trials/{caseId}/owners/{owner}/{deed}")
    String change(
            @PathVariable String caseId,
            @PathVariable String owner,
            @PathVariable String deed,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sitOver(turn.visitor(), caseId);
        var typed = new Typed(deed + "-" + owner, form, List.of());
        var refusals = seats.act(seat, read(owner, deed, typed));
        if (refusals.isEmpty()) return "redirect:" + seat.href("/owners?done=" + deed + "#" + owner);
        var fresh = seats.sitOver(turn.visitor(), caseId);
        var blamed = deed.equals("dissolve") || deed.equals("withdraw") ? "reason" : "organisation";
        return show(fresh, frames.refused(fresh, typed, refusals, blamed, turn), turn);
    }

    private static PlanCommand read(String owner, String deed, Typed typed) {
        return switch (deed) {
            case "bind" ->
                new PlanCommand.BindOwner(
                        owner, TaskForms.value(typed, "organisation"), TaskForms.value(typed, "reason"));
            case "dissolve" ->
                new PlanCommand.DissolveOwner(
                        owner,
                        TaskForms.value(typed, "on"),
                        TaskForms.value(typed, "reason"),
                        TaskForms.value(typed, "successor"),
                        TaskForms.value(typed, "from"));
            case "succeed" ->
                new PlanCommand.NameSuccessor(
                        owner,
                        TaskForms.value(typed, "organisation"),
                        TaskForms.value(typed, "from"),
                        TaskForms.value(typed, "reason"));
            case "withdraw" -> new PlanCommand.WithdrawSuccession(owner, TaskForms.value(typed, "reason"));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String show(PlanSeat seat, Typed typed, Turn turn) {
        var words = new PlanWords(seat, turn.words());
        var w = words.w();
        frames.put(
                turn,
                seat,
                w.t("plan.owners.title"),
                w.t("plan.owners.lead"),
                new Link(w.t("plan.title"), seat.href("/tasks")));
        var rows = seat.plan().owners(seat.trial()).stream()
                .map(owner -> row(owner, words, typed))
                .toList();
        var organisations = seat.runs()
                ? plans.organisations().stream().map(Named::name).distinct().toList()
                : List.<String>of();
        PlanFrames.leftOf(
                turn,
                words,
                typed,
                rows.stream().flatMap(row -> row.forms().stream()).toList());
        turn.put("owners", new OwnersView(typed.problems(), organisations, rows, typed.form()));
        return "pages/plan/owners";
    }

    private OwnersView.Row row(PlanOwner owner, PlanWords words, Typed typed) {
        var seat = words.seat();
        var w = words.w();
        var dissolved = owner.dissolved();
        var state = dissolved
                .map(ended -> w.t("plan.owner.state.dissolved", ended.on()))
                .orElseGet(() -> owner.holder()
                        .map(tenure -> w.t(
                                tenure.succeeded() ? "plan.owner.state.succeeded" : "plan.owner.state.bound",
                                tenure.name(),
                                tenure.from()))
                        .orElse(w.t("plan.owner.state.unbound")));
        var tone = dissolved.isPresent() ? Tone.BAD : owner.holder().isPresent() ? Tone.GOOD : Tone.WARN;
        return new OwnersView.Row(
                owner.id(),
                words.name(owner.id()),
                state,
                tone,
                seat.plan().tasksOf(seat.trial(), owner.id()).stream()
                        .map(task -> task.printed() ? task.number() : words.title(task))
                        .collect(Collectors.joining(w.comma())),
                history(owner, words),
                seat.runs() && owner.tenures().isEmpty() && dissolved.isEmpty() ? offers(owner, words) : List.of(),
                seat.runs() ? forms(owner, words, typed) : List.of());
    }

    private static List<String> history(PlanOwner owner, PlanWords words) {
        var w = words.w();
        var lines = new ArrayList<String>();
        for (int n = 0; n <= owner.tenures().size(); n++) {
            if (n > 0) {
                var tenure = owner.tenures().get(n - 1);
                lines.add(w.t(
                                tenure.succeeded() ? "plan.owner.history.succeeded" : "plan.owner.history.bound",
                                tenure.from(),
                                tenure.name())
                        + said(tenure.reason(), words)
                        + w.t("plan.owner.history.by", words.said(tenure.said())));
            }
            for (var ended : owner.endings())
                if (ended.of() == n)
                    lines.add(w.t("plan.owner.history.dissolved", ended.on())
                            + said(ended.reason(), words)
                            + w.t("plan.owner.history.by", words.said(ended.said())));
        }
        for (var back : owner.withdrawn())
            lines.add(w.t("plan.owner.history.withdrawn", step(back.step(), words))
                    + said(back.reason(), words)
                    + w.t("plan.owner.history.by", words.said(back.said())));
        return lines;
    }

    private static String step(PlanOwner.Step step, PlanWords words) {
        var w = words.w();
        return step.tenure()
                .map(tenure -> w.t("plan.owner.history.succeeded", tenure.from(), tenure.name()))
                .or(() -> step.ended().map(ended -> w.t("plan.owner.history.dissolved", ended.on())))
                .orElseThrow();
    }

    private static String said(String reason, PlanWords words) {
        return reason.isEmpty() ? "" : words.w().t("plan.semicolon") + reason;
    }

    /** One button for each organisation whose name fits; a person confirms. */
    private List<FormView> offers(PlanOwner owner, PlanWords words) {
        var zh = words.seat().plan().name(words.seat().trial(), owner.id()).zh();
        return plans.offered(zh).stream()
                .limit(3)
                .map(one -> new FormView(
                        "bind-" + owner.id(),
                        "",
                        one.id(),
                        words.seat().href("/owners/" + owner.id() + "/bind"),
                        "",
                        List.of(),
                        List.of(new FormView.Button("BIND", words.w().t("plan.owner.confirm", one.name()), "plain"))))
                .toList();
    }

    private static List<FormView> forms(PlanOwner owner, PlanWords words, Typed typed) {
        var w = words.w();
        var forms = new ArrayList<FormView>();
        if (owner.dissolved().isPresent()) {
            var id = "succeed-" + owner.id();
            forms.add(form(
                    id,
                    "succeed",
                    owner,
                    words,
                    typed,
                    List.of(
                            organisation(id, "organisation", "plan.owner.successor", w),
                            FieldView.of(DATE, PlanWords.path(id, "from"), w.t("plan.owner.from"))
                                    .withValue(owner.endings().getLast().on().toString()),
                            reason(id, w))));
            withdrawal(owner, words, typed).ifPresent(forms::add);
            return forms;
        }
        var bind = "bind-" + owner.id();
        var fields = new ArrayList<>(List.of(organisation(bind, "organisation", "plan.owner.organisation", w)));
        if (!owner.tenures().isEmpty()) fields.add(reason(bind, w));
        forms.add(form(bind, "bind", owner, words, typed, fields));
        withdrawal(owner, words, typed).ifPresent(forms::add);
        var end = "dissolve-" + owner.id();
        forms.add(form(
                end,
                "dissolve",
                owner,
                words,
                typed,
                List.of(
                        FieldView.of(DATE, PlanWords.path(end, "on"), w.t("plan.owner.on")),
                        reason(end, w),
                        organisation(end, "successor", "plan.owner.successor", w)
                                .withHint(w.t("plan.owner.successor.hint"))
                                .optional(),
                        FieldView.of(DATE, PlanWords.path(end, "from"), w.t("plan.owner.from"))
                                .optional())));
        return forms;
    }

    /** Its last step, unless something was done under it since. */
    private static Optional<FormView> withdrawal(PlanOwner owner, PlanWords words, Typed typed) {
        var id = "withdraw-" + owner.id();
        var w = words.w();
        return owner.lastStep()
                .filter(step -> step.tenure().filter(PlanOwner.Tenure::rested).isEmpty())
                .map(step -> new FormView(
                        id,
                        w.t("plan.owner.withdraw"),
                        w.t("plan.owner.withdraw.lead", step(step, words)),
                        words.seat().href("/owners/" + owner.id() + "/withdraw"),
                        "",
                        typed.fill(id, List.of(reason(id, w))),
                        List.of(new FormView.Button("WITHDRAW", w.t("plan.owner.withdraw.go"), "danger"))));
    }

    private static FieldView organisation(String form, String name, String label, Words w) {
        return FieldView.of(TEXT, PlanWords.path(form, name), w.t(label))
                .withHint(w.t("plan.owner.organisation.hint"))
                .withSuggestions(TaskForms.UNITS)
                .withLimit(NAME);
    }

    private static FieldView reason(String form, Words w) {
        return FieldView.of(LONG_TEXT, PlanWords.path(form, "reason"), w.t("plan.reason"))
                .withLimit(REASON);
    }

    private static FormView form(
            String id, String deed, PlanOwner owner, PlanWords words, Typed typed, List<FieldView> fields) {
        return new FormView(
                id,
                words.w()
                        .t(
                                deed.equals("bind") && !owner.tenures().isEmpty()
                                        ? "plan.owner.rebind"
                                        : "plan.owner." + deed),
                "",
                words.seat().href("/owners/" + owner.id() + "/" + deed),
                "",
                typed.fill(id, fields),
                List.of(new FormView.Button(
                        deed.toUpperCase(java.util.Locale.ROOT),
                        words.w().t("plan.owner." + deed + ".go"),
                        deed.equals("dissolve") ? "danger" : "")));
    }
}
