package org.xiandao.rules.load;

import java.util.regex.Pattern;
import org.xiandao.rules.pack.Text;

/** @param plain written without quotes */
public record Scalar(Scope scope, Place place, String text, boolean plain) implements Node {
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(\\d[\\d_]*(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?|0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\\.(inf|nan)");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");

    boolean isNumber() {
        return plain && NUMBER.matcher(text).matches();
    }

    boolean isFlag() {
        return plain && FLAG.matcher(text).matches();
    }

    boolean isNothing() {
        return plain && NOTHING.matcher(text).matches();
    }

    boolean isText() {
        return !isNumber() && !isFlag() && !isNothing();
    }

    Text kind() {
        if (isNumber()) return new Text("数字 " + text, "the number " + text);
        if (isFlag()) return new Text("真假值 " + text, "the truth value " + text);
        if (isNothing()) return new Text("空值", "nothing");
        return new Text("文字“" + text + "”", "the text \"" + text + "\"");
    }
}
