package org.xiandao.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/** The tree of areas, from the nation down to counties and parks. */
public final class Areas {

    private static final String HEADER = "code,parent,level,name_zh,name_en,titles";

    private final Map<String, Area> byCode = new LinkedHashMap<>();
    private final Map<String, List<Area>> children = new HashMap<>();

    private Areas(List<Area> areas) {
        for (Area area : areas) {
            if (byCode.put(area.code(), area) != null) {
                throw new IllegalArgumentException(
                        "The area %s stands twice in the catalogue.\nMaybe it was added to areas-own.csv although areas.csv has it."
                                .formatted(area.code()));
            }
            area.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, it -> new ArrayList<>())
                            .add(area));
        }
        for (Area area : areas) {
            area.parent().ifPresent(parent -> get(parent));
        }
    }

    /** Reads {@code areas.csv} and {@code areas-own.csv} of the catalogue's folder. */
    public static Areas of(Path catalogue) {
        List<Area> areas = new ArrayList<>();
        for (String name : List.of("areas.csv", "areas-own.csv")) {
            Path file = catalogue.resolve(name);
            try {
                List<String> lines = Files.readAllLines(file);
                if (!lines.getFirst().equals(HEADER)) {
                    throw new IllegalArgumentException("%s begins with (%s).\nMaybe its columns should be %s."
                            .formatted(file, lines.getFirst(), HEADER));
                }
                lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> areas.add(area(file, line)));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The list of areas %s can't be read.\nMaybe XIANDAO_HOME does not point to the folder that holds catalogue/."
                                .formatted(file),
                        e);
            }
        }
        return new Areas(areas);
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Area get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The catalogue has no area %s.\nMaybe add it to catalogue/areas-own.csv.".formatted(code)));
    }

    /** The area itself, then its parent, up to the nation. */
    public List<Area> chain(String code) {
        List<Area> chain = new ArrayList<>();
        for (Optional<Area> area = Optional.of(get(code));
                area.isPresent();
                area = area.get().parent().map(this::get)) {
            chain.add(area.get());
        }
        return List.copyOf(chain);
    }

    /** The area itself or the one above it that stands at a level; a municipality's county has a city row of its own. */
    public Optional<Area> at(Level level, String code) {
        return chain(code).stream().filter(area -> area.level() == level).findFirst();
    }

    public boolean within(String code, String wider) {
        return chain(code).stream().anyMatch(area -> area.code().equals(wider));
    }

    public List<Area> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    public List<Area> all() {
        return List.copyOf(byCode.values());
    }

    /** 江苏省南京市玄武区; Xuanwu District, Nanjing, Jiangsu. The nation is left out, and a name never stands twice. */
    public Text fullName(String code) {
        List<Area> chain = chain(code);
        List<Area> named = chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain;
        String zh =
                named.reversed().stream().map(it -> it.name().zh()).distinct().collect(Collectors.joining());
        String en = named.stream().map(it -> it.name().en()).distinct().collect(Collectors.joining(", "));
        return new Text(zh, en);
    }

    private static Area area(Path file, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException(
                    "%s: (%s) has %d columns instead of 6.\nMaybe a comma is missing or too many."
                            .formatted(file, line, cells.length));
        }
        return new Area(
                cells[0],
                Optional.of(cells[1]).filter(it -> !it.isEmpty()),
                Level.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                new Text(cells[3], cells[4]),
                cells[5].isBlank() ? Set.of() : Set.of(cells[5].strip().split("\\s+")));
    }
}
