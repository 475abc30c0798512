package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.bar.Bar;
import org.xiandao.bar.Bar.Office;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** A bar as the register would hand it over. */
final class ABar {
    private ABar() {}

    static Bar of(String area, LocalDate first, LocalDate last) {
        return new Bar(
                "bar",
                Subject.area(area, "某市"),
                first,
                Optional.of(last),
                new Text("相关项目", "related projects"),
                "edition",
                "ground",
                new Text("情形", "ground"),
                "第十八条",
                Optional.empty(),
                "",
                "经查属实",
                first,
                new Office(OfficeKind.INDUSTRY, Level.NATION, "000000", "某部门", "赵六"),
                Optional.empty());
    }
}
