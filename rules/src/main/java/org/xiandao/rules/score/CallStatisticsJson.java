package org.xiandao.rules.score;

import java.math.BigDecimal;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.score.CallStatistics.Cut;
import org.xiandao.rules.score.CallStatistics.Expert;
import org.xiandao.rules.score.CallStatistics.Indicator;
import org.xiandao.rules.score.CallStatistics.LeftOut;
import org.xiandao.rules.score.CallStatistics.Ranked;
import org.xiandao.rules.score.CallStatistics.Tie;

/** A call's statistics as JSON; numbers are exact strings, roots decimal ones. */
public final class CallStatisticsJson {
    private CallStatisticsJson() {}

    public static Json.Obj of(CallStatistics statistics) {
        var members = Json.object()
                .with(
                        "ranked",
                        statistics.ranked().stream()
                                .<Json>map(CallStatisticsJson::ranked)
                                .collect(Json.array()))
                .with(
                        "ties",
                        statistics.ties().stream()
                                .<Json>map(CallStatisticsJson::tie)
                                .collect(Json.array()))
                .with(
                        "indicators",
                        statistics.indicators().stream()
                                .<Json>map(CallStatisticsJson::indicator)
                                .collect(Json.array()))
                .with(
                        "experts",
                        statistics.experts().stream()
                                .<Json>map(CallStatisticsJson::expert)
                                .collect(Json.array()));
        statistics.cut().ifPresent(cut -> members.with("cut", cut(cut)));
        return members.end();
    }

    private static Json.Obj ranked(Ranked it) {
        return Json.object()
                .with("case", it.id())
                .with("place", it.place())
                .with("total", TotalJson.of(it.total()))
                .withPresent("deviation", it.deviation().map(BigDecimal::toPlainString))
                .withPresent("alpha", it.alpha().map(Fraction::toString))
                .with(
                        "leftOut",
                        it.leftOut().stream()
                                .<Json>map(CallStatisticsJson::leftOut)
                                .collect(Json.array()))
                .withPresent("error", it.error().map(BigDecimal::toPlainString))
                .with(
                        "corrected",
                        Json.object()
                                .with("exact", it.corrected().exact().toString())
                                .with("rounded", it.corrected().rounded().toPlainString())
                                .with("place", it.corrected().place())
                                .end())
                .end();
    }

    private static Json.Obj leftOut(LeftOut it) {
        return Json.object()
                .with("expert", it.expert())
                .with("shift", it.shift().toString())
                .with("place", it.place())
                .end();
    }

    private static Json.Obj tie(Tie it) {
        return Json.object()
                .with("above", it.above())
                .with("below", it.below())
                .withPresent("by", it.by())
                .end();
    }

    private static Json.Obj indicator(Indicator it) {
        return Json.object()
                .with("id", it.id())
                .withPresent("alpha", it.alpha().map(Fraction::toString))
                .withPresent("range", it.range().map(Fraction::toString))
                .with("marks", it.marks())
                .with("absent", it.absent())
                .end();
    }

    private static Json.Obj expert(Expert it) {
        return Json.object()
                .with("id", it.id())
                .with("cases", it.cases())
                .with("deviation", it.deviation().toString())
                .end();
    }

    private static Json.Obj cut(Cut it) {
        return Json.object()
                .with("places", it.places())
                .with("last", it.last())
                .with("first", it.first())
                .with("gap", it.gap().toString())
                .withPresent("noise", it.noise().map(BigDecimal::toPlainString))
                .with("clear", it.clear())
                .with("near", it.near().stream().map(Json::of).collect(Json.array()))
                .with("shared", it.shared())
                .end();
    }
}
