package org.xiandao.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Printed;

/**
 * Answers in the words of a printed form.
 *
 * @param repeated fields of sections that repeat, each with the id of its section
 * @param prefix of the paths of a repeated section's entry
 */
record Answers(Map<String, Form.Field> fields, Map<String, String> repeated, Contents contents, String prefix) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final String BLANK = "　　";

    static Answers of(Form form, Contents contents) {
        Map<String, Form.Field> fields = new LinkedHashMap<>();
        Map<String, String> repeated = new LinkedHashMap<>();
        for (Form.Section section : form.sections()) {
            for (Form.Field field : section.fields()) {
                fields.put(field.id(), field);
                section.repeats().ifPresent(repeats -> repeated.put(field.id(), section.id()));
            }
        }
        return new Answers(fields, repeated, contents, "");
    }

    Answers in(String section, int entry) {
        return new Answers(fields, repeated, contents, section + "[" + entry + "].");
    }

    /** Numbers of a section's entries, as the answers' paths name them. */
    List<Integer> entries(String section) {
        Pattern path = Pattern.compile(Pattern.quote(section) + "\\[(\\d+)]\\..*");
        return contents.answers().keySet().stream()
                .map(path::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.valueOf(match.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    List<String> lines(Printed.Value value) {
        return switch (value) {
            case Printed.Value.Answer answer ->
                text(answer).lines().filter(line -> !line.isBlank()).toList();
            case Printed.Value.OfCase(var fact) -> List.of(fact(fact));
        };
    }

    String line(Printed.Value value) {
        return String.join("；", lines(value));
    }

    /** The same places as another member of a joint application filled them ({@code 370200:stations}). */
    Answers of(String area) {
        return new Answers(fields, repeated, contents, area + ":");
    }

    /** Areas of members other than the lead that answered something of a section, in their order. */
    List<String> otherApplicants(Form.Section section) {
        return contents.answers().keySet().stream()
                .filter(path -> section.fields().stream().anyMatch(field -> path.endsWith(":" + field.id())))
                .map(path -> path.substring(0, path.indexOf(':')))
                .distinct()
                .sorted()
                .toList();
    }

    String text(Form.Field field) {
        return field.parts().isEmpty() ? printed(field, raw(field.id())) : parts(field);
    }

    /** A repeated section's field, asked for outside of it, gives the answers of all entries. */
    String text(Printed.Value.Answer answer) {
        Form.Field field = field(answer.field());
        String section = repeated.get(field.id());
        if (section != null && prefix.isEmpty()) {
            return entries(section).stream()
                    .map(entry -> in(section, entry).text(answer))
                    .collect(Collectors.joining("、"));
        }
        return answer.as()
                .map(wording -> PLACE.matcher(wording)
                        .replaceAll(place -> Matcher.quoteReplacement(part(field, place.group(1)))))
                .orElseGet(() -> text(field));
    }

    private String part(Form.Field field, String part) {
        String given = part.isEmpty() ? raw(field.id()) : raw(field.id() + "." + part);
        String text = printed(field, given);
        return text.isBlank() ? BLANK : text;
    }

    private String parts(Form.Field field) {
        return field.parts().stream()
                .map(part -> part.label().zh() + part(field, part.id()))
                .collect(Collectors.joining("，"));
    }

    private String printed(Form.Field field, String given) {
        return switch (field.type()) {
            case CHOICE -> boxes(field, given);
            case YES_NO -> (given.equals("yes") ? "☑" : "□") + "是　" + (given.equals("no") ? "☑" : "□") + "否";
            case DATE -> day(given);
            case DATE_RANGE -> range(field, given);
            case AREA -> contents.names().getOrDefault(given, given);
            case ATTACHMENTS, EVIDENCE_LIST -> String.join("\n", titlesOf(field.id()));
            case SEAL -> "";
            case TEXT, LONG_TEXT, RICH_TEXT, NUMBER, INTEGER, PERCENT, CODE, PHONE, EMAIL, INDICATOR_TABLE -> given;
        };
    }

    private String boxes(Form.Field field, String given) {
        return field.options().stream()
                .map(option -> {
                    boolean chosen = option.id().equals(given);
                    String told = option.asksText() ? "：" + (chosen ? raw(field.id() + ".text") : "") : "";
                    return (chosen ? "☑" : "□") + option.label().zh() + told;
                })
                .collect(Collectors.joining("　"));
    }

    private String range(Form.Field field, String given) {
        String both = given.isEmpty() ? raw(field.id() + ".from") + "/" + raw(field.id() + ".to") : given;
        return both.equals("/") ? "" : day(both.replace("/", " 至 "));
    }

    private List<String> titlesOf(String field) {
        return contents.attachments().stream()
                .filter(attachment -> attachment.proves().contains(field))
                .map(Contents.Attachment::title)
                .toList();
    }

    private String fact(Printed.Fact fact) {
        return switch (fact) {
            case APPLICANTS -> String.join("、", contents.applicants());
            case RECOMMENDER ->
                contents.opinions().stream()
                        .filter(Contents.Opinion::recommends)
                        .reduce((first, last) -> last)
                        .map(Contents.Opinion::office)
                        .orElse("");
            case SUBMITTED_ON ->
                contents.receipt()
                        .map(receipt -> day(receipt.submittedAt().toLocalDate().toString()))
                        .orElse("");
            case RECEIPT -> contents.receipt().map(Contents.Receipt::number).orElse("");
        };
    }

    String raw(String path) {
        return Optional.ofNullable(contents.answers().get(prefix + path))
                .orElse("")
                .strip();
    }

    Form.Field field(String id) {
        Form.Field field = fields.get(id);
        if (field == null) {
            throw new IllegalArgumentException("The printed document asks for field " + id
                    + ", which the form lacks.\nMaybe correct the field's id in document.yaml.");
        }
        return field;
    }

    static String day(String text) {
        return DAY.matcher(text)
                .replaceAll(day -> day.group(1) + "年" + Integer.parseInt(day.group(2)) + "月"
                        + Integer.parseInt(day.group(3)) + "日");
    }
}
