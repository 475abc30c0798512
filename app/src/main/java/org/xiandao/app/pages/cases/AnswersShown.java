package org.xiandao.app.pages.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.web.Words;
import org.xiandao.application.Snapshots;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Difference;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Questions;
import org.xiandao.rules.form.Answers;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Form.Field;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Workflow.Kind;

/** What a case answers, section by section: applicants read their draft, all others what was submitted last. */
@Component
class AnswersShown {
    private final Snapshots snapshots;
    private final CaseWords words;

    AnswersShown(Snapshots snapshots, CaseWords words) {
        this.snapshots = snapshots;
        this.words = words;
    }

    /** @param ledger what the ledger says instead, and {@code reason} why; both empty where nothing was explained */
    private record Said(String value, Provenance provenance, String ledger, String reason) {
        static Said of(CaseState.Saved saved) {
            return new Said(
                    saved.value(),
                    saved.provenance(),
                    saved.difference().map(Difference::ledger).orElse(""),
                    saved.difference().map(Difference::reason).orElse(""));
        }
    }

    AnswersView of(Seat seat, Sight sight, Words w) {
        var said = said(seat, sight);
        var sections = new ArrayList<AnswersView.Section>();
        var members = seat.state().members();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            boolean lead = i == 0;
            var form = lead
                    ? seat.edition().form()
                    : Questions.of(seat.edition(), members).figures();
            var reader = new Reader(seat, sight, member, lead, said, w);
            for (var section : form.sections()) reader.section(section, sections);
        }
        return new AnswersView(sections);
    }

    private Map<String, Said> said(Seat seat, Sight sight) {
        var state = seat.state();
        boolean underCorrection = seat.stage().kind() == Kind.DRAFTING && sight.role() != Sight.Role.APPLICANT;
        return underCorrection && state.submission().isPresent()
                ? submitted(state)
                : state.answers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> Said.of(one.getValue())));
    }

    private Map<String, Said> submitted(CaseState state) {
        var kept = snapshots.byDigest(state.submission().orElseThrow().digest()).orElseThrow();
        var said = new HashMap<String, Said>();
        if (CanonicalJson.parse(kept.body()) instanceof Json.Obj body
                && body.get("answers").orElseThrow() instanceof Json.Obj all)
            all.members().forEach((path, one) -> {
                if (one instanceof Json.Obj answer)
                    said.put(
                            path,
                            new Said(
                                    text(answer, "value"),
                                    new Provenance(
                                            Provenance.Kind.valueOf(text(answer, "provenance")),
                                            text(answer, "source")),
                                    text(answer, "ledger"),
                                    text(answer, "reason")));
            });
        return said;
    }

    private static String text(Json.Obj object, String name) {
        return object.get(name)
                .map(value -> value instanceof Json.Str str ? str.value() : "")
                .orElse("");
    }

    private static final Said DECLARED = new Said("", Provenance.DECLARED, "", "");

    private final class Reader {
        private final Seat seat;
        private final Sight sight;
        private final Applicant member;
        private final boolean lead;
        private final Map<String, Said> said;
        private final Words w;

        Reader(Seat seat, Sight sight, Applicant member, boolean lead, Map<String, Said> said, Words w) {
            this.seat = seat;
            this.sight = sight;
            this.member = member;
            this.lead = lead;
            this.said = said;
            this.w = w;
        }

        void section(Form.Section section, List<AnswersView.Section> sections) {
            var title = w.t(section.title()) + (lead ? "" : " · " + member.organisationName());
            if (section.repeats().isEmpty()) {
                add(title, "", section, sections);
                return;
            }
            var raw = said.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, one -> one.getValue().value()));
            int entries = new Answers(raw).entries(section.id());
            for (int n = 1; n <= entries; n++) add(title + " " + n, section.id() + "[" + n + "].", section, sections);
        }

        private void add(String title, String prefix, Form.Section section, List<AnswersView.Section> sections) {
            var rows = new ArrayList<AnswersView.Row>();
            for (var field : section.fields()) if (sight.field(field)) rows(prefix + field.id(), field, rows);
            if (!rows.isEmpty()) sections.add(new AnswersView.Section(title, rows));
            for (var field : section.fields())
                if (field.type() == Form.Type.INDICATOR_TABLE) indicators(title, prefix + field.id(), field, sections);
        }

        /** A section for each first-level indicator, an item a row. */
        private void indicators(String title, String path, Field field, List<AnswersView.Section> sections) {
            for (var first :
                    seat.edition().indicators().map(IndicatorTree::firsts).orElse(List.of())) {
                var rows = first.items().stream()
                        .flatMap(item -> item(path + "." + item.id(), item, field).stream())
                        .toList();
                if (!rows.isEmpty())
                    sections.add(new AnswersView.Section(title + " · " + first.id() + " " + w.t(first.title()), rows));
            }
        }

        private Optional<AnswersView.Row> item(String path, IndicatorTree.Item item, Field field) {
            var known = new ArrayList<String>();
            var first = Optional.<Said>empty();
            for (var part : field.parts()) {
                var said = find(path + "." + part.id());
                if (said.isEmpty()) continue;
                known.add(w.t("case.answer.part", part.label(), said.get().value()));
                first = first.or(() -> said);
            }
            return first.map(
                    from -> row(item.id() + " " + w.t(item.title()), String.join(w.t("gate.and"), known), field, from));
        }

        private void rows(String path, Field field, List<AnswersView.Row> rows) {
            var label = w.t(field.label());
            switch (field.type()) {
                case ATTACHMENTS, EVIDENCE_LIST, SEAL, INDICATOR_TABLE -> {}
                case DATE_RANGE -> ends(path).ifPresent(range -> rows.add(row(label, range, field, DECLARED)));
                default -> parts(path, field, label, rows);
            }
        }

        private Optional<String> ends(String path) {
            var whole = find(path).map(Said::value);
            if (whole.isPresent()) return whole.map(text -> text.replace("/", " – "));
            var from = find(path + ".from");
            var to = find(path + ".to");
            return from.isEmpty() && to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(from.map(Said::value).orElse("") + " – "
                            + to.map(Said::value).orElse(""));
        }

        private void parts(String path, Field field, String label, List<AnswersView.Row> rows) {
            if (field.parts().isEmpty()) cell(path, field, label, rows);
            for (var part : field.parts()) cell(path + "." + part.id(), field, label + " · " + w.t(part.label()), rows);
        }

        private void cell(String path, Field field, String label, List<AnswersView.Row> rows) {
            find(path).ifPresent(one -> {
                var other = find(path + ".text").map(text -> "：" + text.value()).orElse("");
                rows.add(row(label, value(field, one.value()) + other, field, one));
            });
        }

        private AnswersView.Row row(String label, String value, Field field, Said said) {
            var provenance = said.provenance();
            return new AnswersView.Row(
                    label,
                    value,
                    w.unit(field.unit()),
                    provenance.fromLedger()
                            ? w.t("apply.ledger.source", provenance.records().size())
                            : provenance.source(),
                    provenance.kind() == Provenance.Kind.DEMONSTRATION,
                    figure(field),
                    said.reason().isEmpty() ? "" : w.t("case.differs", said.ledger(), said.reason()));
        }

        private static boolean figure(Field field) {
            return switch (field.type()) {
                case NUMBER, INTEGER, PERCENT -> true;
                default -> false;
            };
        }

        private Optional<Said> find(String path) {
            return Optional.ofNullable(said.get(Paths.in(member, lead, path)))
                    .filter(one -> !one.value().isBlank());
        }

        private String value(Field field, String text) {
            Function<String, String> option = id -> field.options().stream()
                    .filter(one -> one.id().equals(id))
                    .map(one -> w.t(one.label()))
                    .findFirst()
                    .orElse(id);
            return switch (field.type()) {
                case CHOICE -> option.apply(text);
                case YES_NO -> text.equals("yes") ? w.t("case.yes") : text.equals("no") ? w.t("case.no") : text;
                case AREA -> words.area(text, w);
                case NUMBER, INTEGER, PERCENT -> number(text);
                default -> text;
            };
        }

        private static String number(String text) {
            try {
                return Figures.of(Fraction.parse(text.strip()));
            } catch (NumberFormatException asTyped) {
                return text;
            }
        }
    }
}
