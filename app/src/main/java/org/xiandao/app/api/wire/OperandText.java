package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One piece that a value is made of. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "一个数据来源 · One piece that a value is made of")
public record OperandText(
        @Schema(description = "存放处 · Where it is kept", example = "answers/stations@3")
        String ref,

        @Schema(description = "名称 · Label") String label,
        @Schema(description = "值，精确 · Value, exact") String value,
        @Schema(description = "来源 · Who says so") String source,
        @Schema(description = "数据日期 · The day it speaks of") Optional<LocalDate> of,

        @Schema(description = "证明材料名称 · Names of the evidence")
        List<String> evidence,

        @Schema(description = "是否演示数据 · Whether it is demonstration data")
        boolean demonstration) {}
