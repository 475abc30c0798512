package org.xiandao.trial;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent.Entry;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Ground;
import org.xiandao.base.Quotes;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.pack.RatingRules.Strikes;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.Ban;
import org.xiandao.trial.life.TrialEvent.Counted;
import org.xiandao.trial.life.TrialEvent.PilotRevoked;
import org.xiandao.trial.life.TrialEvent.StarsGiven;
import org.xiandao.trial.life.TrialSetting;
import org.xiandao.trial.life.TrialState;
import org.xiandao.trial.life.TrialState.Sanction;
import org.xiandao.trial.life.TrialState.Stated;

/** What a revocation rests on as it stood on its day, for the letter: what was counted, who was heard, who is barred. */
final class RevokedOn {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private final PilotRevoked revoked;
    private final TrialState trial;
    private final TrialSetting setting;

    RevokedOn(PilotRevoked revoked, TrialState trial, TrialSetting setting) {
        this.revoked = revoked;
        this.trial = trial;
        this.setting = setting;
    }

    /** The ground with its count, and with what was counted where the trial itself keeps it. */
    Ground found(Ground ground) {
        return revoked.counted()
                .filter(Counted::reached)
                .map(counted -> new Ground(
                        ground.of(),
                        ground.clause(),
                        ground.title(),
                        ground.articles(),
                        value(counted, each(ground.clause())),
                        ground.proofs()))
                .orElse(ground);
    }

    private static Text value(Counted counted, List<Text> each) {
        var zh = "至决定之日已计 " + counted.count() + "，规则所定为 " + counted.at();
        var en = counted.count() + " counted by the day of the decision, " + counted.at() + " asked for by the rules";
        return each.isEmpty()
                ? new Text(zh, en)
                : new Text(
                        zh + "：" + each.stream().map(Text::zh).collect(Collectors.joining("、")),
                        en + ": " + each.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private List<Text> each(String clause) {
        var rules = setting.edition().rating();
        var by = rules.grounds().stream()
                .filter(ground -> ground.id().equals(clause))
                .flatMap(ground -> ground.proposedBy().stream())
                .findFirst();
        if (by.isEmpty()) return List.of();
        return switch (by.get()) {
            case ProposedBy.Measured _ -> List.of();
            case ProposedBy.Struck _ ->
                trial.standing().stream()
                        .filter(given -> rules.strikes()
                                .filter(strikes -> low(given, strikes))
                                .isPresent())
                        .map(given -> new Text(
                                given.year() + "年度" + given.stars() + "星",
                                given.stars() + " stars for " + given.year()))
                        .toList();
            case ProposedBy.Unanswered _ ->
                trial.requests().stream()
                        .filter(request -> request.unanswered(setting.today()))
                        .map(request -> {
                            var asked = request.asked();
                            return new Text(
                                    Quotes.around(asked.what()) + "（应于" + DATE.format(asked.due()) + "前答复）",
                                    Quotes.around(asked.what()) + " (answer due " + asked.due() + ")");
                        })
                        .toList();
        };
    }

    private static boolean low(StarsGiven given, Strikes strikes) {
        return strikes.inclusive() ? given.stars() <= strikes.star() : given.stars() < strikes.star();
    }

    /** Nothing is said of a hearing or a bar that there was not. */
    List<Entry> record() {
        var record = new ArrayList<Entry>();
        trial.sanction(revoked.sanction())
                .filter(sanction -> sanction.hearing().isPresent())
                .ifPresent(sanction -> record.add(new Entry(Command.Revoke.HEARD, heard(sanction))));
        if (!revoked.barred().isEmpty()) record.add(new Entry(Command.Revoke.BARRED, barred()));
        return record;
    }

    private String heard(Sanction sanction) {
        var until = DATE.format(sanction.hearing().orElseThrow().until());
        var stated = sanction.statements().stream()
                .map(Stated::organisationName)
                .distinct()
                .toList();
        if (stated.isEmpty()) return "作出本决定前已告知陈述申辩的权利，至" + until + "期满，未收到陈述申辩。";
        var silent = setting.pilot().members().stream()
                .map(Applicant::organisationName)
                .filter(name -> !stated.contains(name))
                .toList();
        var heard = "作出本决定前，已听取" + String.join("、", stated) + "的陈述申辩";
        return silent.isEmpty() ? heard + "。" : heard + "；至" + until + "期满，未收到" + String.join("、", silent) + "的陈述申辩。";
    }

    private String barred() {
        var rule = setting.edition().rating().bar().orElseThrow();
        return setting.pilot().members().stream()
                .filter(member -> revoked.barred().contains(member.area()))
                .map(member -> member.areaName() + days(Ban.of(rule, member.area(), setting.today())) + "不得申报"
                        + rule.scope().zh())
                .distinct()
                .collect(Collectors.joining("；", "", "。"));
    }

    private static String days(Ban ban) {
        return "自" + DATE.format(ban.first())
                + ban.last()
                        .map((LocalDate last) -> "起至" + DATE.format(last) + "止")
                        .orElse("起在解除之前");
    }
}
