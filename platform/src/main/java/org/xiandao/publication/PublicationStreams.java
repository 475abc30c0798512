package org.xiandao.publication;

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
import org.xiandao.publication.life.PublicationEvent;
import org.xiandao.publication.life.PublicationRecorded;
import org.xiandao.publication.life.PublicationState;

/** Publications as streams. */
@Component
class PublicationStreams {
    private static final String KIND = "publication";

    private final EventStreams streams;

    PublicationStreams(EventStreams streams) {
        this.streams = streams;
    }

    Head lock(String id) {
        return streams.lock(KIND + ":" + id);
    }

    PublicationState state(String id) {
        return PublicationState.NONE.then(recorded(streams.read(KIND + ":" + id, 0)));
    }

    List<PublicationRecorded> append(Head head, List<PublicationEvent> events, Actor actor, Instant at) {
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

    private static List<PublicationRecorded> recorded(List<StoredEvent> stored) {
        return stored.stream()
                .map(event -> new PublicationRecorded(
                        event.number(),
                        event.at(),
                        event.author().name(),
                        event.author().organisationName(),
                        EventJson.read(event.type(), event.body(), PublicationEvent.class)))
                .toList();
    }
}
