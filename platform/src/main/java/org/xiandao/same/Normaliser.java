package org.xiandao.same;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.Same.As;
import org.xiandao.rules.pack.Level;

/**
 * Brings a text into the form in which it is compared. Width, case, blanks and punctuation never tell; what else does not
 * depends on what the text is. To bring it there twice changes nothing.
 */
final class Normaliser {
    private static final int SHORTEST = 2;

    private final SameWords words;
    private final Set<String> places;
    private final Set<String> cities;
    private final Set<String> ofCities;
    private final int longest;

    Normaliser(SameWords words, Areas areas) {
        this.words = words;
        this.places = areas.all().stream().map(area -> plain(area.name().zh())).collect(Collectors.toSet());
        this.cities = areas.all().stream().flatMap(Normaliser::bare).collect(Collectors.toSet());
        this.ofCities = areas.all().stream()
                .filter(area -> area.level() == Level.CITY)
                .flatMap(Normaliser::bare)
                .collect(Collectors.toSet());
        this.longest = places.stream().mapToInt(String::length).max().orElse(0);
    }

    String of(As as, String text) {
        var plain = plain(text);
        return switch (as) {
            case TEXT -> plain;
            case NUMBER -> settled(plain, this::number);
            case ADDRESS -> settled(plain, this::address);
            case ORGANISATION -> settled(plain, this::organisation);
        };
    }

    private static String plain(String text) {
        var letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(one -> Character.isLetterOrDigit(one) || one == '〇')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private String number(String text) {
        return without(words.numberBeginnings(), text::startsWith, text, it -> text.substring(it.length()));
    }

    /** 上海路 is a road of many cities: only a place's full name goes. */
    private String address(String text) {
        return alike(Numerals.toDigits(withoutPlace(text, places)));
    }

    private String organisation(String text) {
        var local = withoutPlace(text, places);
        var name = local.equals(text) ? withoutPlace(text, cities) : local;
        return alike(Numerals.toDigits(without(
                words.organisationEndings(),
                name::endsWith,
                name,
                it -> name.substring(0, name.length() - it.length()))));
    }

    /** The cities that a name begins with, without 市; what else it begins with may lie in any of them. */
    Set<String> citiesOf(String text) {
        var found = new HashSet<String>();
        var rest = plain(text);
        while (true) {
            var next = withoutPlace(rest, places);
            if (next.equals(rest)) next = withoutPlace(rest, cities);
            if (next.equals(rest)) return found;
            var place = rest.substring(0, rest.length() - next.length()).replaceFirst("市$", "");
            if (ofCities.contains(place)) found.add(place);
            rest = next;
        }
    }

    private static String settled(String text, UnaryOperator<String> step) {
        var before = text;
        var after = step.apply(before);
        while (!after.equals(before)) {
            before = after;
            after = step.apply(before);
        }
        return after;
    }

    private String alike(String text) {
        var result = text;
        for (var alike : words.alike()) result = result.replace(alike.from(), alike.to());
        return result;
    }

    private static String without(List<String> parts, Predicate<String> has, String text, UnaryOperator<String> rest) {
        return parts.stream()
                .filter(has)
                .filter(part -> text.length() - part.length() >= SHORTEST)
                .findFirst()
                .map(rest)
                .orElse(text);
    }

    private String withoutPlace(String text, Set<String> names) {
        for (int length = Math.min(longest, text.length() - SHORTEST); length >= SHORTEST; length--)
            if (names.contains(text.substring(0, length))) return text.substring(length);
        return text;
    }

    /** A province and a city also go by their name alone; a county's may mean anything. */
    private static Stream<String> bare(Area area) {
        return switch (area.level()) {
            case PROVINCE, CITY -> Stream.of(area.name().zh().replaceFirst("(省|市)$", ""));
            case NATION, COUNTY, PARK -> Stream.empty();
        };
    }
}
