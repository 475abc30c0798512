package org.xiandao.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Official days begin and end by China Standard Time, wherever the server stands. */
public final class ChinaTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
