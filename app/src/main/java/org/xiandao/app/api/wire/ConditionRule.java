package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** A mandatory condition as the pack has it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "条件（不可偏离条件或申报资格） · A mandatory condition or an eligibility rule")
public record ConditionRule(
        @Schema(description = "编号 · Id") String id,
        @Schema(description = "名称 · Title") Bilingual title,

        @Schema(description = "block 不满足即止；warn 提示 · block stops the case; warn is shown")
        Vocabulary.Severity severity,

        @Schema(description = "正式判定的环节编号 · Id of the stage that decides it for good")
        String decidedAt,

        @Schema(description = "要求的文字表述 · The requirement in words")
        Bilingual requirement,

        @Schema(description = "要求（结构） · The requirement, structured")
        ClauseWords require,

        @Schema(description = "判定环节之前以此代替 · What stands in before that stage")
        Optional<ClauseWords> until,

        @Schema(description = "所挂三级指标编号 · Id of the third-level indicator that it hangs on")
        Optional<String> indicatorItem,

        @Schema(description = "联合申报的合并方式 · How joint applicants are put together")
        Vocabulary.Pool joint,

        @Schema(description = "依据 · Basis") Basis basis) {}
