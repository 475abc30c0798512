package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.base.ChinaTime;

/** Which records of a kind, as of which day, and which page of them. */
record RecordsQuery(
        @Parameter(
                description = "截至哪一天的情况，默认今日（北京时间） · As of this day; by default today, China Standard Time",
                schema = @Schema(type = "string", format = "date", example = "2031-01-05"))
        @Nullable
        String asOf,

        @Parameter(
                description = "截至哪一天终了时已知悉，默认今日 · As known at the end of this day; by default today",
                schema = @Schema(type = "string", format = "date", example = "2031-01-05"))
        @Nullable
        String known,

        @Parameter(description = "内容含有的文字 · Text in the fields") @Nullable
        String text,

        @Parameter(description = "自此之后；取自 next，不要自行拼写 · Begin after this; taken from next, not made up") @Nullable
        String after,

        @Parameter(
                description = "每页项数 · Items a page",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        String size) {

    record Read(LocalDate asOf, Instant known, String text, Optional<UUID> after, Slices.Window window) {}

    Read read(Instant now) {
        var given = new Given();
        var today = ChinaTime.day(now);
        var day = given.day("asOf", asOf);
        var end = given.day("known", known);
        given.known("after", after, RecordsQuery::isId, new Bilingual("应取自 next", "must be taken from next"));
        var window = given.window(after, size);
        given.orThrow();
        return new Read(
                day.orElse(today),
                endOf(end.orElse(today)),
                text == null ? "" : text,
                window.after().map(UUID::fromString),
                window);
    }

    /** The last moment of a day in China. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant().minusMillis(1);
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
    }
}
