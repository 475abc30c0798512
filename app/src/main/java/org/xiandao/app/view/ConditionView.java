package org.xiandao.app.view;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Verdict;

/**
 * A mandatory condition as it stands.
 *
 * @param now the value, with its unit
 * @param shortfall the sentence that says what is missing to meet it, or why it can't be decided
 * @param choice where the articles leave something open and the programme chose
 */
public record ConditionView(
        String id,
        String title,
        Verdict verdict,
        String now,
        String shortfall,
        List<QuoteView> quotes,
        Optional<LocalChoice> choice) {

    /** A reading that is ours and not the text's, and why; {@code otherReading} says what the other one would give. */
    public record LocalChoice(String name, String reason, String otherReading) {}
}
