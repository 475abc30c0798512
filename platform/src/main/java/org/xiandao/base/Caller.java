package org.xiandao.base;

import java.util.Optional;

/** Who is behind a line of the audit trail: a login or a part of the system, for which organisation, from where. */
public record Caller(String name, Optional<String> organisation, Optional<String> ip) {

    public static Caller system(String part) {
        return new Caller(part, Optional.empty(), Optional.empty());
    }
}
