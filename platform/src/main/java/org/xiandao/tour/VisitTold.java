package org.xiandao.tour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Findings;
import org.xiandao.application.life.Scores;
import org.xiandao.application.life.SiteVisit.Deviation;
import org.xiandao.application.life.SiteVisit.Observation;
import org.xiandao.application.life.SiteVisit.Photo;
import org.xiandao.application.life.SiteVisit.Place;
import org.xiandao.application.life.SiteVisit.Stop;
import org.xiandao.application.life.SiteVisit.TeamMember;
import org.xiandao.base.Actor;
import org.xiandao.evidence.StoredFile;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Stage;

/** What the tour's visiting teams do: made up, and it says so. */
final class VisitTold {
    private VisitTold() {}

    /** The first leads. */
    static Command.PlanVisit plan(List<Actor> people, LocalDate day) {
        var team = new ArrayList<TeamMember>();
        for (var one : people)
            team.add(new TeamMember(one.account(), one.name(), List.of(one.organisation()), team.isEmpty()));
        return new Command.PlanVisit(
                List.copyOf(team),
                List.of(
                        new Stop(day.atTime(9, 30), "主管部门会议室（演示）", "查阅专项政策和资金凭证"),
                        new Stop(day.atTime(14, 0), "演示工厂", "清点在用场景，查看边缘计算节点")));
    }

    /** One observation as claimed with a photo, one that differs; none where the pack has no checklist. */
    static List<Command.Observe> observations(Stage stage, String caseId, StoredFile photo, Instant now) {
        var told = new ArrayList<Command.Observe>();
        for (var item : stage.checklist().stream().skip(1).limit(2).toList()) {
            boolean first = told.isEmpty();
            var observation = new Observation(
                    UUID.nameUUIDFromBytes((caseId + item.id()).getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    item.under(),
                    item.id(),
                    item.answers().get(first ? 0 : 1).id(),
                    first ? "演示：抽查两家工厂，逐个场景核对，均在用" : "演示：一份文件只见草案，未见印发件",
                    first ? Optional.empty() : Optional.of(new Deviation("3 项", "2 项")),
                    first
                            ? List.of(new Photo(photo.sha256(), photo.mediaType(), photo.size(), Optional.empty()))
                            : List.of(),
                    first
                            ? Optional.of(
                                    new Place(new BigDecimal("26.0745"), new BigDecimal("119.2965"), Optional.of(20)))
                            : Optional.empty(),
                    Optional.of(now));
            told.add(new Command.Observe(observation, Optional.of(now)));
        }
        return told;
    }

    static Command.RecordVisit record(Edition edition, Stage stage, int number, LocalDate day) {
        var points = new HashMap<String, String>();
        for (var item : Scores.visitItems(edition, stage.id()))
            points.put(
                    item.id(),
                    item.points()
                            .times(Fraction.of(80 + number % 5 * 4, 100))
                            .round(1, RoundingMode.DOWN)
                            .toPlainString());
        return new Command.RecordVisit(
                day,
                points,
                stage.headings().stream()
                        .map(heading -> new CaseEvent.Entry(heading.zh(), "演示：情况属实，方案可行"))
                        .toList(),
                Findings.decidedAt(edition, stage.id()).stream()
                        .map(finding -> new CaseEvent.Established(finding, true, "演示：经核查有关主管部门记录，未发现相关情况"))
                        .toList());
    }
}
