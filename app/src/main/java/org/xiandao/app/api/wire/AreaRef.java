package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** An area by its code. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "行政区划或园区 · An area")
public record AreaRef(
        @Schema(
                description = "GB/T 2260 代码，或本系统目录的园区代码 · GB/T 2260 code, or one of the catalogue's own for parks",
                example = "900100")
        String code,

        @Schema(description = "全称 · Full name") Bilingual name) {}
