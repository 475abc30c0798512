package org.xiandao.rules.targets;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xiandao.rules.number.Fraction;

/**
 * Where the history leads: the drift method. Each quarter to come adds what a quarter added on average; the band is its
 * 80 % prediction interval, which takes the quarters' additions as independent, alike and about normally spread.
 */
public sealed interface Forecast {
    /** Fewer quarters than this tell too little of how much they differ. */
    int LEAST = 4;

    /** @param bands at the ends of the quarters to come, the last on the target's day; {@code quarters} of history behind them */
    record Made(List<Band> bands, Fraction each, int quarters) implements Forecast {
        public Band last() {
            return bands.getLast();
        }
    }

    /** Refused: the history has only so many quarters in a row. */
    record TooShort(int quarters) implements Forecast {}

    /** Refused: each of so many quarters added the same, which tells nothing of how much they may differ. */
    record Alike(Fraction each, int quarters) implements Forecast {}

    /** Nothing lies ahead. */
    record Over() implements Forecast {}

    record Band(LocalDate on, Fraction low, Fraction middle, Fraction high) {}

    /**
     * @param known actual values at ends of quarters, in order; only the last ones in a row count
     * @param shrinks whether the amount can become less; what has fallen within a period can't
     */
    static Forecast of(List<Point> known, LocalDate by, boolean shrinks) {
        var history = inARow(known);
        int quarters = Math.max(0, history.size() - 1);
        if (!history.isEmpty() && !history.getLast().on().isBefore(by)) return new Over();
        if (quarters < LEAST) return new TooShort(quarters);
        var last = history.getLast();
        var each = last.amount().minus(history.getFirst().amount()).over(Fraction.of(quarters));
        var variance = variance(history, each);
        if (variance.signum() == 0) return new Alike(each, quarters);
        var bands = new ArrayList<Band>();
        for (var on : days(last.on(), by)) {
            var ahead = ahead(last.on(), on);
            var middle = last.amount().plus(each.times(ahead));
            var half = half(variance, ahead, quarters);
            var low = middle.minus(half);
            boolean tooLow = !shrinks && low.compareTo(last.amount()) < 0;
            bands.add(new Band(on, tooLow ? last.amount() : low, middle, middle.plus(half)));
        }
        return new Made(List.copyOf(bands), each, quarters);
    }

    private static List<Point> inARow(List<Point> known) {
        int from = known.size() - 1;
        while (from > 0
                && known.get(from).on().equals(Quarters.next(known.get(from - 1).on()))) from--;
        return known.subList(Math.max(0, from), known.size());
    }

    private static Fraction variance(List<Point> history, Fraction each) {
        var squares = Fraction.ZERO;
        for (int i = 1; i < history.size(); i++) {
            var off = history.get(i).amount().minus(history.get(i - 1).amount()).minus(each);
            squares = squares.plus(off.times(off));
        }
        return squares.over(Fraction.of(history.size() - 2L));
    }

    private static List<LocalDate> days(LocalDate last, LocalDate by) {
        var days = new ArrayList<>(Quarters.ends(Quarters.next(last), by));
        if (days.isEmpty() || days.getLast().isBefore(by)) days.add(by);
        return days;
    }

    /** In quarters; of a quarter that is cut, the share of its days. */
    private static Fraction ahead(LocalDate last, LocalDate on) {
        var whole = Quarters.ends(Quarters.next(last), on);
        var end = whole.isEmpty() ? last : whole.getLast();
        var rest = Fraction.of(ChronoUnit.DAYS.between(end, on), ChronoUnit.DAYS.between(end, Quarters.next(end)));
        return Fraction.of(whole.size()).plus(rest);
    }

    /** t·s·√(h(1+h/n)), rounded up to a thousandth. */
    private static Fraction half(Fraction variance, Fraction ahead, int quarters) {
        var t = Fraction.of(t(quarters - 1), 1000);
        var spread = ahead.times(Fraction.ONE.plus(ahead.over(Fraction.of(quarters))));
        var square = t.times(t).times(variance).times(spread).times(Fraction.of(1_000_000));
        var ceiling = square.ceiling();
        var root = ceiling.sqrt();
        var up = root.multiply(root).equals(ceiling) ? root : root.add(BigInteger.ONE);
        return Fraction.of(up).over(Fraction.of(1000));
    }

    /** Student's t, 90th percentile, in thousandths; beyond 20 degrees of freedom that of 20, which is wider. */
    private static int t(int freedom) {
        int[] percentile = {
            3078, 1886, 1638, 1533, 1476, 1440, 1415, 1397, 1383, 1372, 1363, 1356, 1350, 1345, 1341, 1337, 1333, 1330,
            1328, 1325
        };
        return percentile[Math.min(freedom, percentile.length) - 1];
    }
}
