package org.xiandao.app.pages.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.SiteVisit.Photo;
import org.xiandao.application.life.SiteVisit.Seen;
import org.xiandao.evidence.EvidenceFiles;

/** The page in the factory, and what comes from it: by a phone's script once it has a line, or by a plain form. */
@Controller
class VisitController {
    private static final String MAY_ASK_WHERE = "camera=(), microphone=(), geolocation=(self)";

    private final VisitSeats visitSeats;
    private final Seats seats;
    private final VisitPages pages;
    private final Claims claims;
    private final Photos photos;
    private final EvidenceFiles files;
    private final Frames frames;

    VisitController(
            VisitSeats visitSeats,
            Seats seats,
            VisitPages pages,
            Claims claims,
            Photos photos,
            EvidenceFiles files,
            Frames frames) {
        this.visitSeats = visitSeats;
        this.seats = seats;
        this.pages = pages;
        this.claims = claims;
        this.photos = photos;
        this.files = files;
        this.frames = frames;
    }

    /** Keeps the page at hand without network; may only ever speak for {@code /visits/}. */
    @GetMapping("/visits/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("/static/design/visit-worker.js"));
    }

    @GetMapping("/visits/{caseId}")
    String page(@PathVariable String caseId, @RequestParam(defaultValue = "") String done, Turn turn) {
        var seat = visitSeats.inTheFactory(turn.visitor(), caseId);
        if (!VisitSeats.isMember(seat) && !VisitSeats.isFormer(seat)) return "redirect:/visits/" + caseId + "/record";
        return show(seat, Typed.NOTHING, done, turn);
    }

    private String show(Seat seat, Typed typed, String done, Turn turn) {
        var w = turn.words();
        turn.response().setHeader("Permissions-Policy", MAY_ASK_WHERE);
        var heading = Heading.of(
                        w.t("visit.title"),
                        new Link(w.t("nav.cases"), "/cases"),
                        new Link(seat.card().title(), "/cases/" + seat.caseId()))
                .lead(seat.card().title())
                .notices(
                        w.knows("visit.done." + done)
                                ? List.of(NoticeView.of(Tone.GOOD, w.t("visit.done." + done), ""))
                                : List.of());
        turn.put("page", frames.frame(turn, heading));
        turn.put("visit", pages.of(seat, typed, w));
        return "pages/visit/visit";
    }

    @PostMapping("/visits/{caseId}/observations")
    String observed(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var form = ObservationForm.of(posted);
        var seat = visitSeats.inTheFactory(turn.visitor(), caseId);
        return switch (observe(seat, form, turn.request())) {
            case Answer.Kept kept ->
                "redirect:/visits/" + caseId + "?done=" + kept.seen().standing();
            case Answer.Refused refused -> {
                turn.status(refused.status());
                yield show(seats.sit(turn.visitor(), caseId), form.typed().with(refused.problems()), "", turn);
            }
        };
    }

    /** As the page's script sends it. */
    @PostMapping("/visits/{caseId}/parcels")
    ResponseEntity<?> sent(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var form = ObservationForm.of(posted);
        if (!form.isOf(turn.visitor().person().id().toString()))
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        var seat = visitSeats.inTheFactory(turn.visitor(), caseId);
        return switch (observe(seat, form, turn.request())) {
            case Answer.Kept(var seen) ->
                ResponseEntity.ok(Map.of(
                        "id", seen.observation().id(),
                        "standing", seen.standing().name(),
                        "at", seen.at().toString()));
            case Answer.Refused(var status, var problems) ->
                ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(ProblemDetail.forStatusAndDetail(
                                status, problems.stream().map(Problem::message).collect(Collectors.joining(" "))));
        };
    }

    private sealed interface Answer {
        record Kept(Seen seen) implements Answer {}

        record Refused(HttpStatus status, List<Problem> problems) implements Answer {}
    }

    private Answer observe(Seat seat, ObservationForm form, HttpServletRequest request) {
        var w = Words.in(Language.of(request));
        var taken = photos.take(seat.caseId(), photosOf(request), form.typed().all("imprint"), w);
        if (!taken.problems().isEmpty()) return new Answer.Refused(HttpStatus.UNPROCESSABLE_CONTENT, taken.problems());
        var command = new Command.Observe(form.read(taken.photos(), claims.of(seat, form.item())), form.sent());
        return switch (seats.act(seat, command)) {
            case Cases.Result.Done done ->
                new Answer.Kept(java.util.Objects.requireNonNull(
                        done.state().siteVisit().seen().get(form.id())));
            case Cases.Result.Refused refused ->
                new Answer.Refused(
                        RefusalWords.status(refused.refusals()),
                        new ArrayList<>(RefusalWords.problems(refused.refusals(), seat.edition(), w)));
        };
    }

    private static List<MultipartFile> photosOf(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest parts ? parts.getFiles("photo") : List.of();
    }

    /** Only what this visit names, for those who may read it; a former member still sees their own. */
    @GetMapping("/visits/{caseId}/photos/{sha256}")
    ResponseEntity<Resource> photo(@PathVariable String caseId, @PathVariable String sha256, Visitor visitor) {
        var seat = visitSeats.inTheFactory(visitor, caseId);
        var photo = seat.state().siteVisit().seen().values().stream()
                .filter(seen -> !VisitSeats.isFormer(seat)
                        || seen.account().equals(seat.actor().account()))
                .flatMap(seen -> seen.observation().photos().stream())
                .filter(one -> one.sha256().equals(sha256))
                .findFirst()
                .map(Photo::mediaType)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(files.path(sha256)));
    }
}
