package org.xiandao.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook, which its cells name by number: kept in a file beside, of which memory has only the places. */
final class XlsxTexts implements Closeable {
    private long[] ends = new long[1024];
    private int count;
    private final Arena arena = Arena.ofShared();
    private MemorySegment bytes = MemorySegment.NULL;

    void read(XMLStreamReader xml) throws IOException, XMLStreamException {
        Path file = Files.createTempFile("xiandao-texts", "");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                long end = 0;
                while (xml.hasNext())
                    if (xml.next() == XMLStreamReader.START_ELEMENT
                            && xml.getLocalName().equals("si")) {
                        byte[] text = text(xml, "si").getBytes(StandardCharsets.UTF_8);
                        out.write(text);
                        end += text.length;
                        if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
                        ends[count++] = end;
                    }
            }
            try (var channel = FileChannel.open(file)) {
                bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The text within an element, without the reading aids that East Asian texts may carry. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean within = false;
        int aside = 0;
        while (xml.hasNext())
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) aside++;
                    if (xml.getLocalName().equals("t")) within = true;
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (xml.getLocalName().equals(element)) return text.toString();
                    if (xml.getLocalName().equals("rPh")) aside--;
                    if (xml.getLocalName().equals("t")) within = false;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (within && aside == 0 && text.length() < Reading.LONGEST_CELL) text.append(xml.getText());
                }
                default -> {}
            }
        return text.toString();
    }

    String get(int number) {
        if (number < 0 || number >= count) return "";
        long begin = number == 0 ? 0 : ends[number - 1];
        return new String(
                bytes.asSlice(begin, ends[number] - begin).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }
}
