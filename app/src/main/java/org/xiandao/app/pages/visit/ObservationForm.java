package org.xiandao.app.pages.visit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.application.life.SiteVisit.Deviation;
import org.xiandao.application.life.SiteVisit.Observation;
import org.xiandao.application.life.SiteVisit.Photo;
import org.xiandao.application.life.SiteVisit.Place;

/** What a phone or a plain form posts of one observation. */
record ObservationForm(Typed typed) {

    static ObservationForm of(MultiValueMap<String, String> posted) {
        return new ObservationForm(new Typed("observation", posted, List.of()));
    }

    String id() {
        return typed.value("id").toLowerCase(Locale.ROOT);
    }

    /** Somebody else may have signed in on the phone since: what one noted is never sent in another's name. */
    boolean isOf(String account) {
        return typed.given("account").filter(noted -> !noted.equals(account)).isEmpty();
    }

    String item() {
        return typed.value("item");
    }

    /** @param claimed what the paper claims of the item: never the phone's word */
    Observation read(List<Photo> photos, String claimed) {
        return new Observation(
                id(),
                typed.value("heading"),
                item(),
                typed.value("answer"),
                typed.value("text"),
                typed.value("differs").equals("yes")
                        ? Optional.of(new Deviation(claimed, typed.value("found")))
                        : Optional.empty(),
                List.copyOf(photos),
                place(),
                noted());
    }

    Optional<Instant> noted() {
        return typed.given("noted").flatMap(reading(Instant::parse));
    }

    Optional<Instant> sent() {
        return typed.given("sent").flatMap(reading(Instant::parse));
    }

    private Optional<Place> place() {
        var latitude = degrees("latitude");
        var longitude = degrees("longitude");
        var metres = typed.given("metres")
                .filter(text -> text.matches("\\d{1,7}(\\.\\d{1,20})?"))
                .map(text -> new BigDecimal(text).intValue());
        return latitude.flatMap(north -> longitude.map(east -> new Place(north, east, metres)));
    }

    /** Six decimals are a hand's breadth. */
    private Optional<BigDecimal> degrees(String name) {
        return typed.given(name)
                .filter(text -> text.matches("-?\\d{1,4}(\\.\\d{1,20})?"))
                .map(BigDecimal::new)
                .map(written -> written.scale() > 6 ? written.setScale(6, RoundingMode.HALF_UP) : written);
    }

    /** What a phone says about itself and can't be read is left out: the observation counts without it. */
    private static <T> Function<String, Optional<T>> reading(Function<String, T> reader) {
        return text -> {
            try {
                return text.length() > 40 ? Optional.empty() : Optional.of(reader.apply(text));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        };
    }
}
