package org.xiandao.rules.score;

import java.util.Locale;
import java.util.Optional;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.score.Total.FirstLevel;
import org.xiandao.rules.score.Total.Line;
import org.xiandao.rules.score.Total.Mark;
import org.xiandao.rules.score.Total.Spread;

/** A total as JSON with its trace; numbers are exact strings. */
public final class TotalJson {
    private TotalJson() {}

    public static Json.Obj of(Total total) {
        return spread(
                        Json.object()
                                .with("exact", total.exact().toString())
                                .with("rounded", total.rounded().toPlainString())
                                .with("outOf", total.outOf().toString())
                                .with(
                                        "firsts",
                                        total.firsts().stream()
                                                .<Json>map(TotalJson::first)
                                                .collect(Json.array()))
                                .with(
                                        "awaiting",
                                        total.awaiting().stream().map(Json::of).collect(Json.array())),
                        total.spread())
                .end();
    }

    private static Json.Obj first(FirstLevel first) {
        return Json.object()
                .with("id", first.id())
                .with("points", first.points().toString())
                .with("result", first.result().toString())
                .with("lines", first.lines().stream().<Json>map(TotalJson::line).collect(Json.array()))
                .end();
    }

    private static Json.Obj line(Line line) {
        return spread(
                        Json.object()
                                .with("id", line.id())
                                .with("points", line.points().toString())
                                .with("by", line.by().name().toLowerCase(Locale.ROOT))
                                .withPresent("result", line.result().map(Object::toString))
                                .with(
                                        "marks",
                                        line.marks().stream()
                                                .<Json>map(TotalJson::mark)
                                                .collect(Json.array())),
                        line.spread())
                .end();
    }

    private static Json.Obj mark(Mark mark) {
        return Json.object()
                .with("expert", mark.expert())
                .withPresent("points", mark.points().map(Object::toString))
                .with("dropped", mark.dropped())
                .with("reason", mark.reason())
                .end();
    }

    private static Json.Members spread(Json.Members members, Optional<Spread> spread) {
        spread.ifPresent(it -> members.with(
                "spread",
                Json.object()
                        .with("lowest", it.lowest().toString())
                        .with("highest", it.highest().toString())
                        .with("width", it.width().toString())
                        .end()));
        return members;
    }
}
