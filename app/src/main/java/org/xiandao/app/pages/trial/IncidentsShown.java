package org.xiandao.app.pages.trial;

import java.time.Clock;
import java.time.LocalDate;
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
import org.xiandao.rules.number.Figures;

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
                                w.t("yearly.incidents.table"),
                                List.of(
                                        Column.text(w.t("yearly.incident")),
                                        Column.text(w.t("yearly.incident.kind")),
                                        Column.text(w.t("yearly.incident.grade")),
                                        Column.text(w.t("yearly.incident.on")),
                                        Column.text(w.t("trial.incident.learned")),
                                        Column.text(w.t("trial.incident.reported")),
                                        Column.text(w.t("trial.incident.clock"))),
                                rows)));
    }

    private List<Cell> row(Incident one, Words w) {
        return List.of(
                new Cell.To(one.name(), "/ledger/records/" + one.record()),
                new Cell.Plain(option("kind", one.kind(), w)),
                new Cell.Plain(option("grade", one.grade(), w)),
                new Cell.Short(w.date(one.happened())),
                day(one.learned(), w),
                day(one.reported(), w),
                clock(one, w));
    }

    private static Cell day(Optional<LocalDate> day, Words w) {
        return day.<Cell>map(it -> new Cell.Short(w.date(it))).orElse(new Cell.Plain("—"));
    }

    private Cell clock(Incident one, Words w) {
        var limit = type.limit("hours", Map.of("kind", one.kind(), "grade", one.grade()));
        if (limit.isEmpty()) return new Cell.Plain(w.t("trial.incident.unlimited"));
        var most = Figures.of(limit.get().atMost());
        var source = w.t(limit.get().source());
        if (one.hours().isEmpty()) {
            var says = one.reported().isEmpty() ? "trial.incident.unreported" : "trial.incident.untimed";
            return new Cell.Tag(w.t(says, most, source), Tone.WARN);
        }
        var took = Figures.of(one.hours().get());
        return one.hours().get().compareTo(limit.get().atMost()) > 0
                ? new Cell.Tag(w.t("trial.incident.late", took, most, source), Tone.BAD)
                : new Cell.Tag(w.t("trial.incident.inTime", took, most, source), Tone.GOOD);
    }

    private String option(String field, String id, Words w) {
        return type.field(field).orElseThrow().options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(option -> w.t(option.title()))
                .orElse(id);
    }
}
