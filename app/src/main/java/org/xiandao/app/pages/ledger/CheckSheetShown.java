package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.ledger.CheckSheet.Row;
import org.xiandao.ledger.CheckSheet.Why;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.ledger.Step;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** A check sheet in words. */
@Component
class CheckSheetShown {
    static final String ROOT = "/ledger/check-sheet";
    private static final int ON_A_PAGE = 50;

    private final CheckSheetTypes types;
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final RecordWords words;
    private final RecordDirectory directory;
    private final Areas areas;

    CheckSheetShown(
            CheckSheetTypes types,
            Ledger ledger,
            Catalogue catalogue,
            RecordWords words,
            RecordDirectory directory,
            Areas areas) {
        this.types = types;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.words = words;
        this.directory = directory;
        this.areas = areas;
    }

    /** What a sheet is about. */
    record Asked(String area, String edition, String pillar, String type, LocalDate day) {
        Map<String, String> parts() {
            var parts = new LinkedHashMap<String, String>();
            parts.put("area", area);
            if (!edition.isEmpty()) parts.put("edition", edition);
            if (!pillar.isEmpty()) parts.put("pillar", pillar);
            if (!type.isEmpty()) parts.put("type", type);
            parts.put("day", day.toString());
            return parts;
        }

        String query() {
            return String.join(
                    "&",
                    parts().entrySet().stream()
                            .map(part -> part.getKey() + "=" + part.getValue())
                            .toList());
        }

        Asked within(String onlyPillar) {
            return new Asked(area, edition, onlyPillar, type, day);
        }
    }

