package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.ReportPeriod;

/** Periods of the calendar fill a year. */
final class OwnersReports implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        for (var report : pack.edition().rating().reports())
            if (report.owners().isPresent()
                    && report.owners().get().calendar()
                    && !ReportPeriod.fitsCalendar(report.every()))
                faults.report(
                        pack.places().of(report, "every"),
                        Fault.Code.BAD_PERIOD,
                        new Text("这样长的期间不能按公历均分一年", "Periods of that length do not fill a year of the calendar"),
                        new Text(
                                "请写 1、2、3、4、6、12 months，或将 calendar 写为 false",
                                "Write 1, 2, 3, 4, 6 or 12 months, or calendar: false"));
    }
}
