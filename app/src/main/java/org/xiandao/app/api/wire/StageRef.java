package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** A stage by name. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "环节 · A stage")
public record StageRef(
        @Schema(description = "环节编号 · Id") String id,
        @Schema(description = "种类 · Kind") Vocabulary.StageKind kind,
        @Schema(description = "名称 · Title") Bilingual title) {}
