package org.xiandao.app.pages.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.SiteVisit.Deviation;
import org.xiandao.application.life.SiteVisit.Imprint;
import org.xiandao.application.life.SiteVisit.Place;
import org.xiandao.application.life.SiteVisit.Seen;
import org.xiandao.application.life.SiteVisit.Standing;
import org.xiandao.rules.pack.CheckItem;
import org.xiandao.rules.pack.Workflow.Kind;

/** Observations in words: what was seen, by whom and when, and how far the phone's clock can be believed. */
final class SeenShown {
    private static final Duration NEAR_ENOUGH = Duration.ofMinutes(3);

    private SeenShown() {}

    static SeenView of(Seen seen, Seat seat, Words w) {
        var observation = seen.observation();
        var item = item(seat, observation.item());
        return new SeenView(
                observation.id(),
                item.map(one -> w.t(one.look())).orElse(w.t("visit.free")),
                seen.name(),
                w.time(seen.at()),
                clock(seen, w),
                item.stream()
                        .flatMap(one -> one.answers().stream())
                        .filter(option -> option.id().equals(observation.answer()))
                        .map(option -> w.t(option.label()))
                        .findFirst()
                        .orElse(""),
                observation.text(),
                observation.deviation().isPresent(),
                observation.deviation().map(Deviation::claimed).orElse(""),
                observation.deviation().map(Deviation::found).orElse(""),
                photos(seen, seat, w),
                observation.place().map(place -> place(place, w)).orElse(""),
                seen.standing() == Standing.COUNTED ? "" : w.t("visit.standing." + seen.standing()),
                seen.standing() == Standing.STRUCK ? Tone.BAD : Tone.WARN,
                seen.reasons());
    }

    private static Optional<CheckItem> item(Seat seat, String id) {
        return seat.edition().workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.VISIT)
                .flatMap(stage -> stage.checklist().stream())
                .filter(item -> item.id().equals(id))
                .findFirst();
    }

    private static List<SeenView.PhotoView> photos(Seen seen, Seat seat, Words w) {
        var shown = new ArrayList<SeenView.PhotoView>();
        for (var photo : seen.observation().photos())
            shown.add(new SeenView.PhotoView(
                    "/visits/" + seat.caseId() + "/photos/" + photo.sha256(),
                    w.t("visit.photo.alt", shown.size() + 1, seen.name()),
                    photo.sha256(),
                    photo.imprint().map(imprint -> imprint(imprint, w)).orElse("")));
        return shown;
    }

    private static String imprint(Imprint imprint, Words w) {
        var told = new ArrayList<String>();
        imprint.time().ifPresent(told::add);
        imprint.place().ifPresent(told::add);
        return w.t("visit.photo.imprint", String.join(w.comma(), told));
    }

    private static String place(Place place, Words w) {
        var at = place.latitude().toPlainString() + ", " + place.longitude().toPlainString();
        return place.metres()
                .map(metres -> w.t("visit.place.within", at, metres))
                .orElse(at);
    }

    /** The phone's time when it was noted; told apart from the server's where its clock was wrong. */
    private static String clock(Seen seen, Words w) {
        var noted = seen.observation().noted();
        if (noted.isEmpty()) return "";
        if (seen.sent().isEmpty()) return w.t("visit.noted", w.time(noted.get()));
        var off = Duration.between(seen.sent().get(), seen.at());
        if (off.abs().compareTo(NEAR_ENOUGH) <= 0) return w.t("visit.noted", w.time(noted.get()));
        return w.t("visit.noted.wrong", w.time(noted.get()), w.time(noted.get().plus(off)));
    }
}
