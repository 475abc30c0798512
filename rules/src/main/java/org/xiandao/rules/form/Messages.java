package org.xiandao.rules.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiandao.rules.form.Problem.Code;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Text;

/** Problems as sentences: what is wrong and what to do. */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Form form;

    public Messages(Form form) {
        this.form = form;
    }

    /** What is wrong with a credit or organisation code that stands outside any form; nothing when it is right. */
    public static List<Text> ofCode(String code) {
        var messages = new Messages(new Form(text("", ""), Optional.empty(), List.of()));
        return AnswerCheck.code("", code).stream()
                .map(problem -> new Text(messages.text(problem, "zh"), messages.text(problem, "en")))
                .toList();
    }

    /** In the language "zh" or "en", without the field's name: the page shows it beside the field. */
    public String text(Problem problem, String language) {
        return PLACE.matcher(wording(problem.code()).in(language))
                .replaceAll(place -> Matcher.quoteReplacement(argument(problem, place.group(1), language)));
    }

    /** The name of what a path points at: "注册资本", "联合单位 2 · 名称", "总投资 · 目标". */
    public String label(String path, String language) {
        for (var section : form.sections()) {
            if (path.equals(section.id())) return section.title().in(language);
            int entry = Paths.entry(path, section.id());
            var prefix = entry > 0 ? Paths.prefix(section.id(), entry) : "";
            if (entry == 0 && section.repeats().isPresent()) continue;
            var name = section.fields().stream()
                    .flatMap(field -> label(field, path.substring(prefix.length()), language).stream())
                    .findFirst();
            if (name.isPresent())
                return entry > 0 ? section.title().in(language) + " " + entry + " · " + name.get() : name.get();
        }
        return path;
    }

    private static Optional<String> label(Form.Field field, String path, String language) {
        var label = field.label().in(language);
        if (path.equals(field.id())) return Optional.of(label);
        if (!path.startsWith(field.id() + ".")) return Optional.empty();
        var rest = path.substring(field.id().length() + 1);
        for (var part : field.parts()) {
            if (rest.equals(part.id()))
                return Optional.of(label + " · " + part.label().in(language));
            if (rest.endsWith("." + part.id()))
                return Optional.of(label + " · "
                        + rest.substring(0, rest.length() - part.id().length() - 1) + " · "
                        + part.label().in(language));
        }
        return Optional.of(label);
    }

    private String argument(Problem problem, String name, String language) {
        var value = problem.args().getOrDefault(name, "");
        return switch (name) {
            case "other" -> label(value, language);
            case "unit" -> (" " + (language.equals("zh") ? value : Units.english(value))).stripTrailing();
            default -> value;
        };
    }

    static Text wording(Code code) {
        return switch (code) {
            case MISSING -> text("请填写此项。", "Fill this in.");
            case TOO_LONG ->
                text(
                        "共 {found} 字，超过 {limit} 字的限制，请删减 {over} 字。",
                        "This has {found} words (字) where {limit} are allowed; cut {over}.");
            case BAD_CHARACTER ->
                text(
                        "含有无法显示的控制字符，请删去后重新输入。",
                        "This holds control characters that can't be shown; remove them and type it again.");
            case FULL_WIDTH -> text("请用半角字符：{suggestion}", "Use half-width characters: {suggestion}");
            case NOT_A_NUMBER ->
                text("“{found}”不是数字，请只填数字，例如 1234.5。", "“{found}” is no number; write digits only, such as 1234.5.");
            case SEPARATORS -> text("请不要用千位分隔符：{suggestion}", "Leave out the thousands separators: {suggestion}");
            case MAGNITUDE_WORD ->
                text(
                        "请不要用“万”“亿”等字，按本栏单位填写：{suggestion}",
                        "Write the figure out in this field’s unit, without 万 or 亿: {suggestion}");
            case UNIT_TYPED ->
                text("单位已经写明，只填数字：{suggestion}", "The unit is given; write the figure only: {suggestion}");
            case NOT_AN_INTEGER -> text("应为整数，填写的是 {found}。", "This must be a whole number, not {found}.");
            case TOO_SMALL ->
                text("不得小于 {limit}{unit}，填写的是 {found}。", "This must be at least {limit}{unit}, not {found}.");
            case TOO_LARGE ->
                text("不得大于 {limit}{unit}，填写的是 {found}。", "This must be at most {limit}{unit}, not {found}.");
            case PERCENT_RANGE ->
                text(
                        "百分比应在 {least} 到 {most} 之间，填写的是 {found}。",
                        "A percentage here lies between {least} and {most}, not {found}.");
            case BAD_DATE ->
                text("“{found}”不是有效日期，请按 2031-01-31 的形式填写。", "“{found}” is no date; write it like 2031-01-31.");
            case DATE_STYLE -> text("日期请写作 {suggestion}。", "Write the date as {suggestion}.");
            case IN_THE_FUTURE ->
                text("{found} 晚于今天（{limit}），请核对日期。", "{found} is later than today ({limit}); check the date.");
            case BEFORE_ANOTHER ->
                text("{found} 早于{other}（{limit}），请核对两个日期。", "{found} is before “{other}” ({limit}); check both dates.");
            case AGAINST_DATES ->
                text(
                        "按所填的两个日期，应在 {least} 到 {most} 小时之间，填写的是 {found}；请核对日期和用时。",
                        "By the two dates this lies between {least} and {most} hours, not {found}; check dates and time.");
            case END_BEFORE_START -> text("结束日期 {to} 早于开始日期 {from}。", "The end ({to}) is before the start ({from}).");
            case UNKNOWN_OPTION ->
                text("“{found}”不在可选项之列，请重新选择。", "“{found}” is not one of the options; choose again.");
            case BAD_PHONE ->
                text(
                        "“{found}”不是有效的电话号码，请填手机号或带区号的座机号。",
                        "“{found}” is no phone number; give a mobile number, or a landline with its area code.");
            case BAD_EMAIL -> text("“{found}”不是有效的电子邮箱地址。", "“{found}” is no e-mail address.");
            case BAD_AREA -> text("“{found}”不是地区代码，请从列表中选择。", "“{found}” is no area code; choose from the list.");
            case CODE_LENGTH ->
                text(
                        "统一社会信用代码应为 18 位（组织机构代码为 9 位），填写的是 {found} 位。",
                        "A credit code has 18 characters (an organisation code 9), this one has {found}.");
            case CODE_LOWER_CASE -> text("字母请用大写：{suggestion}", "Use capital letters: {suggestion}");
            case CODE_HYPHEN -> text("请去掉连字符：{suggestion}", "Leave out the hyphen: {suggestion}");
            case CODE_CHARACTER ->
                text(
                        "第 {position} 位“{found}”不可用：只用数字和大写字母，不用 I、O、S、V、Z。",
                        "Character {position} ({found}) can’t stand there: digits and capitals only, without I, O, S, V, Z.");
            case CODE_AREA ->
                text(
                        "第 {position} 位“{found}”应为数字（第 3 至 8 位是行政区划码）。",
                        "Character {position} ({found}) must be a digit (3 to 8 are the area’s code).");
            case CODE_ORGANISATION_CHECK ->
                text(
                        "其中的组织机构代码校验位（第 {position} 位）不符，请与证照逐位核对。",
                        "The organisation code in it fails its check (character {position}); compare each character with the certificate.");
            case CODE_CHECK ->
                text(
                        "校验位（第 {position} 位）不符，请与证照逐位核对。",
                        "The check character ({position}) does not fit; compare each character with the certificate.");
            case NOT_SAME -> text("应与“{other}”一致：{expected}", "This must be the same as “{other}”: {expected}");
            case EVIDENCE_MISSING ->
                text(
                        "至少需要 {limit} 份证明材料，已上传 {found} 份。",
                        "At least {limit} file(s) must prove this; {found} attached.");
            case TOO_FEW_ENTRIES ->
                text("至少填写 {limit} 项，现有 {found} 项。", "At least {limit} are needed, there are {found}.");
            case TOO_MANY_ENTRIES ->
                text("最多填写 {limit} 项，现有 {found} 项。", "At most {limit} are allowed, there are {found}.");
            case UNKNOWN_RECORD ->
                text("台账里没有“{found}”，请从列表中选择。", "The ledger has no “{found}”; choose from the list.");
            case UNKNOWN_PATH -> text("本表没有这一项，请刷新页面后重试。", "The form has no such item; reload the page and try again.");
        };
    }

    private static Text text(String zh, String en) {
        return new Text(zh, en);
    }
}
