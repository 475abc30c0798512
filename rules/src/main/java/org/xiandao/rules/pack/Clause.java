package org.xiandao.rules.pack;

/**
 * One thing that the pack says on some ground, whatever its kind: what articles are covered by, what editions differ in.
 *
 * @param part the record itself
 */
public record Clause(Kind kind, String id, Text title, Record part, Basis basis) {
    public enum Kind {
        APPLICANTS("申报主体", "applicants"),
        CHANNEL("申报渠道", "channel"),
        DATE("日期", "date"),
        CHOICE("申报通知的选项", "choice of a call"),
        STAGE("环节", "stage"),
        CHECK("考察事项", "thing to look at"),
        OBJECTIONS("公示异议", "objections"),
        FIELD("填报项", "field"),
        MEASURE("测算值", "measure"),
        POINTS("指标总分", "total points"),
        FIRST("一级指标", "first-level indicator"),
        SECOND("二级指标", "second-level indicator"),
        ITEM("三级指标", "third-level indicator"),
        CONDITION("条件", "condition"),
        REVIEW("评审", "review"),
        RECUSAL("回避", "conflict of interest"),
        YEAR("年度评价", "score of a year"),
        RATE("评定期限", "time to give the stars"),
        BAND("星级", "stars"),
        REPORT("报告", "report"),
        STRIKES("累计", "strikes"),
        GROUND("撤销情形", "ground"),
        HEARING("陈述申辩", "hearing"),
        BAR("禁止申报", "bar"),
        FINAL_CHECK("期满复核", "final check"),
        TARGET("目标", "target"),
        WAY("路径", "path"),
        PURSUIT("目标与任务", "targets and tasks"),
        TASK("任务", "task"),
        WATCH("资金监督规则", "rule on funds"),
        SPECIAL_AUDIT("专项审计", "special audit"),
        LETTER("文书", "letter"),
        DOCUMENT("打印件", "printed document");

        private final Text name;

        Kind(String zh, String en) {
            this.name = new Text(zh, en);
        }

        public Text title() {
            return name;
        }
    }
}
