package org.xiandao.application.life;

import java.util.List;
import java.util.Locale;
import org.xiandao.rules.pack.Text;

/**
 * What a verdict against an application rests on: which clause, which value, on which evidence, frozen as it stood when
 * the verdict was given.
 *
 * @param clause id of the condition, indicator, situation or stage; the number of an objection
 * @param value what was required and what was found
 */
public record Ground(Of of, String clause, Text title, List<Article> articles, Text value, List<Proof> proofs) {
    public enum Of {
        CONDITION,
        INDICATOR,
        SITUATION,
        STEP,
        OBJECTION
    }

    /** The words of an article; of a choice of ours, where the documents are silent. */
    public record Article(Text document, String at, Text quote) {}

    /** @param ref where it is kept: an answer's version, a record's, a finding, a file's SHA-256 */
    public record Proof(Text label, String value, String source, String ref) {}

    /** What picks it out among those of a case. */
    public String key() {
        return of.name().toLowerCase(Locale.ROOT) + "/" + clause;
    }
}
