package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** A citation inside a judgement. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "引用 · A citation")
public record CitationText(
        @Schema(description = "文件编号 · Id of the document") String doc,
        @Schema(description = "条款 · Article") String at,
        @Schema(description = "原文 · Verbatim quote") String quote) {}
