package org.xiandao.app.pages.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.plan.life.Progress.Stand;
import org.xiandao.report.life.Content;
import org.xiandao.report.life.Content.Row;
import org.xiandao.report.life.Content.Standing;
import org.xiandao.rules.pack.Text;

/** What a yearly report says, part by part; each figure leads to the records and the clause that it rests on. */
final class ContentShown {
    private ContentShown() {}

    static List<PartView> narratives(Content content, Words w) {
        return content.narratives().stream()
                .map(part -> PartView.of(
                        "part-" + part.part(),
                        w.t(part.title()),
                        part.text().isEmpty()
                                ? new String[] {w.t("yearly.narrative.none")}
                                : part.text()
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toArray(String[]::new)))
                .toList();
    }

    static List<PartView> sections(Content content, Words w) {
        var sections = new ArrayList<PartView>();
        sections.add(indicators(content, w));
        if (!content.tasks().isEmpty()) sections.add(tasks(content, w));
        sections.add(incidents(content, w));
        sections.add(before(content, w));
        return sections;
    }

    private static PartView indicators(Content content, Words w) {
        var tables = content.indicators().stream()
                .map(group -> new TableView(
                        w.t(group.title()),
                        List.of(
                                Column.text(w.t("yearly.indicator")),
                                Column.text(w.t("yearly.target")),
                                Column.text(w.t("yearly.actual")),
                                Column.number(w.t("yearly.difference")),
                                Column.text(w.t("trial.state"))),
                        group.rows().stream().map(row -> row(content, row, w)).toList()))
                .toList();
        return new PartView(
                "indicators",
                w.t("yearly.indicators"),
                Stream.concat(
                                Stream.of(w.t(
                                        "yearly.indicators.lead",
                                        content.asOf(),
                                        content.count(Standing.REACHED),
                                        content.count(Standing.MISSED),
                                        content.count(Standing.NOT_COMPARED),
                                        content.count(Standing.NO_TARGET))),
                                Unconfirmed.says(content.backed(), w).stream())
                        .toList(),
                tables,
                List.of(),
                List.of());
    }

    private static List<Cell> row(Content content, Row row, Words w) {
        return List.of(
                new Cell.Plain(row.id() + " " + w.t(row.title())),
                new Cell.Plain(target(row, w)),
                Unconfirmed.marked(actual(content, row, w), row.backed(), records(content, row), w),
                new Cell.Number(row.difference().isEmpty() ? "—" : row.difference(), ""),
                new Cell.Tag(w.t("yearly.standing." + row.standing()), tone(row.standing())));
    }

    static String target(Row row, Words w) {
        var target = or(row.target(), w);
        return w.t(row.original()).isEmpty() ? target : w.t("yearly.target.was", target, w.t(row.original()));
    }

    private static String or(Text text, Words w) {
        return w.t(text).isEmpty() ? "—" : w.t(text);
    }

    /** Figures lead to the measure among all of that day, words to the record that they stand in. */
    private static Cell actual(Content content, Row row, Words w) {
        var text = says(row, w);
        if (!row.measures().isEmpty() && !w.t(row.actual()).isEmpty())
            return new Cell.To(
                    text,
                    "/ledger/measures?edition=" + content.edition() + "&area=" + content.area() + "&day="
                            + content.asOf() + "#measure-" + row.measures().getFirst());
        return row.record().isEmpty() ? new Cell.Plain(text) : new Cell.To(text, "/ledger/records/" + row.record());
    }

    /** Of one measure the records behind it, each with how far it has come; of several, and of a plan's target, all of that day. */
    private static String records(Content content, Row row) {
        if (row.measures().isEmpty() && !row.record().isEmpty()) return "/ledger/records/" + row.record();
        var query = "?edition=" + content.edition() + "&area=" + content.area() + "&day=" + content.asOf();
        return row.measures().size() == 1
                ? "/ledger/measures/" + row.measures().getFirst() + query
                : "/ledger/measures" + query
                        + row.measures().stream()
                                .findFirst()
                                .map(id -> "#measure-" + id)
                                .orElse("");
    }

    /** How many of a row's records are not confirmed, for where there is no link; empty where all are. */
    static String unconfirmed(Row row, Words w) {
        return row.backed()
                .filter(it -> it.unconfirmed() > 0)
                .map(it -> w.t("trial.backed.words", it.unconfirmed(), it.all()))
                .orElse("");
    }

