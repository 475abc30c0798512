package org.xiandao.app.pages.trial;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.RADIO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.RatingRules.Band;
import org.xiandao.rules.score.Stars;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.trial.life.Seen;
import org.xiandao.trial.life.TrialEvent.YearJudged;

/** What the rating office fills in for a year: its judgement, and the stars. */
final class YearForms {
    static final String JUDGE = "judge";
    static final String RATE = "rate";

    private YearForms() {}

    /** To be filled by the rating office once the year is over. */
    static Optional<JudgingView> judging(At at, YearScore score, Seen seen, Typed typed, Words w) {
        int year = score.year();
        if (!at.years().over(year, at.today()) || !at.office() || at.over()) return Optional.empty();
        var last = Optional.ofNullable(at.trial().judged().get(year));
        var points = new ArrayList<FieldView>();
        for (var part : YearPages.judged(at))
            points.add(FieldView.of(NUMBER, "points." + part.id(), w.t(part.title()))
                    .withHint(w.t("trial.judge.points", Figures.of(part.points())))
                    .withValue(last.map(YearJudged::points)
                            .map(given -> given.getOrDefault(part.id(), ""))
                            .orElse("")));
        var rows = score.parts().stream()
                .flatMap(scored -> scored.lines().stream())
                .filter(line ->
                        line.holds() == Holds.NOT_KNOWN || line.settled().isPresent())
                .map(line -> settling(JUDGE, line, typed, w))
                .toList();
        var reasons = FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons"))
                .withValue(last.map(YearJudged::reasons).orElse(""));
        return Optional.of(new JudgingView(
                JUDGE,
                w.t("trial.judge.form"),
                w.t("trial.judge.lead"),
                at.root() + "/years/" + year + "/judgement",
                typed.fill(JUDGE, points),
                rows,
                typed.fill(JUDGE, reasons),
                w.t("trial.judge.save"),
                at.decides() ? "plain" : "",
                seen.text()));
    }

    static JudgingView.Row settling(String form, Line line, Typed typed, Words w) {
        var path = YearPages.SETTLED + line.id();
        var chosen = line.settled().isEmpty() ? "" : line.holds() == Holds.YES ? "yes" : "no";
        var reason = line.settled().map(YearScore.Settled::reason).orElse("");
        boolean posted = typed.form().equals(form);
        return new JudgingView.Row(
                FieldView.idOf(path),
                path,
                w.t(line.title()),
                YearShown.required(line, w),
                posted ? typed.value(path) : chosen,
                posted ? typed.value(path + YearPages.REASON) : reason,
                typed.problems().stream()
                        .filter(problem -> problem.path().equals(path))
                        .map(Problem::message)
                        .collect(Collectors.joining(" ")));
    }

    /** @param without the report of the year, which then is told with the stars */
    static Optional<PartView> rating(At at, YearScore score, Seen seen, boolean without, Typed typed, Words w) {
        int year = score.year();
        return at.years().over(year, at.today()) && at.decides() && !at.over()
                ? Optional.of(
                        PartView.of(RATE, w.t("trial.rate")).with(List.of(stars(at, score, seen, without, typed, w))))
                : Optional.empty();
    }

    private static FormView stars(At at, YearScore score, Seen seen, boolean without, Typed typed, Words w) {
        var bands = new TreeMap<Integer, Band>();
        at.seat().edition().rating().bands().forEach(band -> bands.put(band.stars(), band));
        var earned = score.exact().flatMap(exact -> Stars.of(List.copyOf(bands.values()), exact));
        var options = bands.descendingMap().values().stream()
                .map(band -> new Option(
                        String.valueOf(band.stars()),
                        w.t("ui.stars." + band.stars()),
                        w.t("open.rules.band", Figures.of(band.from()), Figures.of(band.below()))))
                .toList();
        var lead = earned.map(band -> w.t("trial.rate.earned", w.t("ui.stars." + band.stars())))
                .orElse(w.t("trial.rate.open"));
        var backed = Unconfirmed.says(score.backed(), w).map(says -> " " + says).orElse("");
        return new FormView(
                RATE,
                w.t("trial.rate.form"),
                lead + backed + (without ? " " + w.t("trial.rate.without") : ""),
                at.root() + "/years/" + score.year() + "/stars",
                seen.text(),
                typed.fill(
                        RATE,
                        List.of(
                                FieldView.of(RADIO, "stars", w.t("trial.years.stars"))
                                        .withOptions(options),
                                FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")))),
                List.of(new FormView.Button("RATE", w.t("trial.rate.send"), "")));
    }
}
