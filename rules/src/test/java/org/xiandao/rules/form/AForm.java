package org.xiandao.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Text;

/** A made-up form of a few fields. */
final class AForm {
    private final List<Form.Field> fields = new ArrayList<>();
    private final List<Form.Section> sections = new ArrayList<>();

    static Form.Field field(String id, Form.Type type) {
        return field(id, type, "", true, 0);
    }

    static Form.Field field(String id, Form.Type type, String unit, boolean required, int evidence, String... parts) {
        return new Form.Field(
                id,
                new Text(id + "名", id + " name"),
                type,
                List.of(parts).stream()
                        .map(part -> new Form.Part(
                                part, new Text(part, part), !part.startsWith("maybe"), false, Optional.empty()))
                        .toList(),
                unit,
                required,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence,
                Optional.empty(),
                Form.Classification.INTERNAL,
                AnEdition.BASIS);
    }

    static Form.Field limited(Form.Field field, int characters) {
        return copy(field, Optional.of(characters), field.atLeast(), field.atMost(), field.options(), field.sameAs());
    }

    static Form.Field between(Form.Field field, long least, long most) {
        return copy(
                field,
                field.characters(),
                Optional.of(Fraction.of(least)),
                Optional.of(Fraction.of(most)),
                field.options(),
                field.sameAs());
    }

    static Form.Field same(Form.Field field, String as) {
        return copy(field, field.characters(), field.atLeast(), field.atMost(), field.options(), Optional.of(as));
    }

    static Form.Field options(Form.Field field, String... options) {
        var choices = List.of(options).stream()
                .map(id -> new Form.Option(id, AnEdition.text(id), id.equals("other")))
                .toList();
        return copy(field, field.characters(), field.atLeast(), field.atMost(), choices, field.sameAs());
    }

    private static Form.Field copy(
            Form.Field field,
            Optional<Integer> characters,
            Optional<Fraction> atLeast,
            Optional<Fraction> atMost,
            List<Form.Option> options,
            Optional<String> sameAs) {
        return new Form.Field(
                field.id(),
                field.label(),
                field.type(),
                field.parts(),
                field.unit(),
                field.required(),
                characters,
                atLeast,
                atMost,
                options,
                sameAs,
                field.fills(),
                field.topic(),
                field.evidence(),
                field.note(),
                field.classification(),
                field.basis());
    }

    AForm with(Form.Field... more) {
        fields.addAll(List.of(more));
        return this;
    }

    AForm repeated(String id, int atLeast, int atMost, Form.Field... of) {
        sections.add(new Form.Section(
                id,
                new Text(id + "节", id + " section"),
                Optional.empty(),
                Optional.of(new Form.Repeats(atLeast, atMost)),
                List.of(of)));
        return this;
    }

    Form build() {
        var all = new ArrayList<Form.Section>();
        all.add(new Form.Section("main", AnEdition.text("main"), Optional.empty(), Optional.empty(), fields));
        all.addAll(sections);
        return new Form(AnEdition.text("form"), Optional.empty(), all);
    }
}
