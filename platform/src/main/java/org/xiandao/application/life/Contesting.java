package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiandao.application.life.CaseEvent.ContestAnswered;
import org.xiandao.application.life.CaseEvent.ValueContested;
import org.xiandao.rules.form.FormCheck;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/** Experts can't edit a computed value; they contest it, and the office that runs the review keeps it or finds it anew. */
public final class Contesting {
    /** Not below 0, no fraction, no more digits than any figure of a city has. */
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Contesting(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    Outcome contest(Command.Contest contest) {
        var refused = new Reviewing(state, setting).judging();
        if (refused.isPresent()) return refused.get();
        var refusals = new ArrayList<Refusal>();
        if (!contestable(setting.edition()).contains(contest.measure()))
            refusals.add(new Refusal(Refusal.Code.UNKNOWN_VALUE, "measure", List.of(contest.measure())));
        if (contest.claim().isBlank()) refusals.add(new Refusal(Refusal.Code.RECORD_INCOMPLETE, "claim", List.of()));
        if (contest.reason().isBlank()) refusals.add(new Refusal(Refusal.Code.REASON_MISSING, "reason", List.of()));
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        return Outcome.done(new ValueContested(
                contest.contest(),
                setting.actor().account(),
                contest.measure(),
                value(contest.measure()),
                contest.claim().strip(),
                contest.reason().strip()));
    }

    private String value(String id) {
        var judge = new Judge(setting.edition(), setting.facts().of(state, setting.edition(), setting.call()));
        return setting.edition()
                .measure(id)
                .flatMap(measure ->
                        judge.value(measure, Optional.empty(), setting.today()).amount())
                .map(Fraction::toString)
                .orElse("");
    }

    Outcome answer(Command.AnswerContest answer) {
        if (stage.kind() != Kind.REVIEW) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var contest = state.review().contest(answer.contest());
        if (contest.isEmpty()) return Outcome.refused(Refusal.Code.UNKNOWN_VALUE, answer.contest());
        if (!contest.get().open()) return Outcome.refused(Refusal.Code.ALREADY_SPOKEN);
        var refusals = new ArrayList<Refusal>();
        if (answer.reasons().isBlank()) refusals.add(new Refusal(Refusal.Code.REASON_MISSING, "reasons", List.of()));
        var established = new LinkedHashMap<String, String>();
        if (answer.upheld()) {
            var behind = behind(state, setting.edition(), contest.get().said().measure());
            answer.established().forEach((path, value) -> {
                if (value.isBlank()) return;
                var figure = value.strip();
                var wrong = behind.contains(path) && PLAIN.matcher(figure).matches()
                        ? outside(path, figure)
                        : Optional.of(new Refusal(Refusal.Code.NO_FIGURE, path, List.of(value)));
                wrong.ifPresentOrElse(refusals::add, () -> established.put(path, figure));
            });
            if (established.isEmpty() && refusals.isEmpty())
                refusals.add(new Refusal(Refusal.Code.NO_FIGURE, "", List.of()));
        }
        return refusals.isEmpty()
                ? Outcome.done(new ContestAnswered(
                        answer.contest(),
                        answer.upheld(),
                        established,
                        answer.reasons().strip(),
                        setting.today()))
                : new Outcome.Refused(refusals);
    }

    /** What the form would have told the applicant of such a figure, in both languages. */
    private Optional<Refusal> outside(String path, String figure) {
        var form = setting.edition().form();
        var bare = Paths.of(path).path();
        return form.figures()
                .filter(one -> one.path().equals(bare))
                .flatMap(one -> FormCheck.checkOne(one.field(), bare, figure).stream())
                .findFirst()
                .map(problem -> new Refusal(
                        Refusal.Code.FIGURE_WRONG,
                        path,
                        List.of(new Messages(form).text(problem, "zh"), new Messages(form).text(problem, "en"))));
    }

    /** The measures whose values stand beside the lines of the sheet. */
    public static Set<String> contestable(Edition edition) {
        var measures = new LinkedHashSet<String>();
        edition.indicators()
                .map(IndicatorTree::items)
                .orElse(List.of())
                .forEach(item -> measures.addAll(item.measures()));
        return measures;
    }

    /** The answers that a measure is made of, by path: of the lead and of every other member. */
    public static Set<String> behind(CaseState state, Edition edition, String measure) {
        var bases = new LinkedHashSet<String>();
        collect(edition, measure, bases);
        var paths = new LinkedHashSet<String>();
        edition.form()
                .figures()
                .filter(figure -> bases.contains(figure.measure()))
                .forEach(figure -> state.members()
                        .forEach(member -> paths.add(Paths.in(member, member.equals(state.lead()), figure.path()))));
        return paths;
    }

    private static void collect(Edition edition, String id, Set<String> into) {
        edition.measure(id).ifPresent(measure -> {
            switch (measure.definition()) {
                case Definition.Ratio ratio -> {
                    collect(edition, ratio.of(), into);
                    collect(edition, ratio.per(), into);
                }
                case Definition.Total total -> total.of().forEach(part -> collect(edition, part, into));
                case Definition.Count it -> into.add(id);
                case Definition.Sum it -> into.add(id);
                case Definition.Latest it -> into.add(id);
                case Definition.Told it -> into.add(id);
            }
        });
    }
}
