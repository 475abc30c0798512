package org.xiandao.trial.life;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.RatingRules.Band;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.pack.RatingRules.Part;
import org.xiandao.rules.score.Stars;
import org.xiandao.rules.trial.FrozenRating;
import org.xiandao.rules.trial.TrialYears;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.trial.life.TrialEvent.SanctionProposed;
import org.xiandao.trial.life.TrialEvent.Settling;
import org.xiandao.trial.life.TrialEvent.StarsGiven;
import org.xiandao.trial.life.TrialEvent.YearJudged;
import org.xiandao.trial.life.TrialRefusal.Code;

/** The stars of a year: the office judges what records can't tell, the decider gives the stars with reasons. */
final class Rating {
    /** Up to two decimals, as points are shown. */
    private static final Pattern POINTS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

    private final TrialState state;
    private final TrialSetting setting;

    Rating(TrialState state, TrialSetting setting) {
        this.state = state;
        this.setting = setting;
    }

    TrialOutcome judge(TrialCommand.Judge judge) {
        var notYet = notYet(judge.year());
        if (notYet.isPresent()) return new TrialOutcome.Refused(List.of(notYet.get()));
        var changed =
                changed(judge.seen(), setting.scores().of(judge.year(), state).orElseThrow());
        if (!changed.isEmpty()) return new TrialOutcome.Refused(changed);
        var refusals = new ArrayList<TrialRefusal>();
        var points = new TreeMap<String, String>();
        for (var part : judgedParts()) {
            var typed = judge.points().getOrDefault(part.id(), "").strip();
            var path = "points." + part.id();
            if (typed.isEmpty()) refusals.add(TrialRefusal.of(Code.POINTS_MISSING, path, part.title()));
            else if (!POINTS.matcher(typed).matches()) refusals.add(TrialRefusal.of(Code.POINTS_WRONG, path, typed));
            else if (Fraction.of(new BigDecimal(typed)).compareTo(part.points()) > 0)
                refusals.add(TrialRefusal.of(
                        Code.POINTS_ABOVE, path, typed, part.points().toString()));
            else points.put(part.id(), typed);
        }
        refusals.addAll(settlings(judge));
        TrialDeciding.text(judge.reasons(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        if (!refusals.isEmpty()) return new TrialOutcome.Refused(refusals);
        return TrialOutcome.done(new YearJudged(
                judge.year(),
                points,
                Settling.explained(judge.settled(), judge.reasons().strip()),
                judge.reasons().strip()));
    }

    private List<TrialRefusal> changed(Seen seen, YearScore score) {
        var lines =
                score.parts().stream().flatMap(part -> part.lines().stream()).toList();
        return seen.changed(Seen.of(score, state, setting.reports().of(score.year())), lines);
    }

    private List<TrialRefusal> settlings(TrialCommand.Judge judge) {
        var open = setting.scores().of(judge.year(), state.withoutJudgements()).stream()
                .flatMap(score -> score.parts().stream())
                .flatMap(scored -> scored.unsettled().stream())
                .map(YearScore.Line::id)
                .collect(Collectors.toSet());
        var refusals = new ArrayList<TrialRefusal>();
        judge.settled().forEach((line, settling) -> {
            if (!open.contains(line)) refusals.add(TrialRefusal.of(Code.SETTLING_UNKNOWN, "settled." + line, line));
        });
        return refusals;
    }

    private List<Part> judgedParts() {
        return setting.edition().rating().year().orElseThrow().parts().stream()
                .filter(part -> part.of() == Of.JUDGEMENT)
                .toList();
    }

    private Optional<TrialRefusal> notYet(int year) {
        if (setting.edition().rating().year().isEmpty()) return Optional.of(TrialRefusal.of(Code.NOT_RATED, ""));
        var trial = setting.pilot().trial().orElseThrow();
        var years = new TrialYears(trial.from(), trial.until());
        if (!years.contains(year)) return Optional.of(TrialRefusal.of(Code.YEAR_OUTSIDE, "", String.valueOf(year)));
        return years.over(year, setting.today())
                ? Optional.empty()
                : Optional.of(TrialRefusal.of(
                        Code.YEAR_NOT_OVER,
                        "",
                        String.valueOf(year),
                        years.lastDay(year).toString()));
    }

    /** The score is computed where the stars are given, from what is known then, and kept with them. */
    TrialOutcome rate(TrialCommand.Rate rate) {
        if (!setting.decides()) return TrialOutcome.refused(Code.NOT_YOURS);
        var notYet = notYet(rate.year());
        if (notYet.isPresent()) return new TrialOutcome.Refused(List.of(notYet.get()));
        var score = setting.scores().of(rate.year(), state).orElseThrow();
        var changed = changed(rate.seen(), score);
        if (!changed.isEmpty()) return new TrialOutcome.Refused(changed);
        var refusals = new ArrayList<TrialRefusal>();
        for (var scored : score.parts()) {
            for (var line : scored.unsettled())
                refusals.add(TrialRefusal.of(Code.UNSETTLED, "settled." + line.id(), line.title()));
            if (scored.part().of() == Of.JUDGEMENT && scored.judged().isEmpty())
                refusals.add(TrialRefusal.of(Code.NOT_JUDGED, "", scored.part().title()));
        }
        var bands = setting.edition().rating().bands();
        if (bands.stream().noneMatch(band -> band.stars() == rate.stars()))
            refusals.add(TrialRefusal.of(Code.STARS_WRONG, "stars"));
        TrialDeciding.text(rate.reasons(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        if (stands(rate, score)) refusals.add(TrialRefusal.of(Code.RATING_SAME, ""));
        var band = score.exact().flatMap(exact -> Stars.of(bands, exact));
        if (score.exact().isPresent() && band.isEmpty())
            refusals.add(TrialRefusal.of(
                    Code.SCORE_OUTSIDE, "", score.rounded().orElseThrow().toPlainString()));
        if (!refusals.isEmpty()) return new TrialOutcome.Refused(refusals);
        var given = new StarsGiven(
                rate.year(),
                rate.stars(),
                band.map(Band::stars).orElseThrow(),
                score.exact().orElseThrow().toString(),
                score.rounded().orElseThrow().toPlainString(),
                CanonicalJson.text(new FrozenRating(
                                setting.under(),
                                score,
                                bands,
                                new FrozenRating.Decided(
                                        rate.stars(), rate.reasons().strip()))
                        .json()),
                rate.reasons().strip());
        var events = new ArrayList<TrialEvent>();
        events.add(given);
        events.addAll(broughtUp(given));
        return new TrialOutcome.Done(events);
    }

    /** The same stars for the same score with the same reasons are no other rating. */
    private boolean stands(TrialCommand.Rate rate, YearScore score) {
        if (state.judgedSince(rate.year())) return false;
        return Optional.ofNullable(state.stars().get(rate.year()))
                .map(given -> given.getLast().stars())
                .filter(last -> last.stars() == rate.stars()
                        && last.reasons().equals(rate.reasons().strip())
                        && score.exact().map(Object::toString).equals(Optional.of(last.exact())))
                .isPresent();
    }

    /** A rating that completes the strikes brings the sanction up; it decides nothing. */
    private List<SanctionProposed> broughtUp(StarsGiven given) {
        var all = new TreeMap<>(state.stars());
        var ofYear = new ArrayList<>(all.getOrDefault(given.year(), List.of()));
        ofYear.add(new TrialState.Given(given, setting.now(), setting.actor().name()));
        all.put(given.year(), List.copyOf(ofYear));
        var after = state.withStars(all);
        return setting.proposals().of(after, setting.today()).stream()
                .filter(proposal -> proposal.reached()
                        && !state.open(proposal.ground().id())
                        && !dropped(proposal.ground().id(), proposal.count().toString()))
                .map(proposal -> Sanctioning.byRule(
                        given.year() + "-" + proposal.ground().id() + "-" + state.number(), proposal))
                .toList();
    }

    /** What was brought up with the same count before and dropped is not brought up again. */
    private boolean dropped(String ground, String count) {
        return state.sanctions().stream()
                .anyMatch(one -> !one.open()
                        && one.proposed().ground().equals(ground)
                        && Objects.equals(
                                one.proposed()
                                        .counted()
                                        .map(TrialEvent.Counted::count)
                                        .orElse(""),
                                count));
    }
}
