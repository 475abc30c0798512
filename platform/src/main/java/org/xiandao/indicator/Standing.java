package org.xiandao.indicator;

import java.util.Optional;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.number.Fraction;

/**
 * What a measure comes to, without the records themselves.
 *
 * @param value empty: not known, for the {@code reason}
 * @param records how many it rests on; for a measure that is made of others, those of its parts together
 * @param confirmed how many of these, as they are told, are confirmed
 * @param madeUp how many of these are made up, to show how it works
 */
public record Standing(Optional<Fraction> value, Optional<Reason> reason, long records, long confirmed, long madeUp) {
    static Standing known(Fraction value, long records, long confirmed, long madeUp) {
        return new Standing(Optional.of(value), Optional.empty(), records, confirmed, madeUp);
    }

    static Standing unknown(Reason reason) {
        return new Standing(Optional.empty(), Optional.of(reason), 0, 0, 0);
    }
}
