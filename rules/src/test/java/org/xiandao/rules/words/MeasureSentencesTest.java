package org.xiandao.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;

class MeasureSentencesTest {
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    private static final Catalogue CATALOGUE = Catalogue.read(ROOT.resolve("catalogue"));
    private static final Edition NATIONAL =
            Packs.load(ROOT.resolve("programmes/national/2023")).orThrow();

    private static Measure measure(String id) {
        return NATIONAL.measure(id).orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            edge-nodes                | “边缘计算节点”的条数 | Number of records: Edge computing node
            stations                  | 本地区最近一条“5G基站统计”的基站数 | Stations of the area’s own latest: Count of 5G base stations
            factories-with-ten-scenes | “工厂（厂区）”的条数（其“场景部署”中不同的典型应用场景不少于 10 个（状态为运行中）） | Number of records: Factory site (at least 10 different of Typical scene among its Scene deployment (State is Operating))
            skilled-talents           | “人才”的人数合计（类别为高水平技术技能人才） | Sum of Persons: Talent (Category is Highly skilled)
            """)
    void aMeasureIsToldInTheWordsOfTheCatalogue(String id, String zh, String en) {
        var said = new MeasureSentences(NATIONAL, CATALOGUE).of(measure(id).definition());
        assertThat(said.zh()).isEqualTo(zh);
        assertThat(said.en()).isEqualTo(en);
    }

    @Test
    void whatIsMadeOfOtherMeasuresIsToldByThem() {
        assertThat(new MeasureSentences(NATIONAL, CATALOGUE)
                        .of(measure("stations-per-10k").definition())
                        .zh())
                .isEqualTo("5G基站数 ÷ 常住人口 × 10000");
    }
}
