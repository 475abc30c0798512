package org.xiandao.app.pages.plan;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.Uploads;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FileField;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.plan.life.PlanCommand;
import org.xiandao.plan.life.PlanTask;
import org.xiandao.plan.life.Proof;

/** What proves a task's deliverables: handed in on the task's page too, and given out again. */
@Controller
class ProofPages {
    private static final String PROVE = "prove";
    private static final String WITHDRAW = "withdraw";
    private static final String FILE = "file";
    private static final String FILE_CHOICE = "proof";

    private final PlanSeats seats;
    private final PlanFrames frames;
    private final TaskPages tasks;
    private final ProofUploads uploads;
    private final EvidenceFiles files;

    ProofPages(PlanSeats seats, PlanFrames frames, TaskPages tasks, ProofUploads uploads, EvidenceFiles files) {
        this.seats = seats;
        this.frames = frames;
        this.tasks = tasks;
        this.uploads = uploads;
        this.files = files;
    }

    @GetMapping("/trials/{caseId}/files/{proof}")
    ResponseEntity<Resource> file(@PathVariable String caseId, @PathVariable int proof, Visitor visitor) {
        var seat = seats.sit(visitor, caseId);
        var file = seat.plan()
                .proof(proof)
                .filter(seat::sees)
                .orElseThrow(() -> seats.hidden(visitor, caseId))
                .file();
        return Download.kept(files.path(file.sha256()), file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
    }

    @PostMapping("/trials/{caseId}/tasks/{task}/proofs")
    String prove(
            @PathVariable String caseId,
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        tasks.known(seat, task);
        var typed = new Typed(PROVE, form, List.of());
        var whose = typed.value(PlanWords.path(PROVE, "deliverable")).split("/", 2);
        var of = new ProofUploads.Of(whose[0], task, whose.length > 1 ? whose[1] : "", Optional.empty());
        var sent = Uploads.sent(turn.request(), FILE);
        var w = turn.words();
        if (sent.isEmpty()) {
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return tasks.show(seat, task, typed.with(List.of(missing(w))), turn);
        }
        var taken = uploads.take(seat, of, sent);
        if (taken.all()) return "redirect:" + seat.href("/tasks/" + task + "?done=proven");
        var fresh = seats.sit(turn.visitor(), caseId);
        var told = frames.refused(fresh, typed, taken.refusals(), "deliverable", turn);
        return tasks.show(fresh, task, told.with(all(told.problems(), taken, FILE_PATH, w, turn.response())), turn);
    }

    @PostMapping("/trials/{caseId}/tasks/{task}/withdraw")
    String withdraw(
            @PathVariable String caseId,
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        tasks.known(seat, task);
        var typed = new Typed(WITHDRAW, form, List.of());
        var chosen = TaskForms.value(typed, FILE_CHOICE);
        var owner = seat.plan().proofs().stream()
                .filter(proof -> String.valueOf(proof.number()).equals(chosen))
                .map(Proof::owner)
                .findFirst();
        var refusals = seats.actFor(
                seat, owner.orElse(""), new PlanCommand.WithdrawProof(task, chosen, TaskForms.value(typed, "reason")));
        if (refusals.isEmpty()) return "redirect:" + seat.href("/tasks/" + task + "?done=withdrawn");
        var fresh = seats.sit(turn.visitor(), caseId);
        return tasks.show(fresh, task, frames.refused(fresh, typed, refusals, "reason", turn), turn);
    }

    private static final String FILE_PATH = PlanWords.path(PROVE, FILE);

    private static Problem missing(Words w) {
        return new Problem(FILE_PATH, w.t("plan.proof.missing"));
    }

    /** Refusals with the files that were not taken, under the status of the first of these. */
    static List<Problem> all(
            List<Problem> problems, ProofUploads.Taken taken, String path, Words w, HttpServletResponse response) {
        var all = new ArrayList<>(problems);
        for (var unfit : taken.unfit()) {
            if (all.size() == problems.size())
                response.setStatus(FileWords.status(unfit).value());
            all.add(new Problem(path, FileWords.refusal(unfit, w)));
        }
        return all;
    }

    /** For each owner that the visitor answers for, each deliverable of the task. */
    static Optional<FoldedForm> form(PlanTask task, PlanWords words, Typed typed) {
        var seat = words.seat();
        var w = words.w();
        if (seat.trial().over()
                || task.dropped().isPresent()
                || task.deliverables().isEmpty()) return Optional.empty();
        var own = task.owners().stream().filter(seat::answersFor).toList();
        if (own.isEmpty()) return Optional.empty();
        var options = own.stream()
                .flatMap(owner -> task.deliverables().values().stream()
                        .map(one -> Option.of(
                                owner + "/" + one.id(),
                                own.size() == 1 ? one.title() : words.owner(owner) + " · " + one.title())))
                .toList();
        boolean sent = typed.form().equals(PROVE);
        var choice = typed.fill(
                PROVE,
                FieldView.of(SELECT, PlanWords.path(PROVE, "deliverable"), w.t("plan.deliverable.title"))
                        .withOptions(options)
                        .withValue(options.size() == 1 ? options.getFirst().value() : ""));
        return Optional.of(new FoldedForm(
                PROVE,
                w.t("plan.proof.add"),
                "",
                seat.href("/tasks/" + task.id() + "/proofs"),
                "",
                List.of(choice),
                Optional.of(new FileField(
                        FILE_PATH, w.t("plan.proof.file"), w.t("plan.proof.hint"), errors(typed, FILE_PATH), true)),
                List.of(new FormView.Button("PROVE", w.t("plan.proof.add.go"), "")),
                sent));
    }

    /** For each file of theirs that still stands. */
    static Optional<FoldedForm> withdrawal(PlanTask task, PlanWords words, Typed typed) {
        var seat = words.seat();
        var w = words.w();
        if (seat.trial().over() || task.dropped().isPresent()) return Optional.empty();
        var options = task.deliverables().values().stream()
                .flatMap(one -> seat.plan().proofs(task.id(), one.id()).stream()
                        .filter(proof -> seat.answersFor(proof.owner()))
                        .map(proof -> Option.of(
                                String.valueOf(proof.number()),
                                one.title() + " · " + proof.file().name())))
                .toList();
        if (options.isEmpty()) return Optional.empty();
        var fields = typed.fill(
                WITHDRAW,
                List.of(
                        FieldView.of(SELECT, PlanWords.path(WITHDRAW, FILE_CHOICE), w.t("plan.proof.file"))
                                .withOptions(options)
                                .withValue(
                                        options.size() == 1 ? options.getFirst().value() : ""),
                        FieldView.of(LONG_TEXT, PlanWords.path(WITHDRAW, "reason"), w.t("plan.reason"))
                                .withLimit(2000)));
        return Optional.of(new FoldedForm(
                WITHDRAW,
                w.t("plan.proof.withdraw"),
                w.t("plan.proof.withdraw.lead"),
                seat.href("/tasks/" + task.id() + "/" + WITHDRAW),
                "",
                fields,
                Optional.empty(),
                List.of(new FormView.Button("WITHDRAW", w.t("plan.proof.withdraw.go"), "danger")),
                typed.form().equals(WITHDRAW)));
    }

    static List<String> errors(Typed typed, String path) {
        return typed.problems().stream()
                .filter(problem -> problem.path().equals(path))
                .map(Problem::message)
                .toList();
    }

    static DocumentView shown(Proof proof, PlanWords words) {
        var file = proof.file();
        return new DocumentView(
                file.name(),
                words.seat().href("/files/" + proof.number()),
                FileWords.kind(file.name()),
                FileWords.size(file.size()),
                file.sha256(),
                words.said(proof.said())
                        + proof.withdrawal()
                                .map(back -> " · " + words.w().t("plan.proof.withdrawn", back.reason()))
                                .orElse(""),
                false);
    }
}
