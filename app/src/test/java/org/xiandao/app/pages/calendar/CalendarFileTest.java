package org.xiandao.app.pages.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Site;
import org.xiandao.app.web.Words;

class CalendarFileTest {
    private static final Instant AT = Instant.parse("2028-02-01T04:00:00Z");
    private static final LocalDate LEAP = LocalDate.of(2028, 2, 29);

    private final TimeZone here = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/Los_Angeles", "Pacific/Kiritimati", "America/Santiago"})
    void aDayIsThatDayWhereverTheServerStands(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (var day : List.of(LEAP, LocalDate.of(2028, 3, 26), LocalDate.of(1988, 4, 17), LocalDate.of(2028, 9, 3)))
            assertThat(file(entry(day, 0)))
                    .contains("DTSTART;VALUE=DATE:" + day.toString().replace("-", ""));
    }

    @Test
    void anEventKeepsItsIdentityCountsItsMovesAndRingsThreeDaysBefore() {
        var event = read(file(entry(LEAP, 2)));
        assertThat(event.getUid().getValue()).isEqualTo("plan-x/1@xiandao.example.cn");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getSummary().getValue()).isEqualTo("报送：年度报告，第一期；第二行");
        assertThat(event.getUrl().getValue()).isEqualTo("https://xiandao.example.cn/x/trials/a");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getAlarms().getFirst().getTrigger().getDuration()).hasToString("-P3D");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut() {
        var title = "报送：“5G+工业互联网”融合应用先导区试点年度总结报告𠮷𠮷（第一期）";
        var file = file(
                new Entry("plan-x/1", 0, LEAP, title.repeat(4), "说明，一；二\n三".repeat(9), "/trials/" + "a".repeat(99)));
        assertThat(file).endsWith("END:VCALENDAR\r\n").contains("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
        for (var line : file.split("\r\n")) {
            var octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets).hasSizeLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        }
        assertThat(read(file).getSummary().getValue()).isEqualTo(title.repeat(4));
        assertThat(read(file).getDescription().getValue()).isEqualTo("说明，一；二\n三".repeat(9));
    }

    private static Entry entry(LocalDate day, int moves) {
        return new Entry("plan-x/1", moves, day, "报送：年度报告，第一期；第二行", "试点任务", "/trials/a");
    }

    private static String file(Entry entry) {
        return CalendarFile.of(
                List.of(entry), new Site("https://xiandao.example.cn/x/", 8080), Words.in(Language.ZH), AT);
    }

    private static VEvent read(String file) {
        return Biweekly.parse(file).first().getEvents().getFirst();
    }
}
