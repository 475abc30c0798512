package org.xiandao.rules.lint;

import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Workflow.Clock;

/** A clock that runs until a date of the call names one that every call has. */
final class StageClocks implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        for (var stage : pack.edition().workflow().stages())
            if (stage.clock() instanceof Clock.Until(var date))
                new References(faults)
                        .known(
                                References.DATE,
                                date,
                                Ids.dates(pack.edition()),
                                pack.places().of(stage.clock(), "until"));
    }
}
