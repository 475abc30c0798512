package org.xiandao.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.CaseState;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.bar.BarFault;
import org.xiandao.bar.Bars;
import org.xiandao.bar.Bars.Imposing;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.trial.Ban;
import org.xiandao.trial.life.TrialEvent.PilotRevoked;
import org.xiandao.trial.life.TrialRefusal;
import org.xiandao.trial.life.TrialRefusal.Code;
import org.xiandao.trial.life.TrialSetting;

/** The bars that come with a revocation, each area by itself, from the day of the decision on. */
@Component
class Barrings {
    private final Bars bars;

    Barrings(Bars bars) {
        this.bars = bars;
    }

    List<TrialRefusal> impose(String caseId, PilotRevoked revoked, String ground, TrialSetting setting) {
        if (revoked.barred().isEmpty()) return List.of();
        var decision = new Decision(caseId, ground, revoked.documentNumber(), revoked.reasons());
        var imposing = imposing(decision, setting.pilot(), setting.edition(), revoked.barred(), setting.today());
        return switch (bars.impose(imposing, setting.actor(), setting.now())) {
            case Bars.Result.Done _ -> List.of();
            case Bars.Result.Refused(var faults) ->
                faults.stream().map(Barrings::told).toList();
        };
    }

    /** What somebody is barred by. */
    record Decision(String caseId, String ground, String documentNumber, String reasons) {}

    /** One bar for each of these areas of the applicants, as the edition has it, from the day on. */
    static List<Imposing> imposing(
            Decision decision, CaseState applied, Edition edition, Collection<String> barred, LocalDate day) {
        var rule = edition.rating().bar().orElseThrow();
        var cited = edition.rating().grounds().stream()
                .filter(one -> one.id().equals(decision.ground()))
                .findFirst()
                .orElseThrow();
        var imposing = new ArrayList<Imposing>();
        var areas = new HashSet<String>();
        for (var member : applied.members())
            if (barred.contains(member.area()) && areas.add(member.area())) {
                var ban = Ban.of(rule, member.area(), day);
                imposing.add(new Imposing(
                        Subject.area(member.area(), member.areaName()),
                        ban.first(),
                        ban.last(),
                        rule.scope(),
                        edition.id(),
                        decision.ground(),
                        cited.title(),
                        source(rule.basis(), edition),
                        Optional.of(decision.caseId()),
                        decision.documentNumber(),
                        decision.reasons()));
            }
        return imposing;
    }

    private static String source(Basis basis, Edition edition) {
        return basis.citations().stream()
                .map(citation -> edition.documents().stream()
                                .filter(document -> document.id().equals(citation.doc()))
                                .findFirst()
                                .map(document -> document.title().zh())
                                .orElse(citation.doc())
                        + " " + citation.at())
                .collect(Collectors.joining("；"));
    }

    private static TrialRefusal told(BarFault fault) {
        return switch (fault.code()) {
            case NOT_YOURS -> TrialRefusal.of(Code.NOT_YOURS, "");
            case ALREADY_BARRED -> TrialRefusal.of(Code.ENDED, "");
            default -> throw new IllegalStateException("A bar was refused for " + fault.code() + ".");
        };
    }
}
