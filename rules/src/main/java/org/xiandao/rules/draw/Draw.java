package org.xiandao.rules.draw;

import java.util.Comparator;
import java.util.List;

/** What asking for a draw comes to: the whole draw, or none of it and why. */
public sealed interface Draw {
    record Drawn(SealedDraw sealed) implements Draw {}

    /** Some seats can't be filled, so none is. */
    record Short(List<Vacancy> vacancies) implements Draw {
        public Short {
            vacancies = List.copyOf(vacancies);
        }
    }

    /** The drawing has faults; nothing was drawn. */
    record Refused(List<DrawFault> faults) implements Draw {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The same drawing gives the same draw, byte for byte. */
    static Draw of(Drawing drawing) {
        var faults = DrawCheck.faults(drawing);
        if (!faults.isEmpty()) return new Refused(faults);
        var sieve = Sieve.of(drawing);
        var seating = new Seating(drawing, sieve);
        seating.fill();
        if (!seating.vacancies().isEmpty()) return new Short(seating.vacancies());
        var seats = seating.drawn().stream()
                .sorted(Comparator.comparing(Seat::of).thenComparing(Seat::expert))
                .toList();
        return new Drawn(DrawRecord.seal(drawing, sieve, seats));
    }
}
