package org.xiandao.app.pages.plan;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.plan.life.PlanCommand;
import org.xiandao.plan.life.PlanTask;
import org.xiandao.plan.life.Sheet;

/** Supervision sheets: issued by the office, answered by the owner, asked again or closed. */
@Controller
class SupervisionPages {
    private static final String ISSUE = "issue";
    private static final int TEXT_LIMIT = 2000;

    private final PlanSeats seats;
    private final PlanFrames frames;

    SupervisionPages(PlanSeats seats, PlanFrames frames) {
        this.seats = seats;
        this.frames = frames;
    }

    @GetMapping("/trials/{caseId}/supervision")
    String sheets(@PathVariable String caseId, @RequestParam(defaultValue = "") String task, Turn turn) {
        return list(seats.sit(turn.visitor(), caseId), task, Typed.NOTHING, turn);
    }

    @PostMapping("/trials/{caseId}/supervision")
    String issue(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(ISSUE, form, List.of());
        var whom = TaskForms.value(typed, "owner").split("/", 2);
        var refusals = seats.act(
                seat,
                new PlanCommand.IssueSheet(
                        whom[0],
                        whom.length > 1 ? whom[1] : "",
                        TaskForms.value(typed, "asks"),
                        TaskForms.value(typed, "due")));
        if (refusals.isEmpty()) return "redirect:" + seat.href("/supervision?done=issued");
        var told = frames.refused(seat, typed, refusals, "owner", turn);
        return list(seats.sit(turn.visitor(), caseId), whom[0], told, turn);
    }

    @GetMapping("/trials/{caseId}/supervision/{sheet}")
    String sheet(@PathVariable String caseId, @PathVariable String sheet, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        return show(seat, known(seat, sheet), Typed.NOTHING, turn);
    }

    @GetMapping("/trials/{caseId}/supervision/{sheet}/sheet.{kind}")
    void document(@PathVariable String caseId, @PathVariable String sheet, @PathVariable String kind, Turn turn)
            throws IOException {
        var seat = seats.sit(turn.visitor(), caseId);
        var document = SheetDocument.of(known(seat, sheet), seat);
        Download.document(turn.response(), document, "督办单-" + sheet, kind);
    }

