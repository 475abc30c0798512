package org.xiandao.trial;

import java.util.Optional;
import org.xiandao.indicator.LedgerFacts.Ground;
import org.xiandao.rules.trial.YearScore.Backed;
import org.xiandao.rules.trial.YearScore.Line;

/** Lines told with how many records are behind what was found, and how many of these nobody has confirmed. */
final class BackedLines {
    private BackedLines() {}

    static Line with(Line line, Ground ground) {
        return Optional.of(ground)
                .filter(it -> it.records() > 0)
                .map(it -> line.with(new Backed(it.records(), it.unconfirmed())))
                .orElse(line);
    }
}
