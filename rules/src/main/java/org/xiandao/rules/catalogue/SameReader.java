package org.xiandao.rules.catalogue;

import java.util.List;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.catalogue.RecordType.Type;
import org.xiandao.rules.catalogue.Same.As;
import org.xiandao.rules.catalogue.Same.Part;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Kind;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.Mapping;
import org.xiandao.rules.load.Numbers;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Text;

/** Reads how a type's records are found to be the same, each rule against the type's fields. */
final class SameReader {
    private SameReader() {}

    static Kind<Same> of(List<Field> fields) {
        return Kinds.mapping(mapping -> rule(mapping, fields));
    }

    private static Same rule(Mapping mapping, List<Field> fields) {
        var equal = mapping.needList("equal", Kinds.mapping(part -> part(part, fields, false)));
        var similar = mapping.list("similar", Kinds.mapping(part -> part(part, fields, true)));
        var least = mapping.maybe("at-least", Numbers.NUMBER);
        if (equal.isEmpty())
            Disagreement.fault(
                    mapping,
                    "equal 至少写一项，逐条全比是不行的",
                    "\"equal\" needs a field: not everything is compared with everything");
        if (similar.isEmpty() == least.isPresent())
            Disagreement.fault(
                    mapping,
                    "写 similar 就写 at-least，不写就都不写",
                    "\"similar\" and \"at-least\" are written together or not at all");
        if (least.filter(it -> it.signum() <= 0 || it.compareTo(Fraction.ONE) > 0)
                .isPresent())
            Disagreement.fault(mapping, "at-least 大于 0，不超过 1", "\"at-least\" is above 0 and at most 1");
        return new Same(equal, similar, least.orElse(Fraction.ONE));
    }

    private static Part part(Mapping mapping, List<Field> fields, boolean similar) {
        var part = new Part(
                mapping.get("field", Kinds.ID),
                mapping.maybe("as", Kinds.word(As.class)).orElse(As.TEXT),
                similar ? mapping.maybe("weight", Numbers.NUMBER).orElse(Fraction.ONE) : Fraction.ONE);
        var field = fields.stream().filter(it -> it.id().equals(part.field())).findFirst();
        boolean text = field.filter(it -> it.type() == Type.TEXT || it.type() == Type.LONG_TEXT)
                .isPresent();
        if (field.isEmpty() && !part.field().isEmpty())
            mapping.report(
                    Fault.Code.UNKNOWN_REFERENCE,
                    new Text("没有 " + part.field(), "There is no \"" + part.field() + "\""),
                    new Text("可用：" + String.join("、", ids(fields)), "Use one of: " + String.join(", ", ids(fields))));
        if (field.isPresent() && !text && (similar || mapping.has("as")))
            Disagreement.fault(mapping, "只有文字才比相似、写 as", "Only texts are similar and have \"as\"");
        if (part.weight().signum() <= 0) Disagreement.fault(mapping, "weight 大于 0", "\"weight\" is above 0");
        return part;
    }

    private static List<String> ids(List<Field> fields) {
        return fields.stream().map(Field::id).toList();
    }
}
