package org.xiandao.app.pages.office;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.RatingRules.Band;

/** A change of an edition's rating rules as somebody types it, with its faults; nothing typed changes nothing. */
record WhatIf(Map<String, String> typed, RatingRules rules, List<Problem> problems) {
    private static final int MOST_STRIKES = 9;
    private static final int MOST_YEARS = 20;

    static WhatIf of(RatingRules rules, Map<String, String> asked, Words w) {
        var typed = new LinkedHashMap<String, String>();
        var problems = new ArrayList<Problem>();
        var bands = new ArrayList<Band>();
        for (var band : ascending(rules)) {
            var path = "band." + band.stars();
            var text = asked.getOrDefault(path, band.from().toString()).strip();
            typed.put(path, text);
            bands.add(
                    text.matches("\\d{1,3}(\\.\\d{1,2})?")
                            ? new Band(band.stars(), Fraction.parse(text), band.below(), band.basis())
                            : band);
            if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")) problems.add(new Problem(path, w.t("simulate.wrong.points")));
        }
        var joined = joined(bands);
        for (int i = 0; i < joined.size(); i++)
            if (joined.get(i).below().compareTo(joined.get(i).from()) <= 0)
                problems.add(new Problem(disordered(rules, bands, i), w.t("simulate.wrong.order")));
        var strikes = rules.strikes()
                .map(it -> new RatingRules.Strikes(
                        it.star(),
                        asked.getOrDefault("inclusive", String.valueOf(it.inclusive()))
                                .equals("true"),
                        whole("at", it.at(), MOST_STRIKES, asked, typed, problems, w),
                        it.basis()));
        strikes.ifPresent(it -> typed.put("inclusive", String.valueOf(it.inclusive())));
        var bar = rules.bar()
                .map(it -> it.lasts()
                        .map(lasts -> new RatingRules.Bar(
                                Optional.of(Period.ofYears(
                                        whole("bar", lasts.getYears(), MOST_YEARS, asked, typed, problems, w))),
                                it.scope(),
                                it.subjects(),
                                it.basis()))
                        .orElse(it));
        return new WhatIf(
                typed,
                new RatingRules(
                        rules.year(),
                        joined,
                        rules.reports(),
                        strikes,
                        rules.grounds(),
                        rules.hearing(),
                        bar,
                        rules.check()),
                problems);
    }

    private static List<Band> ascending(RatingRules rules) {
        return rules.bands().stream().sorted(Comparator.comparing(Band::from)).toList();
    }

    /** Each band ends where the next begins; the lowest begins at zero. */
    private static List<Band> joined(List<Band> bands) {
        var joined = new ArrayList<Band>();
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            var below = i + 1 < bands.size() ? bands.get(i + 1).from() : band.below();
            joined.add(new Band(band.stars(), i == 0 ? Fraction.ZERO : band.from(), below, band.basis()));
        }
        return List.copyOf(joined);
    }

    /** Of a band and the one above it the field that was typed: the upper, unless the lower alone was changed. The lowest has none. */
    private static String disordered(RatingRules rules, List<Band> bands, int i) {
        var above = Math.min(i + 1, bands.size() - 1);
        boolean lower = i > 0
                && !bands.get(i).equals(ascending(rules).get(i))
                && bands.get(above).equals(ascending(rules).get(above));
        return "band." + bands.get(lower ? i : above).stars();
    }

    private static int whole(
            String path,
            int now,
            int most,
            Map<String, String> asked,
            Map<String, String> typed,
            List<Problem> problems,
            Words w) {
        var text = asked.getOrDefault(path, String.valueOf(now)).strip();
        typed.put(path, text);
        if (text.matches("[1-9]\\d?") && Integer.parseInt(text) <= most) return Integer.parseInt(text);
        problems.add(new Problem(path, w.t("simulate.wrong.whole", most)));
        return now;
    }

    boolean changes(RatingRules from) {
        return !rules.bands().equals(ascending(from))
                || !rules.strikes().equals(from.strikes())
                || !rules.bar().equals(from.bar());
    }
}
