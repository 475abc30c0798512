package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a gauge comes to in an area since a day, until the next.
 *
 * @param figure empty: not known, or for the latest of none, that there is none
 * @param decisive the record that decides: the first that can't be told, the first that lacks its figure, the latest
 * @param records how many count
 * @param madeUp how many of these are made up
 * @param proof where it is counted
 */
record Since(
        LocalDate day,
        Optional<String> figure,
        Optional<Decisive> decisive,
        int records,
        int confirmed,
        int madeUp,
        Optional<Proof> proof) {

    /** How far the records of a type are proven that are not confirmed, and how many of all have too little evidence. */
    record Proof(int checked, int returned, int lacking) {}

    /** @param place by which records are told in order: the day from which it holds, and its id */
    record Decisive(Kind kind, String place) {
        enum Kind {
            /** A figure that it is filtered by is missing, or those that should name it are not kept. */
            UNTOLD('?'),
            LACKS_FIGURE('!'),
            NO_FIGURE('#'),
            LATEST('=');

            private final char sign;

            Kind(char sign) {
                this.sign = sign;
            }
        }

        String text() {
            return kind.sign + place;
        }

        static Decisive read(String text) {
            for (var kind : Kind.values())
                if (kind.sign == text.charAt(0)) return new Decisive(kind, text.substring(1));
            throw new IllegalArgumentException(text + " decides nothing.");
        }

        String record() {
            return place.substring(place.indexOf('/') + 1);
        }
    }

    boolean same(Since other) {
        return figure.equals(other.figure)
                && decisive.equals(other.decisive)
                && records == other.records
                && confirmed == other.confirmed
                && madeUp == other.madeUp
                && proof.equals(other.proof);
    }

    Since on(LocalDate later) {
        return new Since(later, figure, decisive, records, confirmed, madeUp, proof);
    }
}
