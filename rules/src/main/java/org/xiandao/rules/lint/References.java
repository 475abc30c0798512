package org.xiandao.rules.lint;

import java.util.Collection;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Nearest;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.pack.Text;

/** Tells a name that nothing bears. */
final class References {
    static final Text MEASURE = new Text("测算值", "measure");
    static final Text CONDITION = new Text("条件", "condition");
    static final Text ITEM = new Text("指标", "indicator");
    static final Text FIELD = new Text("填报项", "field");
    static final Text STAGE = new Text("环节", "stage");
    static final Text CHANNEL = new Text("渠道", "channel");
    static final Text DATE = new Text("日期", "date of a call");
    static final Text CHOICE = new Text("申报通知的选项", "choice of a call");
    static final Text PILLAR = new Text("板块", "pillar");
    static final Text RECORD_TYPE = new Text("记录种类", "record type");
    static final Text RECORD_FIELD = new Text("记录字段", "field of a record");
    static final Text TOPIC = new Text("说明事项", "topic");
    static final Text OPTION = new Text("选项", "option");
    static final Text OWNER = new Text("责任单位", "owner");
    static final Text TARGET = new Text("目标", "target");
    static final Text TASK = new Text("任务", "task");

    private final Faults faults;

    References(Faults faults) {
        this.faults = faults;
    }

    boolean known(Text what, String id, Collection<String> known, Place place) {
        if (known.contains(id)) return true;
        faults.report(
                place,
                Fault.Code.UNKNOWN_REFERENCE,
                new Text("没有" + what.zh() + " " + id, "There is no " + what.en() + " \"" + id + "\""),
                Nearest.to(id, known)
                        .map(near -> new Text("是不是 " + near + "？", "Did you mean \"" + near + "\"?"))
                        .orElseGet(() -> known.isEmpty()
                                ? new Text("请先写出它", "Write it first")
                                : new Text(
                                        "请先写出它，或改用：" + String.join("、", known),
                                        "Write it first, or use one of: " + String.join(", ", known))));
        return false;
    }
}
