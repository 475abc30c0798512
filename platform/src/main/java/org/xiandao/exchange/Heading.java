package org.xiandao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Text;

/** The columns of a type's table: the record's id, its fields, and what is only told and never read. */
final class Heading {
    static final String ID = "id";
    static final Text ID_TITLE = new Text("记录编号", "Record id");
    /** A column whose title stands in these is told and not read. */
    private static final String TOLD = "[";

    static final Text AREA = new Text("[地区]", "[Area]");
    static final Text FROM = new Text("[成立自]", "[Holds from]");
    static final Text STATE = new Text("[核对]", "[Checked]");
    static final Text ORIGIN = new Text("[来源]", "[Origin]");
    static final Text PROBLEMS = new Text("[问题]", "[Problems]");

    private Heading() {}

    static String title(Field field, String language) {
        var title = field.title().in(language);
        var unit = language.equals("zh") ? field.unit() : Units.english(field.unit());
        if (unit.isEmpty()) return title;
        return language.equals("zh") ? title + "（" + unit + "）" : title + " (" + unit + ")";
    }

    static List<String> titles(RecordType type, String language) {
        var titles = new ArrayList<String>();
        titles.add(ID_TITLE.in(language));
        type.fields().forEach(field -> titles.add(title(field, language)));
        return titles;
    }

    static boolean isTold(String title) {
        return title.startsWith(TOLD) || title.startsWith("［");
    }

    static boolean isId(String title) {
        return same(title, ID) || same(title, ID_TITLE.zh()) || same(title, ID_TITLE.en());
    }

    /** The field that a title names, by its own title in either language or its id, with or without a unit behind. */
    static Optional<Field> field(RecordType type, String title) {
        return type.fields().stream()
                .filter(field -> names(field, title))
                .findFirst()
                .or(() -> type.fields().stream()
                        .filter(field -> names(field, withoutUnit(title)))
                        .findFirst());
    }

    private static boolean names(Field field, String title) {
        return same(title, field.id())
                || same(title, field.title().zh())
                || same(title, field.title().en())
                || same(title, title(field, "zh"))
                || same(title, title(field, "en"));
    }

    /** The unit that a title gives where it isn't the field's own. */
    static Optional<String> otherUnit(Field field, String title) {
        if (names(field, title) || field.unit().isEmpty()) return Optional.empty();
        var plain = plain(title);
        int open = plain.lastIndexOf('(');
        if (open < 0 || !plain.endsWith(")")) return Optional.empty();
        var unit = plain.substring(open + 1, plain.length() - 1).strip();
        boolean own = unit.equals(plain(field.unit())) || unit.equals(plain(Units.english(field.unit())));
        return own || unit.isEmpty() ? Optional.empty() : Optional.of(unit);
    }

    private static String withoutUnit(String title) {
        var plain = plain(title);
        int open = plain.lastIndexOf('(');
        return open > 0 && plain.endsWith(")") ? plain.substring(0, open).strip() : plain;
    }

    private static boolean same(String one, String other) {
        return plain(one).equalsIgnoreCase(plain(other));
    }

    /** With half-width brackets, quotation marks and blanks, and without a mark that the column must be filled. */
    private static String plain(String title) {
        return title.replace('（', '(')
                .replace('）', ')')
                .replace('“', '"')
                .replace('”', '"')
                .replace("*", "")
                .replaceAll("[\\s\\u3000\\u00a0]+", " ")
                .strip();
    }
}
