package org.xiandao.exchange;

import java.util.HashMap;
import java.util.Map;
import org.xiandao.rules.form.Problem;

/**
 * What is wrong in a cell.
 *
 * @param column the field's id, or {@code id}
 * @param code one of {@link Code}, or of the codes that any answer's problems have
 */
public record CellFault(String column, String code, Map<String, String> args) {
    enum Code {
        FORMULA,
        ERROR_VALUE,
        MERGED,
        DATE_IN_NUMBER,
        DAY_NUMBER,
        AMBIGUOUS,
        NOT_AN_ID,
        UNKNOWN_ID,
        OTHERS,
        ENDED,
        DOUBLED,
        /** There is content beside the table; told at the record's id, as there is no field that it is about. */
        NO_HEADING
    }

    public CellFault {
        args = Map.copyOf(args);
    }

    static CellFault of(String column, Code code, String... args) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) named.put(args[i], args[i + 1]);
        return new CellFault(column, code.name(), named);
    }

    static CellFault of(Problem problem) {
        return new CellFault(problem.path(), problem.code().name(), problem.args());
    }
}
