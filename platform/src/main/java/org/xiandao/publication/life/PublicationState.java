package org.xiandao.publication.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xiandao.publication.life.PublicationEvent.*;
import org.xiandao.rules.pack.Text;

/**
 * Where a publication stands: a pure fold over its events.
 *
 * @param titled number of the event that gave the title
 * @param held the chapters in their order
 * @param ever how many cases and own chapters there have been, so that an id is never used twice
 */
public record PublicationState(
        int number,
        Optional<Begun> begun,
        Stage stage,
        String title,
        int titled,
        List<Held> held,
        int ever,
        List<Said> said) {
    public static final PublicationState NONE =
            new PublicationState(0, Optional.empty(), Stage.DRAFT, "", 0, List.of(), 0, List.of());

    public enum Stage {
        DRAFT,
        READY,
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * @param seen the figures that were there when its text was last written
     * @param number of the event that last changed its text
     */
    public record Held(Chapter chapter, Frozen seen, int number, Instant at, String by) {
        public String id() {
            return chapter.id();
        }

        /** What of the figures has changed since somebody last wrote; nothing where nobody has. */
        public List<Frozen.Change> changed() {
            return chapter.texts().isEmpty() ? List.of() : chapter.figures().since(seen);
        }

        Held refigured(Frozen anew) {
            return new Held(chapter.with(anew), seen, number, at, by);
        }
    }

    /** A step that the whole publication took. */
    public record Said(PublicationEvent event, Instant at, String by, String organisationName) {}

    public PublicationState then(List<PublicationRecorded> events) {
        var state = this;
        for (var recorded : events) state = state.with(recorded);
        return state;
    }

    private PublicationState with(PublicationRecorded recorded) {
        var now = recorded.number();
        return switch (recorded.event()) {
            case Begun e ->
                new PublicationState(now, Optional.of(e), Stage.DRAFT, e.title(), now, held, ever, said(recorded));
            case Titled e -> new PublicationState(now, begun, stage, e.title(), now, held, ever, said);
            case ChapterAdded(var chapter) -> {
                var chapters = new ArrayList<>(held);
                chapters.add(held(chapter, chapter.figures(), recorded));
                boolean counts = chapter.what() == What.CASE || chapter.what() == What.WRITTEN;
                yield new PublicationState(
                        now, begun, stage, title, titled, List.copyOf(chapters), counts ? ever + 1 : ever, said);
            }
            case ChapterDropped(var id) ->
                with(now, held.stream().filter(one -> !one.id().equals(id)).toList());
            case Edited e -> with(now, each(e.chapter(), one -> edited(one, e, recorded)));
            case Refigured e -> with(now, each(e.chapter(), one -> one.refigured(e.figures())));
            case Ordered e ->
                with(
                        now,
                        held.stream()
                                .sorted(Comparator.comparing(one -> e.chapters().indexOf(one.id())))
                                .toList());
            case Readied _ -> to(Stage.READY, recorded);
            case GivenBack _ -> to(Stage.DRAFT, recorded);
            case Published _ -> to(Stage.PUBLISHED, recorded);
            case Withdrawn _ -> to(Stage.WITHDRAWN, recorded);
        };
    }

    private PublicationState with(int now, List<Held> chapters) {
        return new PublicationState(now, begun, stage, title, titled, chapters, ever, said);
    }

    private PublicationState to(Stage next, PublicationRecorded recorded) {
        return new PublicationState(recorded.number(), begun, next, title, titled, held, ever, said(recorded));
    }

    private List<Said> said(PublicationRecorded recorded) {
        var all = new ArrayList<>(said);
        all.add(new Said(recorded.event(), recorded.at(), recorded.name(), recorded.organisationName()));
        return List.copyOf(all);
    }

    private List<Held> each(String id, UnaryOperator<Held> change) {
        return held.stream()
                .map(one -> one.id().equals(id) ? change.apply(one) : one)
                .toList();
    }

    private static Held held(Chapter chapter, Frozen seen, PublicationRecorded recorded) {
        return new Held(chapter, seen, recorded.number(), recorded.at(), recorded.name());
    }

    private static Held edited(Held one, Edited e, PublicationRecorded recorded) {
        var chapter = one.chapter();
        var title = e.title().equals(chapter.title().zh()) ? chapter.title() : new Text(e.title(), e.title());
        return held(chapter.written(title, e.texts()), chapter.figures(), recorded);
    }

    public boolean exists() {
        return begun.isPresent();
    }

    /** Throws where nothing has begun. */
    public Begun first() {
        return begun.orElseThrow();
    }

    public Optional<Held> chapter(String id) {
        return held.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<Chapter> chapters() {
        return held.stream().map(Held::chapter).toList();
    }

    public List<Chapter> cases() {
        return chapters().stream().filter(one -> one.what() == What.CASE).toList();
    }

    /** Whether it has ever been open to all. */
    public boolean open() {
        return publishing().isPresent();
    }

    public Optional<Said> publishing() {
        return said.stream().filter(one -> one.event() instanceof Published).findFirst();
    }

    public Optional<Said> withdrawal() {
        return said.stream().filter(one -> one.event() instanceof Withdrawn).findFirst();
    }

    public boolean madeUp() {
        return chapters().stream().anyMatch(one -> one.figures().madeUp());
    }
}
