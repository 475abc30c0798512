package org.xiandao.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Level;

/**
 * A ledger of so many versions, the same at every run: all cities, some ten times as large as others; all types, some far
 * more common than others; four fifths of the records in counties; 2019 to 2026; one version in twenty corrects another,
 * some end; sixty in a hundred are checked and forty confirmed. First versions are written in no order of cities, changes
 * after them, as a ledger grows.
 */
final class GeneratedLedger {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 2738;
    private static final int CHUNK = 200_000;
    private static final List<String> TABLES = List.of("record", "record_version", "record_step", "record_link");
    private static final Map<String, Integer> SHARES = Map.ofEntries(
            Map.entry("scene-deployment", 24),
            Map.entry("intellectual-property", 14),
            Map.entry("enterprise", 9),
            Map.entry("title", 7),
            Map.entry("network-quality-measurement", 7),
            Map.entry("device-use", 5),
            Map.entry("factory-site", 4),
            Map.entry("private-network", 3),
            Map.entry("population", 1),
            Map.entry("base-station-count", 1));

    private final List<RecordType> types;
    private final Catalogue catalogue;
    private final Areas areas;
    private final List<String> cities;
    private final double[] weights;
    private final double weightOfAll;
    private final int records;
    private final int shares;

    GeneratedLedger(Catalogue catalogue, Areas areas, long versions) {
        this.catalogue = catalogue;
        this.types = catalogue.types();
        this.areas = areas;
        this.cities = cities(areas);
        this.records = (int) (versions / 1.7);
        this.shares = types.stream()
                .mapToInt(type -> SHARES.getOrDefault(type.id(), 2))
                .sum();
        this.weights = new double[cities.size()];
        var random = new Random(7);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] = 1.0 / (10 + random.nextInt(100));
        this.weightOfAll = sum;
    }

    static List<String> cities(Areas areas) {
        return areas.all().stream()
                .filter(area -> area.level() == Level.CITY)
                .map(Area::code)
                .limit(333)
                .toList();
    }

    private int count(int city, RecordType type) {
        return (int) Math.ceil(records * (weights[city] / weightOfAll) * SHARES.getOrDefault(type.id(), 2) / shares);
    }

    /** One record: which city's, of which type, the how-manieth. */
    private record One(int city, int type, int number) {
        /** Random tells 48 bits apart; the lowest three say what is drawn. */
        Random draws(int what) {
            return new Random((((long) city << 6 | type) << 24 | number) << 3 | what);
        }

        UUID id() {
            var random = draws(0);
            return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
        }

        int versions() {
            int draw = draws(1).nextInt(10);
            return draw < 5 ? 1 : draw < 8 ? 2 : 3;
        }
    }

    /**
     * Written by COPY. What a write through the door sets off in the database is off meanwhile, and what it would have left
     * (the type beside the version, the links) is written along or afterwards; nothing is marked. Keys and indexes are made
     * when all is there.
     */
    long write(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("set synchronous_commit = off");
            sql.execute("set maintenance_work_mem = '1GB'");
            sql.execute("set work_mem = '256MB'");
            for (var table : TABLES) sql.execute("alter table " + table + " disable trigger user");
            var later = bared(sql);
            long versions = rows(connection);
            sql.execute("""
                    insert into record_link (named, record)
                    select distinct (v.fields ->> r.field)::uuid, v.record
                    from record_version v join (values %s) r (type, field) on r.type = v.type
                    where v.fields ->> r.field is not null""".formatted(references()));
            for (var made : later) sql.execute(made);
            for (var table : TABLES) sql.execute("alter table " + table + " enable trigger user");
            sql.execute("vacuum analyze");
            return versions;
        }
    }

    /** Takes keys and indexes away, and says what makes them again: indexes first, then keys, then what refers to keys. */
    private static List<String> bared(Statement sql) throws SQLException {
        var tables = "array['" + String.join("', '", TABLES) + "']::regclass[]";
        var dropped = new ArrayList<String>();
        var made = new ArrayList<String>();
        try (var rows = sql.executeQuery("""
                select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                       format('alter table %%s add constraint %%I %%s%%s', conrelid::regclass, conname, pg_get_constraintdef(oid),
                              case when contype = 'f' then ' not valid' else '' end)
                from pg_constraint
                where contype in ('p', 'f') and (conrelid = any(%1$s) or confrelid = any(%1$s))
                order by contype, conname""".formatted(tables))) {
            while (rows.next()) {
                dropped.add(rows.getString(1));
                made.addFirst(rows.getString(2));
            }
        }
        try (var rows = sql.executeQuery("""
                select format('drop index %%s', indexrelid::regclass), pg_get_indexdef(indexrelid) from pg_index
                where indrelid = any(%s) and not exists (select from pg_constraint where conindid = indexrelid)""".formatted(tables))) {
            while (rows.next()) {
                dropped.add(rows.getString(1));
                made.addFirst(rows.getString(2));
            }
        }
        for (var drop : dropped) sql.execute(drop);
        return made;
    }

    /** Which fields of which types name other records. */
    private String references() {
        return types.stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.refersTo().isPresent())
                        .map(field -> "('" + type.id() + "', '" + field.id() + "')"))
                .collect(Collectors.joining(", "));
    }

    private long rows(Connection connection) throws SQLException {
        var all = new ArrayList<One>();
        for (int city = 0; city < cities.size(); city++)
            for (int type = 0; type < types.size(); type++)
                for (int n = 0, count = count(city, types.get(type)); n < count; n++) all.add(new One(city, type, n));
        java.util.Collections.shuffle(all, new Random(11));
        copy(connection, "record (id, type, owner, opened_at)", all, this::opened);
        long versions = 0;
        for (int number = 1; number <= 3; number++) {
            int n = number;
            versions += copy(
                    connection,
                    "record_version (type, record, number, corrects, true_from, ended, area, fields, reason, origin, source, known_at,"
                            + " account, name, organisation_name, previous, hash)",
                    all,
                    (one, out) -> said(one, n, out));
            copy(
                    connection,
                    "record_step (record, number, position, step, reason, at, account, name, organisation_name)",
                    all,
                    (one, out) -> taken(one, n, out));
        }
        return versions;
    }

    private interface Line {
        int write(One one, StringBuilder out);
    }

    private static long copy(Connection connection, String table, List<One> all, Line line) throws SQLException {
        long rows = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            var out = new StringBuilder();
            for (var one : all.subList(from, Math.min(all.size(), from + CHUNK))) {
                rows += line.write(one, out);
                if (out.length() > 1 << 18) flush(copy, out);
            }
            flush(copy, out);
            copy.endCopy();
        }
        return rows;
    }

    private static void flush(CopyIn copy, StringBuilder out) throws SQLException {
        var bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        out.setLength(0);
    }

    private int opened(One one, StringBuilder out) {
        out.append(one.id()).append('\t').append(types.get(one.type).id()).append('\t');
        out.append(new UUID(one.city, one.type)).append("\t2019-01-01T00:00:00Z\n");
        return 1;
    }

    private int said(One one, int number, StringBuilder out) {
        if (number > one.versions()) return 0;
        var random = one.draws(3 + number);
        boolean corrects = number > 1 && random.nextInt(10) == 0;
        int day = Math.min(DAYS, one.draws(2).nextInt(DAYS) + (corrects ? 0 : (number - 1) * random.nextInt(400)));
        boolean ended = number > 1 && random.nextInt(10) == 0;
        var area = area(one, random);
        out.append(types.get(one.type).id()).append('\t');
        out.append(one.id()).append('\t').append(number).append('\t');
        out.append(corrects ? String.valueOf(number - 1) : "\\N").append('\t');
        out.append(FIRST.plusDays(day))
                .append('\t')
                .append(ended ? 't' : 'f')
                .append('\t')
                .append(area)
                .append('\t');
        fields(one, area, random, out);
        out.append("\t").append(number > 1 ? "年度更新" : "").append("\tDECLARED\t\t");
        out.append(FIRST.plusDays(Math.min(DAYS, day + 5L)))
                .append("T08:00:00Z\tu-")
                .append(one.city);
        out.append("\t经办人\t市工业和信息化局\t");
        hex(random, out);
        out.append('\t');
        hex(random, out);
        out.append('\n');
        return 1;
    }

    private int taken(One one, int number, StringBuilder out) {
        if (number > one.versions()) return 0;
        int draw = one.draws(number).nextInt(100);
        int steps = draw < 40 ? 2 : draw < 60 ? 1 : 0;
        for (int step = 1; step <= steps; step++) {
            out.append(one.id())
                    .append('\t')
                    .append(number)
                    .append('\t')
                    .append(2 * number - 2 + step)
                    .append('\t');
            out.append(step == 1 ? "CHECKED" : "CONFIRMED")
                    .append("\t\t2026-07-01T00:00:00Z\tc-")
                    .append(step);
            out.append("\t核验人\t市工业和信息化局\n");
        }
        return steps;
    }

    private String area(One one, Random random) {
        var city = cities.get(one.city);
        var counties = areas.children(city);
        return counties.isEmpty() || random.nextInt(5) == 0
                ? city
                : counties.get(random.nextInt(counties.size())).code();
    }

    private void fields(One one, String area, Random random, StringBuilder out) {
        out.append('{');
        var comma = "";
        for (var field : types.get(one.type).fields()) {
            if (!field.required() && random.nextInt(3) == 0) continue;
            var value = value(one, field, area, random);
            if (value.isEmpty()) continue;
            out.append(comma)
                    .append('"')
                    .append(field.id())
                    .append("\": \"")
                    .append(value)
                    .append('"');
            comma = ", ";
        }
        out.append('}');
    }

    private String value(One one, RecordType.Field field, String area, Random random) {
        return switch (field.type()) {
            case INTEGER -> String.valueOf(1 + random.nextInt(5000));
            case NUMBER -> 1 + random.nextInt(5000) + "." + (10 + random.nextInt(90));
            case CHOICE, YES_NO -> {
                var options = catalogue.options(field);
                yield options.get(random.nextInt(options.size())).id();
            }
            case REFERENCE -> reference(one, field);
            case DATE -> FIRST.plusDays(random.nextInt(DAYS)).toString();
            case AREA -> area;
            case CREDIT_CODE -> "91440101" + (1_000_000_000L + random.nextInt(900_000_000));
            case TEXT -> "先导区第" + random.nextInt(100_000) + "号";
            case LONG_TEXT -> "面向离散制造的柔性产线改造，覆盖质检、物流与设备协同，第" + random.nextInt(100_000) + "期";
        };
    }

    /** Another of the same city; some are named far more often than others. */
    private String reference(One one, RecordType.Field field) {
        var to = field.refersTo().orElseThrow();
        for (int type = 0; type < types.size(); type++)
            if (types.get(type).id().equals(to)) {
                double draw = one.draws(7).nextDouble();
                int count = count(one.city, types.get(type));
                return new One(one.city, type, (int) (draw * draw * count)).id().toString();
            }
        return "";
    }

    private static void hex(Random random, StringBuilder out) {
        for (int i = 0; i < 4; i++) out.append(HexFormat.of().toHexDigits(random.nextLong()));
    }
}
