package org.xiandao.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.ledger.SameDecision.Kind;
import org.xiandao.same.Match;

/**
 * Two records that may speak of one thing.
 *
 * @param one has the smaller id
 * @param found how alike they are as they stand; empty where they no longer are
 * @param decisions by number, from 1
 */
public record SamePair(
        UUID id, String type, UUID one, UUID other, Optional<Found> found, List<SameDecision> decisions) {
    public SamePair {
        decisions = List.copyOf(decisions);
    }

    /** @param compared of what the two say now, as far as they are compared */
    public record Found(Match match, long compared) {}

    public enum State {
        OPEN,
        ASKED,
        SAME,
        DIFFERENT,
        GONE
    }

    static UUID id(UUID one, UUID other) {
        return UUID.nameUUIDFromBytes((one + " " + other).getBytes(StandardCharsets.UTF_8));
    }

    /** Another once somebody decided, or a record says something else. */
    public String token() {
        return decisions.size() + "-"
                + found.map(it -> Long.toHexString(it.compared())).orElse("");
    }

    public Optional<SameDecision> last() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** "Different" and a question hold until a compared field says something else. */
    public State state() {
        var last = last();
        if (last.isPresent() && last.get().kind() == Kind.SAME) return State.SAME;
        if (found.isEmpty())
            return last.filter(it -> it.kind() == Kind.DIFFERENT).isPresent() ? State.DIFFERENT : State.GONE;
        return last.filter(it -> it.compared() == found.get().compared())
                .map(it -> switch (it.kind()) {
                    case DIFFERENT -> State.DIFFERENT;
                    case ASKED -> State.ASKED;
                    case SAME, ANSWERED, UNDONE -> State.OPEN;
                })
                .orElse(State.OPEN);
    }
}
