package org.xiandao.exchange;

import java.time.LocalDate;

/** What stands in a cell of a file. */
sealed interface Value {
    record Blank() implements Value {}

    record Text(String text) implements Value {}

    /** @param plain without exponent and grouping */
    record Figure(String plain) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Truth(boolean yes) implements Value {}

    record Formula(String formula) implements Value {}

    /** A cell that says only that something went wrong: {@code #REF!}. */
    record Failed(String sign) implements Value {}

    /** As a person reads it in the cell. */
    default String shown() {
        return switch (this) {
            case Blank blank -> "";
            case Text text -> text.text().strip();
            case Figure figure -> figure.plain();
            case Day day -> day.day().toString();
            case Truth truth -> truth.yes() ? "yes" : "no";
            case Formula formula -> "=" + formula.formula();
            case Failed failed -> failed.sign();
        };
    }
}
