package org.xiandao.app.api.wire;

import io.swagger.v3.oas.annotations.media.Schema;

/** One of the values that a field is chosen from. */
@Schema(description = "可选的值 · A value to choose")
public record RecordOptionEntry(
        @Schema(description = "编号 · Id") String id,
        @Schema(description = "名称 · Title") Bilingual title) {}
