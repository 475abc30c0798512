package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The indicator system. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "指标体系 · The indicator system")
public record IndicatorRules(
        @Schema(description = "总分，精确（分） · Exact points in all", example = "100")
        String total,

        @Schema(description = "一级指标 · First level") List<FirstRule> firsts,
        @Schema(description = "依据 · Basis") Basis basis) {}
