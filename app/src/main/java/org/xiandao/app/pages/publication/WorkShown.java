package org.xiandao.app.pages.publication;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.publication.PublicationSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.publication.Publications;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationState.Held;
import org.xiandao.rules.number.Figures;

/** What an office sees of a publication that it works at. */
@Component
class WorkShown {
    private final Publications publications;

    WorkShown(Publications publications) {
        this.publications = publications;
    }

    String lead(At at, Words w) {
        var parts = new ArrayList<String>();
        var first = at.state().first();
        parts.add(w.t("publication.kind." + first.kind()));
        first.to()
                .ifPresent(
                        to -> parts.add(w.t("publication.period", first.from().orElse(to), to)));
        parts.add(w.t("publication.as.of", first.asOf()));
        parts.add(w.t("publication.issue", first.issue()));
        parts.add(PublicationWords.stage(at.state().stage(), w));
        if (first.kind() == Kind.CASE_COLLECTION) parts.add(count(at, w));
        return String.join(" · ", parts);
    }

    /** "2 of 30", as the plan prints its target. */
    private String count(At at, Words w) {
        int cases = at.state().cases().size();
        return Publications.target(publications.edition(at.state()))
                .map(target -> w.t(
                        "publication.cases.of", cases, Figures.of(target.value().amount())))
                .orElseGet(() -> w.t("publication.cases", cases));
    }

    List<NoticeView> notices(At at, List<String> gone, Words w) {
        if (gone.isEmpty()) return List.of();
        var titles = at.state().chapters().stream()
                .filter(chapter -> gone.contains(chapter.id()))
                .map(chapter -> w.t(chapter.title()))
                .toList();
        return List.of(NoticeView.of(Tone.BAD, w.t("publication.gone", gone.size()), String.join(w.comma(), titles)));
    }

    PartView chapters(At at, List<String> gone, Words w) {
        var rows = new ArrayList<List<Cell>>();
        int place = 0;
        for (var held : at.state().held())
            rows.add(List.of(
                    new Cell.To(w.t(held.chapter().title()), at.root() + "/chapters/" + held.id()),
                    new Cell.Number(String.valueOf(++place), ""),
                    written(held, w),
                    standing(held, gone, w),
                    new Cell.Plain(w.t("publication.changed.by", held.by(), held.at()))));
        return new PartView(
                "chapters",
                w.t("publication.chapters"),
                List.of(),
                List.of(new TableView(
                        w.t("publication.chapters"),
                        List.of(
                                Column.text(w.t("publication.chapter")),
                                Column.number(w.t("publication.place")),
                                Column.text(w.t("publication.text")),
                                Column.text(w.t("publication.standing")),
                                Column.text(w.t("publication.changed"))),
                        rows)),
                List.of(),
                List.of(new Link(w.t("publication.read"), "/publications/" + at.id())));
    }

    private static Cell written(Held held, Words w) {
        boolean missing = held.chapter().what().fields().stream()
                .anyMatch(field -> held.chapter().text(field).zh().isBlank());
        if (missing) return new Cell.Tag(w.t("publication.text.missing"), Tone.WARN);
        return new Cell.Plain(w.t(held.chapter().texts().isEmpty() ? "publication.text.made" : "publication.text.own"));
    }

    private static Cell standing(Held held, List<String> gone, Words w) {
        if (gone.contains(held.id())) return new Cell.Tag(w.t("publication.gone.tag"), Tone.BAD);
        int changed = held.changed().size();
        return changed > 0
                ? new Cell.Tag(w.t("publication.since", changed), Tone.WARN)
                : new Cell.Plain(
                        w.t("publication.known", held.chapter().figures().known()));
    }

    PartView history(At at, Words w) {
        var rows = at.state().said().stream()
                .map(said -> List.<Cell>of(
                        new Cell.Short(w.time(said.at())),
                        new Cell.Plain(PublicationWords.said(said, w)),
                        new Cell.Plain(said.by())))
                .toList();
        return new PartView(
                "history",
                w.t("publication.history"),
                List.of(),
                List.of(new TableView(
                        w.t("publication.history"),
                        List.of(
                                Column.text(w.t("publication.when")),
                                Column.text(w.t("publication.step")),
                                Column.text(w.t("publication.who"))),
                        rows)),
                List.of(),
                List.of());
    }
}
