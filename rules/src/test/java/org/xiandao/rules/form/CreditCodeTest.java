package org.xiandao.rules.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiandao.rules.form.CreditCode.Fault;
import org.xiandao.rules.form.CreditCode.Wrong;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403001922038216",
                "91360727MA35LGHK7K",
                "11330600002577030G",
                "11411000005747138B",
                "91440300708461136T"
            })
    void realCodesPassBothChecks(String code) {
        assertThat(CreditCode.faults(code)).isEmpty();
        assertThat(CreditCode.faults(code.substring(8, 17))).isEmpty();
    }

    @Test
    void twoCharactersSwappedAreNoticed() {
        assertThat(CreditCode.faults("914403001920238216"))
                .extracting(Fault::wrong)
                .containsExactly(Wrong.ORGANISATION_CHECK, Wrong.CHECK);
        assertThat(CreditCode.faults("192203812"))
                .containsExactly(new Fault(Wrong.ORGANISATION_CHECK, 9, "2", Optional.empty()));
    }

    /** No single wrong digit gets through, wherever it stands. */
    @Test
    void everySingleSlipIsNoticed() {
        var good = "914403001922038216";
        for (int i = 0; i < good.length(); i++)
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray())
                if (other != good.charAt(i))
                    assertThat(CreditCode.faults(good.substring(0, i) + other + good.substring(i + 1)))
                            .isNotEmpty();
    }

    @Test
    void theReasonIsNamed() {
        assertThat(CreditCode.faults("91440300192203821"))
                .containsExactly(new Fault(Wrong.LENGTH, 0, "17", Optional.empty()));
        assertThat(CreditCode.faults("91440300192203821O"))
                .containsExactly(new Fault(Wrong.CHARACTER, 18, "O", Optional.empty()));
        assertThat(CreditCode.faults("91360727ma35lghk7k"))
                .containsExactly(new Fault(Wrong.LOWER_CASE, 9, "m", Optional.of("91360727MA35LGHK7K")));
        assertThat(CreditCode.faults("19220382-1"))
                .containsExactly(new Fault(Wrong.HYPHEN, 9, "-", Optional.of("192203821")));
        assertThat(CreditCode.faults("91A40300192203821T")).contains(new Fault(Wrong.AREA, 3, "A", Optional.empty()));
        assertThat(CreditCode.faults("91360727az35LGHK7K"))
                .extracting(Fault::wrong, Fault::position)
                .containsExactly(tuple(Wrong.LOWER_CASE, 9), tuple(Wrong.CHARACTER, 10));
        assertThat(CreditCode.faults("914403/01922038216"))
                .extracting(Fault::wrong)
                .contains(Wrong.CHARACTER);
        assertThat(CreditCode.faults("19220 821"))
                .containsExactly(new Fault(Wrong.CHARACTER, 6, " ", Optional.empty()));
    }
}
