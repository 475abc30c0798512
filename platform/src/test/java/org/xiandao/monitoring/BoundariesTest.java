package org.xiandao.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.base.Area;
import org.xiandao.monitoring.Boundaries.Result;
import org.xiandao.monitoring.BoundaryFault.Code;
import org.xiandao.monitoring.BoundaryMap.Shape;

/** Squares in made-up places stand for areas: no boundary comes with the house, nor with its tests. */
class BoundariesTest {
    private static final String APPROVAL = "GS京（2031）0001号";

    @TempDir
    Path folder;

    private static String square(String code, double west, double north, double size) {
        return """
                {"type": "Feature", "properties": {"adcode": "%s"}, "geometry": {"type": "Polygon", "coordinates":
                 [[[%2$s, %3$s], [%4$s, %3$s], [%4$s, %5$s], [%2$s, %5$s], [%2$s, %3$s]]]}}""".formatted(code, west, north, west + size, north - size);
    }

    private static String collection(List<String> features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
    }

    /** Every city of Hainan's neighbour in the catalogue as a square beside the last. */
    private static List<String> cities(String province) {
        var codes = AREAS.children(province).stream()
                .map(Area::code)
                .filter(code -> !code.startsWith("99", 2))
                .toList();
        return codes.stream()
                .map(code -> square(code, 100 + codes.indexOf(code), 30, 1))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
    }

    private Boundaries boundaries() {
        return new Boundaries(AREAS, folder);
    }

    private Result place(String area, String approval, String text) {
        return boundaries().place(area, approval, "map.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Code> refused(String area, String approval, String text) {
        var result = place(area, approval, text);
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result)
                .faults().stream().map(BoundaryFault::code).toList();
    }

    @Test
    void withoutAFileThereIsNoMap() {
        assertThat(boundaries().of("210000")).isEmpty();
        assertThat(boundaries().all()).isEmpty();
    }

    @Test
    void aMapIsKeptAsPathsByAreaWithItsApproval() {
        assertThat(place("210000", APPROVAL, collection(cities("210000")))).isInstanceOf(Result.Placed.class);
        var kept = boundaries().of("210000").orElseThrow();
        assertThat(kept.approval()).isEqualTo(APPROVAL);
        assertThat(kept.shapes()).extracting(Shape::area).contains("210100", "211400");
        assertThat(kept.shapes().getFirst().path()).matches("M0 0L\\d+ 0L\\d+ \\d+L0 \\d+z");
        assertThat(boundaries().remove("210000")).isTrue();
        assertThat(boundaries().of("210000")).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(refused("210000", "", collection(cities("210000").subList(1, 3))))
                .containsExactly(Code.APPROVAL_MISSING, Code.AREAS_MISSING);
        assertThat(refused("210100", "approved", "{}")).contains(Code.UNKNOWN_AREA, Code.APPROVAL_MALFORMED);
        assertThat(refused("210000", APPROVAL, "not json")).containsExactly(Code.NOT_GEOJSON);
        assertThat(refused("210000", APPROVAL, "{\"type\": \"Topology\"}")).containsExactly(Code.NO_COLLECTION);
        assertThat(refused("210000", APPROVAL, collection(List.of(square("x", 100, 30, 1)))))
                .containsExactly(Code.NO_CODES);
        assertThat(refused("210000", APPROVAL, collection(List.of(square("210100", 300, 30, 1)))))
                .contains(Code.OUT_OF_RANGE);
        var strange = cities("210000");
        strange.add(square("440100", 90, 30, 1));
        assertThat(refused("210000", APPROVAL, collection(strange))).containsExactly(Code.OUTSIDE);
    }

    @Test
    void aMapOfTheNationMustShowAllOfIt() {
        var provinces = AREAS.children("000000").stream().map(Area::code).toList();
        var most = provinces.stream()
                .filter(code -> !code.equals("710000"))
                .map(code -> square(code, 80 + provinces.indexOf(code), 40, 1))
                .toList();
        assertThat(place("000000", APPROVAL, collection(most)))
                .isEqualTo(new Result.Refused(List.of(new BoundaryFault(Code.AREAS_MISSING, "台湾省"))));
    }

    @Test
    void whatHasNoCodeIsDrawnAndTheSmallestIslandStaysAsADot() {
        var features = cities("210000");
        features.add("""
                {"type": "Feature", "properties": {"name": "line"},
                 "geometry": {"type": "LineString", "coordinates": [[100, 29], [104, 29]]}}""");
        features.add(square("none", 102, 29.5, 0.000001));
        var map = ((Result.Placed) place("210000", APPROVAL, collection(features))).map();
        assertThat(map.lines()).hasSize(2);
        assertThat(map.lines().getFirst()).startsWith("M").doesNotEndWith("z");
        assertThat(map.lines().getLast()).endsWith("h1v1h-1z");
    }

    @Test
    void neighboursKeepOneBorder() {
        var features = cities("210000");
        var map = ((Result.Placed) place("210000", APPROVAL, collection(features))).map();
        var first = map.shapes().get(0).path();
        var second = map.shapes().get(1).path();
        var edge = first.replaceFirst("M0 0L(\\d+) 0L.*", "$1");
        assertThat(second).startsWith("M" + edge + " 0L");
    }
}
