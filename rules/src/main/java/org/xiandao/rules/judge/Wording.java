package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Judgement.Shortfall;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;

/** The words of a judgement in Chinese and in English. */
record Wording(boolean zh) {
    Wording(String language) {
        this(language.startsWith("zh"));
    }

    String in(Text text) {
        return zh ? text.zh() : text.en();
    }

    private String say(String chinese, String english) {
        return zh ? chinese : english;
    }

    String comma() {
        return say("，", ", ");
    }

    String colon() {
        return say("：", ": ");
    }

    String verdict(Verdict verdict) {
        return switch (verdict) {
            case MET -> say("满足", "met");
            case NOT_MET -> say("不满足", "not met");
            case UNDETERMINED -> say("无法判定", "undetermined");
        };
    }

    String asOf(LocalDate day, String edition, String sha256) {
        var digest = sha256.substring(0, Math.min(8, sha256.length()));
        return say(
                "截至 " + day + "，规则版本 " + edition + "（sha256 " + digest + "…）",
                "as of " + day + ", edition " + edition + " (sha256 " + digest + "…)");
    }

    String decision(String id, String choice) {
        return say("原文未明确，按本系统口径 " + id + "：" + choice, "The text leaves this open; our choice " + id + ": " + choice);
    }

    String standIn(String stage) {
        return say("正式判定在“" + stage + "”环节，此前以下列代替", "Decided for good at “" + stage + "”; until then this stands in");
    }

    String combined(String word) {
        return switch (word) {
            case "all" -> say("以下各项均须满足", "all of these");
            case "any" -> say("以下满足一项即可", "any of these");
            default -> say("以下不得成立", "not this");
        };
    }

    String each() {
        return say("各申报地区分别满足", "each applicant for itself");
    }

    String compared(Predicate.Comparator comparator, String bound, Verdict verdict) {
        boolean met = verdict == Verdict.MET;
        return switch (comparator) {
            case ABOVE -> say((met ? "超过 " : "未超过 ") + bound, (met ? "above " : "not above ") + bound);
            case AT_LEAST -> say((met ? "不少于 " : "少于 ") + bound, (met ? "at least " : "less than ") + bound);
            case BELOW -> say((met ? "低于 " : "未低于 ") + bound, (met ? "below " : "not below ") + bound);
            case AT_MOST -> say((met ? "不超过 " : "超过 ") + bound, (met ? "at most " : "more than ") + bound);
            case EQUALS -> say((met ? "等于 " : "不等于 ") + bound, (met ? "equal to " : "not equal to ") + bound);
        };
    }

    String quantity(Fraction amount, String unit) {
        return (Figures.of(amount) + " " + unit(unit)).strip();
    }

    String unit(String unit) {
        return zh ? unit : Units.english(unit);
    }

    String missing(String measure, Shortfall gap) {
        var amount = gap.missing().amount();
        boolean less = amount.signum() < 0;
        var figure = quantity(less ? amount.negate() : amount, gap.missing().unit());
        return say(
                (less ? "多出 " : "还差 ") + figure + (gap.beyond() ? "以上（" + measure + "）" : of(measure, gap.missing())),
                (less ? "over by " : "short by ") + (gap.beyond() ? "more than " : "") + figure + " (" + measure + ")");
    }

    /** "7 家" + "具备10个以上场景的工厂", "3,381 个" + "5G基站": things that are counted are named after their number. */
    private static String of(String measure, Quantity missing) {
        return Units.isCounted(missing.unit())
                ? measure.endsWith("数") ? measure.substring(0, measure.length() - 1) : measure
                : "（" + measure + "）";
    }

    String reason(Reason reason) {
        var what = reason.what();
        return switch (reason.code()) {
            case NOT_ANSWERED -> say("尚未填报（" + what + "）", "not answered (" + what + ")");
            case NOT_A_NUMBER -> say("填报的不是数字（" + what + "）", "not a number (" + what + ")");
            case NO_RECORD -> say("没有台账记录（" + what + "）", "no record (" + what + ")");
            case NOT_EVERYWHERE -> say("不是各地都有台账记录（" + what + "）", "not every area has a record (" + what + ")");
            case EVIDENCE_EXPIRED -> say("佐证材料已过期（" + what + "）", "evidence expired (" + what + ")");
            case EVIDENCE_MISSING -> say("缺少佐证材料（" + what + "）", "evidence missing (" + what + ")");
            case NOT_ESTABLISHED -> say("尚未认定（" + what + "）", "not yet established (" + what + ")");
            case DIVISION_BY_ZERO -> say("除数为零（" + what + "）", "division by zero (" + what + ")");
            case OUT_OF_RANGE -> say("数值超出合理范围（" + what + "）", "out of range (" + what + ")");
            case EACH_FOR_ITSELF ->
                say("各地区分别计算，没有合计值（" + what + "）", "each area for itself, no joint value (" + what + ")");
        };
    }

    String demonstration() {
        return say("演示数据", "demonstration data");
    }

    String answerIn(String field, Set<String> values) {
        return say("“" + field + "”应填 " + listed(values), "“" + field + "” must be " + listed(values));
    }

    String answerGiven(String field) {
        return say("“" + field + "”应已填报", "“" + field + "” must be answered");
    }

    String finding(String finding, boolean expected) {
        return say("认定事项 " + finding + " 应为 " + expected, "finding " + finding + " must be " + expected);
    }

    String areaLevel(Set<Level> levels) {
        var listed = listed(levels.stream().sorted().map(this::level).toList());
        return say("申报地区应为 " + listed, "the area must be a " + listed);
    }

    String areaTitle(String title) {
        return say("申报地区应具有称号 " + title, "the area must carry the title " + title);
    }

    String call(String attribute, String value) {
        return say("本次申报通知的 " + attribute + " 应为 " + value, "the call's " + attribute + " must be " + value);
    }

    private String level(Level level) {
        return switch (level) {
            case NATION -> say("国家级", "nation");
            case PROVINCE -> say("省级", "province");
            case CITY -> say("市级", "city");
            case COUNTY -> say("县（区）级", "county");
            case PARK -> say("园区", "park");
        };
    }

    private String listed(Collection<String> words) {
        var ordered = words instanceof Set<String> ? words.stream().sorted().toList() : words;
        return String.join(say("、", " or "), ordered);
    }
}
