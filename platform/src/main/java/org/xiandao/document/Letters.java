package org.xiandao.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Printed.Align;
import org.xiandao.rules.pack.Printed.Role;
import org.xiandao.rules.pack.Printed.Style;

/** Notices, replies and other letters, laid out after GB/T 9704-2012: A4, 37 mm above and 28 mm beside 156 × 225 mm of text. */
public final class Letters {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-z-]+)\\s*}}");

    private static final String CONTACT = "contact";
    /** The sentence that tells whom to turn to: left out where nobody is on record. */
    private static final Pattern ASKS_CONTACT = Pattern.compile(" ?[^。.\\n]*\\{\\{\\s*contact\\s*}}[^。.\\n]*[。.]?");

    private static final Printed.Page PAGE = new Printed.Page(37, 26, 35, 28);
    /** 28.8 points, for 22 lines on 225 mm. */
    private static final BigDecimal LINE = new BigDecimal("1.385");

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
        String told = variables.getOrDefault(CONTACT, "").isBlank()
                ? ASKS_CONTACT.matcher(body).replaceAll("")
                : body;
        return VARIABLE.matcher(told)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), "")));
    }

    /**
     * {@code number} may be blank; {@code digest} is that of what the letter rests on.
     */
    public static Document compose(
            Letter letter,
            String language,
            Map<String, String> variables,
            String number,
            String issuer,
            LocalDate date,
            String digest) {
        return compose(letter, language, variables, number, issuer, date, digest, Optional.empty());
    }

    /** {@code table} stands below the words, on a page of its own that lies across where the letter is a list. */
    public static Document compose(
            Letter letter,
            String language,
            Map<String, String> variables,
            String number,
            String issuer,
            LocalDate date,
            String digest,
            Optional<Document.Table> table) {
        String title = letter.title().in(language);
        boolean chinese = language.startsWith("zh");
        String day = chinese ? Answers.day(date.toString()) : date.toString();
        String text = fill(letter, language, variables);
        boolean plate = is(letter, Letter.Kind.CERTIFICATE);
        boolean list = is(letter, Letter.Kind.LIST);
        boolean wide = plate || list;
        List<Document.Node> nodes = new ArrayList<>();
        if (plate) {
            nodes.add(new Document.Plate(title, lines(text), issuer, day, number));
        } else {
            if (!list) nodes.add(new Document.RedHead(issuer, number, "", false));
            nodes.add(new Document.Heading(1, title, false));
            if (list && !number.isBlank()) nodes.add(Document.paragraph(Role.COVER_LINE, number));
            lines(text)
                    .forEach(line ->
                            nodes.add(Document.paragraph(addressee(line, nodes) ? Role.NOTE : Role.BODY, line)));
            table.ifPresent(nodes::add);
            nodes.add(new Document.Signature(list && chinese ? issuer + "（盖章）" : issuer, day));
        }
        return new Document(
                title,
                chinese ? "zh-CN" : language,
                issuer,
                date.atStartOfDay(),
                "SHA-256 " + digest,
                PAGE,
                STYLES,
                List.of(new Document.Part(wide, List.copyOf(nodes))),
                plate ? Document.Layout.CERTIFICATE : Document.Layout.OFFICIAL);
    }

    /**
     * What an office writes in its own words.
     *
     * @param to whom it is addressed to (主送机关)
     * @param annex what has come of it since, beginning on a page of its own; empty for none
     */
    public record Written(
            String issuer,
            String number,
            String title,
            String to,
            List<String> paragraphs,
            LocalDate date,
            String digest,
            List<Minutes.Block> annex) {}

    /** In Chinese, under the same red head as every letter. */
    public static Document compose(Written written) {
        var nodes = new ArrayList<Document.Node>();
        nodes.add(new Document.RedHead(written.issuer(), written.number(), "", true));
        nodes.add(new Document.Heading(1, written.title(), false));
        nodes.add(Document.paragraph(Role.NOTE, written.to() + "："));
        written.paragraphs().forEach(line -> nodes.add(Document.paragraph(Role.BODY, line)));
        nodes.add(new Document.Signature(
                written.issuer(), Answers.day(written.date().toString())));
        var parts = new ArrayList<Document.Part>();
        parts.add(new Document.Part(false, List.copyOf(nodes)));
        if (!written.annex().isEmpty())
            parts.add(new Document.Part(
                    false, written.annex().stream().map(Minutes::node).toList()));
        return new Document(
                written.title(),
                "zh-CN",
                written.issuer(),
                written.date().atStartOfDay(),
                "SHA-256 " + written.digest(),
                PAGE,
                STYLES,
                List.copyOf(parts),
                Document.Layout.OFFICIAL);
    }

    private static boolean is(Letter letter, Letter.Kind kind) {
        return letter.id().equals(kind.id());
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
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
        styles.put(Role.HEADING_2, style("黑体", "16", Align.LEFT, 2, 0, 0));
        styles.put(Role.BODY, style(FANGSONG, "16", Align.JUSTIFY, 2, 0, 0));
        styles.put(Role.COVER_LINE, style(FANGSONG, "16", Align.CENTER, 0, 0, 20));
        styles.put(Role.COVER_FOOT, style(FANGSONG, "16", Align.RIGHT, 0, 16, 0));
        return new Printed.Styles(styles);
    }

    private static Style style(String font, String size, Align align, int indent, int before, int after) {
        return new Style(font, new BigDecimal(size), false, align, LINE, indent, before, after);
    }
}
