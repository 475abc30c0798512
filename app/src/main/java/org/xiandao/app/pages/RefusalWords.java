package org.xiandao.app.pages;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Refusal;
import org.xiandao.rules.pack.Edition;

/** Refusals as people read them: {@code refusal.CODE} of the bundles, conditions by their titles. */
public final class RefusalWords {
    private RefusalWords() {}

    public static List<Problem> problems(List<Refusal> refusals, Edition edition, Words w) {
        return refusals.stream()
                .map(refusal -> new Problem(refusal.path(), sentence(refusal, edition, w)))
                .toList();
    }

    public static String sentence(Refusal refusal, Edition edition, Words w) {
        var args = refusal.args().stream()
                .map(arg -> named(refusal, arg, edition, w))
                .toList();
        boolean conditions = refusal.code().name().startsWith("CONDITIONS_");
        return conditions
                ? w.t("refusal." + refusal.code(), String.join(w.zh() ? "、" : ", ", args))
                : w.t("refusal." + refusal.code(), args.toArray());
    }

    private static String named(Refusal refusal, String arg, Edition edition, Words w) {
        if (refusal.code() == Refusal.Code.NOT_AT_THIS_STAGE)
            return edition.workflow().stages().stream()
                    .filter(stage -> stage.id().equals(arg))
                    .map(stage -> w.t(stage.title()))
                    .findFirst()
                    .orElse(arg);
        if (refusal.code() == Refusal.Code.WRONG_VERB) return w.t("verb." + arg);
        return edition.conditions().stream()
                .filter(condition -> condition.id().equals(arg))
                .map(condition -> w.t(condition.title()))
                .findFirst()
                .orElse(arg);
    }

    /** The status that tells a program what the sentence tells a person. */
    public static HttpStatus status(List<Refusal> refusals) {
        var codes = refusals.stream().map(Refusal::code).toList();
        if (codes.contains(Refusal.Code.NOT_YOURS)) return HttpStatus.FORBIDDEN;
        var conflicts = Map.of(
                Refusal.Code.STALE, true,
                Refusal.Code.NOT_AT_THIS_STAGE, true,
                Refusal.Code.ENDED, true,
                Refusal.Code.ALREADY_SPOKEN, true,
                Refusal.Code.ALREADY_APPLIED, true);
        return codes.stream().anyMatch(conflicts::containsKey) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
