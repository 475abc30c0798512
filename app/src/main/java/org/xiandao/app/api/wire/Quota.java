package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many cases each office may recommend. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "推荐名额 · How many cases each office may recommend")
public record Quota(
        @Schema(description = "环节编号 · Id of the stage") String stage,
        @Schema(description = "环节 · The stage") Bilingual title,

        @Schema(description = "每个推荐单位的名额（件） · Cases for each office", minimum = "1")
        int limit) {}
