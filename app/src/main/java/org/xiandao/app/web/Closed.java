package org.xiandao.app.web;

/** What is there and closed to whoever asks, for a reason that they may know. */
public final class Closed extends RuntimeException {
    private final String kind;

    private Closed(String kind) {
        super("Closed: " + kind);
        this.kind = kind;
    }

    /** To an official who is kept out of the case. */
    public static Closed recused() {
        return new Closed("recused");
    }

    /** To an expert who no longer has a seat. */
    public static Closed noSeat() {
        return new Closed("no-seat");
    }

    /** To an expert who no longer has a seat, and whose words were kept all the same. */
    public static Closed noSeatButKept() {
        return new Closed("no-seat-kept");
    }

    Failure failure() {
        return new Failure(403, kind, "");
    }
}
