package org.xiandao.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xiandao.exchange.SheetFault.Code;

/**
 * An .xlsx workbook, read as it streams by: neither its rows nor its texts are ever in memory together, and nothing of it
 * is unpacked without limit.
 */
final class XlsxFile {
    /** The sheet by which our own files say what they are. */
    static final String MARK_SHEET = "_xiandao";

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final long SMALL_PART = 16L << 20;
    private static final long TEXTS = 512L << 20;
    private static final long ROWS = 1L << 30;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Path file;

    XlsxFile(Path file) {
        this.file = file;
    }

    private record Sheet(String name, String part, boolean visible) {}

    /** @param days which cell styles show a number as a day */
    record Looks(BitSet days, boolean from1904) {}

    void read(Reading reading) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(WORKBOOK) == null) throw FileRefused.of(Code.NOT_A_TABLE);
            try (var texts = texts(zip)) {
                read(zip, texts, reading);
            }
        } catch (ZipException | XMLStreamException broken) {
            throw FileRefused.of(Code.BROKEN);
        }
    }

    private void read(ZipFile zip, XlsxTexts texts, Reading reading) throws IOException, XMLStreamException {
        var sheets = new ArrayList<Sheet>();
        boolean from1904 = sheets(zip, sheets);
        var looks = new Looks(days(zip), from1904);
        var mark =
                sheets.stream().filter(sheet -> sheet.name().equals(MARK_SHEET)).findFirst();
        if (mark.isPresent()) marked(zip, mark.get(), texts, looks).ifPresent(reading::marked);
        var data = sheets.stream()
                .filter(sheet -> sheet.visible() && !sheet.name().equals(MARK_SHEET))
                .findFirst()
                .orElseThrow(() -> FileRefused.of(Code.NO_ROWS));
        reading.sheet(data.name());
        try (var in = part(zip, data.part(), ROWS)) {
            new XlsxRows(texts, looks, reading).read(xml(in));
        }
    }

    /** Its second row: what type its records are of. */
    private static Optional<String> marked(ZipFile zip, Sheet sheet, XlsxTexts texts, Looks looks)
            throws IOException, XMLStreamException {
        var said = new HashMap<String, String>();
        try (var in = part(zip, sheet.part(), SMALL_PART)) {
            new XlsxRows(texts, looks, (line, values) -> {
                        if (values.size() > 1)
                            said.put(values.getFirst().shown(), values.get(1).shown());
                    })
                    .read(xml(in));
        }
        return Optional.ofNullable(said.get("type"));
    }

    /** Gives whether days are counted from 1904. */
    private static boolean sheets(ZipFile zip, List<Sheet> sheets) throws IOException, XMLStreamException {
        var parts = parts(zip);
        boolean from1904 = false;
        try (var in = part(zip, WORKBOOK, SMALL_PART)) {
            var xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
                if (xml.getLocalName().equals("workbookPr")) from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
                if (xml.getLocalName().equals("sheet")) {
                    var state = xml.getAttributeValue(null, "state");
                    var part = parts.get(xml.getAttributeValue(RELATIONS, "id"));
                    if (part != null)
                        sheets.add(new Sheet(
                                String.valueOf(xml.getAttributeValue(null, "name")),
                                part,
                                state == null || state.equals("visible")));
                }
            }
        }
        return from1904;
    }

    private static Map<String, String> parts(ZipFile zip) throws IOException, XMLStreamException {
        var parts = new HashMap<String, String>();
        try (var in = part(zip, "xl/_rels/workbook.xml.rels", SMALL_PART)) {
            var xml = xml(in);
            while (xml.hasNext())
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    var target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    parts.put(
                            xml.getAttributeValue(null, "Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
        }
        return parts;
    }

    private static BitSet days(ZipFile zip) throws IOException, XMLStreamException {
        var days = new BitSet();
        if (zip.getEntry("xl/styles.xml") == null) return days;
        var formats = new HashMap<Integer, String>();
        boolean used = false;
        int style = 0;
        try (var in = part(zip, "xl/styles.xml", SMALL_PART)) {
            var xml = xml(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) used = false;
                if (event != XMLStreamReader.START_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(
                                number(xml.getAttributeValue(null, "numFmtId")),
                                String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> used = true;
                    case "xf" -> {
                        int format = number(xml.getAttributeValue(null, "numFmtId"));
                        if (used && isDay(format, formats.get(format))) days.set(style);
                        if (used) style++;
                    }
                    default -> {}
                }
            }
        }
        return days;
    }

    private static boolean isDay(int format, @Nullable String code) {
        // 27 to 36 and 50 to 58 are days in Chinese, Japanese and Korean versions; they have no code of their own.
        if (code == null && (format >= 27 && format <= 36 || format >= 50 && format <= 58)) return true;
        var known = code == null ? BuiltinFormats.getBuiltinFormat(format) : code;
        return known != null && DateUtil.isADateFormat(format, known);
    }

    private static XlsxTexts texts(ZipFile zip) throws IOException, XMLStreamException {
        var texts = new XlsxTexts();
        if (zip.getEntry("xl/sharedStrings.xml") == null) return texts;
        try (var in = part(zip, "xl/sharedStrings.xml", TEXTS)) {
            texts.read(xml(in));
            return texts;
        } catch (IOException | XMLStreamException | RuntimeException failed) {
            texts.close();
            throw failed;
        }
    }

    private static InputStream part(ZipFile zip, String name, long limit) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw FileRefused.of(Code.BROKEN);
        return new Unpacking(zip.getInputStream(entry), entry.getCompressedSize(), limit);
    }

    private static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    static boolean isTrue(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
