package org.xiandao.app.pages.calendar;

import java.time.LocalDate;

/**
 * One thing that falls due on a day.
 *
 * @param uid the same as long as it is the same thing
 * @param moves how often its day has moved
 * @param detail where it comes from
 */
public record Entry(String uid, int moves, LocalDate on, String title, String detail, String href) {}
