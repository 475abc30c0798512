package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** One applicant of a case. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "申报单位 · One applicant")
public record ApplicantEntry(
        @Schema(description = "单位编号 · Id of the organisation")
        String organisation,

        @Schema(description = "名称 · Name") String name,
        @Schema(description = "区划 · Area") AreaRef area,
        @Schema(description = "层级 · Level") Vocabulary.AreaLevel level,
        @Schema(description = "是否牵头 · Whether it leads") boolean lead,

        @Schema(description = "是否已加入（受邀未确认为 false） · Whether it has joined; false while it is only asked")
        boolean joined) {}
