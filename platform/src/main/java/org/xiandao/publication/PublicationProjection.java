package org.xiandao.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.ChinaTime;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationEvent.Published;
import org.xiandao.publication.life.PublicationState;
import org.xiandao.publication.life.PublicationState.Stage;

/** The list of publications, written anew from their events. */
@Component
class PublicationProjection {
    /** Another edition of the same publication: same kind, programme, area and period. */
    private static final String SAME = """
            kind = :kind and edition = :edition and area = :area and period_to is not distinct from cast(:to as date)""";

    private static final String CARDS = """
            select p.*, (select l.publication from publication_card l
                         where l.kind = p.kind and l.edition = p.edition and l.area = p.area
                           and l.period_to is not distinct from p.period_to
                           and l.issue > p.issue and l.stage = 'PUBLISHED'
                         order by l.issue desc limit 1) as superseded
            from publication_card p
            """;

    private final JdbcClient jdbc;

    PublicationProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear() {
        jdbc.sql("delete from publication_card").update();
    }

    void project(String id, PublicationState state) {
        var first = state.first();
        var publishing = state.publishing();
        jdbc.sql("delete from publication_card where publication = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into publication_card (publication, kind, edition, sha256, area, issue, period_to, as_of, title,
                                              organisation_name, stage, published, document_number, made_up)
                values (:id, :kind, :edition, :sha256, :area, :issue, :to, :asOf, :title, :organisationName, :stage,
                        :published, :number, :madeUp)""")
                .param("id", id)
                .param("kind", first.kind().name())
                .param("edition", first.edition())
                .param("sha256", first.sha256())
                .param("area", first.area())
                .param("issue", first.issue())
                .param("to", first.to().orElse(null))
                .param("asOf", first.asOf())
                .param("title", state.title())
                .param("organisationName", first.organisationName())
                .param("stage", state.stage().name())
                .param(
                        "published",
                        publishing.map(said -> ChinaTime.day(said.at())).orElse(null))
                .param(
                        "number",
                        publishing
                                .map(said -> ((Published) said.event()).documentNumber())
                                .orElse(""))
                .param("madeUp", state.madeUp())
                .update();
    }

    /** Nobody else begins an edition of the same publication until the transaction ends. */
    void hold(String edition, String area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "publication " + edition + " " + area)
                .query((row, n) -> true)
                .list();
    }

    private JdbcClient.StatementSpec same(String sql, Kind kind, String edition, String area, Optional<LocalDate> to) {
        return jdbc.sql(sql + SAME)
                .param("kind", kind.name())
                .param("edition", edition)
                .param("area", area)
                .param("to", to.orElse(null));
    }

    /** Whether an edition stands in the way: for a correction, one still at work; for a first one, any not withdrawn. */
    boolean taken(Kind kind, String edition, String area, Optional<LocalDate> to, boolean correction) {
        var standing = correction ? "('DRAFT', 'READY')" : "('DRAFT', 'READY', 'PUBLISHED')";
        return same(
                        "select count(*) > 0 from publication_card where stage in " + standing + " and ",
                        kind,
                        edition,
                        area,
                        to)
                .query(Boolean.class)
                .single();
    }

    /** What was given up before it was published counts for nothing. */
    int last(Kind kind, String edition, String area, Optional<LocalDate> to) {
        return same(
                        "select coalesce(max(issue), 0) from publication_card where published is not null and ",
                        kind,
                        edition,
                        area,
                        to)
                .query(Integer.class)
                .single();
    }

    /** All that were ever opened to all, the newest first. */
    List<PublicationCard> open() {
        return jdbc.sql(CARDS + "where p.published is not null order by p.published desc, p.issue desc, p.publication")
                .query((row, n) -> card(row))
                .list();
    }

    /** Those of these editions and areas. */
    List<PublicationCard> of(Collection<String> editions, Collection<String> areas) {
        if (editions.isEmpty() || areas.isEmpty()) return List.of();
        return jdbc.sql(CARDS + """
                where p.edition = any(:editions) and p.area = any(:areas)
                order by p.as_of desc, p.kind, p.issue desc, p.publication""")
                .param("editions", editions.toArray(String[]::new))
                .param("areas", areas.toArray(String[]::new))
                .query((row, n) -> card(row))
                .list();
    }

    Optional<PublicationCard> card(String id) {
        return jdbc.sql(CARDS + "where p.publication = :id")
                .param("id", id)
                .query((row, n) -> card(row))
                .optional();
    }

    private static PublicationCard card(ResultSet row) throws SQLException {
        return new PublicationCard(
                row.getString("publication"),
                Kind.valueOf(row.getString("kind")),
                row.getString("edition"),
                row.getString("sha256"),
                row.getString("area"),
                row.getInt("issue"),
                Optional.ofNullable(row.getObject("period_to", LocalDate.class)),
                row.getObject("as_of", LocalDate.class),
                row.getString("title"),
                row.getString("organisation_name"),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getObject("published", LocalDate.class)),
                row.getString("document_number"),
                row.getBoolean("made_up"),
                Optional.ofNullable(row.getString("superseded")));
    }
}
