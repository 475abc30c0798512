package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A record as it held on a day. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "某日的一条记录 · A record as it held on a day")
public record RecordEntry(
        @Schema(description = "编号，不变 · Stable id", format = "uuid")
        String id,

        @Schema(description = "版次 · Number of its version", minimum = "1")
        int version,

        @Schema(description = "所计入的地区 · The area that it counts for")
        AreaRef area,

        @Schema(description = "自何日成立；一直成立的没有 · Holds from this day; absent where it always does")
        Optional<LocalDate> holdsFrom,

        @Schema(description = "自何时知悉（UTC） · Known since, UTC")
        Instant known,

        @Schema(
                description = "核对状态 · How far it has been checked",
                allowableValues = {"declared", "checked", "confirmed", "returned"})
        String state,

        @Schema(
                description = "来源 · Where it comes from",
                allowableValues = {"declared", "public", "demonstration"})
        String origin,

        @Schema(description = "公开出处 · Where it was published")
        Optional<String> source,

        @Schema(description = "各项内容，按项目编号 · What it says, by field")
        Map<String, String> fields) {}
