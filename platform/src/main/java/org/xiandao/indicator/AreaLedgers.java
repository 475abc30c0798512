package org.xiandao.indicator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.indicator.LedgerFacts.Ground;
import org.xiandao.ledger.Verification;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.pack.Edition;

/** The ledgers of areas as facts for a judge. */
@Component
public class AreaLedgers {
    /** From when a question is put until it is answered. */
    private static final Duration JUST_NOW = Duration.ofSeconds(2);

    private final Standings standings;
    private final Operands operands;
    private final Indicators indicators;
    private final Verification verification;
    private final Clock clock;

    AreaLedgers(Standings standings, Operands operands, Indicators indicators, Verification verification, Clock clock) {
        this.standings = standings;
        this.operands = operands;
        this.indicators = indicators;
        this.verification = verification;
        this.clock = clock;
    }

    /**
     * From what is kept ready, where what is known now is asked for; else from the records.
     *
     * @param subjects the areas
     * @param known what came into a ledger later is not seen, unless it came while the question was being answered
     */
    public LedgerFacts of(Edition edition, List<Subject> subjects, Instant known) {
        return isNow(known, clock)
                ? new FactsOfStandings(standings, operands, edition, subjects)
                : new FactsOfRecords(indicators, verification, edition, subjects, known);
    }

    /** What each of several values stands on, in their order: by the records that are behind it. */
    public List<Ground> grounds(List<List<Operand>> behind, LocalDate asOf, Instant known) {
        var steps = verification.of(
                behind.stream().flatMap(List::stream).map(Operand::ref).toList(), asOf, known);
        return behind.stream().map(operands -> Ground.of(operands, steps)).toList();
    }

    static boolean isNow(Instant known, Clock clock) {
        return !known.isBefore(clock.instant().minus(JUST_NOW));
    }
}
