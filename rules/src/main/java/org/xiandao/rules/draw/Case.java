package org.xiandao.rules.draw;

import java.util.Comparator;
import java.util.List;

/**
 * @param fields what its experts should know; with none, every field will do
 * @param seats how many experts it takes, those in {@code kept} included
 * @param organisations credit codes of all who take part in it, for whoever checks the conflicts
 * @param kept experts whom an earlier draw gave it
 */
public record Case(
        String id,
        String area,
        List<String> fields,
        int seats,
        List<String> organisations,
        List<String> kept,
        List<Declined> declined) {
    public Case {
        fields = fields.stream().distinct().sorted().toList();
        organisations = organisations.stream().distinct().sorted().toList();
        kept = kept.stream().distinct().sorted().toList();
        declined = declined.stream()
                .distinct()
                .sorted(Comparator.comparing(Declined::expert).thenComparing(Declined::why))
                .toList();
    }

    /** An expert who said no to the case. */
    public record Declined(String expert, Why why) {}

    public enum Why {
        CONFLICT,
        NOT_MY_FIELD,
        HEALTH,
        NO_TIME,
        NO_ANSWER,
        OTHER;

        /** Whether it keeps the expert from being drawn for any other case of the same drawing. */
        boolean holdsForAll() {
            return switch (this) {
                case HEALTH, NO_TIME, NO_ANSWER -> true;
                case CONFLICT, NOT_MY_FIELD, OTHER -> false;
            };
        }
    }

    int free() {
        return seats - kept.size();
    }

    /** How many of the fields wanted the expert lacks. */
    int missing(Expert expert) {
        int missing = 0;
        for (var field : fields) if (!expert.fields().contains(field)) missing++;
        return missing;
    }
}
