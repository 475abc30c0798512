package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why something is not known. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "无法判定的原因 · Why something is not known")
public record ReasonText(
        @Schema(description = "原因 · Reason") Vocabulary.ReasonCode code,
        @Schema(description = "所涉事项 · The thing") String what) {}
