package org.xiandao.tour;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Editions;
import org.xiandao.publication.Publications;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationCommand;
import org.xiandao.tour.World.Part;

/** A white paper of the last year, published, and a collection of cases that is still being written. */
final class PapersTold {
    private final Publications publications;
    private final Editions editions;
    private final Part told = World.file("papers.yaml");
    private final Actor office;
    private final LocalDate day;

    PapersTold(Publications publications, Editions editions, Cast cast, LocalDate last) {
        this.publications = publications;
        this.editions = editions;
        this.office = cast.of(cast.unit(told.text("office"), Optional.empty()), false);
        this.day = last.minusDays(1);
    }

    void tell() {
        paper(told.part("paper"));
        collection(told.part("collection"));
    }

    private void paper(Part paper) {
        var edition = editions.offered(told.text("edition")).orElseThrow();
        var span = publications.periods(edition, office.area(), day).getFirst();
        var id = id("paper");
        var year = String.valueOf(span.to().getYear());
        begin(
                id,
                Kind.WHITE_PAPER,
                paper.text("title").replace("{year}", year),
                span.to().toString());
        written(id, paper.part("foreword"));
        act(id, new PublicationCommand.Move("written-1", "1"));
        act(id, new PublicationCommand.Ready(""));
        act(
                id,
                new PublicationCommand.Publish(
                        publications.get(id).number(),
                        paper.text("number").replace("{year}", year),
                        paper.text("reasons")));
    }

    private void written(String id, Part chapter) {
        act(id, new PublicationCommand.AddWritten(chapter.text("title")));
        edit(id, chapter.text("title"), Map.of("text", chapter.text("text")));
    }

    private void collection(Part collection) {
        var id = id("collection");
        begin(id, Kind.CASE_COLLECTION, collection.text("title"), "");
        for (var one : collection.parts("cases").toList()) {
            act(
                    id,
                    new PublicationCommand.AddCase(
                            Records.id(one.text("record")).toString()));
            if (one.maybe("title").isPresent())
                edit(
                        id,
                        one.text("title"),
                        Map.of(
                                "background", one.text("background"),
                                "practice", one.text("practice"),
                                "effect", one.text("effect")));
        }
    }

    private void begin(String id, Kind kind, String title, String to) {
        done(publications.begin(
                id, told.text("edition"), new PublicationCommand.Begin(kind, title, to, ""), office, at()));
    }

    /** The chapter that came last. */
    private void edit(String id, String title, Map<String, String> texts) {
        var chapter = publications.get(id).held().getLast();
        act(id, new PublicationCommand.Edit(chapter.id(), chapter.number(), title, texts));
    }

    private void act(String id, PublicationCommand command) {
        done(publications.handle(id, command, office, at()));
    }

    private Instant at() {
        return day.atTime(LocalTime.of(16, 0)).atZone(ChinaTime.ZONE).toInstant();
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(("papers " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void done(Publications.Result result) {
        if (result instanceof Publications.Result.Refused(var refusals))
            throw new IllegalStateException("The tour's papers can't be told: " + List.copyOf(refusals)
                    + "\nMaybe tour/papers.yaml no longer fits the pack.");
    }
}
