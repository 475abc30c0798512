package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** What is missing. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "差额 · What is missing")
public record ShortfallText(
        @Schema(description = "补足的对象 · The measure that would close the gap")
        String measure,

        @Schema(description = "还差；负数为须减少 · How much; negative: to be taken away")
        QuantityText missing,

        @Schema(description = "须超过而非达到 · Whether it must be more than that")
        boolean beyond) {}
