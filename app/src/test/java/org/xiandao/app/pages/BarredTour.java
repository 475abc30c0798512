package org.xiandao.app.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.bar.Bar;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.bar.Bars;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Text;

/** The tour with somebody barred by the Ministry. */
public abstract class BarredTour extends TourPages {
    @Autowired
    protected Bars bars;

    @Autowired
    private TransactionTemplate transaction;

    /** For three years from today. */
    protected Bar barred(String area, String name) {
        var today = ChinaTime.day(now());
        var imposing = new Bars.Imposing(
                Subject.area(area, name),
                today,
                Optional.of(today.plusYears(3)),
                new Text("先导区试点", "pilots"),
                "national/2023",
                "false-material",
                new Text("提供虚假材料", "False material"),
                "第十八条",
                Optional.empty(),
                "演示函〔2026〕80号",
                "材料不实");
        var result = transaction.execute(status -> bars.impose(List.of(imposing), decider(), now()));
        return ((Bars.Result.Done) requireNonNull(result)).bars().getFirst();
    }

    protected Actor decider() {
        return member("minister").actor();
    }
}
