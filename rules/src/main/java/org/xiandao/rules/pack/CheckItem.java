package org.xiandao.rules.pack;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a visiting team looks at.
 *
 * @param under the heading of the visit's record that it belongs to, by its Chinese text
 * @param look what to look at, and how
 * @param answers what may be found: one of them
 * @param checks what the applicant claims on paper of the same thing
 */
public record CheckItem(
        String id, String under, Text look, List<Form.Option> answers, Optional<Claim> checks, Basis basis) {

    public sealed interface Claim {
        record OfMeasure(String measure) implements Claim {}

        record OfAnswer(String field) implements Claim {}
    }

    public boolean allows(String answer) {
        return answers.stream().anyMatch(option -> option.id().equals(answer));
    }
}
