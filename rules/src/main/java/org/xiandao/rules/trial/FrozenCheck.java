package org.xiandao.rules.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;

/**
 * A final check's targets and what it came to.
 *
 * @param asOf the day that the records were read as of
 * @param may what the pack lets it come to
 */
public record FrozenCheck(
        Under under,
        LocalDate asOf,
        List<Line> lines,
        List<Verb> may,
        Conclusion concluded,
        String documentNumber,
        String reasons)
        implements Frozen {
    static final String KIND = "xiandao-final-check";

    public FrozenCheck {
        lines = List.copyOf(lines);
        may = List.copyOf(may);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Text> faults() {
        var faults = new ArrayList<>(Frozen.faults(lines).toList());
        concluded.wrong(may).map(FrozenCheck::told).ifPresent(faults::add);
        if (concluded.until().isPresent() && !Conclusion.asksForDay(concluded.outcome()))
            faults.add(new Text("这项结论不写期限", "this outcome has no day"));
        return List.copyOf(faults);
    }

    private static Text told(Conclusion.Wrong wrong) {
        return switch (wrong) {
            case OUTCOME_WRONG -> new Text("规则不允许这项结论", "the rules don't permit this outcome");
            case UNTIL_MISSING -> new Text("这项结论须写期限", "this outcome needs a day");
            case UNTIL_PAST -> new Text("期限不晚于作出结论之日", "the day is not after that of the conclusion");
            case UNTIL_NOT_LATER -> new Text("延续的截止日期不晚于原定的", "the new last day is not after the old one");
        };
    }

    @Override
    public Json.Obj content() {
        return Frozen.head(this)
                .with("asOf", asOf.toString())
                .with("targets", LineJson.array(lines))
                .with(
                        "counts",
                        Json.object()
                                .with("yes", count(Holds.YES))
                                .with("no", count(Holds.NO))
                                .with("not-known", count(Holds.NOT_KNOWN))
                                .end())
                .with("may", verbs(may))
                .with("permitted", verbs(Conclusion.permitted(lines, may)))
                .with(
                        "concluded",
                        Json.object()
                                .with("outcome", Look.word(concluded.outcome()))
                                .withPresent("until", concluded.until().map(LocalDate::toString))
                                .with("on", concluded.on().toString())
                                .withPresent("last", concluded.last().map(LocalDate::toString))
                                .with("documentNumber", documentNumber)
                                .with("reasons", reasons)
                                .end())
                .end();
    }

    public long count(Holds holds) {
        return lines.stream().filter(line -> line.holds() == holds).count();
    }

    private static Json verbs(List<Verb> verbs) {
        return verbs.stream().<Json>map(verb -> Json.of(Look.word(verb))).collect(Json.array());
    }

    static FrozenCheck read(Look in) {
        var concluded = in.object("concluded");
        return new FrozenCheck(
                Under.read(in),
                in.date("asOf"),
                LineJson.read(in.objects("targets")),
                in.several("may", Verb.class),
                new Conclusion(
                        concluded.one("outcome", Verb.class),
                        concluded.has("until") ? Optional.of(concluded.date("until")) : Optional.empty(),
                        concluded.date("on"),
                        concluded.has("last") ? Optional.of(concluded.date("last")) : Optional.empty()),
                concluded.text("documentNumber"),
                concluded.text("reasons"));
    }
}
