package org.xiandao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.number.Figures;

/**
 * Writes a type's workbook: headings with what is asked, lists to choose from, and rows as they stream by. What it writes
 * can be brought back.
 */
final class Sheets implements AutoCloseable {
    private static final String LISTS = "_lists";
    private static final String DAY = "yyyy-mm-dd";
    private static final int FLUSH = 500;
    /** So many places, and a spreadsheet still shows a number as it was written. */
    private static final int EXACT = 15;

    private final RecordType type;
    private final String language;
    private final Workbook book;
    private final Worksheet sheet;
    private final Map<String, Integer> columns = new HashMap<>();
    private int row = 1;

    /**
     * @param lists by field id, what a cell is chosen from
     * @param told titles of columns behind the fields, which are not read when the file comes back
     */
    Sheets(OutputStream out, RecordType type, Map<String, List<String>> lists, List<String> told, String language) {
        this.type = type;
        this.language = language;
        this.book = new Workbook(out, "Xiandao", "1.0");
        this.sheet = book.newWorksheet(name(type.title().in(language)));
        head(told);
        var ranges = lists(lists);
        mark();
        validate(ranges);
    }

    /** What a spreadsheet takes for a sheet's name. */
    private static String name(String title) {
        var plain = title.replaceAll("[\\\\/?*:\\[\\]']", " ").strip();
        return plain.length() > 31 ? plain.substring(0, 31) : plain;
    }

    private void head(List<String> told) {
        var titles = new ArrayList<>(Heading.titles(type, language));
        titles.addAll(told);
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(0, i, titles.get(i));
            sheet.width(i, i == 0 ? 38 : Math.clamp(titles.get(i).length() * 2L + 4, 12, 40));
        }
        int fields = type.fields().size();
        sheet.range(0, 0, 0, titles.size() - 1)
                .style()
                .bold()
                .fillColor("E8F0FE")
                .verticalAlignment("center")
                .set();
        sheet.comment(
                0,
                0,
                in(
                        "新记录留空；改已有的记录，保留导出时的编号。",
                        "Empty for a new record. To change one that is there, keep the id it was exported with."));
        sheet.style(0).format("@").set();
        for (int i = 0; i < fields; i++) {
            var field = type.fields().get(i);
            columns.put(field.id(), i + 1);
            sheet.comment(0, i + 1, asked(field));
            switch (field.type()) {
                case DATE -> sheet.style(i + 1).format(DAY).set();
                case TEXT, LONG_TEXT, CREDIT_CODE, AREA, REFERENCE, CHOICE, YES_NO ->
                    sheet.style(i + 1).format("@").set();
                case INTEGER, NUMBER -> {}
            }
        }
        sheet.freezePane(1, 1);
    }

    private String asked(Field field) {
        var lines = new ArrayList<String>();
        lines.add(field.required() ? in("必填。", "Required.") : in("选填。", "Optional."));
        lines.add(
                switch (field.type()) {
                    case TEXT, LONG_TEXT -> "";
                    case INTEGER ->
                        in("整数，只填数字" + unit(field) + "。", "A whole number, digits only" + unit(field) + ".");
                    case NUMBER -> in("数字，只填数字" + unit(field) + "。", "A number, digits only" + unit(field) + ".");
                    case DATE -> in("日期，如 2031-01-31。", "A day, such as 2031-01-31.");
                    case CHOICE, YES_NO -> in("从列表中选择。", "Choose from the list.");
                    case AREA -> in("从列表中选择，或填区划代码。", "Choose from the list, or write the area's code.");
                    case CREDIT_CODE -> in("18 位统一社会信用代码。", "The unified social credit code, 18 characters.");
                    case REFERENCE -> in("填记录的名称或编号。", "The record's name or id.");
                });
        field.note().map(note -> note.in(language)).ifPresent(lines::add);
        field.atLeast().ifPresent(least -> lines.add(in("不小于 ", "At least ") + Figures.of(least)));
        field.atMost().ifPresent(most -> lines.add(in("不大于 ", "At most ") + Figures.of(most)));
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String unit(Field field) {
        return field.unit().isEmpty() ? "" : in("，单位：", ", in ") + field.unit();
    }

    private String in(String zh, String en) {
        return language.equals("zh") ? zh : en;
    }

    /** Lists stand on a hidden sheet: in the cell itself, only 255 characters are allowed. */
    private Map<String, String> lists(Map<String, List<String>> lists) {
        var ranges = new HashMap<String, String>();
        if (lists.values().stream().allMatch(List::isEmpty)) return ranges;
        var hidden = book.newWorksheet(LISTS);
        hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
        int column = 0;
        for (var field : type.fields()) {
            var list = lists.getOrDefault(field.id(), List.of());
            if (list.isEmpty()) continue;
            for (int i = 0; i < list.size(); i++) hidden.inlineString(i, column, list.get(i));
            var letters = XlsxRows.letters(column++);
            ranges.put(field.id(), "%s!$%s$1:$%s$%d".formatted(LISTS, letters, letters, list.size()));
        }
        return ranges;
    }

    private void mark() {
        var mark = book.newWorksheet(XlsxFile.MARK_SHEET);
        mark.setVisibilityState(VisibilityState.VERY_HIDDEN);
        mark.inlineString(0, 0, "type");
        mark.inlineString(0, 1, type.id());
        mark.inlineString(1, 0, "fields");
        for (int i = 0; i < type.fields().size(); i++)
            mark.inlineString(1, i + 1, type.fields().get(i).id());
    }

    private void validate(Map<String, String> ranges) {
        ranges.forEach((field, range) -> {
            int column = columns.getOrDefault(field, 0);
            sheet.range(1, column, RowReading.MOST_ROWS, column)
                    .validateWithListByFormula(range)
                    .allowBlank(true)
                    .showDropdown(true)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .showErrorMessage(true)
                    .errorTitle(in("不在列表中", "Not in the list"))
                    .error(in("请从列表中选择。", "Choose from the list."));
        });
    }

    /**
     * @param cells by field id, as a person reads them; days as 2031-01-31
     * @param notes by field id, what is wrong in a cell
     */
    void row(String id, Map<String, String> cells, Map<String, String> notes, List<String> told) {
        if (!id.isEmpty()) sheet.inlineString(row, 0, id);
        note(0, notes.get(Heading.ID));
        for (int i = 0; i < type.fields().size(); i++) {
            var field = type.fields().get(i);
            cell(i + 1, field, cells.getOrDefault(field.id(), ""));
            note(i + 1, notes.get(field.id()));
        }
        for (int i = 0; i < told.size(); i++)
            if (!told.get(i).isEmpty()) sheet.inlineString(row, type.fields().size() + 1 + i, told.get(i));
        row++;
        if (row % FLUSH == 0) flush();
    }

    private void note(int column, @org.jspecify.annotations.Nullable String note) {
        if (note == null) return;
        sheet.comment(row, column, note);
        sheet.style(row, column).fillColor("FDE2E2").set();
    }

    private void cell(int column, Field field, String text) {
        if (text.isEmpty()) return;
        if (field.isFigure() && text.matches("-?\\d{1,15}(\\.\\d+)?") && text.length() <= EXACT)
            sheet.value(row, column, new BigDecimal(text));
        else if (field.type() == RecordType.Type.DATE && text.matches("\\d{4}-\\d{2}-\\d{2}") && day(column, text))
            return;
        else sheet.inlineString(row, column, text);
    }

    private boolean day(int column, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1901) return false;
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
            return true;
        } catch (java.time.DateTimeException noDay) {
            return false;
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
