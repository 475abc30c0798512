package org.xiandao.app.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Refusal;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.score.Sheet;

/** Refusals as people read them: {@code refusal.CODE} of the bundles, conditions by their titles. */
public final class RefusalWords {
    private RefusalWords() {}

    public static List<Problem> problems(List<Refusal> refusals, Edition edition, Words w) {
        return refusals.stream()
                .map(refusal -> new Problem(refusal.path(), sentence(refusal, edition, w)))
                .toList();
    }

    public static String sentence(Refusal refusal, Edition edition, Words w) {
        if (refusal.code() == Refusal.Code.FIGURE_WRONG)
            return w.t(new Text(refusal.args().getFirst(), refusal.args().getLast()));
        var args = refusal.args().stream()
                .map(arg -> named(refusal, arg, edition, w))
                .toList();
        boolean listed = refusal.code().name().startsWith("CONDITIONS_") || refusal.code() == Refusal.Code.ROUND_DUE;
        return listed
                ? w.t(
                        key(refusal, w),
                        String.join(
                                w.comma(), args.stream().map(Object::toString).toList()))
                : w.t(key(refusal, w), args.toArray());
    }

    /** {@code refusal.CODE}, or a sentence of its own for a part of the record, or for a code that names nothing. */
    private static String key(Refusal refusal, Words w) {
        var key = "refusal." + refusal.code();
        var of = refusal.path().isEmpty() && refusal.args().size() == 1
                ? refusal.args().getFirst()
                : refusal.path();
        if (w.knows(key + "." + of) && refusal.code() == Refusal.Code.RECORD_INCOMPLETE) return key + "." + of;
        return refusal.args().isEmpty() && w.knows(key + ".bare") ? key + ".bare" : key;
    }

    private static Object named(Refusal refusal, String arg, Edition edition, Words w) {
        if (arg.matches("\\d{4}-\\d\\d-\\d\\d")) return LocalDate.parse(arg);
        if (refusal.code() == Refusal.Code.NOT_AT_THIS_STAGE)
            return edition.workflow().stages().stream()
                    .filter(stage -> stage.id().equals(arg))
                    .map(stage -> w.t(stage.title()))
                    .findFirst()
                    .orElse(arg);
        if (refusal.code() == Refusal.Code.ROUND_DUE)
            return Scores.sheet(edition).stream()
                    .filter(row -> row.id().equals(arg))
                    .findFirst()
                    .map(row -> row.id() + " " + w.t(row.title()))
                    .orElse(arg);
        boolean concludes =
                refusal.code() == Refusal.Code.CONCLUSION_ELSE || refusal.code() == Refusal.Code.CONCLUSION_OUTVOTED;
        if (concludes && w.knows("meeting.conclusion." + arg)) return w.t("meeting.conclusion." + arg);
        if (refusal.code() == Refusal.Code.WRONG_VERB) return w.t("verb." + arg);
        var titles = Stream.of(
                        edition.conditions().stream()
                                .filter(one -> one.id().equals(arg))
                                .map(Condition::title),
                        edition.workflow().stages().stream()
                                .flatMap(stage -> stage.headings().stream())
                                .filter(heading -> heading.zh().equals(arg)),
                        Scores.sheet(edition).stream()
                                .map(Sheet.Row::title)
                                .filter(title -> title.zh().equals(arg)))
                .flatMap(Function.identity());
        return titles.findFirst().map(w::t).orElse(arg);
    }

    /** The status that tells a program what the sentence tells a person. */
    public static HttpStatus status(List<Refusal> refusals) {
        var codes = refusals.stream().map(Refusal::code).toList();
        if (codes.contains(Refusal.Code.NOT_YOURS)) return HttpStatus.FORBIDDEN;
        var conflicts = Map.of(
                Refusal.Code.STALE, true,
                Refusal.Code.NOT_AT_THIS_STAGE, true,
                Refusal.Code.ENDED, true,
                Refusal.Code.VISIT_CLOSED, true,
                Refusal.Code.OBSERVATION_ELSE, true,
                Refusal.Code.RECORD_CHANGED, true,
                Refusal.Code.ALREADY_SPOKEN, true,
                Refusal.Code.REVIEW_CLOSED, true,
                Refusal.Code.ALREADY_APPLIED, true);
        return codes.stream().anyMatch(conflicts::containsKey) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
