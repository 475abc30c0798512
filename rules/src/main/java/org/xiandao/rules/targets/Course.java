package org.xiandao.rules.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.targets.Aim.Closing;

/**
 * How far something has come on the way to its aim, as of a day.
 *
 * @param path empty while the baseline isn't known
 * @param now empty while it isn't known
 * @param history at the ends of the quarters before, as far as they are known
 */
public record Course(
        Aim aim, Optional<Path> path, List<Point> history, Optional<Fraction> now, LocalDate asOf, Forecast forecast) {

    public enum State {
        MET,
        ON_PATH,
        /** Below the path, or the forecast falls short. */
        BEHIND,
        /** Below the path, and even the forecast's better edge falls short. */
        IN_DANGER,
        /** Its day has passed. */
        MISSED,
        /** There is no path to compare with. */
        NO_PATH,
        NOT_KNOWN;

        public boolean warns() {
            return this == BEHIND || this == IN_DANGER || this == MISSED;
        }
    }

    public State state() {
        if (now.isEmpty()) return State.NOT_KNOWN;
        if (aim.reached(now.get())) return State.MET;
        if (!asOf.isBefore(aim.by())) return State.MISSED;
        if (lag().isPresent() || path.isEmpty()) {
            if (forecast instanceof Forecast.Made made && !aim.reached(better(made.last()))) return State.IN_DANGER;
            if (lag().isPresent()) return State.BEHIND;
        }
        if (fallsShort()) return State.BEHIND;
        return path.isPresent() ? State.ON_PATH : State.NO_PATH;
    }

    /** Whether the forecast's middle falls short of the aim. */
    public boolean fallsShort() {
        return forecast instanceof Forecast.Made made
                && !aim.reached(made.last().middle());
    }

    /** What there should be by now. */
    public Optional<Fraction> expected() {
        return path.map(it -> it.on(asOf));
    }

    /** By how much it is on the wrong side of the path; empty where it keeps up, or where one of the two isn't known. */
    public Optional<Fraction> lag() {
        return expected()
                .map(aim::whole)
                .flatMap(expected ->
                        now.filter(actual -> !aim.keepsUp(actual, expected)).map(expected::minus));
    }

    public Optional<Closing> closing() {
        return now.flatMap(actual -> aim.closing(actual, asOf));
    }

    private Fraction better(Forecast.Band band) {
        return aim.rising() ? band.high() : band.low();
    }
}
