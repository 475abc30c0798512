package org.xiandao.rules.catalogue;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Form;

/** A record type as a form of one section, so that records are asked for, checked and told as any other answers. */
public final class RecordForm {
    private static final int TEXT = 200;
    private static final int LONG_TEXT = 2_000;

    private RecordForm() {}

    public static Form of(RecordType type, Catalogue catalogue) {
        var fields = type.fields().stream()
                .map(field -> question(field, type, catalogue))
                .toList();
        return new Form(
                type.title(),
                type.name(),
                List.of(new Form.Section(type.id(), type.title(), type.note(), Optional.empty(), fields)));
    }

    private static Form.Field question(Field field, RecordType type, Catalogue catalogue) {
        return new Form.Field(
                field.id(),
                field.title(),
                switch (field.type()) {
                    case TEXT, REFERENCE -> Form.Type.TEXT;
                    case LONG_TEXT -> Form.Type.LONG_TEXT;
                    case INTEGER -> Form.Type.INTEGER;
                    case NUMBER -> Form.Type.NUMBER;
                    case DATE -> Form.Type.DATE;
                    case CHOICE -> Form.Type.CHOICE;
                    case YES_NO -> Form.Type.YES_NO;
                    case AREA -> Form.Type.AREA;
                    case CREDIT_CODE -> Form.Type.CODE;
                },
                List.of(),
                field.unit(),
                field.required(),
                switch (field.type()) {
                    case TEXT -> Optional.of(TEXT);
                    case LONG_TEXT -> Optional.of(LONG_TEXT);
                    default -> Optional.<Integer>empty();
                },
                field.atLeast(),
                field.atMost(),
                catalogue.options(field).stream()
                        .map(option -> new Form.Option(option.id(), option.title(), false))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                field.note(),
                type.classification(),
                new Basis(List.of(), Optional.empty()));
    }
}
