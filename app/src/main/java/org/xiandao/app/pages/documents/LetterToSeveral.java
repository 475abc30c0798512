package org.xiandao.app.pages.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Text;

/** What a letter says that was given on several cases in one step: each on a line of its own, one digest over all. */
final class LetterToSeveral {
    static final Set<Letter.Kind> KINDS =
            EnumSet.of(Letter.Kind.APPROVAL, Letter.Kind.ACCEPTANCE, Letter.Kind.NOTICE, Letter.Kind.MINUTES);

    /** More applicants than these are counted on a plate. */
    private static final int NAMED = 3;

    private LetterToSeveral() {}

    /** The pack's words, and below them the cases, where the words don't name them. */
    static Letter of(Letter letter, List<CaseState> cases) {
        if (cases.size() < 2 || letter.body().zh().contains("{{cases}}")) return letter;
        var body = new Text(
                letter.body().zh() + "\n\n本件所涉申报：\n{{listed}}",
                letter.body().en() + "\n\nThe applications:\n{{listed}}");
        return new Letter(letter.id(), letter.title(), body, letter.basis());
    }

    static String listed(List<CaseState> cases, Edition edition) {
        var lines = new StringBuilder();
        for (int i = 0; i < cases.size(); i++) {
            var one = cases.get(i);
            lines.append(i + 1).append("．").append(CaseTitle.applicants(one));
            CaseTitle.named(one, edition).ifPresent(name -> lines.append("，").append(name));
            one.submission().ifPresent(last -> lines.append("，编号").append(last.receipt()));
            lines.append("\n");
        }
        return lines.toString().strip();
    }

    /** What all have alike is said once. */
    static String each(List<CaseState> cases, Function<CaseState, String> value) {
        return cases.stream().map(value).distinct().collect(Collectors.joining("、"));
    }

    /** Of one case its submission's; of several the digest over all, in their order, a line each. */
    static String digest(List<CaseState> cases) {
        var all = cases.stream()
                .map(one -> one.submission().map(CaseState.Submission::digest).orElse(""))
                .toList();
        return all.size() == 1 ? all.getFirst() : sha256(String.join("\n", all));
    }

    static String applicantsInShort(CaseState state) {
        int all = state.members().size();
        var first = state.members().stream()
                .limit(NAMED)
                .map(Applicant::organisationName)
                .collect(Collectors.joining("、"));
        return all > NAMED ? first + "等 " + all + " 家单位" : first;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
