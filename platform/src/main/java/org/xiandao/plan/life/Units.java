package org.xiandao.plan.life;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.xiandao.plan.life.PlanSetting.Named;
import org.xiandao.rules.pack.WhiteSpace;

/** The organisations of this installation, by what somebody types to mean one. */
public record Units(List<Unit> all) {
    private static final int OFFERED = 3;
    /** Of fewer letters too many others are one letter apart. */
    private static final int TELLING = 4;

    /** @param others by which it is known as well: its English name, its credit code */
    public record Unit(Named named, List<String> others) {
        private boolean bears(Predicate<String> name) {
            return name.test(named.name()) || others.stream().anyMatch(name);
        }
    }

    /** Its id, its credit code or its whole name, with whatever spaces and however wide its brackets; none where several fit. */
    public Optional<Named> meant(String typed) {
        if (plain(typed).isEmpty()) return Optional.empty();
        var known = all.stream().filter(one -> one.named().id().equals(typed)).findFirst();
        return known.map(Unit::named).or(() -> one(typed::equals).or(() -> one(name -> same(name, typed))));
    }

    private Optional<Named> one(Predicate<String> name) {
        var found = all.stream().filter(unit -> unit.bears(name)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().named()) : Optional.empty();
    }

    /** Names that may have been meant: one holds the other, or they are a letter apart. */
    public List<String> near(String typed) {
        var plain = plain(typed);
        return all.stream()
                .map(unit -> unit.named().name())
                .filter(name -> near(plain(name), plain))
                .distinct()
                .limit(OFFERED)
                .toList();
    }

    /** Spaces, and whether signs are wide or narrow, tell no two names apart. */
    static boolean same(String name, String other) {
        return plain(name).equals(plain(other));
    }

    private static String plain(String name) {
        return WhiteSpace.strip(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .toUpperCase(Locale.ROOT);
    }

    private static boolean near(String name, String typed) {
        if (name.equals(typed) || typed.length() < TELLING || name.length() < TELLING) return false;
        return name.contains(typed) || typed.contains(name) || oneLetterApart(name, typed);
    }

    /** Another letter, one too many or one too few, where neither holds the other. */
    private static boolean oneLetterApart(String name, String typed) {
        int from = 0;
        int least = Math.min(name.length(), typed.length());
        while (from < least && name.charAt(from) == typed.charAt(from)) from++;
        var rest = name.substring(from);
        var other = typed.substring(from);
        return rest.substring(1).equals(other.substring(1))
                || rest.substring(1).equals(other)
                || rest.equals(other.substring(1));
    }
}
