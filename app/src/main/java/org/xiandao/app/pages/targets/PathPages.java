package org.xiandao.app.pages.targets;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.targets.TargetSeats.Asked;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Member;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.targets.Tracked.Source;
import org.xiandao.targets.SetWay;
import org.xiandao.targets.Targets;
import org.xiandao.targets.WayForm;
import org.xiandao.targets.WayRefusal;
import org.xiandao.targets.WayRefusal.Code;
import org.xiandao.targets.Ways;

/** An area sets its own baseline and yearly points of a target. */
@Controller
class PathPages {
    private static final String REASON = "reason";
    private static final String SEEN = "seen";

    private final TargetSeats seats;
    private final Targets targets;
    private final Ways ways;
    private final Frames frames;
    private final Clock clock;

    PathPages(TargetSeats seats, Targets targets, Ways ways, Frames frames, Clock clock) {
        this.seats = seats;
        this.targets = targets;
        this.ways = ways;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/targets/{id}/path")
    String asking(@PathVariable String id, @RequestParam String edition, @RequestParam String area, Turn turn) {
        var asked = seats.asked(turn.visitor(), edition, id, area);
        setter(turn.visitor(), asked);
        var history = ways.history(asked.edition(), asked.target(), area);
        var typed = history.isEmpty() ? Map.<String, String>of() : typed(history.getLast());
        return show(asked, typed, "", history.size(), List.of(), turn);
    }

    @PostMapping("/targets/{id}/path")
    String set(
            @PathVariable String id,
            @RequestParam String edition,
            @RequestParam String area,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var asked = seats.asked(turn.visitor(), edition, id, area);
        var by = setter(turn.visitor(), asked);
        var typed = new HashMap<String, String>();
        for (var field : fields(asked)) {
            var value = form.getOrDefault(field.id(), List.of("")).getFirst().strip();
            if (!value.isEmpty()) typed.put(field.id(), value);
        }
        var reason = form.getOrDefault(REASON, List.of("")).getFirst();
        int seen = seen(form.getOrDefault(SEEN, List.of("")).getFirst());
        var now = clock.instant();
        var told = targets.base(asked.edition(), asked.target(), area, now);
        return switch (ways.set(asked.edition(), asked.target(), area, typed, told, reason, seen, by.actor(), now)) {
            case Ways.Result.Done _ ->
                "redirect:" + TargetShown.href(edition, id, area, ChinaTime.day(now), "") + "#set";
            case Ways.Result.Refused(var refusals) -> {
                seats.refused(
                        turn.visitor(),
                        by,
                        asked,
                        refusals.stream().map(it -> it.code()).toList());
                boolean late = refusals.stream().anyMatch(refusal -> refusal.code() == Code.STALE);
                turn.status((late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT));
                yield show(asked, typed, reason, seen, refusals, turn);
            }
        };
    }

    private Member setter(Visitor visitor, Asked asked) {
        return TargetSeats.setter(visitor, actor -> ways.maySet(asked.area(), actor))
                .filter(member -> asked.edition().plan().way(asked.target()).isPresent())
                .orElseThrow(() -> seats.hidden(visitor, asked.area()));
    }

    private static int seen(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static List<Form.Field> fields(Asked asked) {
        return WayForm.of(asked.edition(), asked.target()).sections().getFirst().fields();
    }

    private static Map<String, String> typed(SetWay way) {
        var typed = new HashMap<String, String>();
        way.base().ifPresent(base -> typed.put(WayForm.BASE, base.toString()));
        way.points().forEach((on, amount) -> typed.put(WayForm.path(on), amount.toString()));
        return typed;
    }

    private String show(
            Asked asked, Map<String, String> typed, String reason, int seen, List<WayRefusal> refusals, Turn turn) {
        var w = turn.words();
        var target = asked.target();
        var today = ChinaTime.day(clock.instant());
        var faults = faults(asked, refusals, w);
        var byPath = new HashMap<String, List<String>>();
        faults.forEach(fault ->
                byPath.computeIfAbsent(fault.path(), path -> new ArrayList<>()).add(fault.message()));
        var tracked = targets.of(asked.edition(), target, asked.area(), today, clock.instant());
        var words = new TargetWords(asked.edition(), tracked, w);
        var fields = new ArrayList<FieldView>();
        for (var field : fields(asked))
            fields.add(FieldView.of(NUMBER, field.id(), w.t(field.label()))
                    .optional()
                    .withUnit(w.unit(field.unit()))
                    .withHint(hint(field.id(), words))
                    .withValue(typed.getOrDefault(field.id(), ""))
                    .withErrors(byPath.getOrDefault(field.id(), List.of())));
        fields.add(FieldView.of(LONG_TEXT, REASON, w.t("ledger.reason"))
                .withHint(w.t("targets.path.reason"))
                .withValue(reason)
                .withErrors(byPath.getOrDefault(REASON, List.of())));
        var back = TargetShown.href(asked.edition().id(), target.id(), asked.area(), today, "");
        var heading = Heading.of(
                        w.t("targets.path.title"),
                        new Link(w.t("nav.targets"), "/targets?area=" + asked.area()),
                        new Link(words.title(), back))
                .lead(w.t("targets.path.lead", words.end(), target.by()));
        turn.put("page", frames.frame(turn, heading));
        turn.put(
                "form",
                new PathForm(
                        TargetShown.href(asked.edition().id(), target.id(), asked.area(), today, "/path"),
                        seen,
                        faults,
                        fields,
                        back));
        return "pages/targets/path";
    }

    /** What holds where nothing is entered. */
    private static String hint(String path, TargetWords words) {
        var w = words.w();
        var tracked = words.tracked();
        if (!path.equals(WayForm.BASE))
            return tracked.own()
                    ? ""
                    : tracked.course()
                            .path()
                            .map(way -> w.t(
                                    "targets.path.empty",
                                    words.amount(tracked.course().aim().whole(way.on(day(path))))))
                            .orElse("");
        return tracked.base()
                .filter(base -> base.source() == Source.RECORDS)
                .map(base -> w.t("targets.path.base", words.amount(base.stock())))
                .orElse("");
    }

    private static LocalDate day(String path) {
        return LocalDate.parse(path.substring(path.length() - 10));
    }

    private static List<Problem> faults(Asked asked, List<WayRefusal> refusals, Words w) {
        var messages = new Messages(WayForm.of(asked.edition(), asked.target()));
        var faults = new ArrayList<Problem>();
        for (var refusal : refusals)
            switch (refusal.code()) {
                case FIELDS ->
                    refusal.problems()
                            .forEach(problem -> faults.add(
                                    new Problem(problem.path(), messages.text(problem, w.zh() ? "zh" : "en"))));
                case LESS_THAN_BEFORE, BELOW_EARLIER, ABOVE_EARLIER, ABOVE_END, BELOW_END ->
                    faults.add(new Problem(refusal.path(), w.t("targets.refusal." + refusal.code())));
                case REASON_MISSING, STALE, NOTHING_NEW, NOT_YOURS ->
                    faults.add(new Problem(REASON, w.t("targets.refusal." + refusal.code())));
            }
        return faults;
    }
}
