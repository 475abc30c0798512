package org.xiandao.expert;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.exchange.RowTables;
import org.xiandao.exchange.RowTables.Row;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.pack.Form.Classification;
import org.xiandao.rules.pack.Text;

/** A pool as a spreadsheet: the template, the way in by a look at every row, the way out. */
@Component
public class ExpertTables {
    private static final Duration WAITS = Duration.ofDays(1);

    private final ExpertPool pool;
    private final ProfileText text;
    private final RowTables tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;

    ExpertTables(
            ExpertPool pool,
            ProfileText text,
            Catalogue catalogue,
            Areas areas,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Audit audit) {
        this.pool = pool;
        this.text = text;
        this.tables = new RowTables(type(), catalogue, areas);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
    }

    private static RecordType type() {
        return new RecordType(
                "expert",
                new Text("专家", "Expert"),
                Optional.empty(),
                Classification.RESTRICTED,
                0,
                Optional.of("name"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        field("name", "姓名", "Name", true, "", ""),
                        field("title", "职称", "Title", false, "", ""),
                        field("unit", "工作单位", "Unit", true, "", ""),
                        field("unitCode", "单位统一社会信用代码", "Credit code of the unit", false, "", ""),
                        field(
                                "fields",
                                "专业领域",
                                "Fields",
                                true,
                                "发展政策、基础设施、行业应用、产业生态、公共服务，几个的用分号隔开",
                                "Development policy, Infrastructure …, set apart by semicolons"),
                        field("area", "所在地区", "Area", true, "区划代码或名称，写到市", "Code or name, down to the city"),
                        field(
                                "employers",
                                "任职经历",
                                "Earlier employers",
                                false,
                                "单位｜信用代码｜起｜止；几段的用分号隔开",
                                "unit|credit code|from|until; several apart by semicolons"),
                        field("languages", "语言", "Languages", false, "几种的用分号隔开", "Several apart by semicolons"),
                        field(
                                "absences",
                                "不能参加的时间",
                                "Absences",
                                false,
                                "2031-01-01｜2031-01-31",
                                "2031-01-01|2031-01-31"),
                        field("most", "同时最多承担（件）", "Cases at once, at most", true, "", ""),
                        field("phone", "电话", "Phone", false, "", ""),
                        field("email", "邮箱", "E-mail", false, "", "")));
    }

    private static Field field(String id, String zh, String en, boolean required, String zhNote, String enNote) {
        return new Field(
                id,
                new Text(zh, en),
                RecordType.Type.TEXT,
                "",
                required,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                zhNote.isEmpty() ? Optional.empty() : Optional.of(new Text(zhNote, enNote)));
    }

    public enum Kind {
        NEW,
        CHANGED,
        SAME,
        FAULTY
    }

    /**
     * What a row would do.
     *
     * @param faults by column
     */
    public record Line(Row row, Kind kind, Optional<Entry> of, Optional<Profile> profile, Map<String, String> faults) {
        public String name() {
            return row.cells().getOrDefault("name", "");
        }
    }

    public sealed interface Read {
        record Waiting(UUID id, List<Line> lines) implements Read {}

        record Refused(List<String> why) implements Read {}
    }

    public void template(OutputStream out, String language) throws IOException {
        tables.write(out, List.of(), language);
    }

    /** All of the pool but who has retired; on record, as it holds personal data. */
    public void export(Actor keeper, Caller by, OutputStream out, String language) throws IOException {
        var entries = pool.of(keeper).stream()
                .filter(entry -> entry.retired().isEmpty())
                .toList();
        audit.done(by, "expert.export", keeper.organisation(), Map.of("experts", entries.size()));
        tables.write(
                out,
                entries.stream()
                        .map(entry -> new Row(
                                0,
                                Optional.of(entry.person().value()),
                                text.write(entry.profile(), language),
                                Map.of()))
                        .toList(),
                language);
    }

    /** Reads a file and keeps it for a day; in the pool nothing changes. */
    public Read read(Path file, Actor keeper, Instant at, String language) {
        return switch (tables.read(file, language)) {
            case RowTables.Read.Refused(var why) -> new Read.Refused(why);
            case RowTables.Read.Rows(var rows) -> {
                var id = UUID.randomUUID();
                keep(id, file, keeper, at);
                yield new Read.Waiting(id, lines(rows, keeper, language));
            }
        };
    }

