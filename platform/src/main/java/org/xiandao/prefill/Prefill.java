package org.xiandao.prefill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Paths;
import org.xiandao.base.ChinaTime;
import org.xiandao.indicator.Indicators;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.indicator.Narratives;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Part;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Measure;

/** What the ledgers of the applicants' areas answer of a form, as known now: figures, rows of indicators, words. */
@Component
public class Prefill {
    private static final String AND = "；";

    private final Indicators indicators;
    private final Narratives narratives;

    Prefill(Indicators indicators, Narratives narratives) {
        this.indicators = indicators;
        this.narratives = narratives;
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
        private final Judge judge;

        Asked(CaseState state, Edition edition, Applicant member, Instant known) {
            this.state = state;
            this.edition = edition;
            this.member = member;
            this.known = known;
            this.day = ChinaTime.day(known);
            var subjects = state.members().stream().map(Applicant::subject).toList();
            this.judge = new Judge(edition, new LedgerFacts(indicators, subjects, known));
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
                            operands(value.get()).toList()));
        }

        Stream<Found> shared() {
            var told = narratives.of(member.area(), day, known);
            return Stream.concat(
                    fields().flatMap(
                                    field -> field.topic().stream().flatMap(topic -> words(field.path(), topic, told))),
                    fields().filter(field -> field.type() == Form.Type.INDICATOR_TABLE)
                            .flatMap(table -> rows(table, told)));
        }

        private Stream<Found> words(String path, String topic, Map<String, Operand> told) {
            return Optional.ofNullable(told.get(topic)).stream()
                    .map(it -> new Found(path, it.value(), "", Optional.empty(), List.of(it)));
        }

        private Stream<Found> rows(Form.Field table, Map<String, Operand> told) {
            return edition.indicators().map(IndicatorTree::items).orElse(List.of()).stream()
                    .flatMap(item -> Stream.concat(
                            values(table, item).stream(),
                            table.parts().stream()
                                    .filter(Form.Part::narrative)
                                    .flatMap(part -> item.topic().stream()
                                            .flatMap(topic -> words(path(table, item, part), topic, told)))));
        }

        private Optional<Found> values(Form.Field table, IndicatorTree.Item item) {
            var texts = new ArrayList<String>();
            var operands = new ArrayList<Operand>();
            for (var id : item.measures())
                for (var measure : edition.measure(id).stream().toList()) {
                    var value = judge.value(measure, Optional.empty(), day);
                    var text = text(measure, value);
                    if (text.isEmpty()) continue;
                    texts.add(text);
                    operands(value).forEach(operands::add);
                }
            if (texts.isEmpty()) return Optional.empty();
            var first = table.parts().getFirst();
            return Optional.of(
                    new Found(path(table, item, first), String.join(AND, texts), "", Optional.empty(), operands));
        }

        private static String path(Form.Field table, IndicatorTree.Item item, Form.Part part) {
            return table.id() + "." + item.id() + "." + part.id();
        }

        /** "5G基站数 29460 个"; of joint applicants that count each for itself, one after another; empty where nothing is known. */
        private static String text(Measure measure, Value value) {
            var title = measure.title().zh();
            if (value.relied().isPresent()) return title + " " + amount(value);
            var each = value.parts().stream()
                    .filter(part ->
                            part.subject().isPresent() && part.value().relied().isPresent())
                    .map(Asked::each)
                    .collect(Collectors.joining("、"));
            return each.isEmpty() ? "" : title + "：" + each;
        }

        private static String each(Part part) {
            return part.subject().orElseThrow().name() + " " + amount(part.value());
        }

        private static String amount(Value value) {
            return (Figures.of(value.relied().orElseThrow()) + " " + value.unit()).strip();
        }

        private Stream<Form.Field> fields() {
            return edition.form().sections().stream()
                    .filter(section -> section.repeats().isEmpty())
                    .flatMap(section -> section.fields().stream());
        }
    }

    private static Stream<Operand> operands(Value value) {
        return Stream.concat(value.operands().stream(), value.parts().stream().flatMap(part -> operands(part.value())));
    }
}
