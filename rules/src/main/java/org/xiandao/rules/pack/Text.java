package org.xiandao.rules.pack;

/** A text that people read, in Chinese and in English. */
public record Text(String zh, String en) {
    public String in(String language) {
        return language.startsWith("zh") ? zh : en;
    }
}
