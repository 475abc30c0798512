package org.xiandao.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Printed.Align;
import org.xiandao.rules.pack.Printed.Role;
import org.xiandao.rules.pack.Printed.Style;

/** Notices, replies and other letters, laid out after GB/T 9704-2012. */
public final class Letters {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-z-]+)\\s*}}");
    private static final Printed.Page PAGE = new Printed.Page(37, 26, 35, 28);
    private static final String FANGSONG = "仿宋_GB2312";
    private static final Printed.Styles STYLES = styles();

    private Letters() {}

    /** The wording in one language, its variables filled. All variables that are not known are named at once. */
    public static String fill(Letter letter, String language, Map<String, String> variables) {
        String body = letter.body().in(language);
        TreeSet<String> unknown = new TreeSet<>();
        VARIABLE.matcher(body).results().map(found -> found.group(1)).forEach(unknown::add);
        unknown.removeAll(variables.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Letter " + letter.id() + " uses " + String.join(", ", unknown)
                    + ", which nothing fills.\nMaybe correct the names; known here: "
                    + String.join(", ", new TreeSet<>(variables.keySet())) + ".");
        }
        return VARIABLE.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), "")));
    }

    /** {@code number} may be blank; {@code digest} is that of what the letter rests on. */
    public static Document compose(
            Letter letter,
            String language,
            Map<String, String> variables,
            String number,
            String issuer,
            LocalDate date,
            String digest) {
        String title = letter.title().in(language);
        List<Document.Node> nodes = new ArrayList<>();
        nodes.add(new Document.Heading(1, title, false));
        if (!number.isBlank()) {
            nodes.add(Document.paragraph(Role.COVER_LINE, number));
        }
        fill(letter, language, variables)
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .forEach(line -> nodes.add(Document.paragraph(addressee(line, nodes) ? Role.NOTE : Role.BODY, line)));
        nodes.add(Document.paragraph(Role.COVER_FOOT, issuer));
        nodes.add(Document.paragraph(
                Role.COVER_FOOT, language.startsWith("zh") ? Answers.day(date.toString()) : date.toString()));
        return new Document(
                title,
                language.startsWith("zh") ? "zh-CN" : language,
                issuer,
                date.atStartOfDay(),
                "SHA-256 " + digest,
                PAGE,
                STYLES,
                List.of(new Document.Part(false, List.copyOf(nodes))));
    }

    /** Whom the letter is to stands alone before all other words, and is not indented. */
    private static boolean addressee(String line, List<Document.Node> before) {
        return (line.endsWith("：") || line.endsWith(":"))
                && before.stream()
                        .noneMatch(node -> node instanceof Document.Paragraph said && said.role() != Role.COVER_LINE);
    }

    private static Printed.Styles styles() {
        Map<Role, Style> styles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            styles.put(role, style(FANGSONG, "16", Align.LEFT, 0, 0, 0));
        }
        styles.put(Role.HEADING_1, style("方正小标宋简体", "22", Align.CENTER, 0, 20, 20));
        styles.put(Role.BODY, style(FANGSONG, "16", Align.JUSTIFY, 2, 0, 0));
        styles.put(Role.COVER_LINE, style(FANGSONG, "16", Align.CENTER, 0, 0, 20));
        styles.put(Role.COVER_FOOT, style(FANGSONG, "16", Align.RIGHT, 0, 16, 0));
        return new Printed.Styles(styles);
    }

    private static Style style(String font, String size, Align align, int indent, int before, int after) {
        return new Style(font, new BigDecimal(size), false, align, new BigDecimal("1.35"), indent, before, after);
    }
}
