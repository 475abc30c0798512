package org.xiandao.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xiandao.exchange.SheetFault.Code;

/** Comma-separated values (RFC 4180), in UTF-8 with or without its mark, or in GB 18030; also with semicolons or tabs. */
final class CsvFile {
    private static final char MARK = '\uFEFF';
    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final Reading reading;
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;

    private CsvFile(Reader in, char separator, Reading reading) {
        this.in = in;
        this.separator = separator;
        this.reading = reading;
    }

    static void read(Path file, Reading reading) throws IOException {
        var charset = charset(file);
        try (var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16)) {
            skipMark(in);
            new CsvFile(in, separator(in), reading).rows();
        }
    }

    private static Charset charset(Path file) throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")))
            if (decodes(file, charset)) return charset;
        throw FileRefused.of(Code.BAD_ENCODING);
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder();
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (var channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                var result = decoder.decode(bytes, chars, end);
                while (result.isOverflow()) {
                    chars.clear();
                    result = decoder.decode(bytes, chars, end);
                }
                if (result.isError()) return false;
                bytes.compact();
                chars.clear();
            }
            return true;
        }
    }

    private static void skipMark(Reader in) throws IOException {
        in.mark(1);
        if (in.read() != MARK) in.reset();
    }

    /** The first of comma, tab and semicolon that the first line has. */
    private static char separator(Reader in) throws IOException {
        in.mark(1 << 15);
        var first = new StringBuilder();
        int next;
        while (first.length() < 1 << 14 && (next = in.read()) != END && next != '\n') first.append((char) next);
        in.reset();
        for (char candidate : new char[] {',', '\t', ';'})
            if (first.indexOf(String.valueOf(candidate)) >= 0) return candidate;
        return ',';
    }

    private void rows() throws IOException {
        int first = line;
        var values = new ArrayList<Value>();
        int next = in.read();
        while (next != END) {
            boolean quoted = next == '"';
            next = quoted ? quoted() : plain(next);
            if (values.size() < Reading.MOST_COLUMNS) values.add(value(cell.toString(), quoted));
            if (next == separator) {
                next = in.read();
                if (next == END) values.add(new Value.Blank());
                else continue;
            }
            reading.row(first, List.copyOf(values));
            values.clear();
            if (next == '\r') next = in.read();
            if (next == '\n') next = in.read();
            line++;
            first = line;
        }
    }

    private int plain(int begin) throws IOException {
        cell.setLength(0);
        int next = begin;
        while (next != END && next != separator && next != '\n' && next != '\r') {
            add(next);
            next = in.read();
        }
        return next;
    }

    private int quoted() throws IOException {
        cell.setLength(0);
        int opened = line;
        while (true) {
            int next = in.read();
            if (next == END) throw FileRefused.of(Code.OPEN_QUOTE, "line", String.valueOf(opened));
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    while (next != END && next != separator && next != '\n' && next != '\r') {
                        add(next);
                        next = in.read();
                    }
                    return next;
                }
            } else if (next == '\n') line++;
            add(next);
        }
    }

    private void add(int next) {
        if (cell.length() < Reading.LONGEST_CELL) cell.append((char) next);
    }

    /** A sign that would begin a formula is written with an apostrophe before it, see {@link CsvWriter}. */
    private static Value value(String typed, boolean quoted) {
        var text = typed.strip();
        if (text.isEmpty()) return new Value.Blank();
        if (text.startsWith("=")) return new Value.Formula(text.substring(1));
        boolean defused = text.length() > 1 && text.charAt(0) == '\'' && CsvWriter.begins(text.substring(1));
        return new Value.Text(defused ? text.substring(1) : quoted ? typed : text);
    }
}