    /** Figures, then words; a dash where nothing is known. */
    static String says(Row row, Words w) {
        var figures = w.t(row.actual());
        if (row.words().isEmpty()) return figures.isEmpty() ? "—" : figures;
        return figures.isEmpty() ? row.words() : figures + w.t("yearly.and") + row.words();
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case REACHED -> Tone.GOOD;
            case MISSED -> Tone.BAD;
            case NOT_COMPARED -> Tone.WARN;
            case NO_TARGET -> Tone.PLAIN;
        };
    }

    private static PartView tasks(Content content, Words w) {
        return PartView.of("tasks", w.t("yearly.tasks"), w.t("yearly.tasks.lead"))
                .with(new TableView(
                        w.t("yearly.tasks.table"),
                        List.of(
                                Column.text(w.t("yearly.task")),
                                Column.text(w.t("yearly.task.owners")),
                                Column.text(w.t("trial.state")),
                                Column.number(w.t("yearly.task.percent")),
                                Column.text(w.t("yearly.task.milestones")),
                                Column.text(w.t("yearly.task.missed")),
                                Column.text(w.t("yearly.task.proven"))),
                        content.tasks().stream().map(task -> task(task, w)).toList()));
    }

    private static List<Cell> task(Content.Task task, Words w) {
        return List.of(
                new Cell.Plain((task.number() + " " + w.t(task.title())).strip()),
                new Cell.Plain(task.owners()),
                new Cell.Tag(
                        w.t("plan.stand." + task.stand()),
                        task.stand().equals(Stand.LATE.name()) ? Tone.BAD : Tone.PLAIN),
                new Cell.Number(task.percent(), "%"),
                new Cell.Plain(listed(task.milestones(), w)),
                new Cell.Plain(listed(task.missed(), w)),
                new Cell.Plain(proven(task, w)));
    }

    /** Each deliverable with the names of its files. */
    static String proven(Content.Task task, Words w) {
        return listed(
                task.proven().stream()
                        .map(one -> one.deliverable()
                                + w.t("plan.colon")
                                + one.files().stream().map(Content.Proof::name).collect(Collectors.joining(w.comma())))
                        .toList(),
                w);
    }

    static String listed(List<String> all, Words w) {
        return all.isEmpty() ? "—" : String.join(w.comma(), all);
    }

    private static PartView incidents(Content content, Words w) {
        var section = PartView.of("incidents", w.t("yearly.incidents"), incidentsSay(content, w));
        return content.incidents().all().isEmpty()
                ? section
                : section.with(new TableView(
                        w.t("yearly.incidents.table"),
                        List.of(
                                Column.text(w.t("yearly.incident")),
                                Column.text(w.t("yearly.incident.kind")),
                                Column.text(w.t("yearly.incident.grade")),
                                Column.text(w.t("yearly.incident.on")),
                                Column.text(w.t("yearly.incident.by"))),
                        content.incidents().all().stream()
                                .map(one -> List.<Cell>of(
                                        new Cell.Plain(one.name()),
                                        new Cell.Plain(w.t(one.kind())),
                                        new Cell.Plain(w.t(one.grade())),
                                        new Cell.Short(w.date(one.happened())),
                                        new Cell.Plain((one.authority() + " " + one.document()).strip())))
                                .toList()));
    }

    static String incidentsSay(Content content, Words w) {
        int count = content.incidents().all().size();
        return count > 0
                ? w.t("yearly.incidents.some", content.from(), content.asOf(), count)
                : w.t(content.incidents().kept() ? "yearly.incidents.none" : "yearly.incidents.unkept", content.asOf());
    }

    private static PartView before(Content content, Words w) {
        var says = new ArrayList<String>();
        says.add(starsSay(content, w));
        if (content.unanswered().isEmpty()) says.add(w.t("yearly.unanswered.none"));
        for (var one : content.unanswered()) says.add(w.t("yearly.unanswered", one.what(), one.due()));
        return PartView.of("before", w.t("yearly.before"), says.toArray(String[]::new));
    }

    static String starsSay(Content content, Words w) {
        return content.stars().isEmpty()
                ? w.t("yearly.stars.none")
                : w.t(
                        "yearly.stars",
                        String.join(
                                w.comma(),
                                content.stars().stream()
                                        .map(one -> w.t(
                                                "yearly.stars.one",
                                                String.valueOf(one.year()),
                                                w.t("ui.stars." + one.stars()),
                                                one.score()))
                                        .toList()));
    }
}
