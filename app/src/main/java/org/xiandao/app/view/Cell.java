package org.xiandao.app.view;

import java.util.List;
import org.xiandao.rules.judge.Verdict;

/** What stands in one place of a table. */
public sealed interface Cell {
    record Plain(String text) implements Cell {}

    record Number(String text, String unit) implements Cell {}

    record To(String text, String href) implements Cell {}

    /** Words, and below them where they come from. */
    record Told(String text, List<Link> from) implements Cell {
        public Told {
            from = List.copyOf(from);
        }
    }

    /** With a remark below that leads to what it is about. */
    record Noted(Cell cell, Link note) implements Cell {}

    record Tag(String text, Tone tone) implements Cell {}

    record Judged(Verdict verdict) implements Cell {}

    record Stars(int stars) implements Cell {}

    /** A date or a few words that stay on one line. */
    record Short(String text) implements Cell {}

    /** A SHA-256, its beginning shown and the whole in reach. */
    record Digest(String sha256) implements Cell {
        public String beginning() {
            return sha256.substring(0, 12) + "…";
        }
    }

    record Demo(Cell cell) implements Cell {}
}
