package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** One applicant judged for itself. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "单个区划的判定 · One area judged for itself")
public record SubjectTrace(
        @Schema(description = "区划 · The area") SubjectText subject,
        @Schema(description = "判定过程 · Its trace") TraceText trace) {}
