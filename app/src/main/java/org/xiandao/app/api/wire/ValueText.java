package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A measure's value and how it came about. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "测算值及其由来 · A measure's value and how it came about")
public record ValueText(
        @Schema(description = "测算值编号 · Id of the measure") String measure,
        @Schema(description = "单位 · Unit") String unit,

        @Schema(description = "精确值 · Exact amount", example = "25/6")
        Optional<String> amount,

        @Schema(description = "组成 · Parts") List<ValuePart> parts,
        @Schema(description = "数据来源 · Operands") List<OperandText> operands,

        @Schema(description = "不足为据的原因 · Why it may not be relied on")
        Optional<ReasonText> reason) {}
