package org.xiandao.app.view;

import org.xiandao.rules.judge.Verdict;

/** What stands in one place of a table. */
public sealed interface Cell {
    record Plain(String text) implements Cell {}

    record Number(String text, String unit) implements Cell {}

    record To(String text, String href) implements Cell {}

    record Tag(String text, Tone tone) implements Cell {}

    record Judged(Verdict verdict) implements Cell {}

    record Stars(int stars) implements Cell {}

    record Demo(Cell cell) implements Cell {}
}
