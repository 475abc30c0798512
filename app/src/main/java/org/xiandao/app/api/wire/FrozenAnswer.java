package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** An answer in a frozen submission. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "填报内容（冻结时） · An answer as frozen")
public record FrozenAnswer(
        @Schema(description = "所填 · As typed") String value,

        @Schema(description = "保存次数（次） · How often it had been saved")
        int version,

        @Schema(
                description = "出处种类 · Kind of source",
                allowableValues = {"DECLARED", "PUBLIC", "DEMONSTRATION"})
        String provenance,

        @Schema(description = "公开出处 · Public source, else empty")
        String source) {}
