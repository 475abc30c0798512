package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.ledger.LedgerSeats.Seat;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.FileRefused;
import org.xiandao.ledger.Offered;
import org.xiandao.ledger.Piece;
import org.xiandao.ledger.Proof;
import org.xiandao.ledger.RecordEvidence;
import org.xiandao.ledger.RecordEvidence.Result;
import org.xiandao.rules.pack.Form.Classification;

/** Evidence is added to a record, opened, and withdrawn from it. */
@Controller
class EvidencePages {
    private static final String FORM = "evidence";
    private static final String ARRIVED = "arrived";
    private static final String VERSION = "version";
    /** So many of a unit's pieces stand in the list to choose from, those known last. */
    private static final int CHOICES = 50;

    private final LedgerSeats seats;
    private final RecordEvidence evidence;
    private final EvidenceShown shown;
    private final EvidenceArrivals arrivals;
    private final EvidenceFiles files;
    private final RecordWords words;
    private final Frames frames;
    private final Clock clock;

    EvidencePages(
            LedgerSeats seats,
            RecordEvidence evidence,
            EvidenceShown shown,
            EvidenceArrivals arrivals,
            EvidenceFiles files,
            RecordWords words,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.evidence = evidence;
        this.shown = shown;
        this.arrivals = arrivals;
        this.files = files;
        this.words = words;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/ledger/records/{id}/evidence/new")
    String asking(@PathVariable String id, Turn turn) {
        return ask(seats.sitAsKeeper(turn.visitor(), id), Typed.NOTHING, turn);
    }

    @PostMapping("/ledger/records/{id}/evidence")
    String offer(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var seat = seats.sitAsKeeper(turn.visitor(), id);
        var typed = new Typed(FORM, form, List.of());
        var problems = new ArrayList<Problem>();
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            arrivals.plain(seat, turn.request(), Offered.FILE).ifPresent(arrival -> form.add(ARRIVED, arrival));
        } catch (FileRefused refused) {
            arrivals.record(seat, refused);
            status = FileWords.status(refused);
            problems.add(new Problem(Offered.FILE, FileWords.refusal(refused, w)));
        }
        if (problems.isEmpty()) {
            var result = evidence.offer(
                    seat.record().id(),
                    version(typed),
                    offered(typed),
                    seat.actor(),
                    turn.visitor().callerFor(seat.member()),
                    clock.instant());
            if (result instanceof Result.Done) return bound(seat);
            problems.addAll(told(seat, "bind", result, w));
        }
        turn.status(status);
        return ask(seat, typed.with(problems), turn);
    }

    @PostMapping("/ledger/records/{id}/evidence/reuse")
    String reuse(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sitAsKeeper(turn.visitor(), id);
        var typed = new Typed(FORM, form, List.of());
        var result = evidence.reuse(
                seat.record().id(),
                version(typed),
                typed.all(Offered.PIECES).stream()
                        .flatMap(piece -> LedgerSeats.uuid(piece).stream())
                        .distinct()
                        .toList(),
                List.of(),
                seat.actor(),
                turn.visitor().callerFor(seat.member()),
                clock.instant());
        if (result instanceof Result.Done) return bound(seat);
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var problems = told(seat, "bind", result, turn.words());
        return ask(seat, typed.with(problems), turn);
    }

    private static String bound(Seat seat) {
        return "redirect:/ledger/records/" + seat.record().id() + "?done=evidence#evidence";
    }

    @GetMapping("/ledger/records/{id}/evidence/{proof}/withdraw")
    String withdrawing(@PathVariable String id, @PathVariable String proof, Turn turn) {
        var seat = seats.sitAsKeeper(turn.visitor(), id);
        return ask(seat, proof(seat, proof), Typed.NOTHING, turn);
    }

