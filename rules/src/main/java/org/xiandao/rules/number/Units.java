package org.xiandao.rules.number;

import java.util.Map;
import java.util.Set;

/** What the unit of a figure says about it. */
public final class Units {
    private static final Set<String> COUNTED = Set.of(
            "个", "家", "项", "座", "套", "人", "名", "户", "次", "件", "起", "条", "种", "台", "处", "所", "张", "批", "场", "类", "支",
            "只", "辆", "部", "期", "对", "间", "篇", "艘", "架", "人次", "家次");

    private static final Map<String, String> ENGLISH = Map.of(
            "万元", "×10,000 yuan",
            "亿元", "×100 million yuan",
            "元", "yuan",
            "个/万人", "per 10,000 people",
            "万人", "×10,000 people",
            "毫秒", "ms",
            "小时", "h",
            "兆比特/秒", "Mbit/s",
            "字节", "bytes");

    private Units() {}

    /** The unit as English writes it behind the figure: things counted one by one need none. */
    public static String english(String unit) {
        return isCounted(unit) ? "" : ENGLISH.getOrDefault(unit, unit);
    }

    /** Whether things in this unit come whole: a third of a factory is none. 万人 or 万个 are not counted one by one. */
    public static boolean isCounted(String unit) {
        return COUNTED.contains(unit);
    }
}
