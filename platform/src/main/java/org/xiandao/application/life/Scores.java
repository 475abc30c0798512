package org.xiandao.application.life;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xiandao.application.life.CaseEvent.ScoreComputed;
import org.xiandao.application.life.CaseEvent.ScoresFiled;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.score.Dispute;
import org.xiandao.rules.score.ExpertScores;
import org.xiandao.rules.score.ExpertScores.Score;
import org.xiandao.rules.score.ScoreProblem;
import org.xiandao.rules.score.ScoredCase;
import org.xiandao.rules.score.Scoring;
import org.xiandao.rules.score.Sheet;
import org.xiandao.rules.score.Total;
import org.xiandao.rules.score.TotalJson;

/** A case's scores as the rules count them. */
public final class Scores {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}([.][0-9]{1,40})?");

    private Scores() {}

    /** What each expert scores; empty where the edition scores nothing. */
    public static List<Sheet.Row> sheet(Edition edition) {
        if (edition.review().isEmpty() || edition.indicators().isEmpty()) return List.of();
        return Sheet.of(edition.review().get(), edition.indicators().get()).by(Total.By.EXPERTS);
    }

    public static List<IndicatorTree.Item> visitItems(Edition edition, String stage) {
        return edition.indicators().map(IndicatorTree::items).orElse(List.of()).stream()
                .filter(item -> item.scoredAt().filter(stage::equals).isPresent())
                .toList();
    }

    /** The points as they stand; empty where nothing has been scored or the edition scores nothing. */
    public static Optional<Total> total(CaseState state, Edition edition) {
        if (edition.review().isEmpty()
                || edition.indicators().isEmpty()
                || state.scores().isEmpty()) return Optional.empty();
        var visit = visited(state);
        var experts = counting(state);
        return switch (Scoring.total(
                edition.review().get(), edition.indicators().get(), experts, visit)) {
            case Scoring.Result.Scored scored -> Optional.of(scored.total());
            case Scoring.Result.Refused refused -> Optional.empty();
        };
    }

    /** The sheets that count: of those who are on the panel and have no conflict. */
    public static List<ScoresFiled> sheets(CaseState state) {
        return state.experts().stream()
                .map(CaseEvent.Expert::account)
                .filter(account -> !conflicted(state, account))
                .flatMap(account -> Optional.ofNullable(state.scores().get(account)).stream())
                .toList();
    }

    static List<ExpertScores> counting(CaseState state) {
        return sheets(state).stream().map(Scores::read).toList();
    }

    static boolean conflicted(CaseState state, String account) {
        var declared = state.declarations().get(account);
        return declared != null && declared.conflict();
    }

    private static Map<String, Fraction> visited(CaseState state) {
        var visit = new HashMap<String, Fraction>();
        state.siteVisit()
                .record()
                .ifPresent(
                        visited -> visited.scores().forEach((item, points) -> visit.put(item, Fraction.parse(points))));
        return visit;
    }

    /** The case as one of its call's ranking; empty while its review is open. */
    public static Optional<ScoredCase> closed(String caseId, CaseState state, Edition edition) {
        if (state.score().isEmpty() || total(state, edition).isEmpty()) return Optional.empty();
        return Optional.of(new ScoredCase(caseId, counting(state), visited(state)));
    }

    /** How far the panel lies apart; empty where the edition scores nothing. */
    public static Optional<Dispute> dispute(CaseState state, Edition edition) {
        if (edition.review().isEmpty() || edition.indicators().isEmpty()) return Optional.empty();
        return Optional.of(
                Dispute.of(edition.review().get(), edition.indicators().get(), counting(state)));
    }

    static List<CaseEvent> computed(CaseState state, Setting setting, String stage) {
        return total(state, setting.edition())
                .<List<CaseEvent>>map(total -> List.of(new ScoreComputed(
                        stage,
                        total.exact().toString(),
                        total.rounded().toPlainString(),
                        CanonicalJson.text(TotalJson.of(total)))))
                .orElse(List.of());
    }

    static List<Refusal> faults(Edition edition, ScoresFiled filed) {
        var refusals = new ArrayList<Refusal>();
        for (var score : filed.scores().entrySet())
            if (exact(score.getValue()).isEmpty())
                refusals.add(new Refusal(
                        Refusal.Code.SCORE_WRONG,
                        score.getKey(),
                        List.of(score.getValue(), points(edition, score.getKey()))));
        if (!refusals.isEmpty()) return refusals;
        var problems = Scoring.check(
                edition.review().orElseThrow(), edition.indicators().orElseThrow(), read(filed));
        return problems.stream().map(problem -> refusal(problem, edition)).toList();
    }

    /** What is wrong with one mark as it was typed; nothing where it is still empty. */
    public static List<Refusal> faults(Edition edition, String line, String typed) {
        if (typed.isBlank()) return List.of();
        return faults(edition, new ScoresFiled("", Map.of(line, plain(typed)), Map.of(), Map.of())).stream()
                .filter(one -> one.path().equals(line)
                        && one.code() != Refusal.Code.SCORE_REASON_MISSING
                        && one.code() != Refusal.Code.SCORE_MISSING)
                .toList();
    }

    /** What keeps the whole review from being counted, each sheet being right by itself. */
    static List<Refusal> faults(CaseState state, Edition edition) {
        var experts = counting(state);
        return switch (Scoring.total(
                edition.review().orElseThrow(), edition.indicators().orElseThrow(), experts, Map.of())) {
            case Scoring.Result.Scored scored -> List.of();
            case Scoring.Result.Refused refused ->
                refused.problems().stream()
                        .map(problem -> refusal(problem, edition))
                        .toList();
        };
    }

    private static Refusal refusal(ScoreProblem problem, Edition edition) {
        return switch (problem.code()) {
            case MISSING ->
                new Refusal(Refusal.Code.SCORE_MISSING, problem.of(), List.of(title(edition, problem.of())));
            case REASON_MISSING ->
                new Refusal(Refusal.Code.SCORE_REASON_MISSING, problem.of(), List.of(title(edition, problem.of())));
            case TOO_MANY_DECIMALS ->
                new Refusal(Refusal.Code.SCORE_TOO_FINE, problem.of(), List.of(problem.found(), problem.limit()));
            case BELOW_ZERO, ABOVE_POINTS, UNKNOWN ->
                new Refusal(
                        Refusal.Code.SCORE_WRONG,
                        problem.of(),
                        List.of(problem.found(), points(edition, problem.of())));
            case TOO_FEW_EXPERTS -> new Refusal(Refusal.Code.TOO_FEW_EXPERTS, "", List.of(problem.limit()));
            case EXPERT_TWICE, NOBODY_COULD_JUDGE ->
                new Refusal(Refusal.Code.NOBODY_COULD_JUDGE, problem.of(), List.of(title(edition, problem.of())));
        };
    }

    private static ExpertScores read(ScoresFiled filed) {
        var scores = new HashMap<String, Score>();
        filed.scores()
                .forEach((of, points) -> scores.put(
                        of,
                        new Score.Given(
                                Fraction.parse(points.strip()), filed.reasons().getOrDefault(of, ""))));
        filed.absent().forEach((of, reason) -> scores.put(of, new Score.CannotJudge(reason)));
        return new ExpertScores(filed.expert(), scores);
    }

    /** A mark as it counts: digits of full width, as a Chinese keyboard types them, are digits. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** Decimals only: what is no mark on a sheet, a fraction for one, is none. */
    private static Optional<Fraction> exact(String text) {
        return DECIMAL.matcher(text.strip()).matches() ? Optional.of(Fraction.parse(text.strip())) : Optional.empty();
    }

    private static String points(Edition edition, String of) {
        return sheet(edition).stream()
                .filter(row -> row.id().equals(of))
                .map(row -> row.points().toString())
                .findFirst()
                .orElse("0");
    }

    static String title(Edition edition, String of) {
        return sheet(edition).stream()
                .filter(row -> row.id().equals(of))
                .map(row -> row.title().zh())
                .findFirst()
                .orElse(of);
    }
}
