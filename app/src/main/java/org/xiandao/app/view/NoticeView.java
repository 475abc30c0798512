package org.xiandao.app.view;

import java.util.List;

/** A banner: what happened or what to know, and what can be done about it. */
public record NoticeView(Tone tone, String title, String text, List<Link> links) {
    public static NoticeView of(Tone tone, String title, String text) {
        return new NoticeView(tone, title, text, List.of());
    }

    public String icon() {
        return switch (tone) {
            case GOOD -> "met";
            case WARN, BAD -> "alert";
            case PLAIN, BRAND -> "info";
        };
    }
}
