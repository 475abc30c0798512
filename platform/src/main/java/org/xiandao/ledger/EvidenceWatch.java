package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/**
 * Which evidence runs out, and what it leaves unproven. All is told from the rows and the day asked for: a server that was
 * off, or a clock that jumps, neither loses a reminder nor tells it twice.
 */
@Component
public class EvidenceWatch {
    private final JdbcClient jdbc;
    private final RecordDirectory directory;
    private final Catalogue catalogue;

    EvidenceWatch(JdbcClient jdbc, RecordDirectory directory, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /** How near the last day of a piece of evidence is. */
    public enum Stage {
        EXPIRED,
        TODAY,
        IN_7_DAYS,
        IN_30_DAYS,
        IN_90_DAYS;

        private static final int FIRST = 90;

        /** Empty while it is further off than the first reminder. */
        public static Optional<Stage> of(LocalDate expires, LocalDate today) {
            long days = ChronoUnit.DAYS.between(today, expires);
            if (days < 0) return Optional.of(EXPIRED);
            if (days == 0) return Optional.of(TODAY);
            if (days <= 7) return Optional.of(IN_7_DAYS);
            if (days <= 30) return Optional.of(IN_30_DAYS);
            return days <= FIRST ? Optional.of(IN_90_DAYS) : Optional.empty();
        }
    }

    /** A version of a record, with what it says. */
    public record Use(UUID record, int version, RecordType type, Map<String, String> fields) {}

    /** @param leaves what the piece leaves with too little evidence or none, once it has expired */
    public record Due(Piece piece, Stage stage, List<Use> leaves) {}

    /** A confirmed version that has lost its evidence; {@code lack} is empty where other evidence waits to be looked at. */
    public record Fallen(UUID record, String owner, String area, Use use, Optional<Ground.Lack> lack) {}

    /**
     * The evidence of those organisations for which one fills that runs out and leaves a record with too little or none;
     * the most urgent first. What has been replaced, withdrawn, or proves nothing that still stands is left out.
     */
    public List<Due> due(List<Actor> actors, LocalDate today, Instant known) {
        var pieces = new LinkedHashMap<UUID, Piece>();
        var leaves = new LinkedHashMap<UUID, List<Use>>();
        jdbc.sql("""
                select p.*, b.record, b.number, r.type, v.fields::text as fields, g.step, g.stands, g.rests, g.expired, g.withdrawn
                from evidence_piece p
                join record_evidence b on b.piece = p.id and b.known_at <= :known
                join record r on r.id = b.record
                join record_version v on v.record = b.record and v.number = b.number and not v.ended
                cross join lateral record_ground(b.record, b.number, greatest(p.expires_on + 1, :day), :known) g
                where p.owner = any(:owners::uuid[]) and p.expires_on <= :day + :first
                  and not exists (select 1 from record_evidence_withdrawal w where w.evidence = b.id and w.known_at <= :known)
                  and not exists (select 1 from record_version n
                                  where n.record = v.record and n.number > v.number and n.known_at <= :known)
                  and v.record not in (select m.record from record_merged(:known) m)
                order by p.expires_on, p.known_at, p.id, b.position""")
                .param("owners", filled(actors))
                .param("day", today)
                .param("first", Stage.FIRST)
                .param("known", RecordStore.at(known))
                .query((row, n) -> {
                    var piece = EvidenceStore.piece(row);
                    var type = catalogue.type(row.getString("type")).orElseThrow();
                    if (RecordStore.ground(row).stands() >= Math.max(1, type.evidence())) return false;
                    pieces.put(piece.id(), piece);
                    return leaves.computeIfAbsent(piece.id(), it -> new ArrayList<>())
                            .add(new Use(
                                    row.getObject("record", UUID.class),
                                    row.getInt("number"),
                                    type,
                                    RecordStore.strings(row.getString("fields"))));
                })
                .list();
        return pieces.values().stream()
                .map(piece -> new Due(
                        piece,
                        Stage.of(piece.expires().orElseThrow(), today).orElseThrow(),
                        List.copyOf(leaves.getOrDefault(piece.id(), List.of()))))
                .toList();
    }

    private static String[] filled(List<Actor> actors) {
        return RecordDirectory.owners(actors.stream().filter(Actor::fills).toList());
    }

    /**
     * A record that a piece proves.
     *
     * @param loses whether it is confirmed, and is so no more without the piece
     */
    public record Proven(Use use, boolean loses) {}

    /** The records that a piece proves on a day, as known at a moment; those that would lose their confirmation first. */
    public List<Proven> provenBy(UUID piece, LocalDate day, Instant known) {
        var proven = new LinkedHashMap<UUID, Proven>();
        jdbc.sql("""
                select b.record, b.number, r.type, v.fields::text as fields, g.step, g.stands, g.rests, g.expired, g.withdrawn,
                       exists (select 1 from record_step s where s.record = b.record and s.number = b.number
                                  and s.step = 'CONFIRMED' and s.at between b.known_at and :known)
                       and not exists (select 1 from record_version c
                                       where c.record = b.record and c.corrects = b.number and c.known_at <= :known) as rested
                from record_evidence b
                join evidence_piece p on p.id = b.piece and coalesce(p.expires_on >= :day, true)
                join record r on r.id = b.record
                join record_version v on v.record = b.record and v.number = b.number
                cross join lateral record_ground(b.record, b.number, :day, :known) g
                where b.piece = :piece and b.known_at <= :known
                  and not exists (select 1 from record_evidence_withdrawal w where w.evidence = b.id and w.known_at <= :known)
                order by b.record, b.number desc""")
                .param("piece", piece)
                .param("day", day)
                .param("known", RecordStore.at(known))
                .query((row, n) -> {
                    var type = catalogue.type(row.getString("type")).orElseThrow();
                    var record = row.getObject("record", UUID.class);
                    var use = new Use(record, row.getInt("number"), type, RecordStore.strings(row.getString("fields")));
                    boolean loses =
                            row.getBoolean("rested") && RecordStore.ground(row).fallsWithoutOne(type);
                    return proven.merge(
                            record,
                            new Proven(use, loses),
                            (last, earlier) -> new Proven(last.use(), last.loses() || earlier.loses()));
                })
                .list();
        return proven.values().stream()
                .sorted(Comparator.comparing((Proven one) -> !one.loses()))
                .toList();
    }

    /** The confirmed versions that these seats see and that stand no more, since their evidence expired or was withdrawn. */
    public List<Fallen> fallen(List<Actor> actors, LocalDate day, Instant known) {
        return jdbc
                .sql("""
                select h.record, h.owner, h.number, h.area, h.type, h.fields, g.* from (
                    select v.record, r.owner, v.number, v.area, r.type, v.fields::text as fields
                    from (select b.record, b.number from evidence_piece p join record_evidence b on b.piece = p.id
                          where p.expires_on < :day and b.known_at <= :known
                          union
                          select b.record, b.number from record_evidence_withdrawal w join record_evidence b on b.id = w.evidence
                          where w.known_at <= :known) e
                    join record_version v on v.record = e.record and v.number = e.number and not v.ended
                    join record r on r.id = v.record
                    where not exists (select 1 from record_version n
                                      where n.record = v.record and n.number > v.number and n.known_at <= :known)
                      and v.record not in (select m.record from record_merged(:known) m)) h
                cross join lateral record_ground(h.record, h.number, :day, :known) g
                where g.step = 'CONFIRMED' and """ + " " + RecordDirectory.VISIBLE + " order by h.area, h.type, h.record")
                .param("owners", RecordDirectory.owners(actors))
                .param("areas", directory.seen(actors))
                .param("day", day)
                .param("known", RecordStore.at(known))
                .query((row, n) -> {
                    var ground = RecordStore.ground(row);
                    var type = catalogue.type(row.getString("type")).orElseThrow();
                    var record = row.getObject("record", UUID.class);
                    var use = new Use(record, row.getInt("number"), type, RecordStore.strings(row.getString("fields")));
                    return ground.fallen(type)
                            ? Optional.of(new Fallen(
                                    record, row.getString("owner"), row.getString("area"), use, ground.lack(type)))
                            : Optional.<Fallen>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
