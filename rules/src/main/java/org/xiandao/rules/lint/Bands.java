package org.xiandao.rules.lint;

import java.util.Comparator;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.RatingRules.Band;
import org.xiandao.rules.pack.Text;

/** Bands of stars follow each other from 0 to the total without gap or overlap, more points never giving fewer stars. */
final class Bands implements Check {
    /** Stars have words up to as many. */
    private static final int MOST = 9;

    @Override
    public void check(Loaded pack, Faults faults) {
        var bands = pack.edition().rating().bands().stream()
                .sorted(Comparator.comparing(Band::from))
                .toList();
        if (bands.isEmpty()) return;
        var reached = Fraction.ZERO;
        int stars = -1;
        for (var band : bands) {
            join(reached, band.from(), pack.places().of(band, "from"), faults);
            if (band.below().compareTo(band.from()) <= 0)
                report(
                        pack.places().of(band, "below"),
                        new Text("“低于”不大于“从”", "This band ends before it begins"),
                        faults);
            if (band.stars() <= stars)
                report(
                        pack.places().of(band, "stars"),
                        new Text("分数更高而星级不更高", "More points give no more stars"),
                        faults);
            if (band.stars() > MOST)
                report(
                        pack.places().of(band, "stars"),
                        new Text("星级高于 " + MOST, "There are more than " + MOST + " stars"),
                        new Text("星级写 0 到 " + MOST, "Write 0 to " + MOST),
                        faults);
            reached = band.below();
            stars = band.stars();
        }
        var top = bands.getLast();
        var total = pack.edition().indicators().map(IndicatorTree::total);
        if (total.isPresent() && !top.below().equals(total.get()))
            report(
                    pack.places().of(top, "below"),
                    new Text(
                            "最高一档止于 " + top.below() + "，总分是 " + total.get(),
                            "The top band ends at " + top.below() + ", the total is " + total.get()),
                    faults);
    }

    private static void join(Fraction reached, Fraction from, Place place, Faults faults) {
        int order = from.compareTo(reached);
        if (order > 0)
            report(
                    place,
                    new Text(
                            "从 " + reached + " 到 " + from + " 没有星级",
                            "No stars are given from " + reached + " to " + from),
                    faults);
        if (order < 0)
            report(
                    place,
                    new Text(
                            "从 " + from + " 到 " + reached + " 有两个星级",
                            "From " + from + " to " + reached + " two bands overlap"),
                    faults);
    }

    private static void report(Place place, Text message, Faults faults) {
        var fix = new Text("各档须首尾相接，从 0 到总分", "Let each band begin where the one below it ends, from 0 to the total");
        report(place, message, fix, faults);
    }

    private static void report(Place place, Text message, Text fix, Faults faults) {
        faults.report(place, Fault.Code.BANDS, message, fix);
    }
}
