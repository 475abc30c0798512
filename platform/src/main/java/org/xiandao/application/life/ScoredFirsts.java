package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xiandao.application.life.CaseEvent.ScoreComputed;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.number.Fraction;

/** The first levels of a recorded total, without the marks below them. */
public final class ScoredFirsts {
    private ScoredFirsts() {}

    public record First(String id, Json points, Json result) {
        public Json json() {
            return Json.object()
                    .with("id", id)
                    .with("points", points)
                    .with("result", result)
                    .end();
        }
    }

    public static List<First> of(ScoreComputed score) {
        var firsts = new ArrayList<First>();
        if (CanonicalJson.parse(score.trace()) instanceof Json.Obj trace
                && trace.get("firsts").orElseThrow() instanceof Json.Arr(var items))
            for (var item : items)
                if (item instanceof Json.Obj first && first.get("id").orElseThrow() instanceof Json.Str(var id))
                    firsts.add(new First(
                            id,
                            first.get("points").orElseThrow(),
                            first.get("result").orElseThrow()));
        return firsts;
    }

    /** What each came to, by its id. */
    public static Map<String, Fraction> results(ScoreComputed score) {
        var results = new TreeMap<String, Fraction>();
        for (var first : of(score))
            if (first.result() instanceof Json.Str(var result)) results.put(first.id(), Fraction.parse(result));
        return results;
    }
}
