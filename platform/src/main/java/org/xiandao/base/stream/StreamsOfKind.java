package org.xiandao.base.stream;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.xiandao.base.Actor;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.EventStreams.Head;
import org.xiandao.base.stream.EventStreams.NewEvent;

/**
 * The streams of one room, each thing's under its id.
 *
 * @param <E> the room's events
 * @param <R> an event as the room reads it back, with who recorded it and when
 */
public abstract class StreamsOfKind<E, R> {
    private final EventStreams streams;
    private final String kind;
    private final Function<StoredEvent, R> recorded;

    protected StreamsOfKind(EventStreams streams, String kind, Function<StoredEvent, R> recorded) {
        this.streams = streams;
        this.kind = kind;
        this.recorded = recorded;
    }

    public Head lock(String id) {
        return streams.lock(stream(id));
    }

    /** All events of a thing; none where it does not exist. */
    public List<R> history(String id) {
        return after(id, 0);
    }

    /** The events after the given number. */
    protected List<R> after(String id, int number) {
        return streams.read(stream(id), number).stream().map(recorded).toList();
    }

    public List<R> append(Head head, List<? extends E> events, Actor actor, Instant at) {
        var rows = events.stream()
                .map(event -> new NewEvent(event.getClass().getSimpleName(), EventJson.write(event), false))
                .toList();
        var author = new Author(actor.account(), actor.name(), actor.organisationName());
        return streams.append(head, rows, author, at).events().stream()
                .map(recorded)
                .toList();
    }

    /** The ids of all things that have a stream. */
    public List<String> all() {
        return streams.streams(kind).stream()
                .map(stream -> stream.substring(kind.length() + 1))
                .toList();
    }

    private String stream(String id) {
        return kind + ":" + id;
    }
}
