package org.xiandao.application.life;

import java.util.Optional;

/**
 * Answer paths of a joint application: the lead's answers stand bare, another member's own figures after its area
 * ({@code 370200:stations}).
 */
public record Paths(Optional<String> area, String path) {
    public static Paths of(String path) {
        int colon = path.indexOf(':');
        return colon < 0
                ? new Paths(Optional.empty(), path)
                : new Paths(Optional.of(path.substring(0, colon)), path.substring(colon + 1));
    }

    public static String in(Applicant member, boolean lead, String path) {
        return lead ? path : member.area() + ":" + path;
    }
}
