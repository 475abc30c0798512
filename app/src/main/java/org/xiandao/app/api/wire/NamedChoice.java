package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** A choice that a call was published with. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "申报通知的一个选项 · A choice of a call")
public record NamedChoice(
        @Schema(description = "选项编号 · Id") String id,
        @Schema(description = "名称 · Title") Bilingual title,

        @Schema(description = "所选值编号 · Id of what was chosen")
        String chosen,

        @Schema(description = "所选值 · What was chosen") Bilingual chosenTitle) {}
