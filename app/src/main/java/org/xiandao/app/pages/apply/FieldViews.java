package org.xiandao.app.pages.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.app.pages.apply.SectionView.AreaPick;
import org.xiandao.app.pages.apply.SectionView.Item;
import org.xiandao.app.pages.apply.SectionView.Table;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Kind;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.UploadView;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/** The questions of a form as the page asks them: one item a field, with its answer as it stands. */
final class FieldViews {
    /** A file that proves an answer is posted under this name before the answer's path. */
    static final String PROOF = "proof-of:";

    private static final int FEW = 7;

    private final String caseId;
    private final CaseState state;
    private final Edition edition;
    private final Areas areas;
    private final long largest;
    private final boolean fills;
    private final Map<String, String> typed;
    private final Map<String, List<String>> errors;
    private final Words w;

    /**
     * @param typed texts that could not be saved, shown instead of the saved ones
     * @param errors by path
     */
    FieldViews(
            String caseId,
            CaseState state,
            Edition edition,
            Areas areas,
            long largest,
            boolean fills,
            Map<String, String> typed,
            Map<String, List<String>> errors,
            Words w) {
        this.caseId = caseId;
        this.state = state;
        this.edition = edition;
        this.areas = areas;
        this.largest = largest;
        this.fills = fills;
        this.typed = typed;
        this.errors = errors;
        this.w = w;
    }

    Item item(String prefix, String sectionId, Form.Field field, List<String> corrections) {
        var path = prefix + field.id();
        return switch (field.type()) {
            case ATTACHMENTS, SEAL ->
                new Item(
                        List.of(),
                        Optional.empty(),
                        Optional.of(upload(path, path, sectionId, field)),
                        Optional.empty(),
                        corrections);
            case EVIDENCE_LIST ->
                new Item(
                        List.of(),
                        Optional.empty(),
                        Optional.of(upload(path, path, sectionId, field)),
                        Optional.empty(),
                        corrections);
            case INDICATOR_TABLE ->
                new Item(List.of(), Optional.of(table(path, field)), Optional.empty(), Optional.empty(), corrections);
            case AREA ->
                new Item(
                        List.of(),
                        Optional.empty(),
                        proof(path, sectionId, field),
                        Optional.of(area(path, field)),
                        corrections);
            case CHOICE ->
                new Item(
                        choice(path, field),
                        Optional.empty(),
                        proof(path, sectionId, field),
                        Optional.empty(),
                        corrections);
            case DATE_RANGE ->
                new Item(
                        List.of(range(path, field)),
                        Optional.empty(),
                        proof(path, sectionId, field),
                        Optional.empty(),
                        corrections);
            case TEXT, LONG_TEXT, RICH_TEXT, NUMBER, INTEGER, PERCENT, DATE, CODE, PHONE, EMAIL, YES_NO ->
                new Item(
                        List.of(plain(path, field)),
                        Optional.empty(),
                        proof(path, sectionId, field),
                        Optional.empty(),
                        corrections);
        };
    }

    private FieldView plain(String path, Form.Field field) {
        if (field.parts().isEmpty()) return dressed(single(path, w.t(field.label()), field, field.required()), field);
        var parts = field.parts().stream()
                .map(part ->
                        single(path + "." + part.id(), w.t(part.label()), field, field.required() && part.required()))
                .toArray(FieldView[]::new);
        return dressed(FieldView.group(path, w.t(field.label()), parts), field)
                .withErrors(errors.getOrDefault(path, List.of()));
    }

    private FieldView range(String path, Form.Field field) {
        return dressed(
                FieldView.group(
                        path,
                        w.t(field.label()),
                        single(path + ".from", w.t("apply.range.from"), field, field.required()),
                        single(path + ".to", w.t("apply.range.to"), field, field.required())),
                field);
    }

    private List<FieldView> choice(String path, Form.Field field) {
        var options = field.options().stream()
                .map(option -> Option.of(option.id(), w.t(option.label())))
                .toList();
        var asked = new ArrayList<FieldView>();
        asked.add(dressed(
                single(path, w.t(field.label()), field, field.required()).withOptions(options), field));
        if (field.options().stream().anyMatch(Form.Option::asksText))
            asked.add(single(path + ".text", w.t("apply.choice.text", w.t(field.label())), Kind.TEXT, false));
        return asked;
    }

    private FieldView single(String path, String label, Form.Field field, boolean required) {
        var view = single(path, label, kind(path, field), required)
                .withLimit(field.characters().orElse(0));
        return switch (field.type()) {
            case YES_NO ->
                view.withOptions(List.of(Option.of("yes", w.t("case.yes")), Option.of("no", w.t("case.no"))));
            case NUMBER, INTEGER, PERCENT -> view.withUnit(w.unit(field.unit())).withDemo(state.demonstration(path));
            case TEXT,
                    LONG_TEXT,
                    RICH_TEXT,
                    DATE,
                    DATE_RANGE,
                    CHOICE,
                    CODE,
                    AREA,
                    PHONE,
                    EMAIL,
                    ATTACHMENTS,
                    EVIDENCE_LIST,
                    INDICATOR_TABLE,
                    SEAL -> view;
        };
    }

