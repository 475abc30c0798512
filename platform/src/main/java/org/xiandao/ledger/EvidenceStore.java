package org.xiandao.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.stream.Author;
import org.xiandao.evidence.StoredFile;
import org.xiandao.rules.pack.Form.Classification;

/** The tables of what proves records; rows are added and read, nothing else. */
@Component
class EvidenceStore {
    private static final String PROOFS = """
            select b.id as proof, b.record, b.number, b.proves, b.known_at as bound_at, b.account as bound_account,
                   b.name as bound_name, b.organisation_name as bound_organisation, p.*, w.evidence as withdrawn, w.reason,
                   w.known_at as withdrawn_at, w.account as withdrawn_account, w.name as withdrawn_name,
                   w.organisation_name as withdrawn_organisation
            from record_evidence b join evidence_piece p on p.id = b.piece
            left join record_evidence_withdrawal w on w.evidence = b.id and w.known_at <= :known
            where b.known_at <= :known and""";

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String id, UUID owner, StoredFile file, Instant at) {
        jdbc.sql("""
                insert into evidence_arrival (id, owner, sha256, file_name, size, media_type, arrived_at)
                values (:id, :owner, :sha256, :name, :size, :mediaType, :at)""")
                .param("id", id)
                .param("owner", owner)
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("size", file.size())
                .param("mediaType", file.mediaType())
                .param("at", RecordStore.at(at))
                .update();
    }

    Optional<StoredFile> arrival(String id, UUID owner) {
        return jdbc.sql("""
                select sha256, file_name, size, media_type from evidence_arrival where id = :id and owner = :owner""")
                .param("id", id)
                .param("owner", owner)
                .query((row, n) -> file(row))
                .optional();
    }

    void add(Piece piece) {
        jdbc.sql("""
                insert into evidence_piece (id, owner, title, address, looked_up, sha256, file_name, size, media_type, issued_on,
                                            expires_on, classification, known_at, account, name, organisation_name)
                values (:id, :owner, :title, :address, :lookedUp, :sha256, :fileName, :size, :mediaType, :issued,
                        :expires, :classification, :known, :account, :name, :organisationName)""")
                .param("id", piece.id())
                .param("owner", UUID.fromString(piece.owner()))
                .param("title", piece.title())
                .param("address", piece.link().map(Piece.Link::address).orElse(null))
                .param("lookedUp", piece.link().map(Piece.Link::lookedUp).orElse(null))
                .param("sha256", piece.file().map(StoredFile::sha256).orElse(null))
                .param("fileName", piece.file().map(StoredFile::name).orElse(null))
                .param("size", piece.file().map(StoredFile::size).orElse(null))
                .param("mediaType", piece.file().map(StoredFile::mediaType).orElse(null))
                .param("issued", piece.issued().orElse(null))
                .param("expires", piece.expires().orElse(null))
                .param("classification", piece.classification().name())
                .param("known", RecordStore.at(piece.known()))
                .param("account", piece.author().account())
                .param("name", piece.author().name())
                .param("organisationName", piece.author().organisationName())
                .update();
    }

    void add(Proof proof) {
        jdbc.sql("""
                insert into record_evidence (id, record, number, piece, proves, known_at, account, name, organisation_name)
                values (:id, :record, :number, :piece, :proves, :known, :account, :name, :organisationName)""")
                .param("id", proof.id())
                .param("record", proof.record())
                .param("number", proof.version())
                .param("piece", proof.piece().id())
                .param("proves", proof.proves().toArray(String[]::new))
                .param("known", RecordStore.at(proof.known()))
                .param("account", proof.author().account())
                .param("name", proof.author().name())
                .param("organisationName", proof.author().organisationName())
                .update();
    }

    void withdraw(UUID proof, Proof.Withdrawal withdrawal) {
        jdbc.sql("""
                insert into record_evidence_withdrawal (evidence, reason, known_at, account, name, organisation_name)
                values (:proof, :reason, :at, :account, :name, :organisationName)""")
                .param("proof", proof)
                .param("reason", withdrawal.reason())
                .param("at", RecordStore.at(withdrawal.at()))
                .param("account", withdrawal.author().account())
                .param("name", withdrawal.author().name())
                .param("organisationName", withdrawal.author().organisationName())
                .update();
    }

    Optional<Piece> piece(UUID id) {
        return jdbc.sql("select * from evidence_piece where id = :id")
                .param("id", id)
                .query((row, n) -> piece(row))
                .optional();
    }

    /** An organisation's pieces, those known last first. */
    List<Piece> pieces(Collection<String> owners) {
        return jdbc.sql("select * from evidence_piece where owner = any(:owners::uuid[]) order by known_at desc, id")
                .param("owners", owners.toArray(String[]::new))
                .query((row, n) -> piece(row))
                .list();
    }

    List<Piece> pieces(String owner, String sha256) {
        return jdbc.sql("""
                select * from evidence_piece where owner = :owner::uuid and sha256 = :sha256 order by known_at desc, id""")
                .param("owner", owner)
                .param("sha256", sha256)
                .query((row, n) -> piece(row))
                .list();
    }

    List<Proof> ofRecord(UUID record, Instant known) {
        return jdbc.sql(PROOFS + " b.record = :record order by b.position")
                .param("record", record)
                .param("known", RecordStore.at(known))
                .query((row, n) -> proof(row))
                .list();
    }

    List<Proof> ofPieces(Collection<UUID> pieces, Instant known) {
        return jdbc.sql(PROOFS + " b.piece = any(:pieces) order by b.position")
                .param("pieces", pieces.toArray(UUID[]::new))
                .param("known", RecordStore.at(known))
                .query((row, n) -> proof(row))
                .list();
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                row.getObject("proof", UUID.class),
                row.getObject("record", UUID.class),
                row.getInt("number"),
                piece(row),
                strings(row.getArray("proves")),
                row.getObject("bound_at", OffsetDateTime.class).toInstant(),
                author(row, "bound"),
                row.getString("withdrawn") == null
                        ? Optional.empty()
                        : Optional.of(new Proof.Withdrawal(
                                row.getString("reason"),
                                row.getObject("withdrawn_at", OffsetDateTime.class)
                                        .toInstant(),
                                author(row, "withdrawn"))));
    }

    private static Author author(ResultSet row, String of) throws SQLException {
        return new Author(
                row.getString(of + "_account"), row.getString(of + "_name"), row.getString(of + "_organisation"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static Piece piece(ResultSet row) throws SQLException {
        var address = row.getString("address");
        return new Piece(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("title"),
                address == null
                        ? Optional.empty()
                        : Optional.of(new Piece.Link(address, row.getObject("looked_up", LocalDate.class))),
                row.getString("sha256") == null ? Optional.empty() : Optional.of(file(row)),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                Classification.valueOf(row.getString("classification")),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                new Author(row.getString("account"), row.getString("name"), row.getString("organisation_name")));
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getString("sha256"), row.getString("file_name"), row.getLong("size"), row.getString("media_type"));
    }
}
