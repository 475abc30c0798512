package org.xiandao.app.pages.experts;

import static org.xiandao.app.pages.experts.EntryShown.REASON;
import static org.xiandao.app.pages.experts.EntryShown.RETIRE;
import static org.xiandao.app.pages.experts.PoolHeading.done;
import static org.xiandao.app.pages.experts.PoolHeading.heading;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.experts.EntryShown.Sat;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.expert.ExpertPool;
import org.xiandao.expert.ProfileText;

/** An expert's entry in the pool: made, changed, and closed when they leave. */
@Controller
class EntryPages {
    private final PoolSeats seats;
    private final ExpertPool pool;
    private final ProfileForm form;
    private final EntryShown shown;
    private final Frames frames;
    private final Clock clock;

    EntryPages(PoolSeats seats, ExpertPool pool, ProfileForm form, EntryShown shown, Frames frames, Clock clock) {
        this.seats = seats;
        this.pool = pool;
        this.form = form;
        this.shown = shown;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/office/experts/new")
    String asking(Turn turn) {
        seats.sit(turn.visitor());
        return fresh(Typed.NOTHING, turn);
    }

    @PostMapping("/office/experts")
    String enter(@RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var keeper = seats.sit(turn.visitor());
        var typed = new Typed(ProfileForm.ID, posted, List.of());
        var w = turn.words();
        return switch (form.read(typed)) {
            case ProfileText.Read.Wrong(var faults) -> {
                turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                yield fresh(typed.with(ProfileForm.problems(faults, w)), turn);
            }
            case ProfileText.Read.Whole(var profile) -> {
                pool.enter(profile, keeper.actor(), turn.visitor().callerFor(keeper), clock.instant());
                yield "redirect:/office/experts?done=entered";
            }
        };
    }

    private String fresh(Typed typed, Turn turn) {
        var w = turn.words();
        var heading = heading(w.t("experts.new"), w, new Link(w.t("experts"), "/office/experts"));
        return frames.form(turn, heading, form.empty("/office/experts", typed, w), typed.problems());
    }

    @GetMapping("/office/experts/{id}")
    String one(@PathVariable String id, @RequestParam(defaultValue = "") String done, Turn turn) {
        var w = turn.words();
        return shown.show(shown.read(turn.visitor(), id), Typed.NOTHING, done(done, w), turn);
    }

    @PostMapping("/office/experts/{id}")
    String change(@PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var sat = shown.read(turn.visitor(), id);
        var typed = new Typed(ProfileForm.ID, posted, List.of());
        var by = turn.visitor().callerFor(sat.keeper());
        return switch (form.read(typed)) {
            case ProfileText.Read.Wrong(var faults) ->
                refuse(sat, typed.with(ProfileForm.problems(faults, turn.words())), turn);
            case ProfileText.Read.Whole(var profile) ->
                changed(
                        pool.change(
                                sat.entry().person(),
                                version(typed),
                                profile,
                                sat.keeper().actor(),
                                by,
                                clock.instant()),
                        "changed",
                        sat,
                        typed,
                        turn);
        };
    }

    @PostMapping("/office/experts/{id}/retire")
    String retire(@PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var sat = shown.read(turn.visitor(), id);
        var typed = new Typed(RETIRE, posted, List.of());
        var result = pool.retire(
                sat.entry().person(),
                version(typed),
                typed.value(REASON),
                sat.keeper().actor(),
                turn.visitor().callerFor(sat.keeper()),
                clock.instant());
        return changed(result, "retired", sat, typed, turn);
    }

    /** The page posts the version that it showed. */
    private static int version(Typed typed) {
        var said = typed.value("stage");
        return said.matches("\\d{1,9}") ? Integer.parseInt(said) : 0;
    }

    private String changed(ExpertPool.Result result, String done, Sat sat, Typed typed, Turn turn) {
        var w = turn.words();
        return switch (result) {
            case ExpertPool.Result.Done _ ->
                "redirect:/office/experts/" + sat.entry().person() + "?done=" + done;
            case ExpertPool.Result.Refused(var faults) ->
                refuse(sat, typed.with(ProfileForm.problems(faults, w)), turn);
            case ExpertPool.Result.Stale _ ->
                refuse(sat, typed.with(List.of(new Problem("name", w.t("refusal.STALE")))), turn);
        };
    }

    private String refuse(Sat sat, Typed typed, Turn turn) {
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown.show(sat, typed, List.of(), turn);
    }
}
