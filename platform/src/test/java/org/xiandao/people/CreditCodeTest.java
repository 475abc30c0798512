package org.xiandao.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "9144030071526726XG", "91330100799655058B", "71526726X"})
    void codesThatCompaniesBearAreRight(String code) {
        assertThat(CreditCode.faults(code)).isEmpty();
    }

    @Test
    void twoDigitsSwappedAreFoundByBothCheckCharacters() {
        assertThat(CreditCode.faults("914403001920238216")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91440300192203821", "91440300192203821O", "71526726Y", "914403001922038217"})
    void whatIsWrongIsSaid(String code) {
        assertThat(CreditCode.faults(code))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.zh()).isNotBlank());
    }
}
