package org.xiandao.app.pages.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.FrozenRating;
import org.xiandao.rules.trial.Recomputed;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Scored;

/** A rated year as it stood when its stars were given, and what has become otherwise since. */
final class YearFrozen {
    private YearFrozen() {}

    /** By the last rating; empty where there is none that can be computed again. */
    static Optional<YearScore> score(At at, int year) {
        return at.trial()
                .starsOf(year)
                .filter(given -> Recomputed.carriesInputs(given.trace()))
                .map(given -> recomputed(given.trace()))
                .filter(Recomputed.Identical.class::isInstance)
                .map(same -> ((FrozenRating) ((Recomputed.Identical) same).frozen()).score());
    }

    private static Recomputed recomputed(String trace) {
        return Recomputed.of(trace.getBytes(StandardCharsets.UTF_8), Recomputed.Kind.RATING);
    }

    /** What it is kept under, and how anybody comes to it again. */
    static String says(String trace, Words w) {
        var digest = CanonicalJson.sha256Hex(trace.getBytes(StandardCharsets.UTF_8));
        if (!Recomputed.carriesInputs(trace)) return w.t("trial.frozen.early", digest);
        return recomputed(trace) instanceof Recomputed.Differs(var differences)
                ? differs(differences, w)
                : w.t("trial.frozen", digest);
    }

    static String differs(List<Text> differences, Words w) {
        return w.t("trial.frozen.differs", differences.stream().map(w::t).collect(Collectors.joining(w.comma())));
    }

    /** For the office that may rate again: each line that today's records or judgement tell otherwise, leading to them. */
    static Optional<PartView> since(At at, YearScore then, YearScore now, Words w) {
        var before = standing(then, w);
        var from = new FromShown(at, now.asOf(), w);
        var rows = new ArrayList<List<Cell>>();
        standing(now, w).forEach((id, stands) -> {
            var was = Optional.ofNullable(before.get(id)).map(Standing::told).orElse("—");
            if (!was.equals(stands.told()))
                rows.add(List.of(
                        new Cell.Plain(w.t(stands.title())),
                        new Cell.Plain(was),
                        stands.line()
                                .filter(line -> !line.from().isEmpty())
                                .<Cell>map(line -> new Cell.Told(stands.told(), from.links(line)))
                                .orElse(new Cell.Plain(stands.told()))));
        });
        if (rows.isEmpty()) return Optional.empty();
        var points = now.rounded()
                .map(known -> w.t("trial.since.is", known.toPlainString(), Figures.of(now.outOf())))
                .orElse(w.t("trial.since.open"));
        return Optional.of(PartView.of("since", w.t("trial.since"), points)
                .with(new TableView(
                        w.t("trial.since"),
                        List.of(
                                Column.text(w.t("trial.line")),
                                Column.text(w.t("trial.since.then")),
                                Column.text(w.t("trial.since.now"))),
                        rows)));
    }

    /** A line, or a part that is judged as a whole, and how it is told to stand. */
    private record Standing(Text title, Optional<Line> line, String told) {}

    private static Map<String, Standing> standing(YearScore score, Words w) {
        var standing = new LinkedHashMap<String, Standing>();
        for (var scored : score.parts()) {
            var part = scored.part();
            if (scored.lines().isEmpty())
                standing.put("part/" + part.id(), new Standing(part.title(), Optional.empty(), earned(scored)));
            for (var line : scored.lines())
                standing.put(line.id(), new Standing(line.title(), Optional.of(line), stands(line, w)));
        }
        return standing;
    }

    private static String earned(Scored scored) {
        return scored.earned().map(Figures::of).orElse("—");
    }

    private static String stands(Line line, Words w) {
        var found = line.settled().map(YearScore.Settled::reason).orElse(w.t(line.found()));
        var holds = w.t("trial.holds." + line.holds());
        return found.isEmpty() ? holds : w.t("trial.since.line", holds, found);
    }
}
