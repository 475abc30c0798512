package org.xiandao.app.pages.fund;

import static org.xiandao.app.pages.fund.FundWords.amount;

import java.math.BigDecimal;
import java.util.List;
import org.xiandao.app.pages.fund.FundSeats.Seat;
import org.xiandao.app.view.FigureView;
import org.xiandao.app.web.Words;
import org.xiandao.rules.fund.Flag;

/** The sums of a fund at the head of its page. */
final class FundFigures {
    private FundFigures() {}

    static List<FigureView> of(Seat seat, List<Flag> flags, Words w) {
        if (!seat.rights().keeps()) return List.of();
        var state = seat.state();
        var budget = state.budgets().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var given = seat.projects().stream()
                .map(project -> state.given(project.number()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var paid = seat.projects().stream()
                .map(project -> state.paid(project.number()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long open = flags.stream()
                .filter(flag -> state.cleared(flag.key()).isEmpty())
                .count();
        var unit = w.unit("万元");
        return List.of(
                new FigureView(w.t("fund.figure.budget"), amount(budget, w), unit, w.t("fund.years"), "#years", false),
                new FigureView(
                        w.t("fund.figure.given"), amount(given, w), unit, w.t("fund.projects"), "#projects", false),
                new FigureView(w.t("fund.figure.paid"), amount(paid, w), unit, w.t("fund.entries"), "#entries", false),
                new FigureView(w.t("fund.figure.flags"), String.valueOf(open), "", w.t("fund.flags"), "#flags", false));
    }
}
