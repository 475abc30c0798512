package org.xiandao.application.life;

import java.util.List;
import java.util.Optional;

/** How long a text may be, said at its field. */
final class Lengths {
    private Lengths() {}

    static Optional<Refusal> over(String text, int most, String path) {
        return text.length() <= most
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.Code.TOO_LONG, path, List.of(String.valueOf(most))));
    }
}
