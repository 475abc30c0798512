package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xiandao.application.life.CaseEvent.*;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/** The site visit's record, its points, and what an official establishes. */
final class Visiting {
    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Visiting(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    Outcome establish(Command.Establish establish) {
        if (!Responsible.acts(state, stage, setting.actor()) || stage.kind() == Kind.DRAFTING)
            return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (!Findings.of(setting.edition()).contains(establish.finding()))
            return Outcome.refused(Refusal.Code.UNKNOWN_FINDING, establish.finding());
        if (establish.basis().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        return Outcome.done(
                new FindingEstablished(establish.finding(), establish.holds(), establish.basis(), setting.today()));
    }

    Outcome record(Command.RecordVisit visit) {
        if (stage.kind() != Kind.VISIT) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var refusals = new ArrayList<Refusal>();
        if (visit.members().stream().allMatch(String::isBlank))
            refusals.add(new Refusal(Refusal.Code.RECORD_INCOMPLETE, "members", List.of()));
        if (visit.day().isAfter(setting.today()))
            refusals.add(new Refusal(Refusal.Code.RECORD_INCOMPLETE, "day", List.of()));
        for (int i = 0; i < stage.headings().size(); i++)
            if (visit.record().size() <= i || visit.record().get(i).text().isBlank())
                refusals.add(new Refusal(
                        Refusal.Code.RECORD_INCOMPLETE,
                        "record." + i,
                        List.of(stage.headings().get(i).zh())));
        refusals.addAll(points(visit.scores()));
        return refusals.isEmpty()
                ? Outcome.done(new VisitRecorded(visit.day(), visit.members(), visit.scores(), visit.record()))
                : new Outcome.Refused(refusals);
    }

    private List<Refusal> points(Map<String, String> scores) {
        var refusals = new ArrayList<Refusal>();
        for (var item : Scores.visitItems(setting.edition(), stage.id())) {
            var text = scores.getOrDefault(item.id(), "");
            try {
                var points = Fraction.parse(text);
                if (points.signum() < 0 || points.compareTo(item.points()) > 0)
                    refusals.add(new Refusal(
                            Refusal.Code.SCORE_WRONG,
                            item.id(),
                            List.of(text, item.points().toString())));
            } catch (NumberFormatException notANumber) {
                refusals.add(new Refusal(
                        Refusal.Code.SCORE_WRONG,
                        item.id(),
                        List.of(text, item.points().toString())));
            }
        }
        return refusals;
    }
}
