package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A second-level indicator. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "二级指标 · A second-level indicator")
public record SecondRule(
        @Schema(description = "编号 · Number") String id,
        @Schema(description = "名称 · Title") Bilingual title,
        @Schema(description = "三级指标 · Third level") List<ItemRule> items,
        @Schema(description = "依据 · Basis") Basis basis) {}
