package org.xiandao.rules.cli;

import org.xiandao.rules.pack.Text;

/** The command can't be understood; the message says why. */
final class Usage extends RuntimeException {
    private final transient Text message;

    Usage(String zh, String en) {
        super(en);
        this.message = new Text(zh, en);
    }

    Text text() {
        return message;
    }
}
