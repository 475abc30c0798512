package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One applicant's area. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "一个申报区划 · One applicant's area")
public record SubjectText(
        @Schema(description = "区划代码 · Code") String area,
        @Schema(description = "名称 · Name") String name,
        @Schema(description = "层级 · Level") Vocabulary.AreaLevel level,
        @Schema(description = "称号 · Titles") List<String> titles) {}
