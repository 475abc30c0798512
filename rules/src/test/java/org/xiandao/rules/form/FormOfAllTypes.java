package org.xiandao.rules.form;

import static org.xiandao.rules.form.AForm.between;
import static org.xiandao.rules.form.AForm.field;
import static org.xiandao.rules.form.AForm.limited;
import static org.xiandao.rules.form.AForm.options;
import static org.xiandao.rules.form.AForm.same;

import java.util.List;
import org.xiandao.rules.pack.Form;

/** A form with a field of each type that is typed by hand. */
final class FormOfAllTypes {
    private FormOfAllTypes() {}

    static final Form FORM = new AForm()
            .with(
                    field("name", Form.Type.TEXT),
                    limited(field("brief", Form.Type.LONG_TEXT, "", false, 0), 5),
                    field("capital", Form.Type.NUMBER, "万元", false, 0),
                    between(field("staff", Form.Type.INTEGER, "人", false, 0), 1, 500),
                    field("share", Form.Type.PERCENT, "%", false, 0),
                    field("founded", Form.Type.DATE, "", false, 0),
                    field("runs", Form.Type.DATE_RANGE, "", false, 0),
                    options(field("kind", Form.Type.CHOICE, "", false, 0), "public", "other"),
                    field("code", Form.Type.CODE, "", false, 0),
                    field("area", Form.Type.AREA, "", false, 0),
                    field("phone", Form.Type.PHONE, "", false, 0),
                    field("mail", Form.Type.EMAIL, "", false, 0),
                    field("agreed", Form.Type.YES_NO, "", false, 0),
                    same(field("title", Form.Type.TEXT, "", false, 0), "name"),
                    field("stations", Form.Type.INTEGER, "个", false, 2, "now", "target", "maybe-later"))
            .repeated(
                    "partner",
                    0,
                    2,
                    field("partner-name", Form.Type.TEXT),
                    field("partner-code", Form.Type.CODE, "", false, 0))
            .build();

    static List<Problem> one(String path, String typed) {
        var field = FORM.sections().getFirst().fields().stream()
                .filter(candidate -> candidate.id().equals(path))
                .findFirst()
                .orElseThrow();
        return FormCheck.checkOne(field, path, typed);
    }
}
