package org.xiandao.prefill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.indicator.LedgerFacts.Ground;
import org.xiandao.indicator.Narratives;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.words.Terms;

/** A programme's table of indicators as ledgers fill it: the figures of each row, and its words. */
@Component
public class IndicatorRows {
    private final AreaLedgers ledgers;
    private final Narratives narratives;

    IndicatorRows(AreaLedgers ledgers, Narratives narratives) {
        this.ledgers = ledgers;
        this.narratives = narratives;
    }

    /**
     * @param ground what the figures that are known and the words stand on
     * @param narrative what the first subject says of the row's topic; its value is the whole text
     */
    public record Row(IndicatorTree.Item item, List<Figure> figures, Ground ground, Optional<Operand> narrative) {
        /** The figures that are known, one after another; empty where none is. */
        public String told(Function<Text, String> words, String and) {
            return figures.stream()
                    .map(figure -> figure.told(words))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(and));
        }

        /** Where the records are named. */
        List<Operand> from() {
            return figures.stream()
                    .filter(Figure::isTold)
                    .flatMap(figure -> operands(figure.value()))
                    .toList();
        }
    }

    public record Figure(Measure measure, Value value) {
        /** "5G基站数 29,460 个"; of joint applicants that count each for itself, one after another; empty where nothing is known. */
        public String told(Function<Text, String> words) {
            var title = words.apply(measure.title());
            if (value.relied().isPresent()) return title + " " + words.apply(amount(value));
            var each = value.parts().stream()
                    .filter(part ->
                            part.subject().isPresent() && part.value().relied().isPresent())
                    .map(part -> part.subject().orElseThrow().name() + " " + words.apply(amount(part.value())))
                    .collect(Collectors.joining("、"));
            return each.isEmpty() ? "" : title + "：" + each;
        }

        private boolean isTold() {
            return !told(Text::zh).isEmpty();
        }

        private static Text amount(Value value) {
            return Terms.figure(new Quantity(value.relied().orElseThrow(), value.unit()));
        }
    }

    /**
     * Every item of the edition's tree, in its order; the records behind its figures are counted, not named.
     *
     * @param subjects several apply together: their figures are pooled as each measure says
     */
    public List<Row> of(Edition edition, List<Subject> subjects, LocalDate day, Instant known) {
        return of(edition, ledgers.of(edition, subjects, known).naming(any -> false), day, known);
    }

    List<Row> of(Edition edition, LedgerFacts facts, LocalDate day, Instant known) {
        var judge = new Judge(edition, facts);
        var told = narratives.of(facts.subjects().getFirst().area(), day, known);
        var grounds = grounds(told, day, known);
        return edition.indicators().map(IndicatorTree::items).orElse(List.of()).stream()
                .map(item -> {
                    var figures = item.measures().stream()
                            .flatMap(id -> edition.measure(id).stream())
                            .map(measure -> new Figure(measure, judge.value(measure, Optional.empty(), day)))
                            .toList();
                    return new Row(
                            item,
                            figures,
                            facts.ground(figures.stream().filter(Figure::isTold).map(figure -> of(figure, facts)), day)
                                    .plus(item.topic()
                                            .map(topic -> grounds.getOrDefault(topic, Ground.NONE))
                                            .orElse(Ground.NONE)),
                            item.topic().flatMap(topic -> Optional.ofNullable(told.get(topic))));
                })
                .toList();
    }

    private Map<String, Ground> grounds(Map<String, Operand> told, LocalDate day, Instant known) {
        var topics = List.copyOf(told.keySet());
        var grounds = ledgers.grounds(
                topics.stream()
                        .map(topic -> List.of(Objects.requireNonNull(told.get(topic))))
                        .toList(),
                day,
                known);
        var byTopic = new HashMap<String, Ground>();
        for (int i = 0; i < topics.size(); i++) byTopic.put(topics.get(i), grounds.get(i));
        return byTopic;
    }

    /** Of one applicant the joint value is its own. */
    private static LedgerFacts.Of of(Figure figure, LedgerFacts facts) {
        return new LedgerFacts.Of(
                figure.value(),
                Optional.of(facts.subjects().getFirst())
                        .filter(one -> facts.subjects().size() == 1));
    }

    static Stream<Operand> operands(Value value) {
        return Stream.concat(value.operands().stream(), value.parts().stream().flatMap(part -> operands(part.value())));
    }
}