    /** @param reason as it was typed */
    CheckSheetView of(
            Asked asked, List<Row> rows, List<Actor> actors, int page, String reason, List<Problem> problems, Words w) {
        var missing = rows.stream().filter(row -> row.why().isPresent()).toList();
        int pages = Math.max(1, (missing.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.clamp(page, 1, pages);
        var reader = words.to(actors, w);
        var listed = missing.stream()
                .skip((shown - 1L) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(row -> missing(row, actors, reader, w))
                .toList();
        return new CheckSheetView(
                problems,
                filters(asked, actors, w),
                w.t("ledger.sheet.headline", rows.size(), rows.size() - missing.size(), missing.size()),
                counts(asked, rows, w),
                asked.parts().entrySet().stream()
                        .map(part -> new CheckSheetView.Hidden(part.getKey(), part.getValue()))
                        .toList(),
                w.t("ledger.sheet.missing", missing.size()),
                listed,
                new PagerView(shown, pages, missing.size(), ROOT + "?" + asked.query() + "&page="),
                FieldView.of(LONG_TEXT, "reason", w.t("ledger.step.reason"))
                        .optional()
                        .withHint(w.t("ledger.step.reason.hint"))
                        .withValue(reason)
                        .withErrors(problems.stream()
                                .filter(problem -> problem.path().equals("reason"))
                                .map(Problem::message)
                                .toList()),
                steps(asked, listed, actors, w),
                ROOT + ".csv?" + asked.query());
    }

    private FilterView filters(Asked asked, List<Actor> actors, Words w) {
        return new FilterView(
                ROOT,
                List.of(
                        FieldView.of(SELECT, "area", w.t("ledger.measures.area"))
                                .withOptions(open(asked, actors).stream()
                                        .map(code -> Option.of(code, w.t(areas.fullName(code))))
                                        .toList())
                                .withValue(asked.area()),
                        FieldView.of(SELECT, "edition", w.t("ledger.sheet.edition"))
                                .withOptions(types.editions().stream()
                                        .map(one -> Option.of(one.id(), w.t(one.shortTitle())))
                                        .toList())
                                .withValue(asked.edition()),
                        FieldView.of(SELECT, "pillar", w.t("ledger.sheet.pillar"))
                                .withOptions(pillars()
                                        .map(pillar -> Option.of(pillar, pillar(pillar, w)))
                                        .toList())
                                .withValue(asked.pillar()),
                        FieldView.of(DATE, "day", w.t("ledger.day"))
                                .withValue(asked.day().toString())),
                "");
    }

    private List<String> open(Asked asked, List<Actor> actors) {
        return Stream.concat(directory.choices(actors).stream(), Stream.of(asked.area()))
                .distinct()
                .toList();
    }

    private Stream<String> pillars() {
        return Stream.concat(
                catalogue.pillars().stream().map(Catalogue.Pillar::id),
                catalogue.types().stream()
                        .map(types::pillar)
                        .filter(CheckSheetTypes.OTHER::equals)
                        .limit(1));
    }

    String pillar(String id, Words w) {
        return catalogue.pillars().stream()
                .filter(pillar -> pillar.id().equals(id))
                .map(pillar -> w.t(pillar.title()))
                .findFirst()
                .orElse(w.t("ledger.pillar.other"));
    }

    String pillar(RecordType type, Words w) {
        return pillar(types.pillar(type), w);
    }

    private TableView counts(Asked asked, List<Row> rows, Words w) {
        var table = new ArrayList<List<Cell>>();
        pillars().forEach(pillar -> {
            var own = rows.stream()
                    .filter(row -> types.pillar(row.type()).equals(pillar))
                    .toList();
            if (own.isEmpty()) return;
            table.add(List.of(
                    new Cell.To(
                            pillar(pillar, w), ROOT + "?" + asked.within(pillar).query()),
                    new Cell.Number(w.number(own.size()), ""),
                    number(own, Optional.empty(), w),
                    office(own, true, w),
                    office(own, false, w)));
        });
        return new TableView(
                w.t("ledger.sheet.counts"),
                List.of(
                        Column.text(w.t("ledger.sheet.pillar")),
                        Column.number(w.t("ledger.column.records")),
                        Column.number(w.t("ledger.state.CONFIRMED")),
                        Column.number(w.t("ledger.sheet.office")),
                        Column.number(w.t("ledger.sheet.keeper"))),
                table);
    }

    private static Cell number(List<Row> rows, Optional<Why> why, Words w) {
        return new Cell.Number(
                w.number(rows.stream().filter(row -> row.why().equals(why)).count()), "");
    }

    private static Cell office(List<Row> rows, boolean waits, Words w) {
        return new Cell.Number(
                w.number(rows.stream()
                        .filter(row -> row.why()
                                .filter(why -> why.waitsForAnOffice() == waits)
                                .isPresent())
                        .count()),
                "");
    }

    private CheckSheetView.Missing missing(Row row, List<Actor> actors, RecordWords.Reader reader, Words w) {
        var line = row.line();
        var version = line.version();
        var why = row.why().orElseThrow();
        var key = line.id() + "@" + version.number();
        boolean keeps = actors.stream()
                .anyMatch(actor -> actor.fills() && actor.organisation().equals(line.owner()));
        return new CheckSheetView.Missing(
                FieldView.idOf(tick(key)),
                key,
                why != Why.RETURNED && may(row, Step.Kind.RETURNED, actors),
                new Link(reader.title(row.type(), version.says().fields()), "/ledger/records/" + line.id()),
                w.t(row.type().title()),
                reader.area(version.area()),
                version.author().organisationName(),
                new Cell.Tag(w.t("ledger.sheet.why." + why), tone(why)),
                step(why)
                        .filter(kind -> may(row, kind, actors))
                        .map(kind -> new CheckSheetView.Step(key + " " + kind.name(), w.t("ledger.step." + kind))),
                keeps ? way(why, row, w) : Optional.empty(),
                w.t(why.waitsForAnOffice() ? "ledger.sheet.office" : "ledger.sheet.keeper"));
    }

    static String tick(String key) {
        return "row-" + key;
    }

    /** The step that a version waits for. */
    private static Optional<Step.Kind> step(Why why) {
        return switch (why) {
            case NOT_CHECKED, NEW_EVIDENCE -> Optional.of(Step.Kind.CHECKED);
            case NOT_CONFIRMED -> Optional.of(Step.Kind.CONFIRMED);
            case NO_EVIDENCE, EVIDENCE_EXPIRED, EVIDENCE_WITHDRAWN, RETURNED -> Optional.empty();
        };
    }

    private boolean may(Row row, Step.Kind kind, List<Actor> actors) {
        var version = row.line().version();
        return actors.stream()
                .anyMatch(actor -> ledger.mayVerify(version.area(), kind, actor)
                        && !version.author().account().equals(actor.account()));
    }

    private static Optional<Link> way(Why why, Row row, Words w) {
        var root = "/ledger/records/" + row.line().id();
        return switch (why) {
            case NO_EVIDENCE, EVIDENCE_EXPIRED, EVIDENCE_WITHDRAWN ->
                Optional.of(new Link(w.t("ledger.evidence.add"), root + "/evidence/new"));
            case RETURNED ->
                Optional.of(new Link(
                        w.t("ledger.correct"),
                        root + "/correct?version=" + row.line().version().number()));
            case NOT_CHECKED, NOT_CONFIRMED, NEW_EVIDENCE -> Optional.empty();
        };
    }

    static Tone tone(Why why) {
        return switch (why) {
            case NOT_CHECKED, NOT_CONFIRMED, NEW_EVIDENCE -> Tone.BRAND;
            case NO_EVIDENCE, RETURNED -> Tone.WARN;
            case EVIDENCE_EXPIRED, EVIDENCE_WITHDRAWN -> Tone.BAD;
        };
    }

    private List<CheckSheetView.Step> steps(
            Asked asked, List<CheckSheetView.Missing> listed, List<Actor> actors, Words w) {
        if (listed.stream().noneMatch(CheckSheetView.Missing::tickable)) return List.of();
        return Stream.of(Step.Kind.values())
                .filter(kind -> actors.stream().anyMatch(actor -> ledger.mayVerify(asked.area(), kind, actor)))
                .map(kind -> new CheckSheetView.Step(kind.name(), w.t("ledger.sheet.step." + kind)))
                .toList();
    }
}
