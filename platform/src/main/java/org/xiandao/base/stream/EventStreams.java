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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The streams' store. Writers take a stream's lock first, so that one stream has one writer at a time and others never wait. */
@Component
public class EventStreams {
    private final JdbcClient jdbc;

    EventStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a stream has come; its last hash. */
    public record Head(String stream, int length, String hash) {}

    public record NewEvent(String type, String body) {}

    /** Locks the stream until the transaction ends; a stream that does not exist yet is begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Head lock(String stream) {
        return locked(stream).orElseGet(() -> {
            jdbc.sql(
                            "insert into event_stream (stream, length, hash) values (:stream, 0, :hash) on conflict do nothing")
                    .param("stream", stream)
                    .param("hash", StoredEvent.BEGINNING)
                    .update();
            return locked(stream).orElseThrow();
        });
    }

    private Optional<Head> locked(String stream) {
        return jdbc.sql("select stream, length, hash from event_stream where stream = :stream for update")
                .param("stream", stream)
                .query((row, n) -> new Head(row.getString("stream"), row.getInt("length"), row.getString("hash")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredEvent> append(Head head, List<NewEvent> events, Author author, Instant at) {
        var moment = at.truncatedTo(ChronoUnit.MILLIS);
        var stored = new ArrayList<StoredEvent>();
        var previous = head.hash();
        int number = head.length();
        for (var event : events) {
            number++;
            var hash = StoredEvent.hash(previous, head.stream(), number, moment, author, event.type(), event.body());
            stored.add(
                    new StoredEvent(head.stream(), number, moment, author, event.type(), event.body(), previous, hash));
            previous = hash;
        }
        for (var event : stored) insert(event);
        jdbc.sql("update event_stream set length = :length, hash = :hash where stream = :stream")
                .param("length", number)
                .param("hash", previous)
                .param("stream", head.stream())
                .update();
        return stored;
    }

    private void insert(StoredEvent event) {
        jdbc.sql("""
                insert into event (stream, number, at, account, name, organisation_name, type, body, previous, hash)
                values (:stream, :number, :at, :account, :name, :organisationName, :type, :body, :previous, :hash)""")
                .param("stream", event.stream())
                .param("number", event.number())
                .param("at", OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC))
                .param("account", event.author().account())
                .param("name", event.author().name())
                .param("organisationName", event.author().organisationName())
                .param("type", event.type())
                .param("body", event.body())
                .param("previous", event.previous())
                .param("hash", event.hash())
                .update();
    }

    /** The events after the given number, in order. */
    public List<StoredEvent> read(String stream, int after) {
        return jdbc.sql("""
                select stream, number, at, account, name, organisation_name, type, body, previous, hash
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
        var previous = StoredEvent.BEGINNING;
        int number = 0;
        for (var event : read(stream, 0)) {
            number++;
            if (event.number() != number || !event.previous().equals(previous) || !event.intact())
                return Optional.of(number);
            previous = event.hash();
        }
        var head = jdbc.sql("select stream, length, hash from event_stream where stream = :stream")
                .param("stream", stream)
                .query((row, n) -> new Head(row.getString("stream"), row.getInt("length"), row.getString("hash")))
                .optional();
        boolean whole = head.isPresent()
                && head.get().length() == number
                && head.get().hash().equals(previous);
        return whole ? Optional.empty() : Optional.of(number + 1);
    }

    private static StoredEvent stored(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString("stream"),
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Author(row.getString("account"), row.getString("name"), row.getString("organisation_name")),
                row.getString("type"),
                row.getString("body"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
