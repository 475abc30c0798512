package org.xiandao.app.pages.trial;

import java.util.Optional;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.rules.trial.YearScore.Backed;

/** Figures that rest on records which no office has confirmed, marked as such wherever they are read. */
final class Unconfirmed {
    private Unconfirmed() {}

    /** With how many of its records are not confirmed, leading to them. */
    static Cell marked(Cell cell, Optional<Backed> backed, String records, Words w) {
        return noted(cell, "trial.backed.records", backed, records, w);
    }

    /** Stars, with how many of the figures they were given on rest on such records, leading to these. */
    static Cell stars(int stars, Optional<Backed> backed, String year, Words w) {
        return noted(new Cell.Stars(stars), "trial.backed.stars", backed, year, w);
    }

    private static Cell noted(Cell cell, String key, Optional<Backed> backed, String href, Words w) {
        return backed.filter(it -> it.unconfirmed() > 0)
                .<Cell>map(it -> new Cell.Noted(cell, new Link(w.t(key, it.unconfirmed(), it.all()), href)))
                .orElse(cell);
    }

    /** Of all figures that records are behind; empty where none is. */
    static Optional<String> says(Backed backed, Words w) {
        if (backed.all() == 0) return Optional.empty();
        return Optional.of(
                backed.unconfirmed() == 0
                        ? w.t("trial.backed.none", backed.all())
                        : w.t("trial.backed", backed.unconfirmed(), backed.all()));
    }
}
