package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.base.stream.Author;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.pack.Form.Classification;

/** A ledger that is written straight into its tables, without anybody's leave. */
public final class ALedger {
    private static final Author AUTHOR = new Author("a", "甲", "某局");

    private final JdbcClient jdbc;
    private final RecordStore store;

    public ALedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.store = new RecordStore(jdbc);
    }

    public static Verification verification(JdbcClient jdbc, Catalogue catalogue) {
        return new Verification(jdbc, catalogue);
    }

    public UUID add(String type, String area, LocalDate from, Map<String, String> fields) {
        var id = UUID.randomUUID();
        store.open(id, type, UUID.randomUUID().toString(), Instant.now());
        say(id, 1, Optional.empty(), area, from, false, fields);
        return id;
    }

    public void say(
            UUID id,
            int number,
            Optional<Integer> corrects,
            String area,
            LocalDate from,
            boolean ended,
            Map<String, String> fields) {
        var statement = new Statement(from, ended, fields, "", Origin.DEMONSTRATION);
        store.add(id, new Version(number, corrects, statement, area, Instant.now(), AUTHOR, "", ""));
    }

    public void step(UUID id, int number, int position, Step.Kind kind) {
        store.add(id, position, new Step(number, kind, "", Instant.now(), AUTHOR));
    }

    public void prove(UUID id, int number) {
        prove(id, number, Instant.now());
    }

    void prove(UUID id, int number, Instant at) {
        var evidence = new EvidenceStore(jdbc);
        var link = new Piece.Link("https://example.org/", LocalDate.EPOCH);
        var piece = new Piece(
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                "公报",
                Optional.of(link),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Classification.PUBLIC,
                at,
                AUTHOR);
        evidence.add(piece);
        evidence.add(new Proof(UUID.randomUUID(), id, number, piece, List.of(), at, AUTHOR, Optional.empty()));
    }

    public void confirm(UUID id, int number) {
        prove(id, number);
        step(id, number, position(id), Step.Kind.CHECKED);
        step(id, number, position(id), Step.Kind.CONFIRMED);
    }

    private int position(UUID id) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from record_step where record = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
