package org.xiandao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.number.Fraction;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "100, 150, 66.7",
        "2, 12, 16.7",
        "1, 30, 3.3",
        "5, 10, 50",
        "0, 10, 0",
        "-2, 10, 0",
        "10, 10, 100",
        "12, 10, 100"
    })
    void aShareIsRoundedHalfUpToOneDecimal(String part, String whole, String share) {
        assertThat(Share.of(Fraction.parse(part), Fraction.parse(whole)).toPlainString())
                .isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"9996, 10000", "99999, 100000"})
    void theWholeIsNotToldBeforeItIsReached(String part, String whole) {
        assertThat(Share.of(Fraction.parse(part), Fraction.parse(whole)).toPlainString())
                .isEqualTo("99.9");
    }
}
