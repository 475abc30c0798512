package org.xiandao.rules.json;

/** A text that isn't the JSON we accept; the message says where (counted in characters from 0) and why. */
public final class JsonFault extends RuntimeException {
    private final int position;

    JsonFault(int position, String why) {
        super("At character " + position + ": " + why);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
