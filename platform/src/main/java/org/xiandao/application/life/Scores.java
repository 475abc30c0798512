package org.xiandao.application.life;
import java.util.List;
import org.xiandao.application.life.CaseEvent.ScoresFiled;
import org.xiandao.rules.pack.*;
final class Scores {
    static List<CaseEvent> computed(CaseState s, Setting t, String stage) { return List.of(); }
    static List<Refusal> faults(Edition e, ScoresFiled f) { return List.of(); }
    static List<IndicatorTree.Item> visitItems(Edition e, String stage) { return List.of(); }
}
