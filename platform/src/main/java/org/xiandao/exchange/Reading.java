package org.xiandao.exchange;

import java.util.List;

/** Takes a file row by row. */
interface Reading {
    /** Longer texts than a spreadsheet's cell can hold are no answers. */
    int LONGEST_CELL = 32_767;

    int MOST_COLUMNS = 512;

    /** What the file itself says that it is; comes first, where it says so at all. */
    default void marked(String type) {}

    /** @param line as the spreadsheet numbers it, from 1 */
    void row(int line, List<Value> values);

    /** Comes last. */
    default void merged(Merge merge) {}

    /** The sheet that was read; comes before its rows. */
    default void sheet(String name) {}
}
