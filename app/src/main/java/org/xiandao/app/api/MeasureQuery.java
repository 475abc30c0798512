package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.xiandao.base.ChinaTime;

/** By which edition, of which area, as of which day and as known when. */
record MeasureQuery(
        @Parameter(
                description = "规则版本编号 · Id of the edition that defines it",
                required = true,
                example = "northland/2031")
        @Nullable
        String edition,

        @Parameter(description = "行政区划代码 · Code of the area", required = true, example = "900100") @Nullable
        String area,

        @Parameter(
                description = "截至哪一天的情况，默认今日（北京时间） · As of this day; by default today, China Standard Time",
                schema = @Schema(type = "string", format = "date", example = "2031-01-05"))
        @Nullable
        String asOf,

        @Parameter(
                description = "截至哪一天终了时已知悉，默认此刻 · As known at the end of this day; by default now",
                schema = @Schema(type = "string", format = "date", example = "2031-01-05"))
        @Nullable
        String known) {

    record Read(String edition, String area, LocalDate asOf, Instant known) {}

    Read read(Instant now) {
        var given = new Given();
        var edition = given.needed("edition", this.edition);
        var area = given.needed("area", this.area);
        var day = given.day("asOf", asOf);
        var end = given.day("known", known);
        given.orThrow();
        return new Read(
                edition,
                area,
                day.orElseGet(() -> ChinaTime.day(now)),
                end.map(RecordsQuery::endOf).orElseGet(() -> now.truncatedTo(ChronoUnit.MILLIS)));
    }
}
