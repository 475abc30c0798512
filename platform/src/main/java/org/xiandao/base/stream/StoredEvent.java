package org.xiandao.base.stream;

import java.time.Instant;
import java.util.Optional;
import org.xiandao.base.stream.EventStreams.Head;
import org.xiandao.base.stream.EventStreams.NewEvent;
import org.xiandao.rules.bundle.EventChain;

/**
 * One event as it stands in its stream: its body as JSON text, under a salted {@code digest} that is chained to the
 * {@code previous} one's hash.
 *
 * @param shared its place among the events that all sides know of; empty where it is reserved
 */
public record StoredEvent(
        String stream,
        int number,
        Instant at,
        Author author,
        String type,
        String body,
        String salt,
        String digest,
        String previous,
        String hash,
        Optional<Place> shared) {

    /** In the chain of shared events. */
    public record Place(int number, String hash) {}

    static StoredEvent following(Head head, NewEvent event, Author author, Instant at, String salt) {
        int number = head.length() + 1;
        int sharedNumber = head.sharedLength() + 1;
        var digest = content(salt, head.stream(), at, author, event.type(), event.body())
                .digest();
        return new StoredEvent(
                head.stream(),
                number,
                at,
                author,
                event.type(),
                event.body(),
                salt,
                digest,
                head.hash(),
                EventChain.link(head.hash(), number, digest),
                event.reserved()
                        ? Optional.empty()
                        : Optional.of(
                                new Place(sharedNumber, EventChain.link(head.sharedHash(), sharedNumber, digest))));
    }

    /** All that the digest covers. */
    public EventChain.Content content() {
        return content(salt, stream, at, author, type, body);
    }

    private static EventChain.Content content(
            String salt, String stream, Instant at, Author author, String type, String body) {
        return new EventChain.Content(
                salt, stream, at.toString(), author.account(), author.name(), author.organisationName(), type, body);
    }

    /** Whether it is the very event that comes after that head, unchanged. */
    boolean follows(Head head) {
        var again = following(head, new NewEvent(type, body, shared.isEmpty()), author, at, salt);
        return equals(again);
    }

    /** How far the stream has come with it. */
    Head end(Head before) {
        return new Head(
                stream,
                number,
                hash,
                shared.map(Place::number).orElse(before.sharedLength()),
                shared.map(Place::hash).orElse(before.sharedHash()));
    }
}