    private FieldView single(String path, String label, Kind kind, boolean required) {
        var view = FieldView.of(kind, path, label)
                .withValue(value(path))
                .withVersion(state.version(path))
                .withErrors(errors.getOrDefault(path, List.of()));
        var asked = required ? view : view.optional();
        return fills ? asked : asked.fixed();
    }

    private String value(String path) {
        return typed.getOrDefault(path, state.value(path));
    }

    private Kind kind(String path, Form.Field field) {
        return switch (field.type()) {
            case LONG_TEXT, RICH_TEXT -> Kind.LONG_TEXT;
            case NUMBER, INTEGER, PERCENT -> Kind.NUMBER;
            case DATE, DATE_RANGE -> showsAsDate(value(path)) ? Kind.DATE : Kind.TEXT;
            case CHOICE -> field.options().size() <= FEW ? Kind.RADIO : Kind.SELECT;
            case YES_NO -> Kind.RADIO;
            case PHONE -> Kind.PHONE;
            case EMAIL -> Kind.EMAIL;
            case TEXT, CODE, AREA, ATTACHMENTS, EVIDENCE_LIST, INDICATOR_TABLE, SEAL -> Kind.TEXT;
        };
    }

    /** A browser's date box shows nothing for a text that is no date, and would lose it. */
    private static boolean showsAsDate(String value) {
        return value.isEmpty() || value.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private FieldView dressed(FieldView view, Form.Field field) {
        var hint = new ArrayList<String>();
        field.note().map(w::t).ifPresent(hint::add);
        field.characters().ifPresent(limit -> hint.add(w.t("apply.hint.characters", limit)));
        bounds(field).ifPresent(hint::add);
        if (field.evidence() > 0) hint.add(w.t("apply.hint.evidence", field.evidence()));
        return view.withHint(String.join(w.t("apply.hint.and"), hint));
    }

    private Optional<String> bounds(Form.Field field) {
        var least = field.atLeast().map(Figures::of);
        var most = field.atMost().map(Figures::of);
        if (least.isPresent() && most.isPresent())
            return Optional.of(w.t("apply.hint.between", least.get(), most.get()));
        return most.map(it -> w.t("apply.hint.atMost", it));
    }

    private AreaPick area(String path, Form.Field field) {
        var view = dressed(single(path, w.t(field.label()), field, field.required()), field);
        var chosen = areas.find(view.value())
                .map(area -> w.t(areas.fullName(area.code())))
                .orElse("");
        var province = areas.at(Level.PROVINCE, state.lead().area()).map(Area::code);
        var near = areas.all().stream()
                .filter(area -> province.filter(code -> !areas.within(area.code(), code))
                        .isEmpty())
                .map(area -> Option.of(area.code(), w.t(areas.fullName(area.code()))))
                .toList();
        return new AreaPick(view, chosen, near);
    }

    private Optional<UploadView> proof(String path, String sectionId, Form.Field field) {
        if (field.evidence() == 0) return Optional.empty();
        return Optional.of(upload(PROOF + path, path, sectionId, field));
    }

    private UploadView upload(String name, String path, String sectionId, Form.Field field) {
        var files = state.files().stream()
                .filter(file ->
                        field.type() == Form.Type.EVIDENCE_LIST || file.proves().contains(path))
                .map(file -> Files.view(caseId, file, state.demonstration(), w))
                .toList();
        var label = name.equals(path) ? w.t(field.label()) : w.t("apply.upload.proof", w.t(field.label()));
        var hint = field.note().filter(note -> name.equals(path)).map(w::t).orElse("");
        return new UploadView(
                name,
                label,
                hint,
                name.equals(path) ? errors.getOrDefault(path, List.of()) : List.of(),
                "/cases/" + caseId + "/uploads",
                "/cases/" + caseId + "/draft/" + sectionId + "/files",
                largest,
                "",
                List.<DocumentView>copyOf(files));
    }

    private Table table(String path, Form.Field field) {
        var columns = new ArrayList<String>();
        field.parts().forEach(part -> columns.add(w.t(part.label())));
        var groups = edition.indicators().stream()
                .flatMap(tree -> tree.firsts().stream())
                .map(first -> new Table.Group(
                        w.t(first.title()),
                        first.items().stream()
                                .map(item -> row(path, field, item))
                                .toList()))
                .toList();
        return new Table(w.t(field.label()), field.note().map(w::t).orElse(""), columns, groups);
    }

    private Table.Row row(String path, Form.Field field, IndicatorTree.Item item) {
        var title = item.id() + " " + w.t(item.title());
        var cells = field.parts().stream()
                .map(part -> cell(
                        path + "." + item.id() + "." + part.id(), part.label(), field.required() && part.required()))
                .toList();
        return new Table.Row(item.id(), title, Figures.of(item.points()), cells);
    }

    private FieldView cell(String path, Text label, boolean required) {
        return single(path, w.t(label), Kind.LONG_TEXT, required);
    }
}
