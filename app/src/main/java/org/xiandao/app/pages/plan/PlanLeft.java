package org.xiandao.app.pages.plan;

import java.util.Map;
import java.util.Optional;
import org.xiandao.app.web.Words;
import org.xiandao.plan.life.PlanTask;

/** What the texts are called that can be typed into the forms of a plan of work, by their names in the form. */
final class PlanLeft {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("title", "plan.left.title"),
            Map.entry("newOwners", "plan.owners.new"),
            Map.entry("deliverable", "plan.deliverable.title"),
            Map.entry("from", "plan.from"),
            Map.entry("until", "plan.until"),
            Map.entry("on", "plan.milestone.on"),
            Map.entry("due", "plan.sheet.due"),
            Map.entry("documentNumber", "plan.number"),
            Map.entry("organisation", "plan.owner.organisation"),
            Map.entry("successor", "plan.owner.successor"),
            Map.entry("reason", "plan.reason"),
            Map.entry("reasons", "plan.left.reasons"),
            Map.entry("asks", "plan.sheet.asks"),
            Map.entry("answer", "plan.sheet.answer.text"));

    private PlanLeft() {}

    /** @param form whose name stands before each of its fields' */
    static Optional<String> label(String form, String sent, PlanWords words) {
        if (form.isEmpty() || !sent.startsWith(form + ".")) return Optional.empty();
        var w = words.w();
        var name = sent.substring(form.length() + 1);
        var known = LABELS.get(name.startsWith("newOwners.") ? "newOwners" : name);
        return known == null ? ofTask(name.split("\\.", 3), words) : Optional.of(w.t(known));
    }

    private static Optional<String> ofTask(String[] name, PlanWords words) {
        if (name.length < 2) return Optional.empty();
        var w = words.w();
        var seat = words.seat();
        return seat.plan()
                .ever(seat.trial(), name[1])
                .flatMap(task -> what(name, task, w).map(what -> words.numbered(task) + " · " + what));
    }

    private static Optional<String> what(String[] name, PlanTask task, Words w) {
        return switch (name[0]) {
            case "percent" -> Optional.of(w.t("plan.percent.own"));
            case "text" -> Optional.of(w.t("plan.text"));
            case "reached" ->
                item(name)
                        .flatMap(id -> Optional.ofNullable(task.milestones().get(id)))
                        .map(one -> w.t("plan.reached", one.title()));
            case "handed" ->
                item(name)
                        .flatMap(id -> Optional.ofNullable(task.deliverables().get(id)))
                        .map(one -> w.t("plan.handed", one.title()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> item(String[] name) {
        return name.length == 3 ? Optional.of(name[2]) : Optional.empty();
    }
}
