package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** What a measure comes to by the ledger; the value is the very bytes of the rules' own JSON (RFC 8785). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        description =
                "一个测算值截至某日的数及全过程（RFC 8785 规范 JSON） · What a measure comes to as of a day, with the whole way to it, as canonical JSON (RFC 8785)")
public record MeasuredValue(
        @Schema(description = "所依规则版本 · The edition that defines it")
        EditionRef edition,

        @Schema(description = "行政区划代码 · Code of the area", example = "900100")
        String area,

        @Schema(description = "基准日 · As of this day") LocalDate asOf,

        @Schema(description = "以何时已知悉的记录为准 · As known at this moment")
        Instant known,

        @Schema(description = "所据记录条数 · How many records it rests on")
        long records,

        @Schema(description = "其中已确认的条数 · How many of these are confirmed")
        long confirmed,

        @Schema(description = "数、组成与所据记录 · The value, its parts and the records it rests on")
        ValueText value) {}
