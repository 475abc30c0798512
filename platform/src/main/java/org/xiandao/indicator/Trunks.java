package org.xiandao.indicator;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.pack.Level;

/**
 * The tree of areas, cut above the cities. A city, and each area below it, is kept ready with all that lies below it; of
 * a province and of the nation, only what lies in no city is, and what lies in their cities is added when asked.
 */
final class Trunks {
    private final Areas areas;
    private final List<String> all;
    private final String digest;

    Trunks(Areas areas) {
        this.areas = areas;
        this.all = areas.all().stream()
                .map(Area::code)
                .filter(code -> of(code).equals(code))
                .toList();
        this.digest = CanonicalJson.sha256Hex(areas.all().stream()
                .map(area -> Json.object()
                        .with("code", area.code())
                        .with("level", area.level().name())
                        .withPresent("parent", area.parent())
                        .end())
                .collect(Json.array()));
    }

    /** Of the tree as a whole: what is kept ready for another tree is of no use for this one. */
    String digest() {
        return digest;
    }

    List<String> all() {
        return all;
    }

    /** The city that an area lies in, or whatever stands in a city's place; the area itself above that. */
    String of(String code) {
        if (areas.find(code).isEmpty() || isWide(code)) return code;
        return areas.chain(code).stream()
                .map(Area::code)
                .filter(above -> !isWide(above))
                .reduce(code, (lower, higher) -> higher);
    }

    /** The areas that are made ready together with a trunk. */
    List<String> within(String trunk) {
        var codes = new ArrayList<String>();
        codes.add(trunk);
        if (isWide(trunk)) return codes;
        for (int i = 0; i < codes.size(); i++)
            areas.children(codes.get(i)).stream().map(Area::code).forEach(codes::add);
        return codes;
    }

    /** Those of the areas that are kept ready that together make up an area with all below it; the same area of none twice. */
    List<String> making(String code) {
        var codes = new ArrayList<String>();
        codes.add(code);
        for (int i = 0; i < codes.size(); i++)
            if (isWide(codes.get(i)))
                areas.children(codes.get(i)).stream().map(Area::code).forEach(codes::add);
        return codes;
    }

    /** What a province, or the nation, is put together from where it has no figure of its own; a city is not. */
    List<String> parts(String code) {
        return isWide(code) ? areas.children(code).stream().map(Area::code).toList() : List.of();
    }

    /** An area and those above it, up to its trunk. */
    List<String> upward(String code) {
        var upward = new ArrayList<String>();
        if (areas.find(code).isEmpty() || isWide(code)) return List.of(code);
        for (var area : areas.chain(code)) if (!isWide(area.code())) upward.add(area.code());
        return upward;
    }

    private boolean isWide(String code) {
        return areas.find(code)
                .map(Area::level)
                .filter(level -> level == Level.NATION || level == Level.PROVINCE)
                .isPresent();
    }
}
