package org.xiandao.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.publication.life.Frozen.Entry;
import org.xiandao.publication.life.Frozen.Head;
import org.xiandao.publication.life.Frozen.Line;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Text;

/** Words of a publication in both languages; they are frozen with its figures. */
final class Saying {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    static final Text UNKNOWN = new Text("无记录", "no record");

    private Saying() {}

    /** With {@code %s} filled by what each language has for it: texts, days, numbers. */
    static Text say(String zh, String en, Object... args) {
        return new Text(
                zh.formatted(Stream.of(args).map(arg -> zh(arg)).toArray()),
                en.formatted(Stream.of(args).map(arg -> en(arg)).toArray()));
    }

    private static String zh(Object arg) {
        return switch (arg) {
            case Text text -> text.zh();
            case LocalDate day -> ZH.format(day);
            default -> plain(arg);
        };
    }

    private static String en(Object arg) {
        return switch (arg) {
            case Text text -> text.en();
            case LocalDate day -> EN.format(day);
            default -> plain(arg);
        };
    }

    private static String plain(Object arg) {
        return switch (arg) {
            case Integer number -> Figures.of(Fraction.of(number));
            case Fraction number -> Figures.of(number);
            case BigDecimal number -> Figures.of(Fraction.of(number));
            default -> arg.toString();
        };
    }

    static Text same(String text) {
        return new Text(text, text);
    }

    static Text number(Fraction number) {
        return same(Figures.of(number));
    }

    static Text number(int number) {
        return number(Fraction.of(number));
    }

    static Text amount(Fraction number, String unit) {
        return new Text(
                (Figures.of(number) + " " + unit).strip(), (Figures.of(number) + " " + Units.english(unit)).strip());
    }

    static BigDecimal drawn(Fraction number) {
        return number.round(4, RoundingMode.HALF_EVEN);
    }

    static Text list(List<Text> all) {
        return new Text(
                all.stream().map(Text::zh).collect(Collectors.joining("、")),
                all.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    static Head head(String zh, String en) {
        return new Head(new Text(zh, en), false);
    }

    static Head count(Text title) {
        return new Head(title, true);
    }

    static Head count(String zh, String en) {
        return count(new Text(zh, en));
    }

    static Line line(String key, Text name, Entry... entries) {
        return new Line(
                key,
                Stream.concat(Stream.of(Entry.of(name)), Stream.of(entries)).toList());
    }

    static Entry from(Text text, String source) {
        return new Entry(text, source, "");
    }
}
