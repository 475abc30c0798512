package org.xiandao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.pack.Workflow.Duty;

class RemindersTest {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    private static final Reminding IT = new Reminding();

    @AfterAll
    static void close() {
        IT.close();
    }

    @BeforeEach
    void clear() {
        IT.clear();
    }

    @Test
    void eachStepIsRemindedOfOnceOnItsDay() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        assertThat(IT.remind(DAY.minusDays(15))).isZero();
        assertThat(IT.remind(DAY.minusDays(14))).isOne();
        assertThat(IT.remind(DAY.minusDays(14))).isZero();
        assertThat(IT.remind(DAY.minusDays(3))).isOne();
        assertThat(IT.remind(DAY)).isOne();
        assertThat(IT.remind(DAY.plusDays(1))).isOne();
        assertThat(IT.remind(DAY.plusDays(7))).isOne();
        assertThat(IT.remind(DAY.plusDays(400))).isZero();
        assertThat(IT.steps("a")).containsExactly(-14, -3, 0, 1, 7);
        assertThat(IT.mails()).isEqualTo(5);
    }

    @Test
    void nobodyIsRemindedOfWhatHasNoDayAndItStaysATask() {
        IT.reader("li", "li@example.org");
        IT.undated("a", DAY);
        for (int day = -20; day < 20; day++)
            assertThat(IT.remind(DAY.plusDays(day))).isZero();
        assertThat(IT.dues.about("test", "a")).extracting(Due::dated).containsExactly(false);
    }

    @Test
    void aServerThatWasOffForAWeekSendsTheLatestStepOnce() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        IT.remind(DAY.minusDays(4));
        assertThat(IT.remind(DAY.plusDays(3))).isOne();
        assertThat(IT.steps("a")).containsExactly(-14, 1);
        assertThat(IT.mails()).isEqualTo(2);
    }

    @Test
    void aClockThatJumpsForwardAndBackSendsNothingTwice() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        IT.remind(DAY.minusDays(14));
        IT.remind(DAY);
        for (var day = DAY.minusDays(20); !day.isAfter(DAY); day = day.plusDays(1))
            assertThat(IT.remind(day)).isZero();
        assertThat(IT.remind(DAY.plusDays(1))).isOne();
        assertThat(IT.mails()).isEqualTo(3);
    }

    @Test
    void whatIsWrittenAnewUnchangedIsNotRemindedOfAgainButAMovedDayIs() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        IT.remind(DAY.minusDays(3));
        IT.due("a", DAY);
        assertThat(IT.remind(DAY.minusDays(3))).isZero();
        IT.due("a", DAY.plusDays(10));
        assertThat(IT.remind(DAY.minusDays(3))).isOne();
        assertThat(IT.dues.moves("test", List.of("a", "b")))
                .containsOnlyKeys("a")
                .containsValue(1);
    }

    @Test
    void serversThatLookAtTheSameMomentSendOnce() throws Exception {
        IT.reader("li", "li@example.org");
        for (int n = 0; n < 200; n++) IT.due("a" + n, DAY);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var looks = pool.invokeAll(IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(n -> () -> IT.remind(DAY))
                    .toList());
            int reminded = 0;
            for (var look : looks) reminded += look.get();
            assertThat(reminded).isEqualTo(200);
        }
        assertThat(IT.count("select sum(cardinality(ids))::int from mail_out")).isEqualTo(200);
    }

    @Test
    void allThatSomebodyIsToKnowComesInOneMail() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        IT.due("b", DAY.plusDays(1));
        IT.remind(DAY);
        assertThat(IT.mails()).isOne();
    }

    @Test
    void onlyWhoHoldsTheDutyAndWantsMailGetsOne() {
        var reader = IT.reader("li", "li@example.org");
        IT.due("test", "a", "organisation:" + IT.unit.id(), Optional.of(Duty.DECIDER), DAY);
        IT.remind(DAY);
        assertThat(IT.mails()).isZero();
        IT.due("b", DAY);
        IT.people.close(reader.id(), Reminding.TEST);
        IT.remind(DAY);
        assertThat(IT.mails()).isZero();
        assertThat(IT.steps("b")).containsExactly(0);
    }

    @Test
    void anOfficialWhoIsKeptOutOfACaseHearsNothingOfItAndTheOthersDo() {
        var out = IT.official("wang", "wang@example.org");
        IT.official("zhao", "zhao@example.org");
        IT.recuse("a", out);
        IT.due("case", "a", "office:INDUSTRY:210000", Optional.empty(), DAY);
        IT.due("case", "b", "office:INDUSTRY:210000", Optional.empty(), DAY);
        assertThat(IT.remind(DAY)).isEqualTo(2);
        assertThat(IT.count("select sum(cardinality(ids))::int from mail_out")).isEqualTo(3);
        assertThat(IT.count("select cardinality(ids) from mail_out where person = '" + out.id() + "'"))
                .isOne();
    }

    @Test
    void withoutAMailServerNothingIsPutIntoTheOutbox() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        assertThat(IT.reminders(Reminding.NO_MAIL).remind(Reminding.noon(DAY))).isOne();
        assertThat(IT.mails()).isZero();
    }

    @Test
    void theEndOfATrialIsRemindedOfHalfAYearBefore() {
        IT.due("end", "a", "organisation:" + IT.unit.id(), Optional.empty(), DAY);
        assertThat(IT.remind(DAY.minusDays(181))).isZero();
        assertThat(IT.remind(DAY.minusDays(180))).isOne();
    }

    @Test
    void aDayBeginsAtEightInChina() {
        IT.due("a", DAY);
        var reminders = IT.reminders(Reminding.MAIL);
        assertThat(reminders.remind(Instant.parse("2028-02-14T23:59:59Z"))).isZero();
        assertThat(reminders.remind(Instant.parse("2028-02-15T00:00:00Z"))).isOne();
    }

    @Test
    void stepsThatCannotBeAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new ReminderSettings(true, List.of(-1), List.of(), List.of(), 24, Duration.ZERO))
                .hasMessageContaining("[-1]")
                .hasMessageContaining("24")
                .hasMessageContaining("PT0S");
    }
}
