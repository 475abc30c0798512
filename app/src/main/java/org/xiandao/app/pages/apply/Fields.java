package org.xiandao.app.pages.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Kind;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.form.FormCheck;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Form.Field;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Level;

/** A section's questions as inputs, each with what was saved and what is wrong with it. */
final class Fields {
    private static final int FEW = 6;

    private final CaseState state;
    private final Edition edition;
    private final Areas areas;
    private final Words w;
    private final Messages messages;
    private final String prefix;
    private final boolean readOnly;

    /** @param prefix of the paths: an area's for a member's own figures, an entry's of a repeated section */
    Fields(CaseState state, Edition edition, Areas areas, Words w, String prefix, boolean readOnly) {
        this.state = state;
        this.edition = edition;
        this.areas = areas;
        this.w = w;
        this.messages = new Messages(edition.form());
        this.prefix = prefix;
        this.readOnly = readOnly;
    }

    List<FieldView> of(Form.Section section) {
        return section.fields().stream()
                .filter(field -> field.sameAs().isEmpty())
                .flatMap(this::views)
                .toList();
    }

    /** The questions that files answer. */
    static List<Field> filed(Form.Section section) {
        return section.fields().stream()
                .filter(field -> switch (field.type()) {
                    case ATTACHMENTS, EVIDENCE_LIST -> true;
                    case SEAL -> field.evidence() > 0;
                    default -> field.evidence() > 0;
                })
                .toList();
    }

    private Stream<FieldView> views(Field field) {
        var path = prefix + field.id();
        return switch (field.type()) {
            case ATTACHMENTS, EVIDENCE_LIST, SEAL -> Stream.empty();
            case DATE_RANGE -> Stream.of(group(path, label(field), field, List.of(
                    one(path + ".from", w.t("apply.from"), field, Kind.DATE), one(path + ".to", w.t("apply.to"), field, Kind.DATE))));
            case CHOICE -> choice(path, field);
            case INDICATOR_TABLE -> edition.indicators().map(IndicatorTree::items).orElse(List.of()).stream()
                    .map(item -> group(path + "." + item.id(), item.id() + " " + w.t(item.title()), field, parts(path + "." + item.id(), field)));
            default -> Stream.of(field.parts().isEmpty()
                    ? one(path, label(field), field, kind(field))
                    : group(path, label(field), field, parts(path, field)));
        };
    }

    private String label(Field field) {
        return w.t(field.label());
    }

    private List<FieldView> parts(String path, Field field) {
        var kind = field.type() == Form.Type.INDICATOR_TABLE ? Kind.TEXT : kind(field);
        return field.parts().stream()
                .map(part -> part.required()
                        ? one(path + "." + part.id(), w.t(part.label()), field, kind)
                        : one(path + "." + part.id(), w.t(part.label()), field, kind).optional())
                .toList();
    }

    private FieldView group(String path, String label, Field field, List<FieldView> parts) {
        var group = FieldView.of(Kind.GROUP, path, label).withHint(hint(field)).withParts(parts);
        return field.required() ? group : group.optional();
    }

    private Stream<FieldView> choice(String path, Field field) {
        var options = field.options().stream().map(option -> FieldView.Option.of(option.id(), w.t(option.label()))).toList();
        var kind = options.size() <= FEW ? Kind.RADIO : Kind.SELECT;
        var choice = one(path, label(field), field, kind).withOptions(options);
        boolean asks = field.options().stream().anyMatch(Form.Option::asksText);
        return asks ? Stream.of(choice, one(path + ".text", w.t("apply.other"), field, Kind.TEXT).optional().withHint("")) : Stream.of(choice);
    }

    private FieldView one(String path, String label, Field field, Kind kind) {
        var value = state.value(path);
        var view = FieldView.of(kind, path, label)
                .withHint(field.parts().isEmpty() && field.type() != Form.Type.DATE_RANGE ? hint(field) : "")
                .withValue(value)
                .withUnit(field.type() == Form.Type.PERCENT ? "%" : field.unit())
                .withLimit(field.characters().orElse(0))
                .withVersion(state.version(path))
                .withErrors(errors(path, field, value));
        if (field.type() == Form.Type.YES_NO)
            view = view.withOptions(List.of(FieldView.Option.of("yes", w.t("apply.yes")), FieldView.Option.of("no", w.t("apply.no"))));
        if (field.type() == Form.Type.AREA) view = view.withOptions(areaOptions());
        if (!field.required()) view = view.optional();
        return readOnly ? view.fixed() : view;
    }

    private List<String> errors(String path, Field field, String value) {
        if (field.type() == Form.Type.INDICATOR_TABLE || path.endsWith(".text") || field.type() == Form.Type.DATE_RANGE) return List.of();
        return FormCheck.checkOne(field, path, value).stream()
                .map(problem -> messages.text(problem, w.language().tag()))
                .toList();
    }

    private String hint(Field field) {
        var note = field.note().map(w::t).orElse("");
        return field.evidence() > 0 ? (note + " " + w.t("apply.evidence.needed", field.evidence())).strip() : note;
    }

    /** The areas of the applicant's own province: what anybody applying from there could name. */
    private List<FieldView.Option> areaOptions() {
        var options = new ArrayList<FieldView.Option>();
        var top = Optional.ofNullable(state.lead().chain().get(Level.PROVINCE)).orElse(state.lead().area());
        descend(areas.get(top), options);
        return options;
    }

    private void descend(Area area, List<FieldView.Option> options) {
        options.add(FieldView.Option.of(area.code(), w.t(areas.fullName(area.code()))));
        for (var child : areas.children(area.code())) descend(child, options);
    }

    private static Kind kind(Field field) {
        return switch (field.type()) {
            case TEXT, CODE -> Kind.TEXT;
            case LONG_TEXT, RICH_TEXT -> Kind.LONG_TEXT;
            case NUMBER, INTEGER, PERCENT -> Kind.NUMBER;
            case DATE, DATE_RANGE -> Kind.DATE;
            case CHOICE, YES_NO -> Kind.RADIO;
            case AREA -> Kind.SELECT;
            case PHONE -> Kind.PHONE;
            case EMAIL -> Kind.EMAIL;
            case ATTACHMENTS, EVIDENCE_LIST, SEAL, INDICATOR_TABLE -> Kind.TEXT;
        };
    }
}
