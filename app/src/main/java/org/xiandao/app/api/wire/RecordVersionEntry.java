package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** One thing that was said of a record. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "一条记录的一版 · A version of a record")
public record RecordVersionEntry(
        @Schema(description = "版次 · Number", minimum = "1") int number,

        @Schema(description = "所更正的一版 · The version that it corrects", minimum = "1")
        Optional<Integer> corrects,

        @Schema(description = "自何日成立；一直成立的没有 · Holds from this day; absent where it always does")
        Optional<LocalDate> holdsFrom,

        @Schema(description = "自该日起是否终止 · Whether it ended on that day")
        boolean ended,

        @Schema(description = "所计入的地区 · The area that it counts for")
        AreaRef area,

        @Schema(description = "自何时知悉（UTC） · Known since, UTC")
        Instant known,

        @Schema(description = "申报单位 · Who said so") String organisation,
        @Schema(description = "理由 · Why") String reason,

        @Schema(
                description = "来源 · Where it comes from",
                allowableValues = {"declared", "public", "demonstration"})
        String origin,

        @Schema(description = "公开出处 · Where it was published")
        Optional<String> source,

        @Schema(description = "各项内容，按项目编号 · What it says, by field")
        Map<String, String> fields,

        @Schema(description = "前一版的摘要 · Digest of the version before")
        String previous,

        @Schema(description = "本版的摘要（SHA-256） · Its own digest, SHA-256")
        String hash) {}
