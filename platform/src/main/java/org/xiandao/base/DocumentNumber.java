package org.xiandao.base;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** 机关代字〔年〕号, as GB/T 9704-2012 7.2.5 writes it: no leading zero, no 第. */
public record DocumentNumber(String series, int year, int serial) {
    private static final Pattern FORM =
            Pattern.compile("(\\p{IsHan}[\\p{IsHan}\\w（）()]{0,60})〔(\\d{4})〕([1-9]\\d{0,5})号");

    /** What a number is that was typed for a document of a day. */
    public sealed interface Checked {
        record Right(DocumentNumber number) implements Checked {}

        record Wrong() implements Checked {}

        /** Neither of the document's year nor of the one before, whose last numbers are still being given. */
        record OtherYear(int year) implements Checked {}
    }

    public static Optional<DocumentNumber> of(String text) {
        var found = FORM.matcher(text.strip());
        return found.matches()
                ? Optional.of(new DocumentNumber(
                        found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    public static Checked check(String typed, LocalDate day) {
        return of(typed)
                .<Checked>map(number -> number.year == day.getYear() || number.year == day.getYear() - 1
                        ? new Checked.Right(number)
                        : new Checked.OtherYear(number.year))
                .orElseGet(Checked.Wrong::new);
    }

    @Override
    public String toString() {
        return series + "〔" + year + "〕" + serial + "号";
    }
}
