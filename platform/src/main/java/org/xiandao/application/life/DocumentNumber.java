package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** 机关代字〔年〕号, as GB/T 9704-2012 7.2.5 writes it: no leading zero, no 第. */
public record DocumentNumber(String series, int year, int serial) {
    private static final Pattern FORM =
            Pattern.compile("(\\p{IsHan}[\\p{IsHan}\\w（）()]{0,60})〔(\\d{4})〕([1-9]\\d{0,5})号");

    public static Optional<DocumentNumber> of(String text) {
        var found = FORM.matcher(text.strip());
        return found.matches()
                ? Optional.of(new DocumentNumber(
                        found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /** Of the year of the letter's day, or of the one before, whose last numbers are still being given. */
    public boolean fits(LocalDate day) {
        return year == day.getYear() || year == day.getYear() - 1;
    }

    @Override
    public String toString() {
        return series + "〔" + year + "〕" + serial + "号";
    }
}
