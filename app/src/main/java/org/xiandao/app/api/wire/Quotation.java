package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** The article that a clause quotes. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "条款引用的原文 · What a clause quotes")
public record Quotation(
        @Schema(description = "文件编号（本版本内） · Id of the document within the edition")
        String document,

        @Schema(description = "文件名称 · Title of the document")
        Bilingual documentTitle,

        @Schema(description = "条、款 · Article") String at,

        @Schema(description = "原文，逐字 · Verbatim quote") String quote) {}
