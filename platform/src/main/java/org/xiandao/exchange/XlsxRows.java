package org.xiandao.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xiandao.exchange.XlsxFile.Looks;

/** The rows of one sheet of a workbook. */
final class XlsxRows {
    /** What a spreadsheet keeps of a number; the digits behind are noise. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private final XlsxTexts texts;
    private final Looks looks;
    private final Reading reading;
    private final List<Value> values = new ArrayList<>();
    private int line;

    XlsxRows(XlsxTexts texts, Looks looks, Reading reading) {
        this.texts = texts;
        this.looks = looks;
        this.reading = reading;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "row" -> row(xml);
                case "mergeCell" -> merge(String.valueOf(xml.getAttributeValue(null, "ref")));
                default -> {}
            }
        }
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        int named = XlsxFile.number(xml.getAttributeValue(null, "r"));
        line = named > 0 ? named : line + 1;
        values.clear();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) break;
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) cell(xml);
        }
        reading.row(line, List.copyOf(values));
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        int column = column(xml.getAttributeValue(null, "r"), values.size());
        var type = xml.getAttributeValue(null, "t");
        int style = XlsxFile.number(xml.getAttributeValue(null, "s"));
        String formula = null;
        var raw = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "f" -> formula = content(xml);
                case "v" -> raw = content(xml);
                // Some programs leave an old text behind when they write a number over it.
                case "is" -> {
                    var inline = XlsxTexts.text(xml, "is");
                    if ("inlineStr".equals(type)) raw = inline;
                }
                default -> {}
            }
        }
        if (column >= Reading.MOST_COLUMNS) return;
        while (values.size() <= column) values.add(new Value.Blank());
        values.set(column, formula == null ? value(type, style, raw) : new Value.Formula(formula));
    }

    private static String content(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) break;
            if ((event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA)
                    && text.length() < Reading.LONGEST_CELL) text.append(xml.getText());
        }
        return text.toString();
    }

    private Value value(@Nullable String type, int style, String raw) {
        if (raw.isEmpty()) return new Value.Blank();
        return switch (type == null ? "n" : type) {
            case "s" -> text(texts.get(XlsxFile.number(raw)));
            case "b" -> new Value.Truth(raw.equals("1"));
            case "e" -> new Value.Failed(raw);
            case "n" -> figure(style, raw);
            default -> text(raw);
        };
    }

    private static Value text(String text) {
        return text.isBlank() ? new Value.Blank() : new Value.Text(text);
    }

    private Value figure(int style, String raw) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException noNumber) {
            return new Value.Text(raw);
        }
        if (looks.days().get(style) && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0)
            return new Value.Day((looks.from1904() ? DAY_ZERO_1904 : DAY_ZERO)
                    .plusDays(number.toBigInteger().longValue()));
        if (Math.abs((long) number.precision() - number.scale()) > 40) return new Value.Text(raw);
        var kept = number.round(KEPT).stripTrailingZeros();
        return new Value.Figure(kept.toPlainString());
    }

    private void merge(String range) {
        var match = RANGE.matcher(range);
        if (!match.matches()) return;
        reading.merged(new Merge(
                range,
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(4)),
                column(match.group(1), 0),
                column(match.group(3), 0)));
    }

    /** The column that letters name, from 0: A1 is 0, AB7 is 27. */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) return next;
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') break;
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
        return letters.toString();
    }
}
