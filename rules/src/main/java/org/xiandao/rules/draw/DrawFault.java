package org.xiandao.rules.draw;

import org.xiandao.rules.pack.Text;

/**
 * What keeps a drawing from being drawn.
 *
 * @param at the expert, the case or the place in the file
 * @param found what was given; {@code limit} what is allowed or expected
 */
public record DrawFault(Code code, String at, String found, String limit) {
    public enum Code {
        NO_OBJECT,
        NO_LIST,
        NO_TEXT,
        NO_WHOLE_NUMBER,
        NO_YES_OR_NO,
        NO_DATE,
        NO_SUCH_WORD,
        ID_UNFIT,
        EXPERT_TWICE,
        CASE_TWICE,
        UNKNOWN_EXPERT,
        UNKNOWN_CASE,
        NUMBER_UNFIT,
        KEPT_TOO_MANY,
        KEPT_IN_CONFLICT,
        KEPT_AND_DECLINED,
        FIELDS_EXCEED_SEATS,
        UNIT_IN_TWO_AREAS,
        SEED_UNFIT,
        DIGEST_UNFIT,
        DIGEST_TWICE,
        NO_SUBMISSIONS,
        NOTHING_TO_DRAW,
        TOO_MANY_SEATS
    }

    public Text text() {
        return switch (code) {
            case NO_OBJECT -> instead("对象", "an object");
            case NO_LIST -> instead("列表", "a list");
            case NO_TEXT -> instead("文字", "a text");
            case NO_WHOLE_NUMBER -> instead("整数", "a whole number");
            case NO_YES_OR_NO -> instead(" true 或 false", "true or false");
            case NO_DATE -> instead("日期（2031-01-31）", "a date (2031-01-31)");
            case NO_SUCH_WORD -> instead(" " + limit, limit);
            case ID_UNFIT ->
                text(
                        "编号“" + found + "”不可用：1 至 100 个字符，不含控制字符。",
                        "The id “" + found + "” won't do: 1 to 100 characters, no control characters.");
            case EXPERT_TWICE -> text("专家 " + at + " 出现两次。", "The expert " + at + " stands twice.");
            case CASE_TWICE -> text("案卷 " + at + " 出现两次。", "The case " + at + " stands twice.");
            case UNKNOWN_EXPERT ->
                text(
                        at + " 提到的专家 " + found + " 不在专家名单中。",
                        at + " names the expert " + found + ", who isn't among the experts.");
            case UNKNOWN_CASE ->
                text(
                        at + " 提到的案卷 " + found + " 不在案卷名单中。",
                        at + " names the case " + found + ", which isn't among the cases.");
            case NUMBER_UNFIT ->
                text(
                        at + " 应在 " + limit + " 之间，实际是 " + found + "。",
                        at + " must lie within " + limit + ", not " + found + ".");
            case KEPT_TOO_MANY ->
                text(
                        "案卷 " + at + " 只需 " + limit + " 名专家，已保留 " + found + " 名。",
                        "Case " + at + " takes " + limit + " experts and keeps " + found + " already.");
            case KEPT_IN_CONFLICT ->
                text(
                        "案卷 " + at + " 保留的专家 " + found + " 须回避，请先把该专家列为谢绝。",
                        "Case " + at + " keeps the expert " + found
                                + ", who has a conflict of interest; let the expert decline first.");
            case KEPT_AND_DECLINED ->
                text(
                        "案卷 " + at + " 的专家 " + found + " 既保留又谢绝。",
                        "In case " + at + " the expert " + found + " is kept and has declined.");
            case FIELDS_EXCEED_SEATS ->
                text(
                        "案卷 " + at + " 只需 " + limit + " 名专家，而各专业至少人数合计 " + found + " 名。",
                        "Case " + at + " takes " + limit + " experts; the fields ask for " + found + " at least.");
            case UNIT_IN_TWO_AREAS ->
                text(
                        "单位 " + at + " 的专家分属地区 " + found + "。同时限制同地区和同单位人数时，一个单位只能属于一个地区。",
                        "Experts of unit " + at + " stand under the areas " + found
                                + ". Where both areas and units are limited, a unit must lie in one area.");
            case SEED_UNFIT ->
                text(
                        "种子应由全部申报材料的摘要算出，是 " + limit + "，实际是 " + found + "。",
                        "The seed must be what the submissions' digests give, " + limit + ", not " + found + ".");
            case DIGEST_UNFIT ->
                text(
                        "“" + found + "”不是 SHA-256 摘要：64 位小写十六进制。",
                        "“" + found + "” is no SHA-256 digest: 64 hexadecimal digits, lower case.");
            case DIGEST_TWICE -> text("摘要 " + found + " 出现两次。", "The digest " + found + " stands twice.");
            case NO_SUBMISSIONS -> text("没有申报材料的摘要，得不出种子。", "Without digests of submissions there is no seed.");
            case NOTHING_TO_DRAW -> text("没有空缺的名额。", "There is no free seat.");
            case TOO_MANY_SEATS ->
                text(
                        "一次最多抽取 " + limit + " 人次，本次 " + found + " 人次，请分批。",
                        "One draw fills at most " + limit + " seats; these are " + found + ". Draw in batches.");
        };
    }

    private Text instead(String zh, String en) {
        return text(
                at + " 处应为" + zh + "，实际是 " + found + "。", "At " + at + " " + en + " is expected, not " + found + ".");
    }

    private static Text text(String zh, String en) {
        return new Text(zh, en);
    }
}
