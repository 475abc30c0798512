package org.xiandao.app.pages.voucher;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.List;
import java.util.stream.Stream;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.voucher.Item;

/** The fields of the forms for vouchers and for the catalogue. */
final class VoucherForms {
    private VoucherForms() {}

    /** An item of the catalogue, for one of the areas that the office reaches. */
    static List<FieldView> listing(List<Option> reached, Words w) {
        var kinds = Stream.of(Item.Kind.values())
                .map(kind -> Option.of(kind.name(), w.t("catalogue.kind." + kind)))
                .toList();
        return List.of(
                choose("kind", kinds, w),
                text("title", w),
                text("provider", w),
                text("providerCode", w),
                amount("price", w),
                figure("share", "%", w),
                amount("most", w),
                choose("area", reached, w),
                FieldView.of(CHECKBOXES, "pilots", w.t("voucher.field.pilots"))
                        .withOptions(List.of(Option.of("yes", w.t("voucher.pilots.only"))))
                        .withHint(w.t("voucher.pilots.hint"))
                        .optional());
    }

    static FieldView text(String path, Words w) {
        return FieldView.of(TEXT, path, w.t("voucher.field." + path));
    }

    static FieldView story(String path, Words w) {
        return FieldView.of(LONG_TEXT, path, w.t("voucher.field." + path));
    }

    static FieldView amount(String path, Words w) {
        return figure(path, w.unit("元"), w);
    }

    private static FieldView figure(String path, String unit, Words w) {
        return FieldView.of(NUMBER, path, w.t("voucher.field." + path)).withUnit(unit);
    }

    /** Nothing is chosen beforehand but the only choice. */
    static FieldView choose(String path, List<Option> options, Words w) {
        var field = FieldView.of(SELECT, path, w.t("voucher.field." + path)).withOptions(options);
        return options.size() == 1 ? field.withValue(options.getFirst().value()) : field;
    }
}
