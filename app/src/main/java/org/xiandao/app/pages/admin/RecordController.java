package org.xiandao.app.pages.admin;

import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent;
import org.xiandao.people.People;
import org.xiandao.programme.Editions;
import org.xiandao.rules.load.Fault;

/** What is on record: the audit trail with its chain, and the editions by their digests. */
@Controller
class RecordController {
    private static final int ON_A_PAGE = 25;

    private final Audit audit;
    private final Editions editions;
    private final People people;
    private final AdminFrames frames;

    RecordController(Audit audit, Editions editions, People people, AdminFrames frames) {
        this.people = people;
        this.audit = audit;
        this.editions = editions;
        this.frames = frames;
    }

    @GetMapping("/admin/audit")
    String audit(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String check,
            Turn turn) {
        var w = turn.words();
        var asked = new Audit.Filter(
                text,
                Arrays.stream(AuditEvent.Outcome.values())
                        .filter(one -> one.name().equals(outcome))
                        .findFirst());
        var found = audit.find(asked, Math.max(1, page), ON_A_PAGE);
        var words = new AuditWords(people.organisations(), w);
        var rows = new ArrayList<List<Cell>>();
        for (var event : found.events())
            rows.add(List.of(
                    new Cell.Number(String.valueOf(event.id()), ""),
                    new Cell.Short(w.time(event.at())),
                    new Cell.Plain(event.actor()),
                    new Cell.Short(words.action(event)),
                    new Cell.Plain(words.subject(event)),
                    new Cell.Tag(
                            w.t("admin.outcome." + event.outcome()),
                            event.outcome() == AuditEvent.Outcome.DONE ? Tone.GOOD : Tone.BAD),
                    new Cell.Plain(words.detail(event))));
        var table = new TableView(
                w.t("admin.audit", found.total()),
                List.of(
                        Column.number("№"),
                        Column.text(w.t("admin.at")),
                        Column.text(w.t("admin.actor")),
                        Column.text(w.t("admin.action")),
                        Column.text(w.t("admin.subject")),
                        Column.text(w.t("admin.outcome")),
                        Column.text(w.t("admin.detail"))),
                rows);
        frames.put(
                turn,
                Heading.of(w.t("admin.tab.audit"), new Link(w.t("nav.admin"), "/admin"))
                        .notices(chain(check, w)));
        turn.put("filters", filters(text, outcome, w));
        turn.put("table", table);
        int pages = Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
        var query = "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&outcome="
                + asked.outcome().map(Enum::name).orElse("");
        turn.put("pager", new PagerView(page, pages, found.total(), "/admin/audit" + query + "&page="));
        return "pages/admin/audit";
    }

    /** The whole chain is read only when asked: it grows with every deed. */
    private List<NoticeView> chain(String check, Words w) {
        if (check.isEmpty())
            return List.of(new NoticeView(
                    Tone.PLAIN,
                    w.t("admin.chain"),
                    w.t("admin.chain.text"),
                    List.of(new Link(w.t("admin.chain.check"), "/admin/audit?check=now"))));
        return List.of(audit.firstBroken()
                .map(broken ->
                        NoticeView.of(Tone.BAD, w.t("admin.chain.broken", broken.id()), w.t("admin.chain.broken.text")))
                .orElseGet(() -> NoticeView.of(Tone.GOOD, w.t("admin.chain.whole"), "")));
    }

    private static FilterView filters(String text, String outcome, Words w) {
        return new FilterView(
                "/admin/audit",
                List.of(
                        FieldView.of(TEXT, "text", w.t("admin.audit.search")).withValue(text),
                        FieldView.of(SELECT, "outcome", w.t("admin.outcome"))
                                .withOptions(Arrays.stream(AuditEvent.Outcome.values())
                                        .map(one -> Option.of(one.name(), w.t("admin.outcome." + one)))
                                        .toList())
                                .withValue(outcome)),
                text.isBlank() && outcome.isBlank() ? "" : "/admin/audit");
    }

    @GetMapping("/admin/editions")
    String editions(Turn turn) {
        var w = turn.words();
        var offered = new ArrayList<List<Cell>>();
        for (var edition : editions.offered())
            offered.add(List.of(
                    new Cell.To(w.t(edition.title()), "/programmes/" + edition.id()),
                    new Cell.Plain(edition.id()),
                    linted(edition.sha256(), w),
                    new Cell.Digest(edition.sha256())));
        var pinned = new ArrayList<List<Cell>>();
        for (var edition : editions.pinned())
            pinned.add(List.of(
                    new Cell.Plain(w.t(editions.get(edition.sha256()).title())),
                    new Cell.Plain(edition.id()),
                    linted(edition.sha256(), w),
                    new Cell.Digest(edition.sha256()),
                    new Cell.Short(w.date(edition.at()))));
        var columns = List.of(
                Column.text(w.t("case.column.title")),
                Column.text(w.t("admin.edition")),
                Column.text(w.t("admin.lint")),
                Column.text("SHA-256"));
        var dated = new ArrayList<>(columns);
        dated.add(Column.text(w.t("admin.pinned.at")));
        frames.put(
                turn,
                Heading.of(w.t("admin.tab.editions"), new Link(w.t("nav.admin"), "/admin"))
                        .lead(w.t("admin.editions.lead")));
        turn.put("findings", findings(w));
        turn.put("offered", new TableView(w.t("admin.offered"), columns, offered));
        turn.put("pinned", new TableView(w.t("admin.pinned"), dated, pinned));
        return "pages/admin/editions";
    }

    /** How many faults and warnings the linter has for an edition's files. */
    private Cell linted(String sha256, Words w) {
        var found = editions.lint(sha256);
        long warnings = found.stream().filter(Fault::isWarning).count();
        long faults = found.size() - warnings;
        var tone = faults > 0 ? Tone.BAD : warnings > 0 ? Tone.WARN : Tone.GOOD;
        return new Cell.Tag(
                found.isEmpty() ? w.t("admin.lint.clean") : w.t("admin.lint.counts", faults, warnings), tone);
    }

    /** What the linter says of each edition that can be called for, where it says anything. */
    private List<FindingsView> findings(Words w) {
        return editions.offered().stream()
                .map(edition -> new FindingsView(
                        w.t(edition.title()),
                        editions.lint(edition.sha256()).stream()
                                .map(fault -> fault.in(w.language().tag()))
                                .toList()))
                .filter(edition -> !edition.lines().isEmpty())
                .toList();
    }
}
