package org.xiandao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.xiandao.base.ChinaTime;
import org.xiandao.clock.Outbox.State;
import org.xiandao.people.MailAddresses.Choice;

class OutboxTest {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    private static final Instant NOON = Reminding.noon(DAY);

    private static final Reminding IT = new Reminding();
    private final List<Letter> taken = Collections.synchronizedList(new ArrayList<>());

    @AfterAll
    static void close() {
        IT.close();
    }

    @BeforeEach
    void clear() {
        IT.clear();
    }

    @Test
    void aMailServerTakesEachMailOnceWithChineseInIt() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.setUser("xiandao", "s3cret");
        server.start();
        try {
            IT.reader("li", "li@example.org");
            IT.due("报送年度报告", DAY);
            IT.remind(DAY);
            var settings = new MailSettings(
                    "localhost",
                    server.getSmtp().getPort(),
                    "xiandao",
                    "s3cret",
                    "xiandao@example.org",
                    MailSettings.Tls.NONE);
            var outbox = outbox(new SmtpPost(settings, Clock.fixed(NOON, ChinaTime.ZONE)));
            assertThat(outbox.deliver(NOON)).isOne();
            assertThat(outbox.deliver(NOON)).isZero();
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("提醒 1");
            assertThat((String) received[0].getContent()).contains("报送年度报告 2028-02-29");
            assertThat(received[0].getMessageID())
                    .isEqualTo(
                            "<%s@xiandao>".formatted(outbox.latest(1).getFirst().id()));
            assertThat(settings.toString()).doesNotContain("s3cret");
        } finally {
            server.stop();
        }
    }

    @Test
    void whoWasKeptOutOfACaseAfterTheMailWasPutIsNotSentIt() {
        var out = IT.official("wang", "wang@example.org");
        IT.due("case", "a", "office:INDUSTRY:210000", Optional.empty(), DAY);
        IT.remind(DAY);
        IT.recuse("a", out);
        var outbox = outbox(failing(0));
        assertThat(outbox.deliver(NOON)).isZero();
        assertThat(outbox.latest(1).getFirst().state()).isEqualTo(Outbox.State.DROPPED);
    }

    @Test
    void aMailThatFailsIsTriedAgainAndNeverDoubled() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        IT.remind(DAY);
        var outbox = outbox(failing(2));
        assertThat(outbox.deliver(NOON)).isZero();
        assertThat(outbox.deliver(NOON.plusSeconds(60))).isZero();
        assertThat(outbox.latest(1).getFirst().tries()).isOne();
        assertThat(outbox.deliver(NOON.plus(Duration.ofMinutes(5)))).isZero();
        assertThat(outbox.deliver(NOON.plus(Duration.ofHours(1)))).isOne();
        assertThat(outbox.deliver(NOON.plus(Duration.ofDays(9)))).isZero();
        assertThat(taken).hasSize(1);
        assertThat(outbox.latest(1).getFirst().state()).isEqualTo(State.SENT);
    }

    @Test
    void aMailThatFailsTooOftenIsShownWithItsReasonAndCanBeSentAgain() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        IT.remind(DAY);
        var outbox = outbox(failing(6));
        for (int day = 0; day < 10; day++) outbox.deliver(NOON.plus(Duration.ofDays(2L * day)));
        var mail = outbox.latest(1).getFirst();
        assertThat(mail.state()).isEqualTo(State.FAILED);
        assertThat(mail.tries()).isEqualTo(6);
        assertThat(mail.failure()).hasValueSatisfying(why -> assertThat(why).contains("no room"));
        assertThat(outbox.again(mail.id(), NOON)).isTrue();
        assertThat(outbox.deliver(NOON)).isOne();
        assertThat(outbox.again(mail.id(), NOON)).isFalse();
    }

    @Test
    void whoNoLongerWantsMailGetsNone() {
        var reader = IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        IT.remind(DAY);
        IT.transaction().executeWithoutResult(status -> IT.addresses.choose(reader.id(), Choice.NONE, Reminding.TEST));
        var outbox = outbox(failing(0));
        assertThat(outbox.deliver(NOON)).isZero();
        assertThat(outbox.latest(1).getFirst().state()).isEqualTo(State.DROPPED);
        assertThat(taken).isEmpty();
    }

    @Test
    void whatWasDoneBeforeTheMailWentOutIsNotTold() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        IT.due("b", DAY);
        IT.remind(DAY);
        IT.transaction().executeWithoutResult(status -> IT.dues.replace("test", "a", List.of()));
        outbox(failing(0)).deliver(NOON);
        assertThat(taken)
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.said().body()).contains("b 2028").doesNotContain("a 2028"));
    }

    @Test
    void whatACrashLeftClaimedIsShownAndNotSentByItself() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        IT.remind(DAY);
        IT.database.jdbc().sql("update mail_out set state = 'SENDING'").update();
        var outbox = outbox(failing(0));
        assertThat(outbox.deliver(NOON.plus(Duration.ofDays(1)))).isZero();
        assertThat(outbox.latest(1).getFirst().state()).isEqualTo(State.SENDING);
    }

    @Test
    void serversThatSendAtTheSameMomentSendEachMailOnce() throws Exception {
        for (int n = 0; n < 20; n++) IT.reader("li" + n, "li%d@example.org".formatted(n));
        IT.due("a", DAY);
        IT.remind(DAY);
        try (var pool = Executors.newFixedThreadPool(4)) {
            pool.invokeAll(IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(n -> () -> outbox(failing(0)).deliver(NOON))
                    .toList());
        }
        assertThat(taken).hasSize(20).extracting(Letter::to).doesNotHaveDuplicates();
    }

    @Test
    void twoServersOnOneDatabaseRemindOnceByThemselves() {
        IT.reader("li", "li@example.org");
        IT.due("a", DAY);
        var one = timetable();
        var other = timetable();
        one.start();
        other.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> !taken.isEmpty());
        } finally {
            one.destroy();
            other.destroy();
        }
        assertThat(taken).hasSize(1);
        assertThat(IT.steps("a")).containsExactly(0);
        assertThat(IT.count("select count(*) from scheduled_tasks")).isEqualTo(2);
    }

    private Timetable timetable() {
        return new Timetable(
                IT.database.dataSource(),
                IT.reminders(Reminding.MAIL),
                outbox(failing(0)),
                Reminding.SETTINGS,
                Clock.offset(
                        Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), NOON)));
    }

    private Outbox outbox(Post post) {
        return new Outbox(IT.database.jdbc(), post, Reminding.WORDS, IT.addresses);
    }

    private Post failing(int times) {
        var left = new java.util.concurrent.atomic.AtomicInteger(times);
        return letter -> {
            if (left.getAndDecrement() > 0) throw new MailSendException("no room");
            taken.add(letter);
        };
    }
}
