package org.xiandao.app.pages.office;

import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.base.Audit;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.simulate.Assumptions;
import org.xiandao.rules.simulate.Outcome;
import org.xiandao.rules.simulate.Simulation;

/** An office tries a change of the rules on made-up cities before anybody signs it. */
@Controller
class SimulatePage {
    private static final int CITIES = 333;
    private static final int MOST_YEARS = 10;
    private static final int SEED = 1;
    private static final int KEPT = 64;

    private final Editions editions;
    private final Audit audit;
    private final Frames frames;
    private final Cache<Tried, Outcome> outcomes =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    SimulatePage(Editions editions, Audit audit, Frames frames) {
        this.editions = editions;
        this.audit = audit;
        this.frames = frames;
    }

    @GetMapping("/office/simulate")
    String page(@RequestParam Map<String, String> asked, Turn turn) {
        boolean office = turn.visitor().memberships().stream()
                .map(member -> member.actor())
                .anyMatch(actor -> actor.office().isPresent() && !actor.duties().isEmpty());
        if (!office) {
            audit.refused(turn.visitor().caller(), "simulate.see", "simulate", Map.of());
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var possible = editions.offered().stream().filter(Simulation::possible).toList();
        if (possible.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var w = turn.words();
        var named = asked.getOrDefault("edition", possible.getFirst().id()).strip();
        var chosen = possible.stream().filter(one -> one.id().equals(named)).findFirst();
        var heading = Heading.of(w.t("simulate.title")).lead(w.t("simulate.lead", CITIES));
        turn.put("page", frames.frame(turn, heading));
        if (chosen.isEmpty()) {
            turn.status(HttpStatus.NOT_FOUND);
            turn.put("simulate", unknown(named, possible, w));
            return "pages/office/simulate";
        }
        var edition = chosen.get();
        boolean other = asked.containsKey("edition") && !edition.id().equals(asked.getOrDefault("shown", edition.id()));
        var what = WhatIf.of(edition.rating(), other ? Map.of() : asked, w);
        var problems = new ArrayList<>(what.problems());
        var years = asked.getOrDefault("years", "3").strip();
        if (!years.matches("[1-9]\\d?") || Integer.parseInt(years) > MOST_YEARS)
            problems.add(new Problem("years", w.t("simulate.wrong.whole", MOST_YEARS)));
        if (!problems.isEmpty()) turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        turn.put("simulate", view(edition, possible, what, years, problems, w));
        return "pages/office/simulate";
    }

    /** Nothing is simulated under other rules than were asked for: they are to be chosen first. */
    private SimulateView unknown(String named, List<Edition> possible, Words w) {
        var code = named.isEmpty()
                ? "simulate.wrong.none"
                : editions.offered(named).isPresent() ? "simulate.wrong.impossible" : "simulate.wrong.unknown";
        var problems = List.of(new Problem("edition", w.t(code, named)));
        var options = new ArrayList<Option>();
        options.add(Option.of("", w.t("simulate.choose")));
        options.addAll(options(possible, w));
        var field = FieldView.of(SELECT, "edition", w.t("simulate.edition"))
                .withOptions(options)
                .withValue("");
        return new SimulateView(
                "",
                List.of(faulty(field, problems)),
                problems,
                List.of(),
                List.of(),
                new SimulateShown(w).assumed(Assumptions.MADE_UP, SEED));
    }

    private static List<Option> options(List<Edition> possible, Words w) {
        return possible.stream()
                .map(one -> Option.of(one.id(), w.t(one.shortTitle()) + " " + one.id()))
                .toList();
    }

    private SimulateView view(
            Edition edition, List<Edition> possible, WhatIf what, String years, List<Problem> problems, Words w) {
        var parts = new ArrayList<SimulateView.Part>();
        var shown = new SimulateShown(w);
        if (problems.isEmpty()) {
            int span = Integer.parseInt(years);
            parts.add(shown.part("as-is", w.t("simulate.asIs"), outcome(edition, edition.rating(), span)));
            if (what.changes(edition.rating()))
                parts.add(shown.part("changed", w.t("simulate.changed"), outcome(edition, what.rules(), span)));
        }
        return new SimulateView(
                edition.id(),
                fields(edition, possible, what, years, problems, w),
                problems,
                parts,
                shown.keys(edition.rating()),
                shown.assumed(Assumptions.MADE_UP, SEED));
    }

    /** All that an outcome follows from, once the cities are the same. */
    private record Tried(String sha256, RatingRules rules, int years) {}

    private Outcome outcome(Edition edition, RatingRules rules, int years) {
        return outcomes.get(
                new Tried(edition.sha256(), rules, years),
                tried -> Simulation.of(edition, rules, CITIES, years, SEED, Assumptions.MADE_UP));
    }

    private static List<FieldView> fields(
            Edition edition, List<Edition> possible, WhatIf what, String years, List<Problem> problems, Words w) {
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(SELECT, "edition", w.t("simulate.edition"))
                .withOptions(options(possible, w))
                .withValue(edition.id()));
        fields.add(FieldView.of(NUMBER, "years", w.t("simulate.years")).withValue(years));
        for (var path : what.typed().keySet())
            if (path.startsWith("band.") && !path.equals("band.1"))
                fields.add(FieldView.of(
                                NUMBER, path, w.t("simulate.band", w.t("ui.stars." + path.substring("band.".length()))))
                        .withValue(what.typed().getOrDefault(path, "")));
        edition.rating().strikes().ifPresent(strikes -> {
            fields.add(FieldView.of(NUMBER, "at", w.t("simulate.at"))
                    .withValue(what.typed().getOrDefault("at", "")));
            fields.add(FieldView.of(RADIO, "inclusive", w.t("simulate.inclusive", w.t("ui.stars." + strikes.star())))
                    .withOptions(List.of(
                            Option.of("false", w.t("simulate.below", w.t("ui.stars." + strikes.star()))),
                            Option.of("true", w.t("simulate.upTo", w.t("ui.stars." + strikes.star())))))
                    .withValue(what.typed().getOrDefault("inclusive", "")));
        });
        if (what.typed().containsKey("bar"))
            fields.add(FieldView.of(NUMBER, "bar", w.t("simulate.bar"))
                    .withValue(what.typed().getOrDefault("bar", "")));
        return fields.stream().map(field -> faulty(field, problems)).toList();
    }

    private static FieldView faulty(FieldView field, List<Problem> problems) {
        return field.withErrors(problems.stream()
                .filter(problem -> problem.path().equals(field.path()))
                .map(Problem::message)
                .toList());
    }
}
