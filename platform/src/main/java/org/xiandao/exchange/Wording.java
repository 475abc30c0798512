package org.xiandao.exchange;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordForm;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.form.Problem;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Text;

/** What is wrong with files and cells as sentences: what is wrong, and what to do. */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final RecordType type;
    private final Catalogue catalogue;
    private final Messages messages;
    private final String language;

    /** @param language "zh" or "en" */
    public Wording(RecordType type, Catalogue catalogue, String language) {
        this.type = type;
        this.catalogue = catalogue;
        this.messages = new Messages(RecordForm.of(type, catalogue));
        this.language = language;
    }

    public String of(SheetFault fault) {
        return filled(wording(fault.code()), fault.args());
    }

    public String of(CellFault fault) {
        return Arrays.stream(CellFault.Code.values())
                .filter(code -> code.name().equals(fault.code()))
                .findFirst()
                .map(code -> filled(wording(code, fault), fault.args()))
                .orElseGet(() -> messages.text(
                        new Problem(fault.column(), Problem.Code.valueOf(fault.code()), fault.args()), language));
    }

    private String filled(Text sentence, Map<String, String> args) {
        return PLACE.matcher(sentence.in(language))
                .replaceAll(place ->
                        Matcher.quoteReplacement(argument(place.group(1), args.getOrDefault(place.group(1), ""))));
    }

    private String argument(String name, String value) {
        return switch (name) {
            case "field" ->
                type.field(value).map(field -> field.title().in(language)).orElse(value);
            case "type", "other" -> title(value);
            case "columns" -> language.equals("zh") ? value.replace(", ", "、") : value;
            case "unit" -> language.equals("zh") || Units.english(value).isEmpty() ? value : Units.english(value);
            default -> value;
        };
    }

    private String title(String typeId) {
        if (typeId.equals(type.id())) return type.title().in(language);
        return catalogue.type(typeId).map(one -> one.title().in(language)).orElse(typeId);
    }

    private static Text wording(SheetFault.Code code) {
        return switch (code) {
            case EMPTY_FILE -> text("文件是空的。请先填写，再上传。", "The file is empty. Fill it in first.");
            case NOT_A_TABLE ->
                text(
                        "这不是 .xlsx 或 .csv 文件。请用模板填写，或在表格软件中另存为 .xlsx。",
                        "This is no .xlsx or .csv file. Use the template, or save it as .xlsx.");
            case OLD_XLS ->
                text(
                        "这是旧版 .xls 文件。请在表格软件中“另存为”.xlsx，再上传。",
                        "This is an old .xls file. Save it as .xlsx and upload that.");
            case ENCRYPTED ->
                text(
                        "文件设有打开密码。请取消密码后再上传。",
                        "The file is locked with a password. Remove the password and upload it again.");
            case BOMB ->
                text(
                        "文件解压后异常庞大，没有读完。请把内容复制到新的模板里，再上传。",
                        "The file unpacks to something far too large and was not read on. Copy its content into a new template.");
            case BROKEN ->
                text(
                        "文件已损坏，或不是真正的 .xlsx，读不出来。请在表格软件中另存为 .xlsx，再上传。",
                        "The file is damaged, or no true .xlsx, and can't be read. Save it as .xlsx in a spreadsheet program and upload that.");
            case BAD_ENCODING ->
                text(
                        "文件的文字编码既不是 UTF-8 也不是 GB 18030。请另存为“CSV UTF-8”或 .xlsx。",
                        "The text is neither UTF-8 nor GB 18030. Save it as “CSV UTF-8” or .xlsx.");
            case OPEN_QUOTE ->
                text(
                        "第 {line} 行起有一个引号没有配对。请补上或删去这个引号。",
                        "A quotation mark is opened in line {line} and never closed. Close or remove it.");
            case OTHER_TYPE ->
                text(
                        "这是“{other}”的模板，这里登记的是“{type}”。请换用本页的模板，或到对应的页面上传。",
                        "This template is for “{other}”; “{type}” is recorded here. Use this page's template, or upload it where it belongs.");
            case NO_HEADINGS ->
                text(
                        "第一行里没有一列是“{type}”的项目。请保留模板的标题行，并把要导入的工作表放在最前面。",
                        "No heading in the first row is a field of “{type}”. Keep the template's headings, and put the sheet to be read first.");
            case UNKNOWN_COLUMN ->
                text(
                        "{column} 列“{found}”不是这里的项目。请改成模板中的标题，或删去这一列。",
                        "Column {column}, “{found}”, is no field here. Give it the template's heading, or remove it.");
            case MISSING_COLUMN ->
                text(
                        "缺少必填的列“{field}”。请从模板补上这一列。",
                        "The required column “{field}” is missing. Add it as in the template.");
            case COLUMN_TWICE -> text("“{field}{found}”有两列。请删去一列。", "“{field}{found}” has two columns. Remove one.");
            case OTHER_UNIT ->
                text(
                        "“{field}”的单位应为“{unit}”，表中写的是“{found}”。请换算后改正标题。",
                        "“{field}” is in “{unit}”; the heading says “{found}”. Convert the figures and correct the heading.");
            case MERGED_HEADING ->
                text(
                        "标题行有合并单元格（{range}）。请取消合并，一列一个标题。",
                        "Headings are merged ({range}). Unmerge them: one heading a column.");
            case TOO_MANY_ROWS ->
                text(
                        "超过 {limit} 行。请分成几个文件，逐个导入。",
                        "There are more than {limit} rows. Split the file and import one part after the other.");
            case NO_ROWS -> text("标题下面没有内容。请填写后再上传。", "There is nothing below the headings. Fill it in first.");
        };
    }

    private static Text wording(CellFault.Code code, CellFault fault) {
        return switch (code) {
            case FORMULA ->
                text(
                        "这是公式（{found}），结果可能过时，没有采用。请复制后“选择性粘贴—数值”。",
                        "This is a formula ({found}); its result may be out of date and was not taken. Paste it as a value.");
            case ERROR_VALUE ->
                text(
                        "这里是出错的公式（{found}）。请填写实际内容。",
                        "This is a formula that failed ({found}). Write the content itself.");
            case MERGED ->
                text(
                        "在合并单元格 {found} 中，不知道是哪几行的内容。请取消合并，每行各填一格。",
                        "This is in the merged cells {found}; it is not clear which rows it is about. Unmerge them and fill each row.");
            case DATE_IN_NUMBER ->
                text(
                        "这里应为数字，单元格却是日期（{found}）。请把格式改为“常规”，再填数字。",
                        "This must be a number, but the cell holds a date ({found}). Set its format to General and write the number.");
            case DAY_NUMBER ->
                text(
                        "“{found}”是日期的内部序号（可能是 {suggestion}）。请把格式改为日期，或写成 2031-01-31。",
                        "“{found}” is a spreadsheet's number for a day (maybe {suggestion}). Format it as a date, or write it as 2031-01-31.");
            case AMBIGUOUS ->
                text(
                        "台账里有 {many} 条记录都叫“{found}”。请改填记录编号。",
                        "{many} records are called “{found}”. Write the record's id instead.");
            case NOT_AN_ID ->
                text(
                        "“{found}”不是记录编号。新记录请留空，已有记录请用导出的编号。",
                        "“{found}” is no record's id. Leave it empty for a new record, or use the id of an export.");
            case UNKNOWN_ID ->
                text(
                        "本单位没有编号为 {found} 的这类记录。新记录请留空。",
                        "Your unit has no record of this type with the id {found}. Leave it empty for a new record.");
            case OTHERS ->
                text(
                        "本地区另一单位已登记了这一条，由该单位负责。请删去这一行，有出入的与该单位联系。",
                        "Another unit of the area keeps this record already. Remove the row; where it differs, ask that unit.");
            case ENDED ->
                text(
                        "这条记录已经终止，不能再改。请删去这一行，或作为新记录登记（编号留空）。",
                        "This record has ended. Remove the row, or add it as a new record without the id.");
            case NO_HEADING ->
                text(
                        "没有标题的列有内容（{columns} 列）。请补标题或清空。",
                        "A column without heading has content (column {columns}). Give it a heading or clear it.");
            case DOUBLED ->
                fault.args().getOrDefault("found", "").isEmpty()
                        ? text(
                                "文件里另有一行登记同一事物，内容不同。请只留正确的一行。",
                                "Another row of the file is about the same thing and says otherwise. Keep the right one.")
                        : text(
                                "与第 {found} 行是同一事物。请只留一行。",
                                "This is the same thing as in row {found}. Keep one of them.");
        };
    }

    private static Text text(String zh, String en) {
        return new Text(zh, en);
    }
}
