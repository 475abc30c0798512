package org.xiandao.rules.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xiandao.rules.form.Problem.Code;
import org.xiandao.rules.pack.Form;

/** What is wrong with one answer, by the type of its field. */
final class AnswerCheck {
    private static final Pattern PHONE = Pattern.compile("(\\+?86[- ]?)?1[3-9]\\d{9}"
            + "|(\\+?86[- ]?)?(0\\d{2,3}|\\(0\\d{2,3}\\))[- ]?[2-9]\\d{6,7}(([-转]| ?ext\\.? ?)\\d{1,6})?"
            + "|[48]00[- ]?\\d{3}[- ]?\\d{4}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
    private static final Pattern AREA = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{1,31}");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?|(\\d{4})(\\d{2})(\\d{2})");

    private AnswerCheck() {}

    /** @param text the answer without surrounding space, not empty */
    static List<Problem> check(String path, Form.Field field, String text) {
        var problems = new ArrayList<Problem>();
        if (hasForbidden(text)) problems.add(Problem.of(path, Code.BAD_CHARACTER));
        var plain = isTyped(field.type()) ? halfWidth(text) : text;
        if (!plain.equals(text))
            problems.add(new Problem(path, Code.FULL_WIDTH, Map.of("found", text, "suggestion", plain)));
        problems.addAll(
                switch (field.type()) {
                    case NUMBER, INTEGER, PERCENT -> NumberCell.check(path, field, plain);
                    case DATE, DATE_RANGE -> date(path, plain);
                    case CHOICE ->
                        oneOf(
                                path,
                                plain,
                                field.options().stream()
                                        .anyMatch(option -> option.id().equals(plain)));
                    case YES_NO -> oneOf(path, plain, plain.equals("yes") || plain.equals("no"));
                    case CODE -> code(path, plain);
                    case PHONE -> matching(path, plain, PHONE, Code.BAD_PHONE);
                    case EMAIL -> matching(path, plain, EMAIL, Code.BAD_EMAIL);
                    case AREA -> matching(path, plain, AREA, Code.BAD_AREA);
                    case RICH_TEXT -> length(path, field, plain.replaceAll("<[^<>]*>", " "));
                    case TEXT, LONG_TEXT, INDICATOR_TABLE -> length(path, field, plain);
                    case ATTACHMENTS, EVIDENCE_LIST, SEAL -> List.<Problem>of();
                });
        return problems;
    }

    /** Types whose answers are short and formal, where a full-width 1 is a slip. */
    private static boolean isTyped(Form.Type type) {
        return switch (type) {
            case NUMBER, INTEGER, PERCENT, DATE, DATE_RANGE, CODE, PHONE, EMAIL, AREA -> true;
            case TEXT, LONG_TEXT, RICH_TEXT, CHOICE, YES_NO, ATTACHMENTS, EVIDENCE_LIST, INDICATOR_TABLE, SEAL -> false;
        };
    }

    private static List<Problem> length(String path, Form.Field field, String text) {
        // Nothing is counted twice.
        if (field.characters().isEmpty() || text.length() <= field.characters().get()) return List.of();
        int counted = WordCount.of(text);
        return field.characters()
                .filter(limit -> counted > limit)
                .map(limit -> List.of(new Problem(
                        path,
                        Code.TOO_LONG,
                        Map.of(
                                "found", String.valueOf(counted),
                                "limit", String.valueOf(limit),
                                "over", String.valueOf(counted - limit)))))
                .orElse(List.of());
    }

    private static List<Problem> date(String path, String text) {
        if (Answers.day(text).isPresent()) return List.of();
        return List.of(meant(text)
                .map(day -> new Problem(path, Code.DATE_STYLE, Map.of("found", text, "suggestion", day.toString())))
                .orElseGet(() -> new Problem(path, Code.BAD_DATE, Map.of("found", text))));
    }

    private static Optional<LocalDate> meant(String text) {
        var match = DAY.matcher(text);
        if (!match.matches()) return Optional.empty();
        int first = match.group(1) != null ? 1 : 4;
        try {
            return Answers.day(LocalDate.of(
                            Integer.parseInt(match.group(first)),
                            Integer.parseInt(match.group(first + 1)),
                            Integer.parseInt(match.group(first + 2)))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<Problem> oneOf(String path, String text, boolean is) {
        return is ? List.of() : List.of(new Problem(path, Code.UNKNOWN_OPTION, Map.of("found", text)));
    }

    private static List<Problem> matching(String path, String text, Pattern pattern, Code code) {
        return pattern.matcher(text).matches() ? List.of() : List.of(new Problem(path, code, Map.of("found", text)));
    }

    static List<Problem> code(String path, String text) {
        return CreditCode.faults(text).stream()
                .map(fault -> {
                    var code = switch (fault.wrong()) {
                        case LENGTH -> Code.CODE_LENGTH;
                        case LOWER_CASE -> Code.CODE_LOWER_CASE;
                        case HYPHEN -> Code.CODE_HYPHEN;
                        case CHARACTER -> Code.CODE_CHARACTER;
                        case AREA -> Code.CODE_AREA;
                        case ORGANISATION_CHECK -> Code.CODE_ORGANISATION_CHECK;
                        case CHECK -> Code.CODE_CHECK;
                    };
                    return new Problem(
                            path,
                            code,
                            Map.of(
                                    "found", fault.found(),
                                    "position", String.valueOf(fault.position()),
                                    "suggestion", fault.suggestion().orElse("")));
                })
                .toList();
    }

    /** Full-width ASCII (１２３．Ａ) as its half-width form. */
    private static String halfWidth(String text) {
        if (text.chars().allMatch(unit -> unit < 0x3000)) return text;
        var out = new StringBuilder();
        text.codePoints()
                .map(point -> point >= 0xFF01 && point <= 0xFF5E ? point - 0xFEE0 : point == 0x3000 ? ' ' : point)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean hasForbidden(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
            if (isForbidden(text.codePointAt(i))) return true;
        return false;
    }

    private static boolean isForbidden(int point) {
        return Character.getType(point) == Character.SURROGATE
                || Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
    }
}
