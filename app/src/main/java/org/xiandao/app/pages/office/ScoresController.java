package org.xiandao.app.pages.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.score.CallScoring;
import org.xiandao.rules.score.CallStatistics;
import org.xiandao.rules.score.CallStatisticsJson;
import org.xiandao.rules.score.ScoredCase;

/** How the cases of a call stand to one another once their reviews are closed, and how sure that is. */
@Controller
class ScoresController {
    private static final int AT_MOST = 1_000;

    private final CallOffice office;
    private final CaseDirectory directory;
    private final Cases cases;
    private final Frames frames;

    ScoresController(CallOffice office, CaseDirectory directory, Cases cases, Frames frames) {
        this.office = office;
        this.directory = directory;
        this.cases = cases;
        this.frames = frames;
    }

    /** {@code open} and {@code other}: cases that are no part of it, their reviews being open or their edition another. */
    private record Found(
            List<ScoredCase> scored,
            Map<String, String> titles,
            Map<String, String> names,
            int open,
            int other,
            boolean demo) {}

    @GetMapping("/office/calls/{callId}/scores")
    String page(@PathVariable String callId, @RequestParam(defaultValue = "") String places, Turn turn) {
        var w = turn.words();
        var seat = sit(turn.visitor(), callId);
        var found = found(seat);
        var line = line(places);
        var statistics = statistics(seat, found, line);
        var shown = new ScoresShown(statistics, seat.edition(), found.titles(), found.names(), w);
        var heading = Heading.of(
                        w.t("scores"),
                        new Link(w.t("desk.calls"), "/office/calls"),
                        new Link(w.t(seat.call().title()), "/office/calls/" + callId))
                .lead(w.t("scores.lead", found.scored().size()));
        turn.put("page", frames.frame(turn, heading));
        turn.put(
                "scores",
                new ScoresView(
                        callId,
                        places,
                        wrong(places, line, found, w),
                        notes(found, statistics, w),
                        shown.cut(),
                        found.scored().isEmpty() ? List.of() : shown.parts(),
                        "/office/calls/" + callId + "/scores.json"
                                + line.map(it -> "?places=" + it).orElse(""),
                        found.demo()));
        return "pages/office/scores";
    }

    @GetMapping("/office/calls/{callId}/scores.json")
    ResponseEntity<byte[]> json(
            @PathVariable String callId, @RequestParam(defaultValue = "") String places, Visitor visitor) {
        var seat = sit(visitor, callId);
        var statistics = statistics(seat, found(seat), line(places));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .body(CanonicalJson.bytes(CallStatisticsJson.of(statistics)));
    }

    private CallOffice.Seat sit(Visitor visitor, String callId) {
        var seat = office.sitUnseen(visitor, callId);
        if (seat.edition().review().isEmpty() || seat.edition().indicators().isEmpty())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return seat;
    }

    private static CallStatistics statistics(CallOffice.Seat seat, Found found, Optional<Integer> places) {
        return CallScoring.of(
                seat.edition().review().orElseThrow(),
                seat.edition().indicators().orElseThrow(),
                found.scored(),
                places);
    }

    private Found found(CallOffice.Seat seat) {
        var actor = seat.member().actor();
        var scored = new ArrayList<ScoredCase>();
        var titles = new LinkedHashMap<String, String>();
        var names = new LinkedHashMap<String, String>();
        int open = 0;
        int other = 0;
        boolean demo = false;
        for (var card : directory
                .visibleTo(actor, Filter.call(seat.call().id()), 1, AT_MOST)
                .cards()) {
            var state = cases.get(card.caseId());
            if (state.experts().isEmpty()) continue;
            var edition = cases.edition(state);
            var one = Sight.of(state, edition, actor).total()
                    ? Scores.closed(card.caseId(), state, edition)
                    : Optional.<ScoredCase>empty();
            if (!edition.sha256().equals(seat.edition().sha256())) other++;
            else if (one.isEmpty()) open++;
            else {
                scored.add(one.get());
                demo |= state.demonstration();
                titles.put(card.caseId(), card.title());
                state.experts().forEach(expert -> names.put(expert.account(), expert.name()));
            }
        }
        return new Found(scored, titles, names, open, other, demo);
    }

    private static Optional<Integer> line(String places) {
        return places.strip().matches("[1-9]\\d{0,3}")
                ? Optional.of(Integer.parseInt(places.strip()))
                : Optional.empty();
    }

    private static String wrong(String places, Optional<Integer> line, Found found, Words w) {
        if (places.isBlank()) return "";
        int most = found.scored().size() - 1;
        return line.filter(it -> it <= most).isPresent() ? "" : w.t("scores.places.wrong", Math.max(1, most));
    }

    private static List<String> notes(Found found, CallStatistics statistics, Words w) {
        var notes = new ArrayList<String>();
        long awaiting = statistics.ranked().stream()
                .filter(one -> !one.total().awaiting().isEmpty())
                .count();
        if (awaiting > 0) notes.add(w.t("scores.awaiting", awaiting));
        if (found.open() > 0) notes.add(w.t("scores.open", found.open()));
        if (found.other() > 0) notes.add(w.t("scores.other", found.other()));
        return notes;
    }
}
