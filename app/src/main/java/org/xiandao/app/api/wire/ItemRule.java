package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A third-level indicator. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "三级指标 · A third-level indicator")
public record ItemRule(
        @Schema(description = "编号（文件所印） · Number as printed")
        String id,

        @Schema(description = "名称 · Title") Bilingual title,

        @Schema(description = "分值，精确（分） · Exact points", example = "25/6")
        String points,

        @Schema(description = "相关测算值编号 · Ids of the measures shown beside it")
        List<String> measures,

        @Schema(description = "所挂条件编号 · Id of the condition that hangs on it")
        Optional<String> condition,

        @Schema(description = "打分环节编号；没有则在评审 · Id of the stage that scores it; absent: the review")
        Optional<String> scoredAt,

        @Schema(description = "依据 · Basis") Basis basis) {}
