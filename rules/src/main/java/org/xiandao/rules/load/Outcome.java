package org.xiandao.rules.load;

import java.util.stream.Collectors;
import org.xiandao.rules.pack.Edition;

/** A pack is loaded whole, or refused with all its faults. */
public sealed interface Outcome permits Loaded, Refused {

    /** For callers to whom a refused pack is a failure: one pinned long ago, one that ships with the software. */
    default Edition orThrow() {
        return switch (this) {
            case Loaded loaded -> loaded.edition();
            case Refused refused ->
                throw new IllegalArgumentException(refused.faults().stream()
                        .map(Fault::toString)
                        .collect(Collectors.joining("\n", "The pack is refused:\n", "")));
        };
    }
}
