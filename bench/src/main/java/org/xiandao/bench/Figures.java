package org.xiandao.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of one kind of request, in nanoseconds. */
record Figures(String what, long[] nanos, int failures) {
    Figures {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    double millis(double share) {
        if (nanos.length == 0) return Double.NaN;
        int at = Math.min(nanos.length - 1, (int) Math.ceil(share * nanos.length) - 1);
        return nanos[Math.max(0, at)] / 1e6;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s n=%-6d median %7.1f ms   p95 %7.1f ms   p99 %7.1f ms   max %7.1f ms   failures %d",
                what,
                nanos.length,
                millis(0.5),
                millis(0.95),
                millis(0.99),
                millis(1),
                failures);
    }
}
