package org.xiandao.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.programme.Editions;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationCommand;
import org.xiandao.publication.life.PublicationDeciding;
import org.xiandao.publication.life.PublicationOutcome;
import org.xiandao.publication.life.PublicationRefusal;
import org.xiandao.publication.life.PublicationSetting;
import org.xiandao.publication.life.PublicationSetting.Earlier;
import org.xiandao.publication.life.PublicationState;
import org.xiandao.publication.life.Rights;
import org.xiandao.publication.life.Span;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.RatingRules.Report;
import org.xiandao.rules.pack.Text;

/** The one door through which a publication changes: lock, decide, append and project, all in one transaction. */
@Component
public class Publications {
    private static final int OFFERED = 3;

    private final PublicationStreams streams;
    private final PublicationProjection projection;
    private final Chapters chapters;
    private final Lives lives;
    private final Editions editions;
    private final Areas areas;
    private final TransactionTemplate transaction;

    Publications(
            PublicationStreams streams,
            PublicationProjection projection,
            Chapters chapters,
            Lives lives,
            Editions editions,
            Areas areas,
            TransactionTemplate transaction) {
        this.streams = streams;
        this.projection = projection;
        this.chapters = chapters;
        this.lives = lives;
        this.editions = editions;
        this.areas = areas;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(PublicationState state) implements Result {}

        record Refused(List<PublicationRefusal> refusals) implements Result {}
    }

    /** A record that a case can be told from. */
    public record Choice(String id, String type, Text title) {}

    /** The editions that an actor's office publishes for. */
    public List<Edition> editions(Actor actor) {
        return editions.offered().stream()
                .filter(edition -> rights(edition, actor.area(), actor).sees())
                .filter(edition -> areas.within(actor.area(), edition.area()))
                .toList();
    }

    /** What an actor may do with the publications of an edition for an area: only their own area's. */
    public Rights rights(Edition edition, String area, Actor actor) {
        return actor.area().equals(area) ? Rights.of(edition, actor) : Rights.NONE;
    }

    public Rights rights(PublicationState state, Actor actor) {
        return rights(edition(state), state.first().area(), actor);
    }

    public Edition edition(PublicationState state) {
        return editions.get(state.first().sha256());
    }

    /** How long a white paper's period is; a year where the pack does not say. */
    private static Period every(Edition edition) {
        return edition.rating().reports().stream()
                .filter(report -> report.id().equals(Rights.WHITE_PAPER))
                .map(Report::every)
                .findFirst()
                .orElse(Period.ofYears(1));
    }

    /** The last periods of a plan's life in an area that are over, the newest first. */
    public List<Span> periods(Edition edition, String area, LocalDate today) {
        return lives.of(edition, area)
                .map(life -> Span.over(every(edition), today, life, OFFERED))
                .orElse(List.of());
    }

    /** The target that typical cases count for. */
    public static Optional<Target> target(Edition edition) {
        return CaseChapters.target(edition);
    }

    /** Begins under an id of its own; an id that has been begun stays as it is. */
    public Result begin(String id, String editionId, PublicationCommand.Begin begin, Actor actor, Instant at) {
        var edition = editions.offered(editionId)
                .orElseThrow(() -> new IllegalArgumentException("No edition " + editionId + " is offered."));
        return inTransaction(() -> {
            editions.pin(edition, at);
            return change(id, edition, Optional.empty(), begin, actor, at);
        });
    }

    /** Begins a new edition of what is published. */
    public Result correct(String id, String earlierId, Actor actor, Instant at) {
        var earlier = get(earlierId);
        return inTransaction(() -> change(
                id,
                edition(earlier),
                Optional.of(new Earlier(earlierId, earlier)),
                new PublicationCommand.Correct(),
                actor,
                at));
    }

