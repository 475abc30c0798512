package org.xiandao.same;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;
import static org.xiandao.ledger.TheCatalogue.FOLDER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.Same.As;

class SamenessTest {
    private static final Normaliser NORMALISER = new Normaliser(SameWords.of(FOLDER), AREAS);
    private static final Sameness SAMENESS = new Sameness(NORMALISER, AREAS);
    private static final RecordType SITE = CATALOGUE.type("factory-site").orElseThrow();

    private static Map<String, String> site(String name, String code, String area, String address) {
        return Map.of("name", name, "credit-code", code, "area", area, "address", address);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "TEXT, ＡＢＣ　１２（三）, abc12三",
        "ORGANISATION, 沈阳市某某重工有限责任公司, 某某重工股份有限公司",
        "ORGANISATION, 辽宁省沈阳市大东区某某第一工厂, 沈阳某某一厂",
        "ORGANISATION, 某某（第二）分厂, 某某2厂",
        "ADDRESS, 辽宁省沈阳市大东区演示大街二十三号, 演示街２３号",
        "ADDRESS, 演示路一〇一号, 演示路101號",
        "NUMBER, ZL 2020 1 0123456.7, ２０２０１０１２３４５６７",
        "NUMBER, GB/T 12345—2020, gb/t12345-2020"
    })
    void oneThingWrittenInTwoWaysIsOne(As as, String one, String other) {
        assertThat(NORMALISER.of(as, one)).isEqualTo(NORMALISER.of(as, other)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} ≠ {2}")
    @CsvSource({
        "ADDRESS, 上海路1号, 南京路1号",
        "ADDRESS, 演示路1号, 演示路11号",
        "ORGANISATION, 某某一厂, 某某二厂",
        "NUMBER, GB/T 12345-2020, GB/T 12345-2021"
    })
    void twoThingsStayTwo(As as, String one, String other) {
        assertThat(NORMALISER.of(as, one)).isNotEqualTo(NORMALISER.of(as, other));
    }

    @Test
    void plantOneIsNotPlantTwoAndHouseOneNotHouseTwentyTwo() {
        assertThat(Likeness.of("演示装备1厂", "演示装备2厂")).isZero();
        assertThat(Likeness.of("演示路1号", "演示路22号")).isZero();
        assertThat(Likeness.of("演示装备1厂", "演示装备制造1厂")).isGreaterThan(80);
    }

    @Test
    void aSiteIsFoundUnderAnotherNameByItsCodeAndByItsAddress() {
        var one = site("演示装备一厂", "91210100MADEM0011Q", "210106", "演示路1号");
        var byAddress = site("重装事业部铁西基地", "91210100MADEM0011Q", "210106901", "沈阳市铁西区演示路一号");
        var anotherClaims = site("沈阳演示装备第一工厂", "91210100MADEM002XG", "210106901", "沈阳市铁西区演示路１号");
        assertThat(SAMENESS.compare(SITE, one, byAddress).orElseThrow().equal()).containsExactly("credit-code");
        assertThat(SAMENESS.compare(SITE, one, anotherClaims).orElseThrow().equal())
                .containsExactly("address", "area");
        for (var other : List.of(byAddress, anotherClaims))
            assertThat(SAMENESS.keys(SITE, one)).containsAnyElementsOf(SAMENESS.keys(SITE, other));
    }

    @Test
    void twoPlantsOfOneEnterpriseAreTwo() {
        assertThat(SAMENESS.compare(
                        SITE,
                        site("演示装备一厂", "91210100MADEM0011Q", "210106", "演示路1号"),
                        site("演示装备二厂", "91210100MADEM0011Q", "210106", "演示路8号")))
                .isEmpty();
    }

    @Test
    void theSameRoadInAnotherCityIsAnotherPlace() {
        assertThat(SAMENESS.compare(
                        SITE,
                        site("演示一厂", "91210100MADEM0011Q", "210106", "演示路1号"),
                        site("演示一厂", "91210100MADEM002XG", "440106", "演示路1号")))
                .isEmpty();
    }

    @Test
    void aPatentIsOneWhoeverDeclaresIt() {
        var patent = CATALOGUE.type("intellectual-property").orElseThrow();
        assertThat(SAMENESS.compare(patent, Map.of("number", "ZL202010123456.7"), Map.of("number", "2020 1 0123456.7")))
                .map(Match::hundredths)
                .contains(100);
        assertThat(SAMENESS.keys(patent, Map.of("name", "某方法"))).isEmpty();
    }

    @Test
    void whatIsComparedChangesWithItsFieldsOnly() {
        var one = new HashMap<>(site("演示装备一厂", "91210100MADEM0011Q", "210106", "演示路1号"));
        var other = site("演示装备第一工厂", "91210100MADEM0011Q", "210106", "演示路1号");
        long before = SAMENESS.compared(SITE, one, other);
        one.put("industry", "C36");
        assertThat(SAMENESS.compared(SITE, one, other)).isEqualTo(before);
        one.put("address", "演示路3号");
        assertThat(SAMENESS.compared(SITE, one, other)).isNotEqualTo(before);
    }

    @Property
    void toNormaliseTwiceChangesNothing(@ForAll("texts") String text, @ForAll As as) {
        var once = NORMALISER.of(as, text);
        assertThat(NORMALISER.of(as, once)).isEqualTo(once);
    }

    @Property
    void likenessGoesBothWays(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(Likeness.of(one, other)).isEqualTo(Likeness.of(other, one)).isBetween(0, 100);
    }

    @Property
    void everythingIsLikeItself(@ForAll("texts") String text) {
        assertThat(Likeness.of(text, text)).isEqualTo(text.isEmpty() ? 0 : 100);
    }

    @Property
    void whatMatchesHasAKeyInCommonAndMatchesBothWays(
            @ForAll("texts") String name,
            @ForAll("texts") String otherName,
            @ForAll("addresses") String address,
            @ForAll("addresses") String otherAddress) {
        var one = site(name, "91210100MADEM0011Q", "210106", address);
        var other = site(otherName, "91210100MADEM0011Q", "210112", otherAddress);
        var match = SAMENESS.compare(SITE, one, other);
        assertThat(SAMENESS.compare(SITE, other, one)).isEqualTo(match);
        if (match.isPresent()) assertThat(SAMENESS.keys(SITE, one)).containsAnyElementsOf(SAMENESS.keys(SITE, other));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("沈阳市大东区辽宁省演示装备第一二三十百〇厂工厂区分有限责任公司集团股份（）() 12ZL号街大道a．。０")
                .ofMaxLength(14);
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.strings().withChars("沈阳市大东区演示路街号一二12 ").ofMaxLength(8);
    }
}
