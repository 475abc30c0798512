package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** An exact amount in a unit. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "数量 · An exact amount")
public record QuantityText(
        @Schema(
                description = "精确值：整数、小数或分数 · Exact: whole, decimal or fraction",
                pattern = "^-?\\d+(\\.\\d+|/\\d+)?$",
                example = "25/6")
        String amount,

        @Schema(description = "单位，空为无单位 · Unit; empty for a bare number", example = "家")
        String unit) {}
