package org.xiandao.rules.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''            | MISSING
                    ' '           | MISSING
                    12.34567      | TOO_FINE
                    -1            | NOT_POSITIVE
                    0             | NOT_POSITIVE
                    0.0000        | NOT_POSITIVE
                    1e9           | NOT_A_NUMBER
                    ０.５          | FULL_WIDTH
                    12，000       | FULL_WIDTH
                    10万          | MAGNITUDE_WORD
                    5 元          | MAGNITUDE_WORD
                    1,00          | NOT_A_NUMBER
                    .5            | NOT_A_NUMBER
                    +5            | NOT_A_NUMBER
                    NaN           | NOT_A_NUMBER
                    100000000.01  | TOO_LARGE""")
    void whatIsNoAmountIsToldByWhatIsWrongWithIt(String typed, Amount.Fault fault) {
        assertThat(Amount.read(typed, Amount.WAN_PLACES)).isEqualTo(new Amount.Wrong(fault));
    }

    @ParameterizedTest
    @CsvSource({"12.3456, 12.3456", "12, 12.0000", "0.0001, 0.0001", "'1,234.5', 1234.5000", "1.50000, 1.5000"})
    void anAmountIsReadToTheYuan(String typed, String read) {
        assertThat(Amount.read(typed, Amount.WAN_PLACES)).isEqualTo(new Amount.Read(new BigDecimal(read)));
    }

    @Test
    void theMostIsTaken() {
        assertThat(Amount.read("100000000", Amount.YUAN_PLACES))
                .isEqualTo(new Amount.Read(new BigDecimal("100000000.00")));
    }
}
