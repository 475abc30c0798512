package org.xiandao.app.pages.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated lines (RFC 4180) that spreadsheets open as they are: marked as UTF-8, and with no cell that computes. */
final class CheckSheetCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String COMPUTES = "=+-@\t\r";

    private CheckSheetCsv() {}

    static byte[] bytes(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(CheckSheetCsv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        var plain = !text.isEmpty() && COMPUTES.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r')
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }
}
