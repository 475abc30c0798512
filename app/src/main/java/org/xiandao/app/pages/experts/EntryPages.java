package org.xiandao.app.pages.experts;

import static org.xiandao.app.pages.experts.EntryShown.REASON;
import static org.xiandao.app.pages.experts.EntryShown.RETIRE;
import static org.xiandao.app.pages.experts.PoolHeading.done;
import static org.xiandao.app.pages.experts.PoolHeading.heading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.experts.EntryShown.Sat;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
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
    String asking(Visitor visitor, HttpServletRequest request, Model model) {
        seats.sit(visitor);
        return fresh(Typed.NOTHING, visitor, request, model);
    }

    @PostMapping("/office/experts")
    String enter(
            @RequestParam MultiValueMap<String, String> posted,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var keeper = seats.sit(visitor);
        var typed = new Typed(ProfileForm.ID, posted, List.of());
        var w = Words.in(Language.of(request));
        return switch (form.read(typed)) {
            case ProfileText.Read.Wrong(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield fresh(typed.with(ProfileForm.problems(faults, w)), visitor, request, model);
            }
            case ProfileText.Read.Whole(var profile) -> {
                pool.enter(profile, keeper.actor(), visitor.callerFor(keeper), clock.instant());
                yield "redirect:/office/experts?done=entered";
            }
        };
    }

    private String fresh(Typed typed, Visitor visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var heading = heading(w.t("experts.new"), w, new Link(w.t("experts"), "/office/experts"));
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), heading));
        model.addAttribute("problems", typed.problems());
        model.addAttribute("form", form.empty("/office/experts", typed, w));
        return "pages/cases/withdraw";
    }

    @GetMapping("/office/experts/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        var w = Words.in(Language.of(request));
        return shown.show(shown.read(visitor, id), Typed.NOTHING, done(done, w), visitor, request, model);
    }

    @PostMapping("/office/experts/{id}")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sat = shown.read(visitor, id);
        var typed = new Typed(ProfileForm.ID, posted, List.of());
        var by = visitor.callerFor(sat.keeper());
        return switch (form.read(typed)) {
            case ProfileText.Read.Wrong(var faults) ->
                refuse(
                        sat,
                        typed.with(ProfileForm.problems(faults, Words.in(Language.of(request)))),
                        visitor,
                        request,
                        response,
                        model);
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
                        visitor,
                        request,
                        response,
                        model);
        };
    }

    @PostMapping("/office/experts/{id}/retire")
    String retire(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sat = shown.read(visitor, id);
        var typed = new Typed(RETIRE, posted, List.of());
        var result = pool.retire(
                sat.entry().person(),
                version(typed),
                typed.value(REASON),
                sat.keeper().actor(),
                visitor.callerFor(sat.keeper()),
                clock.instant());
        return changed(result, "retired", sat, typed, visitor, request, response, model);
    }

    /** The page posts the version that it showed. */
    private static int version(Typed typed) {
        var said = typed.value("stage");
        return said.matches("\\d{1,9}") ? Integer.parseInt(said) : 0;
    }

    private String changed(
            ExpertPool.Result result,
            String done,
            Sat sat,
            Typed typed,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        return switch (result) {
            case ExpertPool.Result.Done _ ->
                "redirect:/office/experts/" + sat.entry().person() + "?done=" + done;
            case ExpertPool.Result.Refused(var faults) ->
                refuse(sat, typed.with(ProfileForm.problems(faults, w)), visitor, request, response, model);
            case ExpertPool.Result.Stale _ ->
                refuse(
                        sat,
                        typed.with(List.of(new Problem("name", w.t("refusal.STALE")))),
                        visitor,
                        request,
                        response,
                        model);
        };
    }

    private String refuse(
            Sat sat,
            Typed typed,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown.show(sat, typed, List.of(), visitor, request, model);
    }
}