    @PostMapping("/trials/{caseId}/supervision/{sheet}/{deed}")
    String act(
            @PathVariable String caseId,
            @PathVariable String sheet,
            @PathVariable String deed,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var known = known(seat, sheet);
        var typed = new Typed(deed, form, List.of());
        var refusals = switch (deed) {
            case "answer" ->
                seats.actFor(seat, known.owner(), new PlanCommand.AnswerSheet(sheet, TaskForms.value(typed, "answer")));
            case "again" ->
                seats.act(
                        seat,
                        new PlanCommand.AskAgain(
                                sheet, TaskForms.value(typed, "reasons"), TaskForms.value(typed, "due")));
            case "close" -> seats.act(seat, new PlanCommand.CloseSheet(sheet, TaskForms.value(typed, "reason")));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        if (refusals.isEmpty()) return "redirect:" + seat.href("/supervision/" + sheet + "?done=" + deed);
        var fresh = seats.sit(turn.visitor(), caseId);
        var told = frames.refused(fresh, typed, refusals, blamed(deed), turn);
        return show(fresh, known(fresh, sheet), told, turn);
    }

    private static String blamed(String deed) {
        return switch (deed) {
            case "answer" -> "answer";
            case "again" -> "reasons";
            default -> "reason";
        };
    }

    private Sheet known(PlanSeat seat, String id) {
        return Optional.ofNullable(seat.plan().sheets().get(id))
                .filter(sheet -> sees(seat, sheet))
                .orElseThrow(() -> seats.hidden(seat.visitor(), seat.caseId()));
    }

    static boolean sees(PlanSeat seat, Sheet sheet) {
        return seat.sees() || seat.answersFor(sheet.owner());
    }

    static String state(Sheet sheet, PlanSeat seat) {
        if (ended(sheet, seat)) return "ENDED";
        if (sheet.closed().isPresent()) return "CLOSED";
        if (!sheet.waits()) return "ANSWERED";
        return sheet.last().due().isBefore(seat.today()) ? "LATE" : "WAITING";
    }

    /** Whether it ended with its task. */
    static boolean ended(Sheet sheet, PlanSeat seat) {
        return seat.plan()
                .ever(seat.trial(), sheet.task())
                .flatMap(PlanTask::dropped)
                .filter(sheet::closedWith)
                .isPresent();
    }

    static Tone tone(String state) {
        return switch (state) {
            case "ENDED" -> Tone.PLAIN;
            case "CLOSED" -> Tone.GOOD;
            case "ANSWERED" -> Tone.BRAND;
            case "LATE" -> Tone.BAD;
            default -> Tone.WARN;
        };
    }

    private String list(PlanSeat seat, String task, Typed typed, Turn turn) {
        var words = new PlanWords(seat, turn.words());
        var w = words.w();
        frames.put(
                turn,
                seat,
                w.t("plan.sheets.title"),
                w.t("plan.sheets.lead"),
                new Link(w.t("plan.title"), seat.href("/tasks")));
        var rows = seat.plan().sheets().sequencedValues().reversed().stream()
                .filter(sheet -> sees(seat, sheet))
                .map(sheet -> row(sheet, words))
                .toList();
        var issue = seat.runs() ? Optional.of(issue(task, words, typed)) : Optional.<FormView>empty();
        PlanFrames.leftOf(turn, words, typed, issue.stream().toList());
        turn.put(
                "sheets",
                new SheetsView(
                        typed.problems(),
                        new TableView(
                                w.t("plan.sheets.title"),
                                List.of(
                                        Column.text(w.t("plan.sheet.number")),
                                        Column.text(w.t("plan.state")),
                                        Column.text(w.t("plan.sheet.owner")),
                                        Column.text(w.t("plan.task.title")),
                                        Column.text(w.t("plan.sheet.due"))),
                                rows),
                        new EmptyView(w.t("plan.sheets.none"), w.t("plan.sheets.none.text"), List.of()),
                        issue,
                        !task.isEmpty() || !typed.problems().isEmpty()));
        return "pages/plan/sheets";
    }

    private static List<Cell> row(Sheet sheet, PlanWords words) {
        var w = words.w();
        var seat = words.seat();
        var state = state(sheet, seat);
        return List.of(
                new Cell.To(sheet.number(), seat.href("/supervision/" + sheet.id())),
                new Cell.Tag(w.t("plan.sheet.state." + state), tone(state)),
                new Cell.Plain(words.owner(sheet.owner())),
                new Cell.Plain(words.task(sheet.task())),
                new Cell.Short(w.date(sheet.last().due())));
    }

    /** Whom and of what in one choice: an owner of one of its tasks who can be asked. */
    private static FormView issue(String task, PlanWords words, Typed typed) {
        var seat = words.seat();
        var w = words.w();
        var options = new ArrayList<Option>();
        boolean known = seat.tasks().stream().anyMatch(one -> one.id().equals(task));
        for (var one : seat.tasks()) {
            if (known && !one.id().equals(task)) continue;
            for (var owner : one.owners())
                if (seat.plan().owner(owner).holder().isPresent())
                    options.add(Option.of(one.id() + "/" + owner, words.numbered(one) + " — " + words.owner(owner)));
        }
        return new FormView(
                ISSUE,
                w.t("plan.sheet.issue"),
                options.isEmpty() ? w.t("plan.sheet.nobody") : "",
                seat.href("/supervision"),
                "",
                typed.fill(
                        ISSUE,
                        List.of(
                                FieldView.of(SELECT, PlanWords.path(ISSUE, "owner"), w.t("plan.sheet.whom"))
                                        .withOptions(options),
                                FieldView.of(LONG_TEXT, PlanWords.path(ISSUE, "asks"), w.t("plan.sheet.asks"))
                                        .withLimit(TEXT_LIMIT),
                                FieldView.of(DATE, PlanWords.path(ISSUE, "due"), w.t("plan.sheet.due")))),
                List.of(new FormView.Button("ISSUE", w.t("plan.sheet.issue.go"), "")));
    }

    private String show(PlanSeat seat, Sheet sheet, Typed typed, Turn turn) {
        var words = new PlanWords(seat, turn.words());
        var w = words.w();
        frames.put(
                turn,
                seat,
                sheet.number(),
                "",
                new Link(w.t("plan.title"), seat.href("/tasks")),
                new Link(w.t("plan.sheets.title"), seat.href("/supervision")));
        var state = state(sheet, seat);
        var forms = forms(sheet, words, typed);
        PlanFrames.leftOf(turn, words, typed, forms);
        turn.put(
                "sheet",
                new SheetView(
                        typed.problems(),
                        w.t("plan.sheet.state." + state),
                        tone(state),
                        new Link(words.task(sheet.task()), seat.href("/tasks/" + sheet.task())),
                        words.owner(sheet.owner()),
                        sheet.rounds().stream()
                                .map(round -> new SheetView.Round(
                                        round.asks(),
                                        words.said(round.said()),
                                        w.date(round.due()),
                                        round.answer().map(Sheet.Answer::text).orElse(""),
                                        round.answer()
                                                .map(answer -> words.said(answer.said()))
                                                .orElse("")))
                                .toList(),
                        w.t("plan.sheet.state." + (state.equals("ENDED") ? state : "CLOSED")),
                        sheet.closed()
                                .map(closed -> words.said(closed.said()) + w.t("plan.colon") + closed.note())
                                .orElse(""),
                        List.of(
                                new Link(
                                        w.t("plan.sheet.docx"),
                                        seat.href("/supervision/" + sheet.id() + "/sheet.docx")),
                                new Link(
                                        w.t("plan.sheet.pdf"), seat.href("/supervision/" + sheet.id() + "/sheet.pdf"))),
                        forms));
        return "pages/plan/sheet";
    }

    private static List<FormView> forms(Sheet sheet, PlanWords words, Typed typed) {
        var seat = words.seat();
        var w = words.w();
        var forms = new ArrayList<FormView>();
        if (sheet.closed().isPresent()) return forms;
        if (sheet.waits() && seat.answersFor(sheet.owner()))
            forms.add(form("answer", sheet, words, typed, List.of(text("answer", "answer", w))));
        if (!seat.runs()) return forms;
        if (!sheet.waits())
            forms.add(form(
                    "again",
                    sheet,
                    words,
                    typed,
                    List.of(
                            text("again", "reasons", w),
                            FieldView.of(DATE, PlanWords.path("again", "due"), w.t("plan.sheet.due")))));
        forms.add(form("close", sheet, words, typed, List.of(text("close", "reason", w))));
        return forms;
    }

    private static FieldView text(String form, String name, Words w) {
        return FieldView.of(LONG_TEXT, PlanWords.path(form, name), w.t("plan.sheet." + form + ".text"))
                .withLimit(TEXT_LIMIT);
    }

    private static FormView form(String id, Sheet sheet, PlanWords words, Typed typed, List<FieldView> fields) {
        return new FormView(
                id,
                words.w().t("plan.sheet." + id),
                "",
                words.seat().href("/supervision/" + sheet.id() + "/" + id),
                "",
                typed.fill(id, fields),
                List.of(new FormView.Button("GO", words.w().t("plan.sheet." + id + ".go"), "")));
    }
}
