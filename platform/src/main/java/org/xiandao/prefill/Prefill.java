package org.xiandao.prefill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Paths;
import org.xiandao.base.ChinaTime;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.indicator.Narratives;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Text;

/** What the ledgers of the applicants' areas answer of a form, as known now: figures, rows of indicators, words. */
@Component
public class Prefill {
    private static final String AND = "；";

    private final AreaLedgers ledgers;
    private final Narratives narratives;
    private final IndicatorRows rows;

    Prefill(AreaLedgers ledgers, Narratives narratives, IndicatorRows rows) {
        this.ledgers = ledgers;
        this.narratives = narratives;
        this.rows = rows;
    }

    /**
     * What a member of the case may fill in, by the ledger of its own area; what all members share is the lead's, by the
     * ledgers of all.
     *
     * @param known what came into a ledger later is not seen; its day is the day as of which the ledger is asked
     */
    public List<Found> of(CaseState state, Edition edition, Applicant member, Instant known) {
        var asked = new Asked(state, edition, member, known);
        return Stream.concat(asked.figures(), member.equals(state.lead()) ? asked.shared() : Stream.empty())
                .toList();
    }

    private final class Asked {
        private final CaseState state;
        private final Edition edition;
        private final Applicant member;
        private final Instant known;
        private final LocalDate day;
        private final List<Subject> subjects;
        private final LedgerFacts facts;
        private final Judge judge;

        Asked(CaseState state, Edition edition, Applicant member, Instant known) {
            this.state = state;
            this.edition = edition;
            this.member = member;
            this.known = known;
            this.day = ChinaTime.day(known);
            this.subjects = state.members().stream().map(Applicant::subject).toList();
            this.facts = ledgers.of(edition, subjects, known);
            this.judge = new Judge(edition, facts);
        }

        Stream<Found> figures() {
            return fields().flatMap(field -> field.figures().stream()).flatMap(figure -> figure(figure).stream());
        }

        /** A value that no decimal writes is left to people. */
        private Optional<Found> figure(Form.Figure figure) {
            var value = edition.measure(figure.measure())
                    .map(measure -> judge.value(measure, Optional.of(member.subject()), day));
            return value.flatMap(Value::relied)
                    .filter(amount -> amount.toString().indexOf('/') < 0)
                    .map(amount -> new Found(
                            Paths.in(member, member.equals(state.lead()), figure.path()),
                            amount.toString(),
                            figure.field().unit(),
                            Optional.of(amount),
                            IndicatorRows.operands(value.get()).toList()));
        }

        Stream<Found> shared() {
            var told = narratives.of(member.area(), day, known);
            return Stream.concat(
                    fields().flatMap(field -> field.topic().stream()
                            .flatMap(topic -> Optional.ofNullable(told.get(topic)).stream())
                            .map(it -> words(field.path(), it))),
                    fields().filter(field -> field.type() == Form.Type.INDICATOR_TABLE)
                            .flatMap(this::rows));
        }

        private static Found words(String path, Operand told) {
            return new Found(path, told.value(), "", Optional.empty(), List.of(told));
        }

        private Stream<Found> rows(Form.Field table) {
            var first = table.parts().getFirst();
            return rows.of(edition, facts, day, known).stream()
                    .flatMap(row -> Stream.concat(
                            values(path(table, row.item(), first), row).stream(),
                            table.parts().stream()
                                    .filter(Form.Part::narrative)
                                    .flatMap(part -> row.narrative().stream()
                                            .map(told -> words(path(table, row.item(), part), told)))));
        }

        private static Optional<Found> values(String path, IndicatorRows.Row row) {
            return Optional.of(row.told(Text::zh, AND))
                    .filter(text -> !text.isEmpty())
                    .map(text -> new Found(path, text, "", Optional.empty(), row.from()));
        }

        private static String path(Form.Field table, IndicatorTree.Item item, Form.Part part) {
            return table.id() + "." + item.id() + "." + part.id();
        }

        private Stream<Form.Field> fields() {
            return edition.form().sections().stream()
                    .filter(section -> section.repeats().isEmpty())
                    .flatMap(section -> section.fields().stream());
        }
    }
}
