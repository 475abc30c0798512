package org.xiandao.rules.number;

import java.util.Set;

/** What the unit of a figure says about it. */
public final class Units {
    private static final Set<String> COUNTED = Set.of(
            "个", "家", "项", "座", "套", "人", "名", "户", "次", "件", "条", "种", "台", "处", "所", "张", "批", "场", "类", "支", "只",
            "辆", "部", "期", "对", "间", "篇", "艘", "架", "人次", "家次");

    private Units() {}

    /** Whether things in this unit come whole: a third of a factory is none. 万人 or 万个 are not counted one by one. */
    public static boolean isCounted(String unit) {
        return COUNTED.contains(unit);
    }
}
