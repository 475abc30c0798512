package org.xiandao.app.pages.visit;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.Paths;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.CheckItem;
import org.xiandao.rules.pack.CheckItem.Claim;

/** What the applicant claims on paper of a thing that the team looks at. */
@Component
class Claims {
    private final Cases cases;
    private final Clock clock;

    Claims(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** @param title what is claimed; {@code value} is blank where the paper says nothing */
    record Claimed(String title, String value) {
        static final Claimed NOTHING = new Claimed("", "");
    }

    /** In the record's language; blank for what no item of the checklist asks. */
    String of(Seat seat, String item) {
        return seat.edition().workflow().stages().stream()
                .flatMap(stage -> stage.checklist().stream())
                .filter(one -> one.id().equals(item))
                .findFirst()
                .map(one -> of(seat, one, Words.in(Language.ZH)).value())
                .orElse("");
    }

    Claimed of(Seat seat, CheckItem item, Words w) {
        return item.checks()
                .map(claim -> switch (claim) {
                    case Claim.OfMeasure(var measure) -> measured(seat, measure, w);
                    case Claim.OfAnswer(var field) -> answered(seat, field, w);
                })
                .orElse(Claimed.NOTHING);
    }

    private Claimed measured(Seat seat, String id, Words w) {
        var measure = seat.edition().measure(id).orElseThrow();
        var facts = cases.facts().of(seat.state(), seat.edition(), seat.call().terms());
        var value = new Judge(seat.edition(), facts)
                .value(measure, java.util.Optional.empty(), ChinaTime.day(clock.instant()));
        return new Claimed(
                w.t(measure.title()),
                value.amount()
                        .map(amount -> Figures.of(amount) + " " + w.unit(measure.unit()))
                        .map(String::strip)
                        .orElse(""));
    }

    private static Claimed answered(Seat seat, String field, Words w) {
        var state = seat.state();
        var values = state.members().stream()
                .map(member -> said(seat, member, field, w))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(w.zh() ? "；" : "; "));
        return new Claimed(
                seat.edition().field(field).map(one -> w.t(one.label())).orElse(field), values);
    }

    private static String said(Seat seat, Applicant member, String field, Words w) {
        var state = seat.state();
        var value = state.value(Paths.in(member, member.equals(state.lead()), field));
        var shown = w.knows("visit.claim." + value) ? w.t("visit.claim." + value) : value;
        return value.isBlank() || state.members().size() == 1 ? shown : member.areaName() + " " + shown;
    }
}
