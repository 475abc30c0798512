package org.xiandao.app.web;

/**
 * What a page says when something can't be done: {@code failure.<kind>.title} and {@code .text} of the bundles.
 *
 * @param incident a number that the log knows, where the fault is ours; else empty
 */
public record Failure(int status, String kind, String incident) {

    public static Failure of(int status) {
        return new Failure(status, String.valueOf(status), "");
    }

    /** The page is older than the sign-in that it was opened under. */
    public static Failure stale() {
        return new Failure(403, "stale", "");
    }

    public static Failure signedOut() {
        return new Failure(403, "signed-out", "");
    }

    public static Failure newPassword() {
        return new Failure(403, "new-password", "");
    }

    public static Failure databaseAway() {
        return new Failure(503, "database-away", "");
    }

    public static Failure ours(String incident) {
        return new Failure(500, "500", incident);
    }

    boolean mayBeSignedOut() {
        return equals(stale()) || equals(signedOut());
    }

    /** The words' key: the kind's own, or that of its family. */
    String key(Words w) {
        return w.knows("failure." + kind + ".title") ? "failure." + kind : status < 500 ? "failure.4xx" : "failure.5xx";
    }
}
