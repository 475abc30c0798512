package org.xiandao.app.pages.review;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Contesting;
import org.xiandao.application.life.ReviewRecord.Contest;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Figures;

/** Values beside a line that nobody types: shown, contested, never edited. */
@Component
class ComputedValues {
    private final Cases cases;
    private final Clock clock;

    ComputedValues(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    Optional<SheetView.Computed> of(Seat seat, String id, boolean open, Words w) {
        var judge = new Judge(
                seat.edition(),
                cases.facts().of(seat.state(), seat.edition(), seat.call().terms()));
        return seat.edition().measure(id).map(measure -> {
            var value = judge.value(measure, Optional.empty(), ChinaTime.day(clock.instant()));
            boolean anew = Contesting.behind(seat.state(), seat.edition(), id).stream()
                    .anyMatch(seat.state().review().established()::containsKey);
            return new SheetView.Computed(
                    w.t(measure.title()),
                    value.amount().map(Figures::of).orElse(w.t("review.noValue")),
                    w.unit(measure.unit()),
                    anew ? w.t("review.anew") : "",
                    open ? "/review/" + seat.caseId() + "/contest/" + id : "",
                    contested(seat, id, w));
        });
    }

    private static String contested(Seat seat, String id, Words w) {
        return seat.state().review().contests().stream()
                .filter(contest -> contest.said().measure().equals(id))
                .filter(contest -> contest.said().expert().equals(seat.actor().account()))
                .map(contest -> told(contest, w))
                .collect(Collectors.joining(w.zh() ? "；" : "; "));
    }

    private static String told(Contest contest, Words w) {
        return contest.answer()
                .map(answer -> w.t(answer.upheld() ? "review.contest.upheld" : "review.contest.kept", answer.reasons()))
                .orElse(w.t("review.contest.open", contest.said().claim()));
    }
}
