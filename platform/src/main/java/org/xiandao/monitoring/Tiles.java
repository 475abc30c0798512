package org.xiandao.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.pack.Text;

/** Where each area stands in a schematic map of the one above it: equal tiles on a grid, no boundaries. */
@Component
public class Tiles {
    private static final String HEADER = "code,row,column,label_zh,label_en";
    /** So many tiles stand side by side where no file places them. */
    private static final int WIDEST = 6;

    private final Areas areas;
    private final Map<String, Tile> placed = new LinkedHashMap<>();

    /** @param row and {@code column} from 0, from the upper left */
    public record Tile(String area, int row, int column, Text label) {}

    Tiles(Areas areas, @Value("${xiandao.home:.}") Path home) {
        this.areas = areas;
        read(home.resolve("catalogue").resolve("tiles.csv"));
    }

    /** Those that {@code tiles.csv} places stand there; without any, all areas right below stand in the order of their codes. */
    public List<Tile> of(String area) {
        var below = areas.children(area);
        var known = below.stream()
                .flatMap(child -> Optional.ofNullable(placed.get(child.code())).stream())
                .toList();
        if (!known.isEmpty()) return known;
        int wide = Math.min(WIDEST, below.size());
        return IntStream.range(0, below.size())
                .mapToObj(i -> new Tile(below.get(i).code(), i / wide, i % wide, shortened(below.get(i))))
                .toList();
    }

    private static Text shortened(Area area) {
        var zh = area.name().zh();
        return new Text(
                zh.length() > 2 ? zh.replaceFirst("(市|地区|盟|区|县)$", "") : zh,
                area.name().en());
    }

    private void read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var faults = new ArrayList<String>();
            var taken = new LinkedHashMap<String, String>();
            if (!lines.getFirst().equals(HEADER)) faults.add("line 1: its columns should be " + HEADER);
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).isBlank()) continue;
                var cells = lines.get(i).split(",", -1);
                if (cells.length != 5 || !cells[1].matches("\\d{1,2}") || !cells[2].matches("\\d{1,2}")) {
                    faults.add("line " + (i + 1) + ": (" + lines.get(i) + ") is not code, row, column and two labels");
                    continue;
                }
                if (areas.find(cells[0]).isEmpty()) faults.add("line " + (i + 1) + ": there is no area " + cells[0]);
                var parent = areas.find(cells[0]).flatMap(Area::parent).orElse("");
                var other = taken.putIfAbsent(parent + " " + cells[1] + "," + cells[2], cells[0]);
                if (other != null) faults.add("line " + (i + 1) + ": " + other + " stands there already");
                placed.put(
                        cells[0],
                        new Tile(
                                cells[0],
                                Integer.parseInt(cells[1]),
                                Integer.parseInt(cells[2]),
                                new Text(cells[3], cells[4])));
            }
            if (!faults.isEmpty())
                throw new IllegalArgumentException(
                        file + " is not right: " + String.join("; ", faults) + ".\nMaybe correct these lines.");
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The tiles " + file
                            + " can't be read.\nMaybe XIANDAO_HOME does not point to the folder that holds catalogue/.",
                    failed);
        }
    }
}
