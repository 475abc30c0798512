package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** An edition of a programme in a list. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "计划及其规则版本 · A programme's edition")
public record ProgrammeSummary(
        @Schema(description = "规则版本 · The edition") EditionRef edition,
        @Schema(description = "名称 · Title") Bilingual title,
        @Schema(description = "简称 · Short title") Bilingual shortTitle,
        @Schema(description = "制定单位 · Issuer") Bilingual issuer,

        @Schema(description = "制定单位所属区划 · Area of the issuer")
        AreaRef area,

        @Schema(description = "层级 · Level") Vocabulary.AreaLevel level) {}