    /** Throws IllegalArgumentException for a publication that does not exist. */
    public Result handle(String id, PublicationCommand command, Actor actor, Instant at) {
        var edition = edition(get(id));
        return inTransaction(() -> change(id, edition, Optional.empty(), command, actor, at));
    }

    private Result change(
            String id,
            Edition edition,
            Optional<Earlier> earlier,
            PublicationCommand command,
            Actor actor,
            Instant at) {
        projection.hold(edition.id(), actor.area());
        var head = streams.lock(id);
        var state = streams.state(id);
        var area = state.begun()
                .or(() -> earlier.map(one -> one.state().first()))
                .map(first -> first.area())
                .orElse(actor.area());
        boolean within = areas.within(area, edition.area());
        var setting = new PublicationSetting(
                edition,
                actor,
                within ? rights(edition, area, actor) : Rights.NONE,
                every(edition),
                lives.of(edition, area),
                at,
                earlier,
                issues(edition.id(), area),
                chapters.making(edition, actor, at));
        return switch (PublicationDeciding.decide(state, command, setting)) {
            case PublicationOutcome.Refused(var refusals) -> new Result.Refused(refusals);
            case PublicationOutcome.Done(var events) when events.isEmpty() -> new Result.Done(state);
            case PublicationOutcome.Done(var events) -> {
                var after = state.then(streams.append(head, events, actor, at));
                projection.project(id, after);
                yield new Result.Done(after);
            }
        };
    }

    private PublicationSetting.Issues issues(String edition, String area) {
        return new PublicationSetting.Issues() {
            @Override
            public boolean taken(Kind kind, Optional<LocalDate> to, boolean correction) {
                return projection.taken(kind, edition, area, to, correction);
            }

            @Override
            public int last(Kind kind, Optional<LocalDate> to) {
                return projection.last(kind, edition, area, to);
            }
        };
    }

    private Result inTransaction(java.util.function.Supplier<Result> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var result = work.get();
            if (result instanceof Result.Refused) status.setRollbackOnly();
            return result;
        }));
    }

    /** Throws IllegalArgumentException for a publication that does not exist. */
    public PublicationState get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No publication is numbered " + id + "."));
    }

    public Optional<PublicationState> find(String id) {
        return Optional.of(streams.state(id)).filter(PublicationState::exists);
    }

    public Optional<PublicationCard> card(String id) {
        return projection.card(id);
    }

    /** For everyone: whatever was published, also what has been withdrawn since; the newest first. */
    public List<PublicationCard> open() {
        return projection.open();
    }

    /** What the actors' offices work at and have published. */
    public List<PublicationCard> visible(List<Actor> actors) {
        var cards = new ArrayList<PublicationCard>();
        for (var actor : actors)
            projection.of(editions(actor).stream().map(Edition::id).toList(), List.of(actor.area())).stream()
                    .filter(card -> !cards.contains(card))
                    .forEach(cards::add);
        return List.copyOf(cards);
    }

    /** Records that the collection has not taken in yet. */
    public List<Choice> choices(PublicationState state, Actor actor, Instant at) {
        var taken = state.cases().stream()
                .flatMap(one -> one.record().stream())
                .map(cited -> cited.id())
                .toList();
        var about = chapters.about(
                edition(state), actor, Optional.empty(), state.first().asOf(), at);
        return chapters.choices(about).stream()
                .filter(choice -> !taken.contains(choice.id()))
                .map(choice -> new Choice(choice.id(), choice.type(), choice.title()))
                .toList();
    }

    /** The ids of the cases whose records have been withdrawn. */
    public List<String> gone(PublicationState state, Actor actor, Instant at) {
        var making = chapters.making(edition(state), actor, at);
        return state.cases().stream().filter(making::gone).map(one -> one.id()).toList();
    }

    /** Drops the list and writes it anew from the events. */
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            projection.clear();
            for (var id : streams.all()) {
                var state = streams.state(id);
                if (state.exists()) projection.project(id, state);
            }
        });
    }
}
