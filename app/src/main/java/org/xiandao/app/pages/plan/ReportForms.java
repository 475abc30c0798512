package org.xiandao.app.pages.plan;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiandao.app.pages.Drafting;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FileField;
import org.xiandao.people.Member;
import org.xiandao.plan.life.Owed;
import org.xiandao.plan.life.PlanCommand;
import org.xiandao.plan.life.PlanEvent.Entry;
import org.xiandao.plan.life.PlanTask;
import org.xiandao.plan.life.Reporting;

/** The form of a report, filled with what the owner last said, and what is read from it. */
final class ReportForms {
    static final String FILE = "file";
    static final String ANSWER = "answer";
    private static final int TEXT_LIMIT = 2000;

    private ReportForms() {}

    static ReportView.Filing file(Owed owed, PlanWords words, Typed typed, Drafting.Kept kept) {
        var seat = words.seat();
        var key = typed.form().equals(FILE)
                ? typed.value("key")
                : UUID.randomUUID().toString();
        return new ReportView.Filing(
                action(owed, words, ""),
                key,
                tasks(owed, seat)
                        .map(task -> part(task, owed, words, typed, kept))
                        .toList(),
                OwnerReportDrafts.url(owed, seat),
                kept.savedAt(words.w()));
    }

    private static Stream<PlanTask> tasks(Owed owed, PlanSeat seat) {
        return Owed.tasks(seat.plan(), seat.trial(), owed.owner().id(), owed.period()).stream();
    }

    /** All that is typed into a report. */
    static Stream<FieldView> fields(Owed owed, PlanWords words) {
        return tasks(owed, words.seat()).flatMap(task -> fields(task, owed, words).stream());
    }

    static String action(Owed owed, PlanWords words, String further) {
        return words.seat()
                .href("/reports/" + owed.report().id() + "/" + owed.period().to() + further + "?owner="
                        + owed.owner().id());
    }

    private static ReportView.Part part(PlanTask task, Owed owed, PlanWords words, Typed typed, Drafting.Kept kept) {
        return new ReportView.Part(
                words.numbered(task),
                words.seat().href("/tasks/" + task.id()),
                typed.fill(FILE, kept.fill(fields(task, owed, words))),
                task.deliverables().values().stream()
                        .map(one -> file(task, one, owed, words, typed))
                        .toList());
    }

