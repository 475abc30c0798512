package org.xiandao.base.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiandao.base.stream.StoredEvent.Place;
import org.xiandao.rules.bundle.EventChain;

/** The streams' store. Writers take a stream's lock first, so that one stream has one writer at a time and others never wait. */
@Component
public class EventStreams {
    private final JdbcClient jdbc;

    EventStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a stream has come, and how far its shared events; their last hashes. */
    public record Head(String stream, int length, String hash, int sharedLength, String sharedHash) {}

    /** @param reserved not for all sides to know of: kept out of the chain of shared events */
    public record NewEvent(String type, String body, boolean reserved) {}

    /** Locks the stream until the transaction ends; a stream that does not exist yet is begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Head lock(String stream) {
        return locked(stream).orElseGet(() -> {
            jdbc.sql(
                            "insert into event_stream (stream, length, hash) values (:stream, 0, :hash) on conflict do nothing")
                    .param("stream", stream)
                    .param("hash", EventChain.BEGINNING)
                    .update();
            return locked(stream).orElseThrow();
        });
    }

    private Optional<Head> locked(String stream) {
        return head(stream, " for update");
    }

    private Optional<Head> head(String stream, String lock) {
        return jdbc.sql(
                        "select stream, length, hash, shared_length, shared_hash from event_stream where stream = :stream"
                                + lock)
                .param("stream", stream)
                .query(Head.class)
                .optional();
    }

    /** What was appended, and how far the stream has come by it. */
    public record Appended(List<StoredEvent> events, Head head) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Appended append(Head head, List<NewEvent> events, Author author, Instant at) {
        var moment = at.truncatedTo(ChronoUnit.MILLIS);
        var stored = new ArrayList<StoredEvent>();
        var end = head;
        for (var event : events) {
            var next = StoredEvent.following(end, event, author, moment, Salts.next());
            stored.add(next);
            end = next.end(end);
        }
        stored.forEach(this::insert);
        jdbc.sql("""
                update event_stream
                set length = :length, hash = :hash, shared_length = :sharedLength, shared_hash = :sharedHash
                where stream = :stream""").paramSource(end).update();
        return new Appended(List.copyOf(stored), end);
    }

    private void insert(StoredEvent event) {
        jdbc.sql("""
                insert into event (stream, number, at, account, name, organisation_name, type, body, salt, digest, previous, hash,
                                   shared_number, shared_hash)
                values (:stream, :number, :at, :account, :name, :organisationName, :type, :body, :salt, :digest, :previous, :hash,
                        :sharedNumber, :sharedHash)""")
                .param("stream", event.stream())
                .param("number", event.number())
                .param("at", OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC))
                .param("account", event.author().account())
                .param("name", event.author().name())
                .param("organisationName", event.author().organisationName())
                .param("type", event.type())
                .param("body", event.body())
                .param("salt", event.salt())
                .param("digest", event.digest())
                .param("previous", event.previous())
                .param("hash", event.hash())
                .param("sharedNumber", event.shared().map(Place::number).orElse(null))
                .param("sharedHash", event.shared().map(Place::hash).orElse(null))
                .update();
    }

    /** The events after the given number, in order. */
    public List<StoredEvent> read(String stream, int after) {
        return jdbc.sql("""
                select stream, number, at, account, name, organisation_name, type, body, salt, digest, previous, hash,
                       shared_number, shared_hash
                from event where stream = :stream and number > :after order by number""")
                .param("stream", stream)
                .param("after", after)
                .query((row, n) -> stored(row))
                .list();
    }

    public List<String> streams(String kind) {
        return jdbc.sql("select stream from event_stream where stream like :kind || ':%' order by stream")
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    /** The number of the first event whose chain is broken, or empty when the whole stream holds. */
    public Optional<Integer> firstBroken(String stream) {
        var end = new Head(stream, 0, EventChain.BEGINNING, 0, EventChain.BEGINNING);
        for (var event : read(stream, 0)) {
            if (!event.follows(end)) return Optional.of(end.length() + 1);
            end = event.end(end);
        }
        return head(stream, "").filter(end::equals).isPresent() ? Optional.empty() : Optional.of(end.length() + 1);
    }

    private static StoredEvent stored(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString("stream"),
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Author(row.getString("account"), row.getString("name"), row.getString("organisation_name")),
                row.getString("type"),
                row.getString("body"),
                row.getString("salt"),
                row.getString("digest"),
                row.getString("previous"),
                row.getString("hash"),
                shared(row.getInt("shared_number"), row.getString("shared_hash")));
    }

    private static Optional<Place> shared(int number, @Nullable String hash) {
        return Optional.ofNullable(hash).map(known -> new Place(number, known));
    }
}
