package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xiandao.ledger.Step;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judgement.Value;

/**
 * Areas as their ledgers tell them, with no form beside it: what only a form, a finding or a call can tell is not known.
 * Whether it is read from what is kept ready or from the records themselves, it says the same.
 */
public sealed interface LedgerFacts extends Facts permits FactsOfStandings, FactsOfRecords {

    /**
     * What values stand on, each of the measures that they are made of counted once.
     *
     * @param confirmed how many of the records, as they are told, are confirmed
     * @param madeUp how many are made up, to show how it works
     */
    record Ground(long records, long confirmed, long madeUp) {
        public static final Ground NONE = new Ground(0, 0, 0);

        public long unconfirmed() {
            return records - confirmed;
        }

        /** @param steps how far their versions have come, by reference */
        static Ground of(List<Operand> operands, Map<String, Step.Kind> steps) {
            return new Ground(
                    operands.size(),
                    operands.stream()
                            .map(Operand::ref)
                            .distinct()
                            .filter(ref -> steps.get(ref) == Step.Kind.CONFIRMED)
                            .count(),
                    operands.stream().filter(Operand::demonstration).count());
        }

        static Ground of(Standing standing) {
            return new Ground(standing.records(), standing.confirmed(), standing.madeUp());
        }

        public Ground plus(Ground other) {
            return new Ground(records + other.records, confirmed + other.confirmed, madeUp + other.madeUp);
        }
    }

    /** A value that a judge made from these facts, of one subject, or pooled. */
    record Of(Value value, Optional<Subject> subject) {
        private Stream<Leaf> leaves() {
            return value.parts().isEmpty()
                    ? subject.stream().map(one -> new Leaf(value.measure(), one))
                    : value.parts().stream()
                            .flatMap(part -> new Of(part.value(), part.subject().or(() -> subject)).leaves());
        }
    }

    /** A measure that isn't made of others. */
    record Leaf(String measure, Subject subject) {}

    Ground ground(Leaf leaf, LocalDate asOf);

    List<Operand> first(Leaf leaf, LocalDate asOf, int size);

    /** The same facts, which name the records behind a value only where that is asked for, if leaving them out saves time. */
    LedgerFacts naming(Predicate<LocalDate> days);

    default Ground ground(Stream<Of> values, LocalDate asOf) {
        return values.flatMap(Of::leaves)
                .distinct()
                .map(leaf -> ground(leaf, asOf))
                .reduce(Ground.NONE, Ground::plus);
    }

    /** What a judge's value of them all stands on; of one subject the joint value is its own. */
    default Ground ground(Value value, LocalDate asOf) {
        return ground(
                Stream.of(new Of(
                        value,
                        Optional.of(subjects().getFirst())
                                .filter(one -> subjects().size() == 1))),
                asOf);
    }

    /** So many of the records that a value stands on, in the order in which they are told. */
    default List<Operand> first(Of value, LocalDate asOf, int size) {
        return value.leaves()
                .distinct()
                .flatMap(leaf -> first(leaf, asOf, size).stream())
                .distinct()
                .limit(size)
                .toList();
    }

    @Override
    default Answer<String> answer(String path) {
        return new Answer.Unknown<>(new Reason(Reason.Code.NOT_ANSWERED, path));
    }

    @Override
    default Answer<Boolean> finding(String id, LocalDate asOf) {
        return new Answer.Unknown<>(new Reason(Reason.Code.NOT_ESTABLISHED, id));
    }

    @Override
    default Optional<String> callAttribute(String attribute) {
        return Optional.empty();
    }
}
