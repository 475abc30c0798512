package org.xiandao.app.pages.bundle;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.application.life.CaseEvent.ScoreComputed;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** The first levels of a recorded total, without the marks below them. */
final class Firsts {
    private Firsts() {}

    record First(String id, Json points, Json result) {
        Json json() {
            return Json.object()
                    .with("id", id)
                    .with("points", points)
                    .with("result", result)
                    .end();
        }
    }

    static List<First> of(ScoreComputed score) {
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
}
