package org.xiandao.rules.simulate;

import java.math.BigDecimal;
import java.util.List;
import org.xiandao.rules.json.Json;

/** An outcome, assumptions included, as JSON that has the same bytes each time. */
public final class OutcomeJson {
    private OutcomeJson() {}

    public static Json of(Outcome outcome) {
        return Json.object()
                .with("edition", outcome.edition())
                .with("cities", outcome.cities())
                .with("years", outcome.years())
                .with("seed", String.valueOf(outcome.seed()))
                .with("assumed", assumed(outcome.assumed()))
                .with("asRead", years(outcome.asRead()))
                .with("otherwise", years(outcome.otherwise()))
                .end();
    }

    private static Json assumed(Assumptions it) {
        return Json.object()
                .with("quality", text(it.quality()))
                .with("spread", text(it.spread()))
                .with("growth", text(it.growth()))
                .with("change", text(it.change()))
                .with("line", text(it.line()))
                .with("severity", text(it.severity()))
                .with("noise", text(it.noise()))
                .with("incident", text(it.incident()))
                .end();
    }

    static String text(double share) {
        return BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
    }

    private static Json years(List<Outcome.Year> years) {
        return years.stream().map(OutcomeJson::year).collect(Json.array());
    }

    private static Json year(Outcome.Year year) {
        var stars = Json.object();
        year.stars().forEach((of, cities) -> stars.with(String.valueOf(of), cities));
        return Json.object()
                .with("year", year.year())
                .with("stars", stars.end())
                .with("struck", year.struck())
                .with("proposed", year.proposed())
                .with("incidents", year.incidents())
                .with("revoked", year.revoked())
                .with("barred", year.barred())
                .with("completed", year.completed())
                .end();
    }
}
