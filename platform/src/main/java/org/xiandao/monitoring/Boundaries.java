package org.xiandao.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.EventJson;
import org.xiandao.monitoring.BoundaryFault.Code;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.pack.Level;

/** The real maps that an administrator brought, one for an area at most. None comes with the house. */
@Component
public class Boundaries {
    private static final int LARGEST = 64 << 20;
    /** GS京（2023）1234号, 粤S(2024)012号. */
    private static final String APPROVAL = "[\\p{IsHan}A-Z]{1,8}[(（]\\d{4}[)）]\\d{1,6}号";

    private final Areas areas;
    private final Path folder;

    Boundaries(Areas areas, @Value("${xiandao.boundaries:${xiandao.data:./data}/boundaries}") Path folder) {
        this.areas = areas;
        this.folder = folder;
    }

    public sealed interface Result {
        record Placed(BoundaryMap map) implements Result {}

        record Refused(List<BoundaryFault> faults) implements Result {}
    }

    /** Takes a GeoJSON file as the map of an area, in the place of one that is there; tells all that is wrong with it. */
    public Result place(String area, String approval, String name, byte[] file) {
        var faults = new ArrayList<BoundaryFault>();
        var own = areas.find(area).filter(one -> one.level() == Level.NATION || one.level() == Level.PROVINCE);
        if (own.isEmpty()) faults.add(new BoundaryFault(Code.UNKNOWN_AREA, area));
        var number = approval.strip();
        if (number.isEmpty()) faults.add(new BoundaryFault(Code.APPROVAL_MISSING, ""));
        else if (!number.matches(APPROVAL)) faults.add(new BoundaryFault(Code.APPROVAL_MALFORMED, number));
        if (file.length > LARGEST) faults.add(new BoundaryFault(Code.TOO_LARGE, name));
        if (file.length > LARGEST || own.isEmpty()) return new Result.Refused(faults);
        var read = GeoShapes.read(file);
        faults.addAll(read.faults());
        if (read.faults().isEmpty()) faults.addAll(unfit(own.get(), read.outlines()));
        if (!faults.isEmpty()) return new Result.Refused(faults);
        var map = drawn(own.get(), number, name, CanonicalJson.sha256Hex(file), read.outlines());
        write(map);
        return new Result.Placed(map);
    }

    private List<BoundaryFault> unfit(Area own, List<GeoShapes.Outline> outlines) {
        var faults = new ArrayList<BoundaryFault>();
        var known = outlines.stream()
                .flatMap(outline -> outline.code().stream())
                .filter(code -> areas.find(code).isPresent())
                .distinct()
                .toList();
        if (known.isEmpty()) return List.of(new BoundaryFault(Code.NO_CODES, ""));
        var outside = known.stream()
                .filter(code -> !areas.within(code, own.code()))
                .map(this::name)
                .collect(Collectors.joining("、"));
        if (!outside.isEmpty()) faults.add(new BoundaryFault(Code.OUTSIDE, outside));
        var missing = wanted(own).stream()
                .filter(code -> known.stream().noneMatch(code::equals))
                .map(this::name)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) faults.add(new BoundaryFault(Code.AREAS_MISSING, missing));
        return faults;
    }

    /** All that lie right below, but for areas of our own; where only one does, the file may go straight to those below it. */
    private List<String> wanted(Area own) {
        var below = areas.children(own.code()).stream()
                .map(Area::code)
                .filter(code -> !code.startsWith("99", 2))
                .toList();
        return below.size() > 1 ? below : List.of();
    }

    private String name(String code) {
        return areas.get(code).name().zh();
    }

    private BoundaryMap drawn(Area own, String approval, String name, String sha256, List<GeoShapes.Outline> outlines) {
        var drawing = new Drawing(outlines);
        var shapes = new TreeMap<String, String>();
        var lines = new ArrayList<String>();
        for (var outline : outlines) {
            var path = drawing.path(outline);
            var area = outline.code()
                    .filter(code -> outline.closed()
                            && !code.equals(own.code())
                            && areas.find(code).isPresent());
            if (area.isPresent()) shapes.merge(area.get(), path, String::concat);
            else lines.add(path);
        }
        return new BoundaryMap(
                own.code(),
                approval,
                name,
                sha256,
                Drawing.WIDTH,
                drawing.height(),
                shapes.entrySet().stream()
                        .map(shape -> new BoundaryMap.Shape(shape.getKey(), shape.getValue()))
                        .toList(),
                lines);
    }

    public Optional<BoundaryMap> of(String area) {
        return read(file(area));
    }

    public List<BoundaryMap> all() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{6}\\.json"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder of maps " + folder + " can't be read.", failed);
        }
    }

    /** Whether there was one. */
    public boolean remove(String area) {
        try {
            return areas.find(area).isPresent() && Files.deleteIfExists(file(area));
        } catch (IOException failed) {
            throw new UncheckedIOException("The map of " + area + " can't be removed.", failed);
        }
    }

    private Path file(String area) {
        return folder.resolve(areas.get(area).code() + ".json");
    }

    private static Optional<BoundaryMap> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(EventJson.read(Files.readString(file), BoundaryMap.class))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("The map " + file + " can't be read.", failed);
        }
    }

    private void write(BoundaryMap map) {
        try {
            Files.createDirectories(folder);
            var half = Files.createTempFile(folder, map.area(), ".part");
            Files.writeString(half, EventJson.write(map));
            Files.move(half, file(map.area()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The map can't be kept in " + folder
                            + ".\nMaybe XIANDAO_BOUNDARIES names a folder that can't be written.",
                    failed);
        }
    }
}
