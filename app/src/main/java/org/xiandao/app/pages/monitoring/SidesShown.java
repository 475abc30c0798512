package org.xiandao.app.pages.monitoring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.web.Words;
import org.xiandao.monitoring.Sides.Line;
import org.xiandao.monitoring.Sides.Side;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;

/** Standings in words. */
@Component
class SidesShown {
    private final Catalogue catalogue;

    SidesShown(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<SideView> of(List<Side> sides, Chosen chosen, Words w) {
        return sides.stream()
                .map(side -> new SideView(
                        side.pillar().id(),
                        w.t(side.pillar().title()),
                        known(side, w),
                        side.lines().stream().map(one -> view(one, chosen, w)).toList()))
                .toList();
    }

    private static String known(Side side, Words w) {
        var known = side.lines().stream()
                .filter(one -> one.standing().value().isPresent())
                .count();
        return side.lines().isEmpty()
                ? w.t("monitoring.side.none")
                : w.t("monitoring.side.known", known, side.lines().size());
    }

    private StandingView view(Line one, Chosen chosen, Words w) {
        var area = chosen.glance().area().code();
        return new StandingView(
                w.t(one.measure().title()),
                one.standing().value().map(Figures::of).orElse(""),
                w.unit(one.measure().unit()),
                one.standing().reason().map(reason -> reason(reason, w)).orElse(""),
                one.then().map(Figures::of).orElse(StandingView.NOTHING),
                one.change().map(SidesShown::signed).orElse(StandingView.NOTHING),
                chosen.behind(one.measure().id(), area),
                chosen.behind(one.measure().id(), area, chosen.glance().since()),
                chosen.list(one.measure().id(), area),
                one.standing().records() == 0
                        ? StandingView.NOTHING
                        : w.t(
                                "monitoring.proved",
                                one.standing().confirmed(),
                                one.standing().records()),
                one.demonstration(),
                one.measure().equals(chosen.measure())
                        ? ""
                        : chosen.by(one.measure().id()));
    }

    /** With a real minus. */
    private static String signed(Fraction change) {
        var figure = Figures.of(change);
        return change.signum() > 0 ? "+" + figure : figure.replace('-', '−');
    }

    private String reason(Facts.Reason reason, Words w) {
        return switch (reason.code()) {
            case NO_RECORD, NOT_EVERYWHERE -> w.t("monitoring.unknown." + reason.code(), type(reason.what(), w));
            default -> w.t("ledger.measures.unknown");
        };
    }

    private String type(String what, Words w) {
        return catalogue.type(what).map(type -> w.t(type.title())).orElse(what);
    }
}
