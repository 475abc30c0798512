package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A first-level indicator. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "一级指标 · A first-level indicator")
public record FirstRule(
        @Schema(description = "编号 · Number") String id,
        @Schema(description = "名称 · Title") Bilingual title,

        @Schema(description = "分值，精确（分） · Exact points", example = "30")
        String points,

        @Schema(description = "二级指标 · Second level") List<SecondRule> seconds,
        @Schema(description = "依据 · Basis") Basis basis) {}
