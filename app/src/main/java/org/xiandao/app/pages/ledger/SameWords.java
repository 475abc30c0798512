package org.xiandao.app.pages.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.SameDecision;
import org.xiandao.ledger.SamePair;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.same.Match;

/** What may be the same, in words. */
final class SameWords {
    private final RecordWords.Reader reader;
    private final Words w;

    SameWords(RecordWords.Reader reader, Words w) {
        this.reader = reader;
        this.w = w;
    }

    /** 统一社会信用代码相同，厂区地址相似 92%. */
    String why(RecordType type, Match match) {
        var parts = new ArrayList<String>();
        for (var field : match.equal()) parts.add(w.t("ledger.alike.equal", title(type, field)));
        for (var compared : match.similar())
            parts.add(w.t("ledger.alike.similar", title(type, compared.field()), compared.hundredths()));
        return String.join(w.t("apply.hint.and"), parts);
    }

    private String title(RecordType type, String field) {
        return w.t(type.field(field).orElseThrow().title());
    }

    Cell.Tag state(SamePair pair) {
        var state = pair.state();
        return new Cell.Tag(
                w.t("ledger.alike.state." + state),
                switch (state) {
                    case OPEN -> Tone.WARN;
                    case ASKED -> Tone.BRAND;
                    case SAME -> Tone.GOOD;
                    case DIFFERENT, GONE -> Tone.PLAIN;
                });
    }

    SameView.Told told(SameDecision decision, Map<String, String> names) {
        var leading = decision.leading().map(id -> names.getOrDefault(id.toString(), w.t("ledger.reference.hidden")));
        return new SameView.Told(
                leading.map(name -> w.t("ledger.alike.decided.SAME", name))
                        .orElseGet(() -> w.t("ledger.alike.decided." + decision.kind())),
                w.time(decision.at()),
                (decision.author().organisationName() + " " + decision.author().name()).strip(),
                decision.reason());
    }

    /** Every field that one of them says, with what it comes to. */
    TableView beside(RecordType type, Kept one, Kept other, Optional<Match> match) {
        var first = one.last();
        var second = other.last();
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(
                new Cell.Plain(w.t("ledger.alike.record")), open(type, one), open(type, other), new Cell.Plain("")));
        for (var field : type.fields()) {
            var says = first.says().fields().getOrDefault(field.id(), "");
            var saysOther = second.says().fields().getOrDefault(field.id(), "");
            if (says.isEmpty() && saysOther.isEmpty()) continue;
            rows.add(List.of(
                    new Cell.Plain(w.t(field.title())),
                    cell(field, says),
                    cell(field, saysOther),
                    marked(field, says, saysOther, match)));
        }
        rows.add(row(
                "ledger.about.keeper",
                first.author().organisationName(),
                second.author().organisationName()));
        rows.add(row("ledger.column.area", reader.area(first.area()), reader.area(second.area())));
        rows.add(row("ledger.column.from", reader.from(first.says()), reader.from(second.says())));
        rows.add(List.of(
                new Cell.Plain(w.t("ledger.column.origin")),
                reader.origin(first.says().origin()),
                reader.origin(second.says().origin()),
                new Cell.Plain("")));
        rows.add(row("ledger.about.known", w.time(opened(one)), w.time(opened(other))));
        return new TableView(
                w.t("ledger.alike.beside"),
                List.of(
                        Column.text(w.t("ledger.column.field")),
                        Column.text(w.t("ledger.alike.first")),
                        Column.text(w.t("ledger.alike.second")),
                        Column.text(w.t("ledger.alike.compared"))),
                rows);
    }

    private static java.time.Instant opened(Kept record) {
        return record.versions().getFirst().known();
    }

    private Cell open(RecordType type, Kept record) {
        return new Cell.To(reader.name(type, record.last().says().fields()), "/ledger/records/" + record.id());
    }

    private Cell cell(RecordType.Field field, String says) {
        return says.isEmpty() ? new Cell.Plain(w.t("ledger.empty")) : reader.cell(field, says);
    }

    private Cell marked(RecordType.Field field, String one, String other, Optional<Match> match) {
        if (one.equals(other)) return new Cell.Tag(w.t("ledger.alike.mark.equal"), Tone.GOOD);
        var similar = match.stream()
                .flatMap(it -> it.similar().stream())
                .filter(compared -> compared.field().equals(field.id()))
                .findFirst();
        if (similar.isPresent())
            return new Cell.Tag(w.t("ledger.alike.mark.similar", similar.get().hundredths()), Tone.BRAND);
        boolean taken = match.filter(it -> it.equal().contains(field.id())).isPresent();
        return taken
                ? new Cell.Tag(w.t("ledger.alike.mark.taken"), Tone.GOOD)
                : new Cell.Tag(w.t("ledger.alike.mark.differs"), Tone.WARN);
    }

    private List<Cell> row(String key, String one, String other) {
        return List.of(
                new Cell.Plain(w.t(key)),
                new Cell.Plain(one),
                new Cell.Plain(other),
                one.equals(other)
                        ? new Cell.Tag(w.t("ledger.alike.mark.equal"), Tone.GOOD)
                        : new Cell.Tag(w.t("ledger.alike.mark.differs"), Tone.WARN));
    }

    Map<String, String> names(RecordType type, List<Kept> seen) {
        return seen.stream()
                .collect(Collectors.toMap(
                        record -> record.id().toString(),
                        record -> reader.name(type, record.last().says().fields())));
    }
}
