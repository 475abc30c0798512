package org.xiandao.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.Author;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.EventStreams.Head;
import org.xiandao.base.stream.EventStreams.NewEvent;
import org.xiandao.base.stream.StoredEvent;
import org.xiandao.plan.life.PlanEvent;
import org.xiandao.plan.life.PlanRecorded;
import org.xiandao.plan.life.PlanState;

/** Plans of work as streams. A state once read back is kept in memory and only ever carried forward. */
@Component
class PlanStreams {
    private static final String KIND = "plan";

    private final EventStreams streams;
    private final Cache<String, PlanState> folded =
            Caffeine.newBuilder().maximumSize(500).build();

    PlanStreams(EventStreams streams) {
        this.streams = streams;
    }

    Head lock(String caseId) {
        return streams.lock(stream(caseId));
    }

    /** As committed: what another's transaction has not yet committed is not read, and never remembered. */
    PlanState state(String caseId) {
        var known = folded.getIfPresent(caseId);
        var from = known == null ? PlanState.NONE : known;
        var state = from.then(recorded(streams.read(stream(caseId), from.number())));
        if (state.number() > from.number())
            folded.asMap().merge(caseId, state, (older, newer) -> newer.number() > older.number() ? newer : older);
        return state;
    }

    /** Of the locked stream; remembers nothing, since the transaction may still be rolled back. */
    PlanState state(String caseId, Head head) {
        var known = folded.getIfPresent(caseId);
        var from = known != null && known.number() <= head.length() ? known : PlanState.NONE;
        return from.then(recorded(streams.read(head.stream(), from.number())));
    }

    List<PlanRecorded> history(String caseId) {
        return recorded(streams.read(stream(caseId), 0));
    }

    List<PlanRecorded> append(Head head, List<PlanEvent> events, Actor actor, Instant at) {
        var rows = events.stream()
                .map(event -> new NewEvent(event.getClass().getSimpleName(), EventJson.write(event), false))
                .toList();
        var author = new Author(actor.account(), actor.name(), actor.organisationName());
        return recorded(streams.append(head, rows, author, at).events());
    }

    List<String> all() {
        return streams.streams(KIND).stream()
                .map(stream -> stream.substring(KIND.length() + 1))
                .toList();
    }

    private static String stream(String caseId) {
        return KIND + ":" + caseId;
    }

    private static List<PlanRecorded> recorded(List<StoredEvent> stored) {
        return stored.stream()
                .map(event -> new PlanRecorded(
                        event.number(),
                        event.at(),
                        event.author().account(),
                        event.author().name(),
                        event.author().organisationName(),
                        EventJson.read(event.type(), event.body(), PlanEvent.class)))
                .toList();
    }
}
