package org.xiandao.app.pages.calendar;

import java.util.List;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.Link;

/**
 * One month of somebody's calendar.
 *
 * @param from the column of its first day, Monday being 1
 * @param late what was due before today and is still there; only beside the month that today is in
 * @param file where the whole calendar is read as a file
 */
public record MonthView(
        String title,
        List<Link> ways,
        List<String> weekdays,
        int from,
        List<Day> days,
        List<Entry> late,
        String file,
        List<FormView> forms) {

    public record Day(int number, String name, boolean today, List<Entry> entries) {}

    public boolean empty() {
        return days.stream().allMatch(day -> day.entries().isEmpty());
    }
}
