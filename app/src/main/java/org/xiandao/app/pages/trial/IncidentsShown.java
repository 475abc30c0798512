package org.xiandao.app.pages.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Applicant;
import org.xiandao.indicator.Incidents;
import org.xiandao.indicator.Incidents.Incident;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Limit;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;

/** The incidents in a pilot's areas since its trial began, by official grade, each held to the time that the law gives for reporting it. */
@Component
class IncidentsShown {
    private final Incidents incidents;
    private final Clock clock;
    private final RecordType type;

    IncidentsShown(Incidents incidents, Catalogue catalogue, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
        this.type = catalogue.type(Incidents.TYPE).orElseThrow();
    }

    /** For whoever answers for them and whoever rates the pilot; empty where none is on the ledger. */
    Optional<PartView> of(At at, Words w) {
        if (!at.office() && !at.pilot()) return Optional.empty();
        var areas = at.seat().state().members().stream().map(Applicant::area).toList();
        var from = at.seat().state().trial().orElseThrow().from();
        var rows = incidents.of(areas, from, at.today(), clock.instant()).stream()
                .map(one -> row(one, w))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(PartView.of("incidents", w.t("yearly.incidents"), w.t("trial.incidents.lead"))
                        .with(new TableView(
                                w.t("trial.incidents.table"),
                                List.of(
                                        Column.text(w.t("yearly.incident")),
                                        Column.text(w.t("trial.incident.kind")),
                                        Column.text(w.t("yearly.incident.on")),
                                        Column.text(w.t("trial.incident.learned")),
                                        Column.text(w.t("trial.incident.reported")),
                                        Column.text(w.t("trial.state")),
                                        Column.text(w.t("trial.incident.clock"))),
                                rows)));
    }

    private List<Cell> row(Incident one, Words w) {
        var limit = type.limit("hours", Map.of("kind", one.kind(), "grade", one.grade()));
        return List.of(
                new Cell.To(one.name(), "/ledger/records/" + one.record()),
                new Cell.Plain(option("kind", one.kind(), w) + " · " + option("grade", one.grade(), w)),
                new Cell.Short(w.date(one.happened())),
                day(one.learned(), w),
                day(one.reported(), w),
                state(one, limit, w),
                new Cell.Plain(limit.map(it -> clock(one, it, w)).orElse(w.t("trial.incident.unlimited"))));
    }

    private static Cell day(Optional<LocalDate> day, Words w) {
        return day.<Cell>map(it -> new Cell.Short(w.date(it))).orElse(new Cell.Plain("—"));
    }

    private static Cell state(Incident one, Optional<Limit> limit, Words w) {
        if (limit.isEmpty()) return new Cell.Plain("—");
        if (one.reported().isEmpty()) return new Cell.Tag(w.t("trial.incident.unreported"), Tone.WARN);
        if (atLeast(one)
                .filter(hours -> hours.compareTo(limit.get().atMost()) >= 0)
                .isPresent()) return new Cell.Tag(w.t("trial.incident.late"), Tone.BAD);
        if (one.hours().isEmpty()) return new Cell.Tag(w.t("trial.incident.untimed"), Tone.WARN);
        return one.hours().get().compareTo(limit.get().atMost()) > 0
                ? new Cell.Tag(w.t("trial.incident.late"), Tone.BAD)
                : new Cell.Tag(w.t("trial.incident.inTime"), Tone.GOOD);
    }

    /** More than so many hours lie between the two days, whatever was entered. */
    private static Optional<Fraction> atLeast(Incident one) {
        return one.learned()
                .flatMap(learned -> one.reported()
                        .map(reported -> ChronoUnit.DAYS.between(learned, reported) - 1)
                        .filter(days -> days > 0)
                        .map(days -> Fraction.of(24 * days)));
    }

    private static String clock(Incident one, Limit limit, Words w) {
        var most = Figures.of(limit.atMost());
        var source = w.t(limit.source());
        return one.hours()
                .map(hours -> w.t("trial.incident.took", Figures.of(hours), most, source))
                .orElse(w.t("trial.incident.most", most, source));
    }

    private String option(String field, String id, Words w) {
        return type.field(field).orElseThrow().options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(option -> w.t(option.title()))
                .orElse(id);
    }
}
