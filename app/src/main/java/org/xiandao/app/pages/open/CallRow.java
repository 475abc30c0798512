package org.xiandao.app.pages.open;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xiandao.app.view.DeadlineView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Call;

/** A call in a list: whether it takes applications now, and until when. */
public record CallRow(
        String href,
        String title,
        String issuer,
        String number,
        String published,
        String state,
        Tone tone,
        Optional<DeadlineView> deadline,
        boolean demo) {

    static CallRow of(Call call, Words w, Clock clock) {
        var today = ChinaTime.day(clock.instant());
        boolean open = call.open(today);
        boolean early = call.terms().opens().filter(today::isBefore).isPresent();
        var state = open ? (call.closes().isEmpty() ? "rolling" : "open") : early ? "soon" : "closed";
        return new CallRow(
                "/calls/" + call.id(),
                w.t(call.title()),
                call.issuerName(),
                call.documentNumber(),
                w.date(call.publishedOn()),
                w.t("open.call." + state),
                open ? Tone.GOOD : early ? Tone.WARN : Tone.PLAIN,
                open ? deadline(call, w, clock) : Optional.empty(),
                call.demonstration());
    }

    /** The last day is included: the door shuts when it ends in China. */
    public static Optional<DeadlineView> deadline(Call call, Words w, Clock clock) {
        var now = clock.instant();
        return call.closes().map(day -> {
            var end = day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
            return new DeadlineView(
                    end.toString(),
                    w.date(day),
                    now.toString(),
                    w.t("open.call.left", ChronoUnit.DAYS.between(now, end)));
        });
    }
}
