package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;

/** Which programme, area and day a page of measures is asked for, and the fields that ask it. */
@Component
class MeasuresAsked {
    private final LedgerSeats seats;
    private final RecordDirectory directory;
    private final Editions editions;
    private final Areas areas;
    private final Clock clock;

    MeasuresAsked(LedgerSeats seats, RecordDirectory directory, Editions editions, Areas areas, Clock clock) {
        this.seats = seats;
        this.directory = directory;
        this.editions = editions;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param choices areas to choose from, the shown one among them
     * @param problems with what was asked; what could not be read is as if it had not been asked
     */
    record Shown(
            List<Edition> programmes,
            Edition programme,
            List<String> choices,
            String area,
            LocalDate day,
            List<Problem> problems) {

        /** What asks for the same again. */
        String query() {
            return "edition=" + URLEncoder.encode(programme.id(), StandardCharsets.UTF_8) + "&area=" + area + "&day="
                    + day;
        }
    }

    /** An area that the visitor does not look at is not there for them, however deep it lies. */
    Shown of(Visitor visitor, String page, Predicate<Edition> fits, String edition, String area, String day, Words w) {
        var actors = seats.actors(visitor);
        var choices = directory.choices(actors);
        var own = area.isBlank() ? choices.getFirst() : area;
        open(visitor, own, page);
        var programmes = editions.offered().stream().filter(fits).toList();
        if (programmes.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var problems = new ArrayList<Problem>();
        return new Shown(
                programmes,
                programmes.stream()
                        .filter(one -> one.id().equals(edition))
                        .findFirst()
                        .orElse(programmes.getFirst()),
                Stream.concat(choices.stream(), Stream.of(own)).distinct().toList(),
                own,
                day("day", day, problems, w).orElseGet(() -> ChinaTime.day(clock.instant())),
                problems);
    }

    void open(Visitor visitor, String area, String page) {
        if (!directory.opens(area, seats.actors(visitor))) throw seats.hidden(visitor, area, page);
    }

    Optional<LocalDate> day(String path, String typed, List<Problem> problems, Words w) {
        if (typed.isBlank()) return Optional.empty();
        var day = FieldsAsked.day(typed.strip());
        if (day.isEmpty()) problems.add(new Problem(path, w.t("ledger.day.wrong", typed)));
        return day;
    }

    FieldView programme(Shown shown, Words w) {
        return FieldView.of(SELECT, "edition", w.t("ledger.measures.edition"))
                .withOptions(shown.programmes().stream()
                        .map(one -> Option.of(one.id(), w.t(one.shortTitle())))
                        .toList())
                .withValue(shown.programme().id());
    }

    FieldView area(Shown shown, Words w) {
        return FieldView.of(SELECT, "area", w.t("ledger.measures.area"))
                .withOptions(areas(shown, w).toList())
                .withValue(shown.area());
    }

    Stream<Option> areas(Shown shown, Words w) {
        return shown.choices().stream().map(code -> Option.of(code, w.t(areas.fullName(code))));
    }

    FieldView day(Shown shown, Words w) {
        return FieldView.of(DATE, "day", w.t("ledger.day"))
                .withValue(shown.day().toString());
    }
}
