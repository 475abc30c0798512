package org.xiandao.rules.lint;

import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.PlanRules;

/** Targets stand under a pillar, tasks have owners, and both are written down. */
final class PlanReferences implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var plan = pack.edition().plan();
        var references = new References(faults);
        var pillars = Ids.of(plan.pillars(), PlanRules.Pillar::id);
        var owners = Ids.of(plan.owners(), PlanRules.Owner::id);
        for (var target : plan.targets())
            references.known(
                    References.PILLAR, target.pillar(), pillars, pack.places().of(target, "pillar"));
        for (var task : plan.tasks())
            for (int index = 0; index < task.owners().size(); index++)
                references.known(
                        References.OWNER,
                        task.owners().get(index),
                        owners,
                        pack.places().of(task, "owners", index));
    }
}