    @PostMapping("/ledger/records/{id}/evidence/{proof}/withdraw")
    String withdraw(
            @PathVariable String id,
            @PathVariable String proof,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sitAsKeeper(turn.visitor(), id);
        var bound = proof(seat, proof);
        var typed = new Typed(FORM, form, List.of());
        var result = evidence.withdraw(
                seat.record().id(),
                bound.id(),
                typed.value(Offered.REASON),
                seat.actor(),
                turn.visitor().callerFor(seat.member()),
                clock.instant());
        if (result instanceof Result.Done) return "redirect:/ledger/records/" + id + "?done=withdrawn#evidence";
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var problems = told(seat, "withdraw", result, turn.words());
        return ask(seat, bound, typed.with(problems), turn);
    }

    /** Never shown in the page's own place: always as a download, and never as another kind than was recognised. */
    @GetMapping("/ledger/records/{id}/files/{proof}")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String proof, Visitor visitor) {
        var seat = seats.sit(visitor, id);
        var kept = proof(seat, proof);
        var opening = seats.seats(visitor, id).stream()
                .filter(one -> shown.opens(kept.piece(), one))
                .findFirst()
                .orElseThrow(() -> seats.hidden(visitor, id, "evidence"));
        var file = kept.piece().file().orElseThrow(() -> seats.hidden(visitor, id, "evidence"));
        evidence.opened(kept, visitor.callerFor(opening.member()));
        return Download.kept(files.path(file.sha256()), file.name(), file.mediaType());
    }

    private Proof proof(Seat seat, String id) {
        return LedgerSeats.uuid(id).stream()
                .flatMap(uuid -> evidence.of(seat.record(), clock.instant()).stream()
                        .filter(proof -> proof.id().equals(uuid)))
                .findFirst()
                .orElseThrow(
                        () -> seats.hidden(seat.visitor(), seat.record().id().toString(), "evidence"));
    }

    private List<Problem> told(Seat seat, String action, Result result, Words w) {
        var refusals = ((Result.Refused) result).refusals();
        seats.refusedEvidence(
                seat.visitor(), seat.member(), action, seat.record().id().toString(), refusals);
        return refusals.stream()
                .map(refusal -> EvidenceWords.problem(refusal, w))
                .toList();
    }

    private static int version(Typed typed) {
        return typed.value(VERSION).matches("\\d{1,6}") ? Integer.parseInt(typed.value(VERSION)) : 0;
    }

    private static Offered offered(Typed typed) {
        return new Offered(
                typed.all(ARRIVED).stream().distinct().toList(),
                typed.value(Offered.ADDRESS),
                typed.value(Offered.LOOKED_UP),
                typed.value(Offered.TITLE),
                typed.value(Offered.ISSUED),
                typed.value(Offered.EXPIRES),
                typed.value(Offered.CLASSIFICATION),
                typed.all(Offered.PROVES));
    }

    private String ask(Seat seat, Typed typed, Turn turn) {
        var w = turn.words();
        var root = "/ledger/records/" + seat.record().id();
        var form = new EvidenceForm(
                root,
                seat.record().last().number(),
                typed.problems(),
                typed.fill(FORM, own(seat, w)),
                typed.all(ARRIVED).stream()
                        .distinct()
                        .flatMap(arrival -> evidence.arrival(arrival, seat.actor()).stream()
                                .map(file -> new EvidenceForm.Arrived(arrival, file.name())))
                        .toList(),
                typed.problems().stream()
                        .filter(problem -> problem.path().equals(Offered.FILE))
                        .map(Problem::message)
                        .toList(),
                w.t(
                        "ledger.evidence.file.hint",
                        FileWords.size(files.settings().largest()),
                        FileWords.size(files.settings().piece())),
                root + "/evidence/uploads",
                files.settings().largest(),
                typed.fill(FORM, link(typed, w)),
                typed.fill(FORM, about(seat, typed, w)),
                root);
        turn.put("page", frames.frame(turn, heading(seat, "new", w)));
        turn.put("form", form);
        return "pages/ledger/evidenceForm";
    }

    private Heading heading(Seat seat, String page, Words w) {
        var type = seat.type();
        var name = words.to(List.of(seat.actor()), w)
                .title(type, seat.record().last().says().fields());
        return Heading.of(
                        w.t("ledger.evidence." + page),
                        new Link(w.t("nav.ledger"), "/ledger"),
                        new Link(w.t(type.title()), "/ledger/" + type.id()),
                        new Link(name, "/ledger/records/" + seat.record().id()))
                .lead(w.t("ledger.evidence." + page + ".lead"));
    }

    /** What the unit has and this version has not; first what proves another version of the record. */
    private FieldView own(Seat seat, Words w) {
        var now = clock.instant();
        var proofs = evidence.of(seat.record(), now);
        int last = seat.record().last().number();
        var here = new HashSet<UUID>();
        var before = new HashSet<UUID>();
        for (var proof : proofs)
            if (proof.withdrawal().isEmpty())
                (proof.version() == last ? here : before).add(proof.piece().id());
        var today = ChinaTime.day(now);
        var options = evidence.own(List.of(seat.actor())).stream()
                .filter(piece -> !here.contains(piece.id()) && !piece.expiredOn(today))
                .sorted(Comparator.comparing((Piece piece) -> !before.contains(piece.id())))
                .limit(CHOICES)
                .map(piece -> new Option(piece.id().toString(), piece.title(), EvidenceWords.what(piece, w)))
                .toList();
        return FieldView.of(CHECKBOXES, Offered.PIECES, w.t("ledger.evidence.own"))
                .withOptions(options);
    }

    private static List<FieldView> link(Typed typed, Words w) {
        return List.of(
                FieldView.of(TEXT, Offered.ADDRESS, w.t("ledger.evidence.address"))
                        .withHint(w.t("ledger.evidence.address.hint"))
                        .optional(),
                FieldView.of(
                                FieldsAsked.dateOr(typed.value(Offered.LOOKED_UP)),
                                Offered.LOOKED_UP,
                                w.t("ledger.evidence.lookedUp.ask"))
                        .optional());
    }

    private static List<FieldView> about(Seat seat, Typed typed, Words w) {
        var classifications = Arrays.stream(Classification.values())
                .map(one -> new Option(
                        one.name(), w.t("ledger.classification." + one), w.t("ledger.classification." + one + ".why")))
                .toList();
        var fields = seat.type().fields().stream()
                .map(field -> Option.of(field.id(), w.t(field.title())))
                .toList();
        return List.of(
                FieldView.of(TEXT, Offered.TITLE, w.t("ledger.evidence.title"))
                        .withHint(w.t("ledger.evidence.title.hint"))
                        .optional(),
                FieldView.of(
                                FieldsAsked.dateOr(typed.value(Offered.ISSUED)),
                                Offered.ISSUED,
                                w.t("ledger.evidence.issued.ask"))
                        .optional(),
                FieldView.of(
                                FieldsAsked.dateOr(typed.value(Offered.EXPIRES)),
                                Offered.EXPIRES,
                                w.t("ledger.evidence.expires.ask"))
                        .withHint(w.t("ledger.evidence.expires.hint"))
                        .optional(),
                FieldView.of(RADIO, Offered.CLASSIFICATION, w.t("ledger.evidence.classification"))
                        .withOptions(classifications)
                        .withValue(seat.type().classification().name()),
                FieldView.of(CHECKBOXES, Offered.PROVES, w.t("ledger.evidence.proves.ask"))
                        .withHint(w.t("ledger.evidence.proves.hint"))
                        .withOptions(fields)
                        .optional());
    }

    private String ask(Seat seat, Proof proof, Typed typed, Turn turn) {
        var w = turn.words();
        var root = "/ledger/records/" + seat.record().id();
        turn.put("page", frames.frame(turn, heading(seat, "withdraw", w)));
        turn.put("problems", typed.problems());
        turn.put(
                "form",
                new FormView(
                        FORM,
                        proof.piece().title(),
                        EvidenceWords.what(proof.piece(), w),
                        root + "/evidence/" + proof.id() + "/withdraw",
                        "",
                        typed.fill(FORM, List.of(reason(w))),
                        List.of(new FormView.Button("WITHDRAW", w.t("ledger.evidence.withdraw.go"), ""))));
        return "pages/ledger/evidenceWithdraw";
    }

    static FieldView reason(Words w) {
        return FieldView.of(LONG_TEXT, Offered.REASON, w.t("ledger.reason")).withHint(w.t("ledger.reason.hint"));
    }
}
