package org.xiandao.base;

import java.util.List;
import org.xiandao.rules.pack.Text;

/** What came of a request: done, or refused for all of these reasons. */
public sealed interface Result<T> {
    record Done<T>(T value) implements Result<T> {}

    record Refused<T>(List<Text> reasons) implements Result<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static <T> Result<T> refused(String zh, String en) {
        return new Refused<>(List.of(new Text(zh, en)));
    }

    /** For callers to whom a refusal is a failure, such as a replay of known-good input. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(List<Text> reasons) -> throw new IllegalStateException(reasons.toString());
        };
    }
}
