package org.xiandao.app.pages.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.pack.RatingRules.Part;
import org.xiandao.trial.life.Seen;
import org.xiandao.trial.life.TrialCommand;
import org.xiandao.trial.life.TrialEvent.Settling;
import org.xiandao.trial.life.TrialRefusal;

/** A year of a trial: its score line by line, the judgement, the stars. */
@Controller
class YearPages {
    static final String SETTLED = "settled.";
    static final String REASON = ".reason";

    private final TrialSeats seats;
    private final YearShown shown;
    private final Frames frames;

    YearPages(TrialSeats seats, YearShown shown, Frames frames) {
        this.seats = seats;
        this.shown = shown;
        this.frames = frames;
    }

    @GetMapping("/trials/{caseId}/years/{year}")
    String page(
            @PathVariable String caseId,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String done,
            Turn turn) {
        return show(at(turn.visitor(), caseId, year), year, Typed.NOTHING, done, turn);
    }

    /** The score as it stood when stars were given, byte for byte: {@code rating} counts from 1, 0 is the last. */
    @GetMapping("/trials/{caseId}/years/{year}/score.json")
    ResponseEntity<String> score(
            @PathVariable String caseId,
            @PathVariable int year,
            @RequestParam(defaultValue = "0") int rating,
            Visitor visitor) {
        var all = at(visitor, caseId, year).trial().stars().getOrDefault(year, List.of());
        int number = rating == 0 ? all.size() : rating;
        if (number < 1 || number > all.size()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(all.get(number - 1).stars().trace());
    }

    private At at(Visitor visitor, String caseId, int year) {
        var at = seats.sit(visitor, caseId);
        boolean rated = at.seat().edition().rating().year().isPresent();
        if (!rated || !at.begun().contains(year)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return at;
    }

    @PostMapping("/trials/{caseId}/years/{year}/judgement")
    String judge(
            @PathVariable String caseId,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var typed = new Typed(YearForms.JUDGE, form, List.of());
        var at = at(turn.visitor(), caseId, year);
        var points = new HashMap<String, String>();
        for (var part : judged(at)) points.put(part.id(), typed.value("points." + part.id()));
        var command = new TrialCommand.Judge(
                year, points, settled(form, typed), typed.value("reasons"), Seen.read(typed.value("stage")));
        return after(at, year, typed, seats.act(at, command), "judged", turn);
    }

    /** What was said of each line that the records can't tell. */
    static Map<String, Settling> settled(MultiValueMap<String, String> form, Typed typed) {
        var settled = new HashMap<String, Settling>();
        for (var key : form.keySet())
            if (key.startsWith(SETTLED)
                    && !key.endsWith(REASON)
                    && List.of("yes", "no").contains(typed.value(key)))
                settled.put(
                        key.substring(SETTLED.length()),
                        new Settling(typed.value(key).equals("yes"), typed.value(key + REASON)));
        return settled;
    }

    static List<Part> judged(At at) {
        return at.seat().edition().rating().year().orElseThrow().parts().stream()
                .filter(part -> part.of() == Of.JUDGEMENT)
                .toList();
    }

    @PostMapping("/trials/{caseId}/years/{year}/stars")
    String rate(
            @PathVariable String caseId,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var typed = new Typed(YearForms.RATE, form, List.of());
        var at = at(turn.visitor(), caseId, year);
        var command = new TrialCommand.Rate(
                year, number(typed.value("stars")), typed.value("reasons"), Seen.read(typed.value("stage")));
        return after(at, year, typed, seats.act(at, command), "rated", turn);
    }

    static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    private String after(At at, int year, Typed typed, List<TrialRefusal> refusals, String done, Turn turn) {
        if (refusals.isEmpty()) return "redirect:" + at.root() + "/years/" + year + "?done=" + done;
        turn.status(TrialWords.status(refusals));
        var problems = TrialWords.problems(refusals, turn.words());
        return show(at, year, typed.with(problems), "", turn);
    }

    private String show(At at, int year, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var without = shown.withoutReport(at, year, w);
        turn.put(
                "page",
                frames.frame(
                        turn,
                        Heading.of(
                                        w.t("trial.year.of", String.valueOf(year)),
                                        new Link(w.t("nav.trials"), "/trials"),
                                        new Link(at.seat().card().title(), at.root()))
                                .lead(w.t("trial.year.lead", at.years().lastDay(year)))
                                .notices(Stream.concat(TrialWords.done(done, w).stream(), without.stream())
                                        .toList())));
        turn.put("demo", at.seat().card().demonstration());
        turn.put("problems", typed.problems());
        var score = shown.score(at, year);
        var seen = shown.seen(at, score);
        turn.put("parts", shown.sections(at, year, score, w));
        var judging = YearForms.judging(at, score, seen, typed, w);
        var rating = YearForms.rating(at, score, seen, without.isPresent(), typed, w);
        turn.put("judging", judging);
        turn.put("rating", rating);
        var points = judged(at).stream()
                .map(part -> FieldView.of(FieldView.Kind.NUMBER, "points." + part.id(), w.t(part.title())));
        var lines = score.parts().stream().flatMap(scored -> scored.lines().stream());
        turn.put("left", TrialLeft.of(typed, rating.stream().toList(), judging, lines, points, w));
        return "pages/trial/year";
    }
}
