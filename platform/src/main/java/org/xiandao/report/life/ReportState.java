package org.xiandao.report.life;

import java.util.List;
import java.util.TreeMap;

/** Where the yearly reports of a pilot stand: a pure fold over their events. */
public record ReportState(int number, TreeMap<Integer, YearlyReport> years) {
    public static final ReportState NONE = new ReportState(0, new TreeMap<>());

    public static ReportState fold(List<ReportRecorded> events) {
        return NONE.then(events);
    }

    public ReportState then(List<ReportRecorded> events) {
        var all = new TreeMap<>(years);
        int last = number;
        for (var recorded : events) {
            int year = recorded.event().year();
            all.put(year, all.getOrDefault(year, YearlyReport.none(year)).with(recorded));
            last = recorded.number();
        }
        return new ReportState(last, all);
    }

    public YearlyReport of(int year) {
        return years.getOrDefault(year, YearlyReport.none(year));
    }
}
