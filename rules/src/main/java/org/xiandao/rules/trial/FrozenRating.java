package org.xiandao.rules.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.RatingRules.Band;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.pack.RatingRules.Part;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.score.Stars;
import org.xiandao.rules.trial.YearScore.Backed;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Scored;

/**
 * A year's score and the stars that were given for it.
 *
 * @param decided what the decider gave, maybe others than the score earns
 */
public record FrozenRating(Under under, YearScore score, List<Band> bands, Decided decided) implements Frozen {
    static final String KIND = "xiandao-rating";

    public FrozenRating {
        bands = List.copyOf(bands);
    }

    public record Decided(int stars, String reasons) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LocalDate asOf() {
        return score.asOf();
    }

    @Override
    public List<Line> lines() {
        return score.parts().stream().flatMap(part -> part.lines().stream()).toList();
    }

    public Optional<Band> band() {
        return score.exact().flatMap(exact -> Stars.of(bands, exact));
    }

    @Override
    public List<Text> faults() {
        var faults = new ArrayList<>(Frozen.faults(lines()).toList());
        if (score.asOf().getYear() != score.year())
            faults.add(new Text(
                    "计分截至日 " + score.asOf() + " 不在 " + score.year() + " 年内",
                    "the day " + score.asOf() + " is not in the year " + score.year()));
        if (under.pilots().isEmpty()) faults.add(new Text("没有写明是哪个试点", "it names no pilot"));
        for (var scored : score.parts()) {
            var id = scored.part().id();
            var judged = scored.judged();
            if (scored.part().of() == Of.JUDGEMENT && judged.isEmpty())
                faults.add(new Text("分项 " + id + " 没有评分", "part " + id + " has not been judged"));
            if (judged.filter(
                            it -> it.signum() < 0 || it.compareTo(scored.part().points()) > 0)
                    .isPresent())
                faults.add(new Text("分项 " + id + " 的评分超出分值", "part " + id + " has points beyond its own"));
            if (scored.part().of() == Of.JUDGEMENT && !scored.lines().isEmpty()
                    || scored.part().of() != Of.JUDGEMENT && judged.isPresent())
                faults.add(new Text(
                        "分项 " + id + " 不能既逐项计分又由人评分", "part " + id + " is scored by lines or judged, not both"));
        }
        if (bands.stream().noneMatch(band -> band.stars() == decided.stars()))
            faults.add(
                    new Text("没有 " + decided.stars() + " 星这一档", "there is no band of " + decided.stars() + " stars"));
        if (score.exact().isPresent() && band().isEmpty()) faults.add(new Text("得分不在任何一档", "no band holds the score"));
        return List.copyOf(faults);
    }

    @Override
    public Json.Obj content() {
        var members = Frozen.head(this)
                .with("year", score.year())
                .with("asOf", score.asOf().toString())
                .with(
                        "parts",
                        score.parts().stream().<Json>map(FrozenRating::part).collect(Json.array()))
                .with("bands", bands.stream().<Json>map(FrozenRating::band).collect(Json.array()))
                .with("outOf", score.outOf().toString())
                .withPresent("exact", score.exact().map(Object::toString))
                .withPresent("rounded", score.rounded().map(Object::toString))
                .with(
                        "decided",
                        Json.object()
                                .with("stars", decided.stars())
                                .with("reasons", decided.reasons())
                                .end());
        band().ifPresent(band -> members.with("stars", band.stars()));
        if (score.backed().all() > 0) members.with("backed", LineJson.of(score.backed()));
        NextStar.of(score, bands).ifPresent(next -> members.with("next", next(next)));
        return members.end();
    }

    private static Json.Obj part(Scored scored) {
        return Json.object()
                .with("id", scored.part().id())
                .with("of", Look.word(scored.part().of()))
                .with("title", LineJson.text(scored.part().title()))
                .with("points", scored.part().points().toString())
                .with("worth", scored.worth().toString())
                .withPresent("earned", scored.earned().map(Object::toString))
                .withPresent("judged", scored.judged().map(Object::toString))
                .with("lines", LineJson.array(scored.lines()))
                .end();
    }

    private static Json.Obj band(Band band) {
        return Json.object()
                .with("stars", band.stars())
                .with("from", band.from().toString())
                .with("below", band.below().toString())
                .end();
    }

    private static Json.Obj next(NextStar next) {
        return Json.object()
                .with("stars", next.stars())
                .with("missing", next.missing().toString())
                .with(
                        "open",
                        next.open().stream()
                                .<Json>map(open -> Json.object()
                                        .with("id", open.line().id())
                                        .with("worth", open.worth().toString())
                                        .end())
                                .collect(Json.array()))
                .with("inReach", next.inReach())
                .end();
    }

    /** What a file says of how far its records are confirmed; empty where none is behind it, or it was frozen before that was kept. */
    public static Optional<Backed> backed(String json) {
        return CanonicalJson.parse(json) instanceof Json.Obj frozen
                ? new Look("JSON", frozen).maybeObject("backed").map(LineJson::backed)
                : Optional.empty();
    }

    static FrozenRating read(Look in) {
        var parts = in.objects("parts").stream().map(FrozenRating::readPart).toList();
        var bands = in.objects("bands").stream()
                .map(band -> new Band(
                        band.number("stars"),
                        band.fraction("from"),
                        band.fraction("below"),
                        new Basis(List.of(), Optional.empty())))
                .toList();
        var decided = in.object("decided");
        return new FrozenRating(
                Under.read(in),
                new YearScore(in.number("year"), in.date("asOf"), parts),
                bands,
                new Decided(decided.number("stars"), decided.text("reasons")));
    }

    private static Scored readPart(Look in) {
        var part = new Part(
                in.text("id"), LineJson.readText(in.object("title")), in.one("of", Of.class), in.fraction("points"));
        return new Scored(part, LineJson.read(in.objects("lines")), in.maybeFraction("judged"));
    }
}
