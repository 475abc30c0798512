package org.xiandao.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.xiandao.base.ChinaTime;

/** The server's clock, moved by the story: a public notice takes a week that no test waits for. */
final class MovingClock extends Clock {
    private volatile Instant now;

    MovingClock(LocalDate day) {
        now = noon(day);
    }

    void moveTo(LocalDate day) {
        now = noon(day);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
