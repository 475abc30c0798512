package org.xiandao.exchange;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV in UTF-8 that a spreadsheet opens as it is meant: with the mark, and with nothing in it that runs. */
public final class CsvWriter implements Closeable {
    private final Writer out;

    private CsvWriter(Writer out) {
        this.out = out;
    }

    /** @param marked with the mark by which spreadsheets know UTF-8 */
    public static CsvWriter to(OutputStream out, boolean marked) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        if (marked) writer.write('\uFEFF');
        return new CsvWriter(writer);
    }

    /** Whether a spreadsheet would take this text for a formula. A plain number is none. */
    static boolean begins(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-\\d+(\\.\\d+)?");
    }

    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String cell(String text) {
        var safe = begins(text) ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
