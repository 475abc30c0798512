package org.xiandao.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.base.Areas;
import org.xiandao.base.stream.Author;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.pack.Form.Classification;

/** A ledger that is written straight into its tables, without anybody's leave. */
public final class ALedger {
    private static final Instant BEGUN = Instant.parse("2026-06-01T00:00:00Z");
    private static final AtomicLong WRITES = new AtomicLong();
    private static final Author AUTHOR = new Author("a", "甲", "某局");

    private final JdbcClient jdbc;
    private final RecordStore store;

    public ALedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.store = new RecordStore(jdbc);
    }

    /** The moment of the last write: each one is a millisecond after the one before. */
    public static Instant now() {
        return BEGUN.plusMillis(WRITES.get());
    }

    /** That goes on by writing only. */
    public static Clock clock() {
        InstantSource writes = ALedger::now;
        return writes.withZone(ZoneOffset.UTC);
    }

    private static Instant written() {
        return BEGUN.plusMillis(WRITES.incrementAndGet());
    }

    public static Verification verification(JdbcClient jdbc, Catalogue catalogue) {
        return new Verification(jdbc, catalogue);
    }

    /** With nothing kept ready. */
    public static Proven proven(JdbcClient jdbc, Areas areas, Catalogue catalogue) {
        return new Proven(jdbc, new RecordDirectory(jdbc, areas), catalogue, (area, day, known) -> Optional.empty());
    }

    public UUID add(String type, String area, LocalDate from, Map<String, String> fields) {
        var id = UUID.randomUUID();
        store.open(id, type, UUID.randomUUID().toString(), written());
        say(id, 1, Optional.empty(), area, from, false, fields);
        return id;
    }

    /** Made up at first; the second version, and each second one after it, is not. */
    public void say(
            UUID id,
            int number,
            Optional<Integer> corrects,
            String area,
            LocalDate from,
            boolean ended,
            Map<String, String> fields) {
        var origin = number % 2 == 0 ? Origin.DECLARED : Origin.DEMONSTRATION;
        var statement = new Statement(from, ended, fields, "", origin);
        store.add(id, new Version(number, corrects, statement, area, written(), AUTHOR, "", ""));
    }

    public void step(UUID id, int number, Step.Kind kind) {
        int position = jdbc.sql("select coalesce(max(position), 0) + 1 from record_step where record = ?")
                .param(id)
                .query(Integer.class)
                .single();
        store.add(id, position, new Step(number, kind, "", written(), AUTHOR));
    }

    public void prove(UUID id, int number) {
        prove(id, number, written());
    }

    void prove(UUID id, int number, Instant at) {
        prove(id, number, Optional.empty(), at);
    }

    /** By a link that proves it up to and with a day. */
    public UUID prove(UUID id, int number, Optional<LocalDate> expires) {
        return prove(id, number, expires, written());
    }

    private UUID prove(UUID id, int number, Optional<LocalDate> expires, Instant at) {
        var evidence = new EvidenceStore(jdbc);
        var link = new Piece.Link("https://example.org/", LocalDate.EPOCH);
        var piece = new Piece(
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                "公报",
                Optional.of(link),
                Optional.empty(),
                Optional.empty(),
                expires,
                Classification.PUBLIC,
                at,
                AUTHOR);
        evidence.add(piece);
        var proof = new Proof(UUID.randomUUID(), id, number, piece, List.of(), at, AUTHOR, Optional.empty());
        evidence.add(proof);
        return proof.id();
    }

    public void withdraw(UUID proof) {
        jdbc.sql("""
                insert into record_evidence_withdrawal (evidence, reason, known_at, account, name, organisation_name)
                values (:proof, '', :at, 'a', '甲', '某局') on conflict do nothing""")
                .param("proof", proof)
                .param("at", RecordStore.at(written()))
                .update();
    }

    public void confirm(UUID id, int number) {
        prove(id, number, Optional.empty());
        step(id, number, Step.Kind.CHECKED);
        step(id, number, Step.Kind.CONFIRMED);
    }

    public boolean isCorrected(UUID id, int number) {
        return jdbc.sql("select exists (select from record_version where record = ? and corrects = ?)")
                .params(id, number)
                .query(Boolean.class)
                .single();
    }

    /** What is merged leads nothing, and what leads is not merged. */
    public void merge(UUID id, UUID into) {
        var busy = jdbc.sql("""
                select exists (select from record_merged('infinity') m where m.into_record = ? or m.record = ?)""").params(id, into).query(Boolean.class).single();
        if (!busy) merging(id, Optional.of(into));
    }

    public void part(UUID id) {
        merging(id, Optional.empty());
    }

    private void merging(UUID id, Optional<UUID> into) {
        jdbc.sql("""
                insert into record_merge (record, number, into_record, decided_at)
                select :id, coalesce(max(number), 0) + 1, :into::uuid, :at from record_merge where record = :id""")
                .param("id", id)
                .param("at", RecordStore.at(written()))
                .param("into", into.map(UUID::toString).orElse(null))
                .update();
    }
}
