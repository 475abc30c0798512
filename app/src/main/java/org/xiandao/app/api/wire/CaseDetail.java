package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A case as this viewer may see it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "案件详情（以查看者可见为限） · A case, as far as this viewer may see it")
public record CaseDetail(
        @JsonProperty("case") @Schema(description = "案件 · The case")
        CaseSummary summary,

        @Schema(description = "申报单位，牵头在前 · Applicants, the lead first")
        List<ApplicantEntry> applicants,

        @Schema(description = "进度 · Progress") List<Step> progress,

        @Schema(description = "各机关结论，按时间 · Verdicts in order of time")
        List<VerdictEntry> verdicts,

        @Schema(description = "历次提交，按时间 · Submissions in order of time")
        List<SubmissionEntry> submissions,

        @Schema(description = "综合得分，按规则修约（分）；仅可见者有 · Rounded score; only for those who may see it", example = "86.25")
        Optional<String> score,

        @Schema(description = "是否待您办理 · Whether it waits for you")
        boolean yourTurn) {}
