package org.xiandao.rules.lint;

import java.util.List;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;

/** The last channel takes everyone who is left, and no earlier one does; stages name known channels. */
final class Channels implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var workflow = pack.edition().workflow();
        var channels = workflow.channels();
        for (var channel : channels) {
            boolean last = channel == channels.getLast();
            if (channel.when().equals(Predicate.ALWAYS) == last) continue;
            faults.report(
                    pack.places().of(channel, "when"),
                    Fault.Code.STAGE_UNREACHABLE,
                    last
                            ? new Text("有的申报单位没有渠道可走", "Some applicants have no channel")
                            : new Text("这之后的渠道谁也走不到", "No applicant gets to the channels after this"),
                    new Text(
                            "请只在最后一条渠道写 when: otherwise",
                            "Write \"when: otherwise\" at the last channel, and only there"));
        }
        for (var stage : workflow.stages()) {
            var named = List.copyOf(stage.channels());
            for (int index = 0; index < named.size(); index++)
                new References(faults)
                        .known(
                                References.CHANNEL,
                                named.get(index),
                                Ids.channels(pack.edition()),
                                pack.places().of(stage, "channels", index));
        }
    }
}
