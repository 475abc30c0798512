package org.xiandao.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.number.Fraction;

class CatalogueTest {
    private static final Path CATALOGUE = Path.of(System.getProperty("xiandao.root"), "catalogue");
    private static final String BRIDGE = """
            id: bridge
            title: {zh: 桥, en: Bridge}
            name: label
            dated: opened
            key: [label]
            same: [{equal: [{field: opened}], similar: [{field: label, as: organisation, weight: 2}], at-least: 0.9}]
            evidence: 1
            order: [opened]
            limits: [{figure: lanes, when: {kind: road}, at-most: 8, source: {zh: 规范, en: A norm}}]
            fields:
              - {id: label, type: text, title: {zh: 名称, en: Label}}
              - {id: opened, type: date, title: {zh: 通车日期, en: Opened on}, required: false}
              - {id: lanes, type: integer, unit: 条, at-least: 1, title: {zh: 车道, en: Lanes}}
              - {id: kind, type: choice, title: {zh: 类型, en: Kind}, options: [{id: road, title: {zh: 公路, en: Road}}]}
              - {id: river, type: reference, refers-to: bridge, title: {zh: 上游桥, en: Next upstream}}
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void theTimeToReportAnIncidentFollowsFromItsKindAndGrade() {
        var incident = Catalogue.read(CATALOGUE).type("incident").orElseThrow();
        assertThat(incident.limit("hours", Map.of("kind", "work-safety", "grade", "general")))
                .hasValueSatisfying(limit -> assertThat(limit.atMost()).isEqualTo(Fraction.of(1)));
        assertThat(incident.limit("hours", Map.of("kind", "cyber-security", "grade", "major")))
                .hasValueSatisfying(limit -> assertThat(limit.atMost()).isEqualTo(Fraction.of(4)));
        assertThat(incident.limit("hours", Map.of("kind", "cyber-security", "grade", "general")))
                .isEmpty();
        assertThat(incident.limit("hours", Map.of("kind", "environment", "grade", "major")))
                .hasValueSatisfying(limit -> assertThat(limit.atMost()).isEqualTo(Fraction.of(2)));
    }

    @Test
    void everyTypeOfTheHouseIsReadWithTheListsThatItChoosesFrom() {
        var catalogue = Catalogue.read(CATALOGUE);
        var scene =
                catalogue.type("scene-deployment").orElseThrow().field("scene").orElseThrow();
        assertThat(catalogue.options(scene))
                .hasSize(20)
                .first()
                .extracting(option -> option.title().zh())
                .isEqualTo("协同研发设计");
        assertThat(catalogue.lists().get("industries")).hasSize(41);
        assertThat(catalogue.types())
                .allSatisfy(type -> assertThat(type.fields()).isNotEmpty());
    }

    @Test
    void everyTypeOfTheHouseStandsUnderOneOfFivePillarsAndNarrativesUnderNone() {
        var catalogue = Catalogue.read(CATALOGUE);
        assertThat(catalogue.pillars()).hasSize(5);
        assertThat(catalogue.pillars().stream().flatMap(pillar -> pillar.types().stream()))
                .containsExactlyInAnyOrderElementsOf(catalogue.types().stream()
                        .map(RecordType::id)
                        .filter(id -> !id.equals("narrative"))
                        .toList());
    }

    @Test
    void aNewTypeIsAFile() throws IOException {
        var bridge = read(BRIDGE).type("bridge").orElseThrow();
        assertThat(bridge.field("lanes").orElseThrow().isFigure()).isTrue();
        assertThat(bridge.evidence()).isEqualTo(1);
        assertThat(bridge.key()).isEqualTo(List.of("label"));
        assertThat(bridge.same()).singleElement().satisfies(rule -> {
            assertThat(rule.similar().getFirst().as()).isEqualTo(Same.As.ORGANISATION);
            assertThat(rule.similar().getFirst().weight()).isEqualTo(Fraction.of(2));
            assertThat(rule.atLeast()).isEqualTo(Fraction.parse("0.9"));
        });
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            id: bridge | id: bridges | is not the file's name
            name: label | name: labels | There is no "labels"
            dated: opened | dated: label | must be a date
            key: [label] | key: [opened] | must be required
            equal: [{field: opened}] | equal: [] | needs a field
            {field: opened} | {field: openned} | There is no "openned"
            {field: opened} | {field: opened, as: address} | Only texts are similar
            {field: label, as: organisation, weight: 2} | {field: lanes} | Only texts are similar
            weight: 2 | weight: 0 | is above 0
            at-least: 0.9 | at-least: 1.2 | at most 1
            , at-least: 0.9 | ,| are written together
            unit: 条, at-least: 1, title: {zh: 车道, en: Lanes} | title: {zh: 车道, en: Lanes}, list: scenes | A choice, and only a choice
            type: choice, title: {zh: 类型, en: Kind}, options: [{id: road, title: {zh: 公路, en: Road}}] | type: choice, title: {zh: 类型, en: Kind} | A choice, and only a choice
            options: [{id: road, title: {zh: 公路, en: Road}}] | list: sceens | There is no "sceens"
            refers-to: bridge | refers-to: brigde | There is no "brigde"
            type: text, title: {zh: 名称, en: Label} | type: text, unit: 米, title: {zh: 名称, en: Label} | Only figures have a unit
            id: lanes | id: label | stands here twice
            evidence: 1 | evidence: one | one
            order: [opened] | order: [label] | must be dates
            figure: lanes | figure: label | must be a figure
            {kind: road} | {kind: rail} | There is no "rail"
            {kind: road} | {label: road} | must be choices
            evidence: 1 | evidnce: 1 | Did you mean "evidence"?
            """)
    void whatDoesNotFitIsRefusedWithItsPlace(String passage, String instead, String said) {
        assertThat(BRIDGE).contains(passage);
        assertThatThrownBy(() -> read(BRIDGE.replace(passage, instead)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bridge.yaml")
                .hasMessageContaining(said);
    }

    private Catalogue read(String bridge) throws IOException {
        for (var name : List.of("scenes.yaml", "titles.yaml", "topics.yaml", "industries.csv"))
            if (!Files.exists(folder.resolve(name))) Files.copy(CATALOGUE.resolve(name), folder.resolve(name));
        Files.writeString(
                folder.resolve("pillars.yaml"), "pillars: [{id: roads, title: {zh: 道路, en: Roads}, types: [bridge]}]");
        Files.createDirectories(folder.resolve("record-types"));
        Files.writeString(folder.resolve("record-types/bridge.yaml"), bridge);
        return Catalogue.read(folder);
    }
}
