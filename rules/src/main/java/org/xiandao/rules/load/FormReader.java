package org.xiandao.rules.load;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Form;

/** form.yaml: fields inherit the basis of their section when they have none, sections that of the form. */
final class FormReader {
    static final Kind<Form.Option> OPTION = Kinds.mapping(mapping -> new Form.Option(
            mapping.get("id", Kinds.ID),
            mapping.get("label", Kinds.BILINGUAL),
            mapping.maybe("asks-text", Kinds.FLAG).orElse(false)));

    private static final Set<Form.Type> OPTIONAL_BY_NATURE = EnumSet.of(Form.Type.ATTACHMENTS, Form.Type.SEAL);
    private static final Kind<Form.Repeats> REPEATS = Kinds.mapping(mapping -> new Form.Repeats(
            mapping.get("at-least", Numbers.wholeFrom(0)), mapping.get("at-most", Numbers.wholeFrom(1))));
    private static final Kind<Form.Part> PART = Kinds.mapping(mapping -> new Form.Part(
            mapping.get("id", Kinds.ID),
            mapping.get("label", Kinds.BILINGUAL),
            mapping.maybe("required", Kinds.FLAG).orElse(true),
            mapping.maybe("narrative", Kinds.FLAG).orElse(false),
            mapping.maybe("fills", Kinds.ID)));

    private FormReader() {}

    static Form read(Mapping mapping) {
        var basis = BasisReader.maybe(mapping);
        return new Form(
                mapping.get("title", Kinds.BILINGUAL),
                mapping.maybe("named-by", Kinds.ID),
                mapping.needList("sections", Kinds.mapping(section -> section(section, basis))));
    }

    private static Form.Section section(Mapping mapping, Optional<Basis> inherited) {
        var basis = BasisReader.maybe(mapping).or(() -> inherited);
        return new Form.Section(
                mapping.get("id", Kinds.ID),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.maybe("note", Kinds.BILINGUAL),
                mapping.maybe("repeats", REPEATS),
                mapping.needList("fields", Kinds.mapping(field -> field(field, basis))));
    }

    private static Form.Field field(Mapping mapping, Optional<Basis> inherited) {
        var type = mapping.get("type", Kinds.word(Form.Type.class));
        return new Form.Field(
                mapping.get("id", Kinds.ID),
                mapping.get("label", Kinds.BILINGUAL),
                type,
                mapping.list("parts", PART),
                mapping.maybe("unit", Kinds.TEXT).orElse(""),
                mapping.maybe("required", Kinds.FLAG).orElse(!OPTIONAL_BY_NATURE.contains(type)),
                mapping.maybe("characters", Numbers.wholeFrom(1)),
                mapping.maybe("at-least", Numbers.NUMBER),
                mapping.maybe("at-most", Numbers.NUMBER),
                mapping.list("options", OPTION),
                mapping.maybe("same-as", Kinds.ID),
                mapping.maybe("fills", Kinds.ID),
                mapping.maybe("topic", Kinds.ID),
                mapping.maybe("evidence", Numbers.wholeFrom(0)).orElse(0),
                mapping.maybe("note", Kinds.BILINGUAL),
                mapping.maybe("classification", Kinds.word(Form.Classification.class))
                        .orElse(Form.Classification.INTERNAL),
                BasisReader.read(mapping, inherited));
    }

    /** The field that declares a measure, if one does. */
    static Optional<String> declaring(Form form, String measure) {
        return form.figures()
                .filter(figure -> figure.measure().equals(measure))
                .map(figure -> figure.field().id())
                .findFirst();
    }
}
