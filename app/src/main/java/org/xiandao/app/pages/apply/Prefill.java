package org.xiandao.app.pages.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Provenance;
import org.xiandao.base.ChinaTime;
import org.xiandao.indicator.Indicators;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.indicator.Narratives;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Part;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Measure;

/** What the ledgers of the applicants' areas answer of a form, as known now: figures, rows of indicators, words. */
@Component
class Prefill {
    private static final String AND = "；";

    private final Indicators indicators;
    private final Narratives narratives;
    private final Clock clock;

    Prefill(Indicators indicators, Narratives narratives, Clock clock) {
        this.indicators = indicators;
        this.narratives = narratives;
        this.clock = clock;
    }

    /**
     * An answer that the ledger has.
     *
     * @param value as an answer is kept; what is written into a form is Chinese, whatever the reader's language
     * @param amount empty for words, which may be put otherwise without another meaning
     */
    record Found(String path, String label, String value, String unit, Optional<Fraction> amount, List<Operand> from) {
        Provenance provenance() {
            return Provenance.ledger(from.stream().map(Operand::ref).distinct().toList(), demonstration());
        }

        boolean demonstration() {
            return from.stream().anyMatch(Operand::demonstration);
        }

        /** As it is read: a figure with its unit, or the words. */
        String shown() {
            return amount.map(it -> (Figures.of(it) + " " + unit).strip()).orElse(value);
        }
    }

    /** What the actor's own organisation may fill in; what all members share is the lead's. */
    List<Found> of(Seat seat, Words w) {
        var state = seat.state();
        var member = state.members().stream()
                .filter(it -> it.organisation().equals(seat.actor().organisation()))
                .findFirst();
        if (member.isEmpty()) return List.of();
        boolean lead = member.get().equals(state.lead());
        var asked = new Asked(seat, state, member.get(), lead, clock.instant(), w);
        return Stream.concat(asked.figures(), lead ? asked.shared() : Stream.empty())
                .toList();
    }

    private final class Asked {
        private final Seat seat;
        private final CaseState state;
        private final Applicant member;
        private final boolean lead;
        private final Instant now;
        private final Judge judge;
        private final Words w;

        Asked(Seat seat, CaseState state, Applicant member, boolean lead, Instant now, Words w) {
            this.seat = seat;
            this.state = state;
            this.member = member;
            this.lead = lead;
            this.now = now;
            var subjects = state.members().stream().map(Applicant::subject).toList();
            this.judge = new Judge(seat.edition(), new LedgerFacts(indicators, subjects, now));
            this.w = w;
        }

        Stream<Found> figures() {
            return fields().flatMap(field -> field.figures().stream()).flatMap(figure -> figure(figure).stream());
        }

        /** A value that no decimal writes is left to people. */
        private Optional<Found> figure(Form.Figure figure) {
            var value = seat.edition()
                    .measure(figure.measure())
                    .map(measure -> judge.value(measure, Optional.of(member.subject()), ChinaTime.day(now)));
            return value.flatMap(Value::relied)
                    .filter(amount -> amount.toString().indexOf('/') < 0)
                    .map(amount -> new Found(
                            Paths.in(member, lead, figure.path()),
                            label(figure),
                            amount.toString(),
                            w.unit(figure.field().unit()),
                            Optional.of(amount),
                            operands(value.get()).toList()));
        }

        private String label(Form.Figure figure) {
            var field = figure.field();
            return field.parts().stream()
                    .filter(part -> field.path(part).equals(figure.path()))
                    .findFirst()
                    .map(part -> w.t(field.label()) + " · " + w.t(part.label()))
                    .orElse(w.t(field.label()));
        }

        Stream<Found> shared() {
            var told = narratives.of(member.area(), ChinaTime.day(now), now);
            return Stream.concat(
                    fields().flatMap(field -> field.topic().stream()
                            .flatMap(topic -> words(field.path(), w.t(field.label()), topic, told))),
                    fields().filter(field -> field.type() == Form.Type.INDICATOR_TABLE)
                            .flatMap(table -> rows(table, told)));
        }

        private Stream<Found> words(String path, String label, String topic, Map<String, Operand> told) {
            return Optional.ofNullable(told.get(topic)).stream()
                    .map(it -> new Found(path, label, it.value(), "", Optional.empty(), List.of(it)));
        }

        private Stream<Found> rows(Form.Field table, Map<String, Operand> told) {
            return seat.edition().indicators().map(IndicatorTree::items).orElse(List.of()).stream()
                    .flatMap(item -> Stream.concat(
                            values(table, item).stream(),
                            table.parts().stream()
                                    .filter(Form.Part::narrative)
                                    .flatMap(part -> item.topic().stream()
                                            .flatMap(topic ->
                                                    words(path(table, item, part), label(item, part), topic, told)))));
        }

        private Optional<Found> values(Form.Field table, IndicatorTree.Item item) {
            var texts = new ArrayList<String>();
            var operands = new ArrayList<Operand>();
            for (var id : item.measures())
                for (var measure : seat.edition().measure(id).stream().toList()) {
                    var value = judge.value(measure, Optional.empty(), ChinaTime.day(now));
                    var text = text(measure, value);
                    if (text.isEmpty()) continue;
                    texts.add(text);
                    operands(value).forEach(operands::add);
                }
            if (texts.isEmpty()) return Optional.empty();
            var first = table.parts().getFirst();
            return Optional.of(new Found(
                    path(table, item, first),
                    label(item, first),
                    String.join(AND, texts),
                    "",
                    Optional.empty(),
                    operands));
        }

        private static String path(Form.Field table, IndicatorTree.Item item, Form.Part part) {
            return table.id() + "." + item.id() + "." + part.id();
        }

        private String label(IndicatorTree.Item item, Form.Part part) {
            return item.id() + " " + w.t(item.title()) + " · " + w.t(part.label());
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
            return seat.edition().form().sections().stream()
                    .filter(section -> section.repeats().isEmpty())
                    .flatMap(section -> section.fields().stream());
        }
    }

    private static Stream<Operand> operands(Value value) {
        return Stream.concat(value.operands().stream(), value.parts().stream().flatMap(part -> operands(part.value())));
    }
}