    private void keep(UUID id, Path file, Actor keeper, Instant at) {
        jdbc.sql("delete from expert_import where at < ?")
                .param(at.minus(WAITS).atOffset(ZoneOffset.UTC))
                .update();
        try {
            jdbc.sql("insert into expert_import (id, office, body, at) values (?, ?, ?, ?)")
                    .params(
                            id,
                            UUID.fromString(keeper.organisation()),
                            Files.readAllBytes(file),
                            at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The rows of a file that waits, as they stand now; empty where it is another office's, too old or written. */
    public Optional<List<Line>> waiting(UUID id, Actor keeper, String language) {
        return jdbc.sql("select body from expert_import where id = ? and office = ?")
                .params(id, UUID.fromString(keeper.organisation()))
                .query(byte[].class)
                .optional()
                .map(body -> lines(rows(body, language), keeper, language));
    }

    private List<Row> rows(byte[] body, String language) {
        try {
            var file = Files.createTempFile("xiandao-experts", "");
            try {
                Files.write(file, body);
                return switch (tables.read(file, language)) {
                    case RowTables.Read.Rows(var rows) -> rows;
                    case RowTables.Read.Refused(var why) -> throw new IllegalStateException(String.join(" ", why));
                };
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A row is of the expert whose id it has, else of who has the same name and unit; else it is somebody new. */
    private List<Line> lines(List<Row> rows, Actor keeper, String language) {
        var byId = new HashMap<UUID, Entry>();
        var byName = new HashMap<String, Entry>();
        for (var entry : pool.of(keeper)) {
            byId.put(entry.person().value(), entry);
            byName.put(key(entry.profile()), entry);
        }
        var seen = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (var row : rows) lines.add(line(row, byId, byName, seen, language));
        return lines;
    }

    private static String key(Profile profile) {
        return profile.name() + "\n" + profile.unit().name();
    }

    private Line line(
            Row row, Map<UUID, Entry> byId, Map<String, Entry> byName, HashSet<String> seen, String language) {
        var faults = new HashMap<>(row.faults());
        Optional<Profile> profile = Optional.empty();
        switch (text.read(row.cells())) {
            case ProfileText.Read.Wrong(var wrong) ->
                wrong.forEach(fault -> faults.merge(fault.field(), fault.text().in(language), (a, b) -> a + "\n" + b));
            case ProfileText.Read.Whole(var whole) -> profile = Optional.of(whole);
        }
        var of = row.id().flatMap(id -> Optional.ofNullable(byId.get(id)));
        if (row.id().isPresent() && of.isEmpty())
            faults.put("id", language.equals("zh") ? "本专家库没有这个编号" : "This pool has no such id");
        if (of.isEmpty() && row.id().isEmpty()) of = profile.flatMap(it -> Optional.ofNullable(byName.get(key(it))));
        var key = of.map(entry -> entry.person().toString())
                .or(() -> profile(row))
                .orElse("");
        if (!key.isBlank() && !seen.add(key))
            faults.put("name", language.equals("zh") ? "表中有两行是同一人" : "Two rows are of one person");
        if (!faults.isEmpty()) return new Line(row, Kind.FAULTY, of, profile, Map.copyOf(faults));
        if (of.isEmpty()) return new Line(row, Kind.NEW, of, profile, Map.of());
        boolean same = of.get().profile().equals(profile.orElseThrow())
                && of.get().retired().isEmpty();
        return new Line(row, same ? Kind.SAME : Kind.CHANGED, of, profile, Map.of());
    }

    private static Optional<String> profile(Row row) {
        var name = row.cells().getOrDefault("name", "");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(name + "\n" + row.cells().getOrDefault("unit", ""));
    }

    public record Written(int entered, int changed, int same, int faulty) {}

    /** Writes the rows without faults, all in one transaction; the others stay behind. Twice writes nothing more. */
    public Optional<Written> write(UUID id, Actor keeper, Caller by, Instant at, String language) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var lines = waiting(id, keeper, language);
            if (lines.isEmpty()) return Optional.<Written>empty();
            jdbc.sql("delete from expert_import where id = ?").param(id).update();
            var fresh = of(lines.get(), Kind.NEW);
            pool.enterAll(
                    fresh.stream().map(line -> line.profile().orElseThrow()).toList(), keeper, by, at);
            var changed = of(lines.get(), Kind.CHANGED);
            var profiles = new HashMap<Entry, Profile>();
            for (var line : changed)
                profiles.put(line.of().orElseThrow(), line.profile().orElseThrow());
            pool.changeAll(profiles, keeper, by, at);
            return Optional.of(new Written(
                    fresh.size(),
                    changed.size(),
                    of(lines.get(), Kind.SAME).size(),
                    of(lines.get(), Kind.FAULTY).size()));
        }));
    }

    private static List<Line> of(List<Line> lines, Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /** The rows with faults, each as a note in its cell, to be mended and brought again. */
    public void faulty(List<Line> lines, OutputStream out, String language) throws IOException {
        tables.write(
                out,
                of(lines, Kind.FAULTY).stream()
                        .map(line -> new Row(
                                line.row().line(), line.row().id(), line.row().cells(), line.faults()))
                        .toList(),
                language);
    }
}