    private static List<FieldView> fields(PlanTask task, Owed owed, PlanWords words) {
        var w = words.w();
        var last = last(task, owed, words);
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(NUMBER, path("percent." + task.id()), w.t("plan.percent.own"))
                .withUnit("%")
                .withValue(last.map(Entry::percent).orElse("")));
        fields.add(FieldView.of(LONG_TEXT, path("text." + task.id()), w.t("plan.text"))
                .withLimit(TEXT_LIMIT)
                .withValue(resumed(owed) ? last.map(Entry::text).orElse("") : ""));
        for (var milestone : task.milestones().values())
            fields.add(FieldView.of(
                            DATE,
                            path("reached." + task.id() + "." + milestone.id()),
                            w.t("plan.reached", milestone.title()))
                    .withHint(w.t("plan.reached.hint", milestone.on()))
                    .withValue(last.map(entry -> entry.reached().get(milestone.id()))
                            .map(Object::toString)
                            .orElse(""))
                    .optional());
        for (var deliverable : task.deliverables().values())
            fields.add(FieldView.of(
                            TEXT,
                            path("handed." + task.id() + "." + deliverable.id()),
                            w.t("plan.handed", deliverable.title()))
                    .withHint(w.t("plan.handed.hint"))
                    .withValue(last.map(entry -> entry.handed().get(deliverable.id()))
                            .orElse(""))
                    .optional());
        return fields;
    }

    /** The files of a deliverable; its hint names those that are there. */
    private static FileField file(
            PlanTask task, PlanTask.Deliverable deliverable, Owed owed, PlanWords words, Typed typed) {
        var w = words.w();
        var path = path(proof(task.id(), deliverable.id()));
        var there = words.seat().plan().proofs(task.id(), deliverable.id()).stream()
                .filter(proof -> proof.owner().equals(owed.owner().id()))
                .map(proof -> proof.file().name())
                .toList();
        return new FileField(
                path,
                w.t("plan.proof.of", deliverable.title()),
                there.isEmpty()
                        ? w.t("plan.proof.hint")
                        : w.t("plan.proof.there", String.join(w.comma(), there)) + w.t("plan.proof.hint"),
                ProofPages.errors(typed, path),
                false);
    }

    static String proof(String task, String deliverable) {
        return "proof." + task + "." + deliverable;
    }

    /** A report that came back is gone on with; otherwise the text of the period is written anew. */
    private static boolean resumed(Owed owed) {
        return owed.reporting().last().isPresent();
    }

    private static Optional<Entry> last(PlanTask task, Owed owed, PlanWords words) {
        var own = owed.reporting().last().stream();
        var earlier = words
                .seat()
                .plan()
                .countingBefore(owed.owner().id(), owed.period().to())
                .reversed()
                .stream();
        return Stream.concat(own, earlier)
                .flatMap(filing -> filing.entries().stream())
                .filter(entry -> entry.task().equals(task.id()))
                .findFirst();
    }

    private static String path(String name) {
        return PlanWords.path(FILE, name);
    }

    /** What was written of a dropped task is read too, so that its writer is told. */
    static PlanCommand read(Owed owed, PlanSeat seat, Typed typed) {
        var entries = new ArrayList<PlanCommand.Typed>();
        var sent = typed.values().keySet();
        Stream.concat(
                        Owed.tasks(seat.plan(), seat.trial(), owed.owner().id(), owed.period()).stream(),
                        seat.plan().dropped(seat.trial()).stream())
                .filter(task -> sent.contains(path("percent." + task.id())) || sent.contains(path("text." + task.id())))
                .forEach(task -> entries.add(entry(task, typed)));
        return new PlanCommand.FileReport(owed.slot(), entries, typed.value("key"));
    }

    private static PlanCommand.Typed entry(PlanTask task, Typed typed) {
        var reached = new LinkedHashMap<String, String>();
        for (var milestone : task.milestones().keySet())
            reached.put(milestone, typed.value(path("reached." + task.id() + "." + milestone)));
        var handed = new LinkedHashMap<String, String>();
        for (var deliverable : task.deliverables().keySet())
            handed.put(deliverable, typed.value(path("handed." + task.id() + "." + deliverable)));
        return new PlanCommand.Typed(
                task.id(),
                typed.value(path("percent." + task.id())),
                typed.value(path("text." + task.id())),
                reached,
                handed);
    }

    static Optional<FormView> answer(Owed owed, PlanWords words, Typed typed) {
        if (!words.seat().runs() || owed.reporting().status() != Reporting.Status.FILED) return Optional.empty();
        var w = words.w();
        var last = owed.reporting().last().orElseThrow();
        return Optional.of(new FormView(
                ANSWER,
                w.t("plan.answer"),
                words.seat()
                        .runner()
                        .map(Member::actor)
                        .flatMap(actor -> last.ownOf(actor.account(), actor.organisationName()))
                        .map(own -> w.t("plan.answer.own." + own))
                        .orElse(""),
                action(owed, words, "/answer"),
                String.valueOf(last.version()),
                typed.fill(
                        ANSWER,
                        List.of(FieldView.of(LONG_TEXT, PlanWords.path(ANSWER, "reasons"), w.t("plan.answer.reasons"))
                                .withHint(w.t("plan.answer.hint"))
                                .withLimit(TEXT_LIMIT)
                                .optional())),
                List.of(
                        new FormView.Button("SIGN", w.t("plan.sign"), ""),
                        new FormView.Button("RETURN", w.t("plan.return"), "danger"))));
    }

    static PlanCommand readAnswer(Owed owed, Typed typed) {
        var text = typed.value(PlanWords.path(ANSWER, "reasons"));
        int version = typed.value("stage").matches("\\d{1,6}") ? Integer.parseInt(typed.value("stage")) : 0;
        return typed.value("verb").equals("RETURN")
                ? new PlanCommand.ReturnReport(owed.slot(), version, text)
                : new PlanCommand.SignReport(owed.slot(), version, text);
    }
}
