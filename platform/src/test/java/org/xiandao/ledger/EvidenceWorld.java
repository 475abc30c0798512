package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.unit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.evidence.StoredFile;
import org.xiandao.ledger.RecordEvidence.Result;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.testing.TestDatabase;

/** Records to prove and what proves them, for several test classes; the database goes with the server. */
abstract class EvidenceWorld {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final RecordType STATIONS = CATALOGUE.type("base-station-count").orElseThrow();
    static final Caller CALLER = Caller.system("test");

    static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    static final Instant SEPTEMBER = Instant.parse("2026-09-02T02:00:00Z");
    static final Instant DECEMBER = Instant.parse("2026-12-02T02:00:00Z");

    final RecordStore store = new RecordStore(DATABASE.jdbc());
    final RecordDirectory directory = new RecordDirectory(DATABASE.jdbc(), AREAS);
    final Ledger ledger = new Ledger(store, directory, CATALOGUE, AREAS, DATABASE.transactions());
    final Audit audit = new Audit(
            DATABASE.jdbc(),
            Objects.requireNonNull(DATABASE.transactions().getTransactionManager()),
            Clock.fixed(JUNE, ZoneOffset.UTC));
    final RecordEvidence evidence =
            new RecordEvidence(new EvidenceStore(DATABASE.jdbc()), store, CATALOGUE, audit, DATABASE.transactions());
    final Verification verification = new Verification(DATABASE.jdbc(), CATALOGUE);
    final Actor city = unit("210300");
    final Actor other = unit("210400");
    final Actor handler = office("210000", Level.PROVINCE, Duty.HANDLER);
    final Actor decider = office("210000", Level.PROVINCE, Duty.DECIDER);

    Kept record(String day) {
        var fields = Map.of("stations", "4100", "counted-by", "市通管办", "of", day);
        var result = ledger.declare(
                UUID.randomUUID(), STATIONS.id(), fields, Optional.empty(), Origin.DECLARED, city, MARCH);
        return ((Ledger.Result.Done) result).record();
    }

    static Offered link(String expires) {
        return new Offered(
                List.of(),
                "https://example.org/bulletin",
                "2026-03-01",
                "统计公报",
                "",
                expires,
                "PUBLIC",
                List.of("stations"));
    }

    Offered file(String text, String title, String expires, Actor by) {
        var file = new StoredFile(digest(text), "证明.pdf", text.length(), "application/pdf");
        return new Offered(
                List.of(evidence.arrived(file, by, MARCH)), "", "", title, "", expires, "INTERNAL", List.of());
    }

    static String digest(String text) {
        return org.xiandao.rules.json.CanonicalJson.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Proof> done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).proofs();
    }

    static List<String> refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result)
                .refusals().stream()
                        .map(refusal -> (refusal.path() + " " + refusal.code()).strip())
                        .toList();
    }

    Proof bound(Kept record, Offered offered, Instant at) {
        return done(evidence.offer(record.id(), 1, offered, city, CALLER, at)).getFirst();
    }
}
