package org.xiandao.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiandao.ledger.TheCatalogue.AREAS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.base.Area;
import org.xiandao.monitoring.Tiles.Tile;

class TilesTest {
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root"));

    private final Tiles tiles = new Tiles(AREAS, ROOT);

    @Test
    void everyDivisionOfProvinceLevelHasATileOfItsOwn() {
        var provinces = AREAS.children("000000").stream().map(Area::code).toList();
        assertThat(provinces).hasSize(34);
        assertThat(tiles.of("000000")).extracting(Tile::area).containsExactlyInAnyOrderElementsOf(provinces);
    }

    @Test
    void citiesStandInTheOrderOfTheirCodesAndNoTwoInOnePlace() {
        for (var province : AREAS.children("000000")) {
            var placed = tiles.of(province.code());
            assertThat(placed)
                    .extracting(Tile::area)
                    .containsExactlyElementsOf(AREAS.children(province.code()).stream()
                            .map(Area::code)
                            .toList());
            var places = new HashSet<String>();
            for (var tile : placed)
                assertThat(places.add(tile.row() + "," + tile.column()))
                        .as(tile.area())
                        .isTrue();
        }
    }

    @Test
    void aCitysLabelLeavesOutWhatEveryCityIs() {
        assertThat(tiles.of("210000"))
                .filteredOn(tile -> tile.area().equals("210100"))
                .singleElement()
                .satisfies(tile -> assertThat(tile.label().zh()).isEqualTo("沈阳"));
    }

    @Test
    void allFaultsOfTheFileAreToldAtOnce(@TempDir Path home) throws IOException {
        var folder = Files.createDirectory(home.resolve("catalogue"));
        Files.writeString(folder.resolve("tiles.csv"), """
                code,row,column,label_zh,label_en
                210000,0,0,辽宁,LN
                220000,0,0,吉林,JL
                990000,1,1,无,XX
                230000,north,1,黑龙江,HL
                """);
        assertThatThrownBy(() -> new Tiles(AREAS, home))
                .hasMessageContaining("line 3: 210000 stands there already")
                .hasMessageContaining("line 4: there is no area 990000")
                .hasMessageContaining("line 5: (230000,north,1,黑龙江,HL)");
    }
}
