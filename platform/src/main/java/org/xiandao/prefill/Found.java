package org.xiandao.prefill;

import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.Provenance;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;

/**
 * An answer that the ledger has.
 *
 * @param value as an answer is kept; words of a form are Chinese, whatever its reader's language
 * @param amount empty for words, which may be put otherwise without another meaning
 * @param from the records and versions that it rests on
 */
public record Found(String path, String value, String unit, Optional<Fraction> amount, List<Operand> from) {
    public Provenance provenance() {
        return Provenance.ledger(from.stream().map(Operand::ref).distinct().toList(), demonstration());
    }

    public boolean demonstration() {
        return from.stream().anyMatch(Operand::demonstration);
    }

    /** As it is read: a figure with its unit, or the words. */
    public String told() {
        return amount.map(it -> (Figures.of(it) + " " + unit).strip()).orElse(value);
    }
}
