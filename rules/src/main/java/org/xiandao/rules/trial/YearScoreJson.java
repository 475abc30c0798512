package org.xiandao.rules.trial;

import java.util.Locale;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Scored;

/** A year's score as JSON with its trace; numbers are exact strings. */
public final class YearScoreJson {
    private YearScoreJson() {}

    public static Json.Obj of(YearScore score) {
        return Json.object()
                .with("year", String.valueOf(score.year()))
                .with("asOf", score.asOf().toString())
                .with("outOf", score.outOf().toString())
                .withPresent("exact", score.exact().map(Object::toString))
                .withPresent("rounded", score.rounded().map(Object::toString))
                .with(
                        "parts",
                        score.parts().stream().<Json>map(YearScoreJson::part).collect(Json.array()))
                .end();
    }

    private static Json.Obj part(Scored scored) {
        return Json.object()
                .with("id", scored.part().id())
                .with("of", scored.part().of().name().toLowerCase(Locale.ROOT))
                .with("points", scored.part().points().toString())
                .withPresent("earned", scored.earned().map(Object::toString))
                .withPresent("judged", scored.judged().map(Object::toString))
                .with(
                        "lines",
                        scored.lines().stream().<Json>map(YearScoreJson::line).collect(Json.array()))
                .end();
    }

    /** One line by itself. */
    public static Json.Obj line(Line line) {
        return Json.object()
                .with("id", line.id())
                .with("title", text(line.title()))
                .with("required", text(line.required()))
                .with("found", text(line.found()))
                .with("holds", line.holds().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .withPresent("settledBy", line.settled().map(YearScore.Settled::by))
                .withPresent("reason", line.settled().map(YearScore.Settled::reason))
                .withPresent(
                        "original",
                        line.changed().map(changed -> changed.original().zh()))
                .withPresent(
                        "changedOn", line.changed().map(changed -> changed.on().toString()))
                .withPresent("changedBy", line.changed().map(YearScore.Changed::by))
                .end();
    }

    private static Json.Obj text(Text text) {
        return Json.object().with("zh", text.zh()).with("en", text.en()).end();
    }
}
