package org.xiandao.programme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.lint.Linter;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.PackFiles;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;

/**
 * The editions that can be called for, and those that calls have pinned. A pinned edition is kept with its files, so that
 * an old case is always judged and shown by its own rules whatever becomes of the folder.
 */
@Component
public class Editions {
    private final JdbcClient jdbc;
    private final ObjectProvider<Catalogue> catalogue;
    private final List<Edition> offered;
    private final Map<String, PackFiles> offeredFiles = new HashMap<>();
    private final Map<String, Edition> bySha = new ConcurrentHashMap<>();
    private final Map<String, List<Fault>> linted = new ConcurrentHashMap<>();

    Editions(JdbcClient jdbc, PackFolder folder, ObjectProvider<Catalogue> catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        var byId = new TreeMap<String, Edition>();
        for (var files : folder.packs()) {
            var edition = load(files);
            offeredFiles.put(edition.sha256(), files);
            bySha.put(edition.sha256(), edition);
            byId.put(edition.id(), edition);
        }
        offered = byId.values().stream()
                .sorted(Comparator.comparing(Edition::level))
                .toList();
    }

    private static Edition load(PackFiles files) {
        return Packs.load(files).orThrow();
    }

    /** The plans of an area that set targets, the newest first. */
    public List<Edition> plans(String area) {
        return offered().stream()
                .filter(edition -> edition.area().equals(area))
                .filter(edition -> !edition.plan().targets().isEmpty())
                .toList()
                .reversed();
    }

    /** What the folder offers, in the order of levels, then of ids. */
    public List<Edition> offered() {
        return offered;
    }

    public Optional<Edition> offered(String id) {
        return offered().stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /** An edition that some call has pinned, and since when. */
    public record Pinned(String id, String sha256, Instant at) {}

    public List<Pinned> pinned() {
        return jdbc.sql("select id, sha256, pinned_at from edition order by pinned_at desc, id")
                .query((row, n) -> new Pinned(
                        row.getString("id"),
                        row.getString("sha256"),
                        row.getObject("pinned_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** An edition that is offered or was pinned; throws IllegalArgumentException when there is none. */
    public Edition get(String sha256) {
        return find(sha256)
                .orElseThrow(() -> new IllegalArgumentException("No edition has the digest " + sha256 + "."));
    }

    public Optional<Edition> find(String sha256) {
        var known = bySha.get(sha256);
        return known != null
                ? Optional.of(known)
                : pinned(sha256).map(files -> bySha.computeIfAbsent(sha256, sha -> load(files)));
    }

    /** The files of an edition that is offered or was pinned, by name. */
    public Map<String, byte[]> files(String sha256) {
        return pinned(sha256)
                .or(() -> Optional.ofNullable(offeredFiles.get(sha256)))
                .map(PackFiles::toMap)
                .orElseThrow(() -> new IllegalArgumentException("No edition has the digest " + sha256 + "."));
    }

    /** What the linter says of the files of an edition that is offered or was pinned. */
    public List<Fault> lint(String sha256) {
        return linted.computeIfAbsent(
                sha256,
                sha -> Optional.ofNullable(offeredFiles.get(sha))
                        .or(() -> pinned(sha))
                        .map(files -> Linter.lint(Packs.load(files), catalogue.getObject()))
                        .orElseThrow(() -> new IllegalArgumentException("No edition has the digest " + sha + ".")));
    }

    private Optional<PackFiles> pinned(String sha256) {
        var content = new TreeMap<String, byte[]>();
        jdbc.sql("select name, content from edition_file where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, n) -> content.put(row.getString("name"), row.getBytes("content")))
                .list();
        return content.isEmpty() ? Optional.empty() : Optional.of(PackFiles.of(content));
    }

    /** Keeps an offered edition with its files for whatever was begun under it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pin(Edition edition, Instant at) {
        var files = offeredFiles.get(edition.sha256());
        if (files == null) throw new IllegalArgumentException("Edition " + edition.id() + " is not offered.");
        int added = jdbc.sql(
                        "insert into edition (sha256, id, pinned_at) values (:sha256, :id, :at) on conflict do nothing")
                .param("sha256", edition.sha256())
                .param("id", edition.id())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        if (added == 0) return;
        for (var file : files.toMap().entrySet())
            jdbc.sql("insert into edition_file (sha256, name, content) values (:sha256, :name, :content)")
                    .param("sha256", edition.sha256())
                    .param("name", file.getKey())
                    .param("content", file.getValue())
                    .update();
    }
}
