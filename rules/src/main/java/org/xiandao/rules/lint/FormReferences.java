package org.xiandao.rules.lint;

import java.util.HashMap;
import java.util.Optional;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Text;

/** Fields name fields and measures that there are, and each has what its type needs. */
final class FormReferences implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var edition = pack.edition();
        var references = new References(faults);
        edition.workflow()
                .applicants()
                .jointReasonField()
                .ifPresent(id -> references.known(
                        References.FIELD,
                        id,
                        Ids.fields(edition),
                        pack.places().of(edition.workflow().applicants(), "joint-reason")));
        namedBy(pack, references, faults);
        var filledBy = new HashMap<String, String>();
        for (var field : Ids.fieldList(edition)) {
            field.sameAs()
                    .ifPresent(id -> references.known(
                            References.FIELD,
                            id,
                            Ids.fields(edition),
                            pack.places().of(field, "same-as")));
            for (var figure : field.figures()) {
                var measure = figure.measure();
                var asked = asked(figure);
                fills(asked, measure, pack, faults);
                var other = filledBy.putIfAbsent(measure, figure.path());
                if (other != null)
                    report(
                            pack,
                            asked,
                            "fills",
                            new Text(
                                    "测算值 " + measure + " 已由 " + other + " 填报",
                                    "The measure " + measure + " is already declared by " + other),
                            faults);
            }
            type(field, pack, faults);
        }
        for (var section : edition.form().sections())
            section.repeats()
                    .filter(repeats -> repeats.atLeast() > repeats.atMost())
                    .ifPresent(repeats -> report(
                            pack,
                            section,
                            "repeats",
                            new Text("at-least 大于 at-most", "At least is more than at most"),
                            faults));
    }

    /** The name of a case stands in public lists, once. */
    private static void namedBy(Loaded pack, References references, Faults faults) {
        var form = pack.edition().form();
        if (form.namedBy().isEmpty()) return;
        var place = pack.places().of(form, "named-by");
        var id = form.namedBy().get();
        if (!references.known(References.FIELD, id, Ids.fields(pack.edition()), place)) return;
        boolean once = form.sections().stream()
                .filter(section -> section.repeats().isEmpty())
                .flatMap(section -> section.fields().stream())
                .anyMatch(field -> field.id().equals(id)
                        && field.type() == Form.Type.TEXT
                        && field.parts().isEmpty()
                        && field.classification() == Form.Classification.PUBLIC);
        if (!once)
            faults.report(
                    place,
                    Fault.Code.FIELD_DETAIL,
                    new Text(
                            "案卷名称须取自只填一次、类型为 text、密级为 public 的填报项",
                            "A case is named by a field that stands once, of type text and classification public"),
                    new Text("请改用这样的填报项，或删去 named-by", "Name such a field, or leave named-by out"));
    }

    /** What was written with the {@code fills}: a part of the field, or the field. */
    private static Record asked(Form.Figure figure) {
        return figure.field().parts().stream()
                .filter(part -> part.fills().equals(Optional.of(figure.measure())))
                .map(Record.class::cast)
                .findFirst()
                .orElse(figure.field());
    }

    private static void fills(Record asked, String measure, Loaded pack, Faults faults) {
        var place = pack.places().of(asked, "fills");
        if (!new References(faults).known(References.MEASURE, measure, Ids.measures(pack.edition()), place)) return;
        switch (pack.edition().measure(measure).orElseThrow().definition()) {
            case Definition.Ratio _, Definition.Total _ ->
                report(
                        pack,
                        asked,
                        "fills",
                        new Text(
                                measure + " 由其他测算值算出，不能填报",
                                measure + " is computed from other measures and can't be declared"),
                        faults);
            case Definition.Count _, Definition.Sum _, Definition.Latest _, Definition.Told _ -> {}
        }
    }

    private static void type(Form.Field field, Loaded pack, Faults faults) {
        boolean choice = field.type() == Form.Type.CHOICE;
        if (choice == field.options().isEmpty())
            report(
                    pack,
                    field,
                    "type",
                    new Text("选项只属于 choice，且 choice 须有选项", "Options belong to a choice, and a choice has options"),
                    faults);
        if (field.type() == Form.Type.INDICATOR_TABLE
                && (pack.edition().indicators().isEmpty() || field.parts().isEmpty()))
            report(
                    pack,
                    field,
                    "type",
                    new Text("指标表须有指标体系和分项 parts", "An indicator table needs the indicator tree and parts"),
                    faults);
        var bounds = field.atLeast().flatMap(least -> field.atMost().map(least::compareTo));
        if (bounds.isPresent() && bounds.get() > 0)
            report(pack, field, "at-least", new Text("at-least 大于 at-most", "At least is more than at most"), faults);
    }

    private static void report(Loaded pack, Record part, String key, Text message, Faults faults) {
        faults.report(
                pack.places().of(part, key), Fault.Code.FIELD_DETAIL, message, new Text("请改正此项", "Mend this field"));
    }
}
