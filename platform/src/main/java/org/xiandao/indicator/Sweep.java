package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xiandao.indicator.Since.Decisive;
import org.xiandao.indicator.Since.Decisive.Kind;
import org.xiandao.indicator.Since.Proof;
import org.xiandao.ledger.Statement;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Definition;

/** Goes through the days on which pieces begin and end, and says what they come to together from each of these days on. */
final class Sweep {
    private final Definition definition;
    private final boolean whole;
    private final TreeSet<String> untold = new TreeSet<>();
    private final TreeMap<String, Kind> lacking = new TreeMap<>();
    private final TreeMap<String, Piece> used = new TreeMap<>();
    private Fraction sum = Fraction.ZERO;
    private int records;
    private int confirmed;
    private int madeUp;
    private int checked;
    private int returned;
    private int lackingProof;

    private Sweep(Gauge gauge) {
        this.definition = gauge.definition();
        this.whole = gauge.whole();
    }

    /** The first is that of the day from which all holds that has no day of its own. */
    static List<Since> of(Gauge gauge, List<Piece> pieces) {
        var days = new TreeMap<LocalDate, List<Piece>>();
        days.put(Statement.ALWAYS, new ArrayList<>());
        for (var piece : pieces) {
            days.computeIfAbsent(piece.from(), day -> new ArrayList<>()).add(piece);
            if (piece.until() != LocalDate.MAX)
                days.computeIfAbsent(piece.until(), day -> new ArrayList<>()).add(piece);
        }
        var sweep = new Sweep(gauge);
        var all = new ArrayList<Since>();
        days.forEach((day, changing) -> {
            for (var piece : changing) if (piece.until().equals(day)) sweep.take(piece, -1);
            for (var piece : changing) if (piece.from().equals(day)) sweep.take(piece, 1);
            var since = sweep.since(day);
            if (all.isEmpty() || !all.getLast().same(since)) all.add(since);
        });
        return all;
    }

    private void take(Piece piece, int by) {
        var span = piece.span();
        if (piece.unknown()) {
            if (by > 0) untold.add(span.place());
            else untold.remove(span.place());
            return;
        }
        records += by;
        if (piece.confirmed()) confirmed += by;
        if (span.madeUp()) madeUp += by;
        if (whole) prove(piece, by);
        switch (definition) {
            case Definition.Sum it -> add(span, it.field(), by);
            case Definition.Latest _ -> {
                if (by > 0) used.put(span.place(), piece);
                else used.remove(span.place());
            }
            case Definition.Count _, Definition.Ratio _, Definition.Total _, Definition.Told _ -> {}
        }
    }

    /** A confirmation that has lost its evidence counts as a check. */
    private void prove(Piece piece, int by) {
        if (piece.lacking()) lackingProof += by;
        if (piece.confirmed() || piece.span().step().isEmpty()) return;
        switch (piece.span().step().get()) {
            case CHECKED, CONFIRMED -> checked += by;
            case RETURNED -> returned += by;
        }
    }

    private void add(Span span, String field, int by) {
        var lacks = lacks(span, field);
        if (lacks.isEmpty()) sum = sum.plus(figure(span, field).times(Fraction.of(by)));
        else if (by > 0) lacking.put(span.place(), lacks.get());
        else lacking.remove(span.place());
    }

    private static Optional<Kind> lacks(Span span, String field) {
        if (span.text(field).isEmpty()) return Optional.of(Kind.LACKS_FIGURE);
        return span.text(field).flatMap(Passing::figure).isEmpty() ? Optional.of(Kind.NO_FIGURE) : Optional.empty();
    }

    private static Fraction figure(Span span, String field) {
        return Fraction.parse(span.text(field).orElseThrow());
    }

    private Since since(LocalDate day) {
        if (!untold.isEmpty()) return unknown(day, new Decisive(Kind.UNTOLD, untold.getFirst()));
        return switch (definition) {
            case Definition.Count _ -> known(day, Fraction.of(records));
            case Definition.Sum _ ->
                lacking.isEmpty()
                        ? known(day, sum)
                        : unknown(day, new Decisive(lacking.firstEntry().getValue(), lacking.firstKey()));
            case Definition.Latest it -> latest(day, it.field());
            case Definition.Ratio _, Definition.Total _, Definition.Told _ ->
                throw new IllegalStateException("No record answers " + definition + ".");
        };
    }

    private Since latest(LocalDate day, String field) {
        if (used.isEmpty()) return new Since(day, Optional.empty(), Optional.empty(), 0, 0, 0, Optional.empty());
        var piece = used.lastEntry().getValue();
        var newest = piece.span();
        var lacks = lacks(newest, field);
        if (lacks.isPresent()) return unknown(day, new Decisive(lacks.get(), newest.place()));
        return new Since(
                day,
                Optional.of(figure(newest, field).toString()),
                Optional.of(new Decisive(Kind.LATEST, newest.place())),
                1,
                piece.confirmed() ? 1 : 0,
                newest.madeUp() ? 1 : 0,
                Optional.empty());
    }

    private Since known(LocalDate day, Fraction figure) {
        return new Since(day, Optional.of(figure.toString()), Optional.empty(), records, confirmed, madeUp, proof());
    }

    private static Since unknown(LocalDate day, Decisive decisive) {
        return new Since(day, Optional.empty(), Optional.of(decisive), 0, 0, 0, Optional.empty());
    }

    private Optional<Proof> proof() {
        return whole ? Optional.of(new Proof(checked, returned, lackingProof)) : Optional.empty();
    }
}
