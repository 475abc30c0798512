package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** An opinion in a frozen submission. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "意见（冻结时） · An opinion as frozen")
public record FrozenOpinion(
        @Schema(description = "环节编号 · Stage") String stage,
        @Schema(description = "结论 · Verdict") String verb,
        @Schema(description = "机关 · Office") String organisation,
        @Schema(description = "文号 · Document number") Optional<String> documentNumber,
        @Schema(description = "理由 · Reasons") String reasons,
        @Schema(description = "时间（UTC） · When, UTC") Instant at) {}
