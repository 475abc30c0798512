package org.xiandao.tour;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiandao.base.Actor;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Offered;
import org.xiandao.ledger.Proof;
import org.xiandao.ledger.RecordEvidence;
import org.xiandao.rules.pack.Text;
import org.xiandao.tour.World.Part;

/** What the tour's ledger rests on: the evidence that {@code tour/evidence.yaml} tells of. */
final class Proving {
    private static final Caller CALLER = Caller.system("tour");
    private static final String COMMON = "common";

    private final RecordEvidence evidence;
    private final EvidenceFiles files;
    private final LocalDate last;
    private final Part written = World.file("evidence.yaml");
    private final Map<String, UUID> pieces = new HashMap<>();

    Proving(RecordEvidence evidence, EvidenceFiles files, LocalDate last) {
        this.evidence = evidence;
        this.files = files;
        this.last = last;
    }

    /** What the file names for a record; of another that gets confirmed, the document that proves whatever it has to. */
    void prove(Part record, Kept kept, Actor by) {
        var named = written.part("records").maybe(record.text("id"));
        if (named.isEmpty() && record.maybe("confirmed").isEmpty()) return;
        bind(named.orElse(COMMON), kept, by);
    }

    void withdraw(Part record, Kept kept, Actor by) {
        var withdrawn = written.part("withdrawn").part(record.text("id"));
        if (withdrawn.values().isEmpty()) return;
        var at = at(withdrawn.text("at"));
        for (var proof : evidence.of(kept, at))
            done(record, evidence.withdraw(kept.id(), proof.id(), withdrawn.text("reason"), by, CALLER, at));
    }

    private void bind(String name, Kept kept, Actor by) {
        var piece = written.part("pieces").part(name);
        var at = kept.last().known();
        int version = kept.last().number();
        var owned = pieces.get(by.organisation() + name);
        var result = owned == null
                ? evidence.offer(kept.id(), version, offered(piece, by, at), by, CALLER, at)
                : evidence.reuse(kept.id(), version, List.of(owned), List.of(), by, CALLER, at);
        pieces.put(
                by.organisation() + name, done(piece, result).getFirst().piece().id());
    }

    private Offered offered(Part piece, Actor by, Instant at) {
        var address = piece.maybe("address");
        return new Offered(
                address.isPresent() ? List.of() : List.of(arrival(piece, by, at)),
                address.orElse(""),
                address.map(it -> ChinaTime.day(at).toString()).orElse(""),
                piece.text("title"),
                piece.maybe("issued").map(this::day).orElse(""),
                piece.maybe("expires").map(this::day).orElse(""),
                piece.text("classification"),
                List.of());
    }

    private String arrival(Part piece, Actor by, Instant at) {
        var bytes = DemonstrationPdf.bytes(new Text(piece.text("title"), piece.text("title")));
        var id = UUID.nameUUIDFromBytes((by.organisation() + piece.text("title")).getBytes(StandardCharsets.UTF_8))
                .toString();
        files.begin(id, "tour", "", piece.text("title") + ".pdf", bytes.length, at);
        return evidence.arrived(files.complete(files.add(id, "tour", 0, new ByteArrayInputStream(bytes))), by, at);
    }

    private String day(String written) {
        return World.Day.of(written).on(last).toString();
    }

    private Instant at(String day) {
        return World.Day.of(day)
                .on(last)
                .atTime(LocalTime.of(10, 0))
                .atZone(ChinaTime.ZONE)
                .toInstant();
    }

    private static List<Proof> done(Part told, RecordEvidence.Result result) {
        return switch (result) {
            case RecordEvidence.Result.Done done -> done.proofs();
            case RecordEvidence.Result.Refused refused ->
                throw new IllegalStateException(
                        "The tour's evidence for " + told.values() + " is refused: " + refused.refusals());
        };
    }
}
