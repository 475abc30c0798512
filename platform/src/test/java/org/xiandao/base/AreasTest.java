package org.xiandao.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

class AreasTest {

    @TempDir
    Path catalogue;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(catalogue.resolve("areas.csv"), """
                code,parent,level,name_zh,name_en,titles
                000000,,nation,中国,China,
                900000,000000,province,北原省,Northland,
                900100,900000,city,北原市,North City,separately-planned
                900101,900100,county,河东区,Hedong,
                910000,000000,province,直辖市,Metropolis,municipality
                910100,910000,city,直辖市,Metropolis,municipality
                910101,910100,county,河西区,Hexi,
                """);
        own("9001P1,900101,park,河东产业园,Hedong Park,");
    }

    @Test
    void aParkKnowsItsCountyCityAndProvince() {
        Areas areas = Areas.of(catalogue);
        assertThat(areas.chain("9001P1"))
                .extracting(Area::code)
                .containsExactly("9001P1", "900101", "900100", "900000", "000000");
        assertThat(areas.at(Level.CITY, "9001P1"))
                .map(Area::titles)
                .hasValueSatisfying(titles -> assertThat(titles).contains("separately-planned"));
        assertThat(areas.at(Level.PARK, "900100")).isEmpty();
        assertThat(areas.within("9001P1", "900000")).isTrue();
        assertThat(areas.within("900000", "910000")).isFalse();
        assertThat(areas.children("900100")).extracting(Area::code).containsExactly("900101");
    }

    @Test
    void aFullNameSaysEachNameOnce() {
        Areas areas = Areas.of(catalogue);
        assertThat(areas.fullName("910101")).isEqualTo(new Text("直辖市河西区", "Hexi, Metropolis"));
        assertThat(areas.fullName("000000")).isEqualTo(new Text("中国", "China"));
    }

    @Test
    void anAreaTwiceOrWithoutParentOrColumnsIsRefused() throws IOException {
        own("900100,900000,city,又一个,Again,");
        assertThatThrownBy(() -> Areas.of(catalogue))
                .hasMessageContaining("900100")
                .hasMessageContaining("Maybe");
        own("999999,888888,city,无根,Rootless,");
        assertThatThrownBy(() -> Areas.of(catalogue)).hasMessageContaining("888888");
        own("900200,900000,city,南市,South, City,");
        assertThatThrownBy(() -> Areas.of(catalogue)).hasMessageContaining("7 columns");
    }

    private void own(String line) throws IOException {
        Files.writeString(
                catalogue.resolve("areas-own.csv"), "code,parent,level,name_zh,name_en,titles\n" + line + "\n");
    }
}
