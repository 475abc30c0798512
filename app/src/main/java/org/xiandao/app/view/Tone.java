package org.xiandao.app.view;

/** How a mark is coloured; the text beside it always says the same. */
public enum Tone {
    PLAIN(""),
    BRAND("brand-tone"),
    GOOD("good"),
    WARN("warn"),
    BAD("bad");

    private final String css;

    Tone(String css) {
        this.css = css;
    }

    public String css() {
        return css;
    }
}
