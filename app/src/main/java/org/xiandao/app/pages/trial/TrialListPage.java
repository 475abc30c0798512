package org.xiandao.app.pages.trial;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.CaseWords;
import org.xiandao.app.pages.cases.Standings;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.PilotStanding;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Member;
import org.xiandao.publication.Publications;
import org.xiandao.trial.StarRatings;
import org.xiandao.trial.StarRatings.Rated;

/** The trials that a visitor sees, side by side: programme by programme, year by year. */
@Controller
class TrialListPage {
    /** As many cases as there can be cities. */
    private static final int ALL = 1_000;

    private final CaseDirectory directory;
    private final StarRatings ratings;
    private final CaseWords words;
    private final Publications publications;
    private final Frames frames;
    private final Clock clock;

    TrialListPage(
            CaseDirectory directory,
            StarRatings ratings,
            CaseWords words,
            Publications publications,
            Frames frames,
            Clock clock) {
        this.directory = directory;
        this.ratings = ratings;
        this.words = words;
        this.publications = publications;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/trials")
    String list(Turn turn) {
        var w = turn.words();
        var actors = turn.visitor().memberships().stream()
                .map(Member::actor)
                .filter(actor -> !actor.expert())
                .toList();
        var trials = directory.visibleTo(actors, Filter.ALL, 1, ALL).cards().stream()
                .filter(card -> card.trialFrom().isPresent())
                .toList();
        var stars = ratings.of(trials.stream().map(CaseCard::caseId).toList());
        var byProgramme = new LinkedHashMap<String, List<CaseCard>>();
        trials.forEach(card -> byProgramme
                .computeIfAbsent(words.programme(card, w), name -> new ArrayList<>())
                .add(card));
        var sections = new ArrayList<PartView>();
        byProgramme.forEach((programme, cards) ->
                sections.add(PartView.of("p" + sections.size(), programme).with(table(programme, cards, stars, w))));
        if (sections.isEmpty()) sections.add(PartView.of("none", w.t("trial.none"), w.t("trial.none.text")));
        if (actors.stream().anyMatch(actor -> !publications.editions(actor).isEmpty()))
            sections.add(PartView.of("papers", w.t("publication.title"), w.t("publication.office.lead"))
                    .leading(List.of(new Link(w.t("publication.work"), "/office/publications"))));
        return frames.parts(turn, Heading.of(w.t("nav.trials")).lead(w.t("trial.list.lead")), sections, List.of());
    }

    private TableView table(String caption, List<CaseCard> cards, Map<String, List<Rated>> stars, Words w) {
        var years = new TreeSet<Integer>();
        cards.forEach(card -> stars.getOrDefault(card.caseId(), List.of()).forEach(rated -> years.add(rated.year())));
        var columns = new ArrayList<Column>();
        columns.add(Column.text(w.t("trial.pilot")));
        columns.add(Column.text(w.t("trial.period")));
        years.forEach(year -> columns.add(Column.text(w.t("trial.year", String.valueOf(year)))));
        columns.add(Column.text(w.t("case.column.stage")));
        var rows = cards.stream().map(card -> row(card, years, stars, w)).toList();
        return new TableView(caption, columns, rows);
    }

    private List<Cell> row(CaseCard card, TreeSet<Integer> years, Map<String, List<Rated>> stars, Words w) {
        var byYear = new TreeMap<Integer, Rated>();
        stars.getOrDefault(card.caseId(), List.of()).forEach(rated -> byYear.put(rated.year(), rated));
        var row = new ArrayList<Cell>();
        Cell title = new Cell.To(card.title(), "/trials/" + card.caseId());
        row.add(card.demonstration() ? new Cell.Demo(title) : title);
        row.add(new Cell.Short(period(card, w)));
        for (var year : years) {
            var rated = byYear.get(year);
            row.add(
                    rated == null
                            ? new Cell.Plain("—")
                            : Unconfirmed.stars(
                                    rated.stars(),
                                    rated.backed(),
                                    "/trials/" + card.caseId() + "/years/" + year + "#score",
                                    w));
        }
        var today = ChinaTime.day(clock.instant());
        row.add(
                card.standing(today) == PilotStanding.TRIAL
                        ? new Cell.Plain(words.stage(card, w))
                        : Standings.cell(card, today, w));
        return List.copyOf(row);
    }

    private static String period(CaseCard card, Words w) {
        return w.t(
                "trial.fromTo",
                card.trialFrom().map(w::date).orElse("—"),
                card.trialUntil().map(w::date).orElse("—"));
    }
}
