package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An applicant in a frozen submission. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "申报单位（冻结时） · An applicant as frozen")
public record FrozenApplicant(
        @Schema(description = "单位编号 · Id") String organisation,
        @Schema(description = "名称 · Name") String name,
        @Schema(description = "区划代码 · Area code") String area,
        @Schema(description = "区划名称 · Area name") String areaName,
        @Schema(description = "层级 · Level") String level,
        @Schema(description = "称号 · Titles") List<String> titles) {}
