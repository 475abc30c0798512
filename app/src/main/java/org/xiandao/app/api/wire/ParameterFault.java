package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** What is wrong with one parameter. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "一个参数的错误 · What is wrong with one parameter")
public record ParameterFault(
        @Schema(description = "参数名 · Name of the parameter", example = "size")
        String parameter,

        @Schema(description = "错在哪里、怎样改 · What is wrong and what to do")
        Bilingual message) {}
