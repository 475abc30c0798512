package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A call with all that it fixes. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "申报通知全文及其规则 · A call with its text, dates, quotas, stages and conditions")
public record CallDetail(
        @Schema(description = "通知 · The call") CallSummary call,
        @Schema(description = "正文 · Its text") Bilingual text,
        @Schema(description = "日期 · Dates") List<NamedDate> dates,
        @Schema(description = "选项 · Choices") List<NamedChoice> choices,
        @Schema(description = "名额 · Quotas") List<Quota> quotas,
        @Schema(description = "环节，按次序 · Stages in order") List<StageRule> stages,
        @Schema(description = "条件 · Conditions") List<ConditionRule> conditions) {}
