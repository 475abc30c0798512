package org.xiandao.rules.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.RecusalRules;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;

/** The official's word for each word of the grammar; in English the grammar's own. */
public final class Terms {
    private static final Map<Enum<?>, String> CHINESE = new HashMap<>();

    static {
        name(Level.values(), "国家级 省级 市级 县级 园区");
        name(Workflow.OfficeKind.values(), "工业和信息化主管部门 通信管理部门 人民政府 园区管理机构");
        name(Workflow.Duty.values(), "经办人 评审秘书 负责人");
        name(Workflow.Kind.values(), "填报 意见 报送 完整性审查 条件核验 专家评审 论证 现场考察 综合审核 公示 批复 试点 期满");
        name(
                Workflow.Verb.values(),
                "提交 推荐 不予推荐 退回 报送 受理 补正 不予受理 确认满足 终止 结束 通过 不通过 提请 不予提请 发布 批准 不予批准 期满 撤销 整改后再核 延续 废止");
        name(Workflow.Need.values(), "不需要 可填 必填");
        name(Workflow.Identity.values(), "不要求 单位或证件号后四位");
        name(Workflow.Joint.values(), "不联合 多地联合 牵头与联合单位");
        name(Form.Type.values(), "文本 长文本 图文 数值 整数 百分比 日期 起止日期 单选 代码 地区 电话 邮箱 是否 附件 证明材料清单 指标表 盖章");
        name(Form.Classification.values(), "公开 内部 受限");
        name(Measure.Pool.values(), "各自分别 合计 合计之比");
        name(Predicate.Comparator.values(), "超过 不少于 低于 不超过 等于");
        name(Condition.Severity.values(), "不满足即终止 提示并说明理由");
        name(ReviewRules.Grain.values(), "按三级指标 按一级指标");
        name(ReviewRules.Aggregate.values(), "平均分 中位数 截尾均值");
        name(ReviewRules.NobodyJudges.values(), "由同一一级指标的其余指标分担 由其余全部指标分担 须补充专家");
        name(ReviewRules.Harshness.values(), "只作提示 排序时校正");
        name(RecusalRules.Reach.values(), "不回避 同县区 同市 同省");
        name(PlanRules.Kind.values(), "累计 新增 期内");
        name(RatingRules.Of.values(), "必备条件 年度目标 评价");
        name(Printed.Role.values(), "正文 一级标题 二级标题 三级标题 注 标签 表格 封面标题 封面栏 封面脚");
        name(Printed.Align.values(), "左对齐 居中 右对齐 两端对齐");
    }

    private Terms() {}

    public static Text of(Enum<?> word) {
        var english = word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Text(CHINESE.getOrDefault(word, english), english);
    }

    static Text of(boolean flag) {
        return flag ? new Text("是", "yes") : new Text("否", "no");
    }

    /** In their order, with the language's comma. */
    static Text list(Collection<Text> texts) {
        return joined(texts, "、", ", ");
    }

    static Text joined(Collection<Text> texts, String zh, String en) {
        return new Text(
                texts.stream().map(Text::zh).collect(Collectors.joining(zh)),
                texts.stream().map(Text::en).collect(Collectors.joining(en)));
    }

    /** A figure as it is read, its unit behind it as each language has it. */
    public static Text figure(Quantity quantity) {
        var english = Figures.of(quantity.amount()) + " " + Units.english(quantity.unit());
        return new Text(Figures.of(quantity), english.strip());
    }

    /** As a pack writes it. */
    static Text of(Quantity quantity) {
        return new Text(quantity.toString(), (quantity.amount() + " " + Units.english(quantity.unit())).strip());
    }

    static Text same(Object both) {
        return new Text(both.toString(), both.toString());
    }

    private static void name(Enum<?>[] words, String chinese) {
        var names = chinese.split(" ");
        if (names.length != words.length)
            throw new IllegalStateException(words[0].getDeclaringClass() + " has " + words.length + " words.");
        for (int index = 0; index < words.length; index++) CHINESE.put(words[index], names[index]);
    }
}
