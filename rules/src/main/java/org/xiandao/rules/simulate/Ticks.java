package org.xiandao.rules.simulate;

import java.util.List;
import java.util.stream.IntStream;

/** Round numbers for the value axis of a chart. */
public final class Ticks {
    private static final int MOST = 5;

    private Ticks() {}

    /** From 0 in equal steps of 1, 2 or 5 times a power of ten, six lines at most. */
    public static List<Integer> upTo(int most) {
        int power = 1;
        while (true) {
            for (int step : List.of(power, 2 * power, 5 * power))
                if (most / step <= MOST)
                    return IntStream.rangeClosed(0, most / step)
                            .mapToObj(n -> n * step)
                            .toList();
            power *= 10;
        }
    }
}
