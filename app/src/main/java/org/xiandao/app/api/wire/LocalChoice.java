package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** Where the text is silent: our reading, with its reason. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "原文未明确之处本系统的口径及理由 · Where the text is open: the choice made here, and why")
public record LocalChoice(
        @Schema(description = "口径编号 · Id", example = "A-14") String id,
        @Schema(description = "所涉问题 · The open point") Bilingual point,
        @Schema(description = "口径 · The choice") Bilingual choice,
        @Schema(description = "理由 · The reason") Bilingual reason) {}
