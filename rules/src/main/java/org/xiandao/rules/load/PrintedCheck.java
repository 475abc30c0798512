package org.xiandao.rules.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Text;

/** The printed document and the form agree: it prints what there is, and all that an applicant must answer. */
final class PrintedCheck {
    private PrintedCheck() {}

    static void check(Printed printed, Form form, Optional<IndicatorTree> tree, Loader loader) {
        var place = loader.places().of(printed, "blocks");
        var known = form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .map(Form.Field::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var sections =
                form.sections().stream().map(Form.Section::id).collect(Collectors.toCollection(LinkedHashSet::new));
        unknown("字段", "field", printed.fields(form), known, place, loader);
        unknown("部分", "section", printed.sections(), sections, place, loader);
        unprinted(printed, form, place, loader);
        if (printed.asksForIndicators() && tree.isEmpty())
            loader.faults()
                    .report(
                            place,
                            Fault.Code.UNKNOWN_REFERENCE,
                            new Text(
                                    "文件要打印指标表，而规则包没有指标体系",
                                    "A table of indicators is printed, and the pack has no indicator tree"),
                            new Text(
                                    "请删去 indicators，或在 indicators.yaml 写 tree",
                                    "Remove \"indicators\", or write the tree in indicators.yaml"));
    }

    private static void unknown(
            String zh, String en, Set<String> asked, Set<String> known, Place place, Loader loader) {
        for (var id : new TreeSet<>(asked)) {
            if (id.isEmpty() || known.contains(id)) continue;
            loader.faults()
                    .report(
                            place,
                            Fault.Code.UNKNOWN_REFERENCE,
                            new Text("表单没有" + zh + " " + id, "The form has no " + en + " \"" + id + "\""),
                            Nearest.to(id, List.copyOf(known))
                                    .map(near -> new Text("是不是 " + near + "？", "Did you mean \"" + near + "\"?"))
                                    .orElse(new Text("请改正或删去", "Correct or remove it")));
        }
    }

    private static void unprinted(Printed printed, Form form, Place place, Loader loader) {
        var asked = printed.fields(form);
        form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.required() && !asked.contains(field.id()))
                .forEach(field -> loader.faults()
                        .report(
                                place,
                                Fault.Code.MISSING_KEY,
                                new Text(
                                        "必填字段 " + field.id() + " 没有打印在任何地方",
                                        "The required field \"" + field.id() + "\" is printed nowhere"),
                                new Text("请在 blocks 中加上它", "Add it to the blocks")));
    }
}
