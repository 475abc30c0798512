package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseEvent.Entry;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Grounds;
import org.xiandao.application.life.Needs;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Need;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** The form by which an office gives its verdict: whatever its stage lets it say, with whatever that takes. */
public final class SayForm {
    static final String ID = "say";
    private static final int ITEMS_AT_LEAST = 3;

    private SayForm() {}

    static FormView of(
            Seat seat,
            Map<Integer, String> ranks,
            List<Verb> verbs,
            String next,
            Optional<FieldView> grounds,
            Typed typed,
            Words w) {
        var stage = seat.stage();
        var fields = new ArrayList<FieldView>();
        boolean counts =
                stage.kind() != Kind.SYNTHESIS || seat.edition().review().isPresent();
        var unscored = counts ? "" : ".unscored";
        if (stage.kind() == Kind.SYNTHESIS)
            fields.addAll(List.of(
                    participants(w),
                    FieldView.of(LONG_TEXT, "circumstances", w.t("say.circumstances"))
                            .optional()
                            .withHint(w.t("say.circumstances.hint" + unscored))));
        if (verbs.contains(Verb.CORRECT)) fields.add(items(seat, typed, w));
        quota(seat, ranks, verbs, w).ifPresent(fields::add);
        letter(stage, verbs, next, w).ifPresent(fields::add);
        fields.add(reasons(verbs, w));
        grounds.ifPresent(fields::add);
        return new FormView(
                ID,
                w.t("say.title"),
                w.t("say.lead." + stage.kind() + unscored),
                "/cases/" + seat.caseId() + "/say",
                stage.id(),
                typed.fill(ID, fields),
                verbs.stream().map(verb -> button(verb, w)).toList());
    }

    /** Who took part in the synthesis; the minutes tell it. */
    public static FieldView participants(Words w) {
        return FieldView.of(TEXT, "participants", w.t("say.participants"))
                .optional()
                .withHint(w.t("say.participants.hint"));
    }

    public static List<Entry> attended(Typed typed) {
        return typed.given("participants").stream()
                .map(text -> new Entry("参加人员", text))
                .toList();
    }

    private static FieldView reasons(List<Verb> verbs, Words w) {
        var needing = verbs.stream()
                .filter(Needs::reasons)
                .map(verb -> w.t("verb." + verb))
                .collect(Collectors.joining(w.comma()));
        var field = FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons"));
        if (needing.isEmpty()) return field.optional();
        boolean always = verbs.stream().allMatch(Needs::reasons);
        return always ? field : field.optional().withHint(w.t("say.reasons.hint", needing));
    }

    private static Optional<FieldView> letter(Stage stage, List<Verb> verbs, String next, Words w) {
        var asking = verbs.stream()
                .filter(verb -> Needs.letter(stage, verb) != Need.NONE)
                .toList();
        if (asking.isEmpty()) return Optional.empty();
        var field = FieldView.of(TEXT, "documentNumber", w.t("say.number"));
        var named = asking.stream().map(verb -> w.t("verb." + verb)).collect(Collectors.joining(w.comma()));
        boolean required = stage.letter() == Need.REQUIRED;
        var hint = required && asking.size() < verbs.size() ? w.t("say.number.for", named) + next : next;
        return Optional.of(
                required && asking.size() == verbs.size()
                        ? field.withHint(hint)
                        : field.optional().withHint(hint));
    }

    private static Optional<FieldView> quota(Seat seat, Map<Integer, String> ranks, List<Verb> verbs, Words w) {
        var limit = seat.call().terms().quotas().get(seat.stage().id());
        if (!verbs.contains(Verb.RECOMMEND) || !seat.stage().quota() || limit == null) return Optional.empty();
        var taken = ranks.entrySet().stream()
                .map(rank -> w.t("say.rank.taken", rank.getKey(), rank.getValue()))
                .collect(Collectors.joining(w.zh() ? "；" : "; "));
        return Optional.of(FieldView.of(NUMBER, "rank", w.t("say.rank"))
                .optional()
                .withUnit("/ " + limit)
                .withHint(taken.isEmpty() ? w.t("say.rank.none", limit) : w.t("say.rank.hint", limit, taken)));
    }

    /** Rows of what to correct, each a question of the form and what is wrong with it. */
    private static FieldView items(Seat seat, Typed typed, Words w) {
        var questions = new ArrayList<Option>();
        for (var section : seat.edition().form().sections())
            for (var field : section.fields())
                questions.add(Option.of(field.id(), w.t(section.title()) + " · " + w.t(field.label())));
        int rows = ITEMS_AT_LEAST;
        while (!typed.value("item." + (rows - 1) + ".text").isEmpty()) rows++;
        var parts = new ArrayList<FieldView>();
        for (int i = 0; i < rows; i++) {
            parts.add(FieldView.of(SELECT, "item." + i + ".field", w.t("say.item.field", i + 1))
                    .optional()
                    .withOptions(questions));
            parts.add(FieldView.of(TEXT, "item." + i + ".text", w.t("say.item.text"))
                    .optional());
        }
        return FieldView.group("record", w.t("say.items"), parts.toArray(FieldView[]::new))
                .optional()
                .withHint(w.t("say.items.hint", w.t("verb.CORRECT")));
    }

    static FormView.Button button(Verb verb, Words w) {
        var css = switch (Timeline.tone(verb)) {
            case GOOD, BRAND -> "";
            case WARN, PLAIN -> "plain";
            case BAD -> "danger";
        };
        return new FormView.Button(verb.name(), w.t("verb." + verb), css);
    }

    static Command.Say read(Seat seat, Verb verb, Typed typed) {
        return new Command.Say(
                        typed.value("stage"),
                        verb,
                        typed.value("reasons"),
                        typed.given("documentNumber"),
                        typed.given("rank").map(SayForm::rank),
                        verb == Verb.CORRECT ? corrections(seat, typed) : record(seat.stage(), typed))
                .restingOn(Grounds.needed(verb) ? GroundField.read(typed, "grounds") : List.of());
    }

    /** What is no number is no rank: 0 is refused like any other rank beyond the quota. */
    private static int rank(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    static List<Entry> record(Stage stage, Typed typed) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < stage.headings().size(); i++)
            entries.add(new Entry(stage.headings().get(i).zh(), typed.value("record." + i)));
        entries.addAll(attended(typed));
        typed.given("circumstances").ifPresent(text -> entries.add(new Entry("其他情况", text)));
        return entries;
    }

    private static List<Entry> corrections(Seat seat, Typed typed) {
        Form form = seat.edition().form();
        var labels = new Messages(form);
        var entries = new ArrayList<Entry>();
        for (int i = 0; typed.values().containsKey("item." + i + ".text"); i++) {
            var field = typed.value("item." + i + ".field");
            var heading = field.isEmpty() ? form.title().zh() : labels.label(field, "zh");
            typed.given("item." + i + ".text").ifPresent(text -> entries.add(new Entry(heading, text)));
        }
        return entries;
    }
}
