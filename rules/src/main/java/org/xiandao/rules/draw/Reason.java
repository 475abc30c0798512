package org.xiandao.rules.draw;

import org.xiandao.rules.pack.Text;

/** Why an expert can't be drawn. The first four hold for all cases. */
public enum Reason {
    UNAVAILABLE("不能参加", "not available"),
    NOT_DECLARED("未作利益声明", "interests not declared"),
    DECLARATION_EXPIRED("利益声明已过期", "declaration of interests expired"),
    FULL("已达承担上限", "has as many cases as allowed"),
    CONFLICTED("须回避", "conflict of interest"),
    WRONG_FIELD("专业不符", "knows none of the fields"),
    ALREADY_DRAWN("已是该案卷的专家", "already has a seat in the case"),
    DECLINED("已谢绝", "has declined");

    private final Text text;

    Reason(String zh, String en) {
        this.text = new Text(zh, en);
    }

    public Text text() {
        return text;
    }
}
