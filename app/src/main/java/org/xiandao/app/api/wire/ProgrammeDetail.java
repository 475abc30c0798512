package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** An edition with its rules. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "规则版本全文 · An edition with its rules")
public record ProgrammeDetail(
        @Schema(description = "计划 · The programme") ProgrammeSummary programme,
        @Schema(description = "所据文件 · Documents") List<SourceText> documents,
        @Schema(description = "环节，按次序 · Stages in order") List<StageRule> stages,
        @Schema(description = "条件 · Conditions") List<ConditionRule> conditions,

        @Schema(description = "指标体系；没有则本计划不设 · Indicators; absent where the programme has none")
        Optional<IndicatorRules> indicators,

        @Schema(description = "本系统口径 · Choices made here where the text is open")
        List<LocalChoice> decisions) {}
