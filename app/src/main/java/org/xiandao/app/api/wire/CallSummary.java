package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

/** A call in a list. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "申报通知 · A call for applications")
public record CallSummary(
        @Schema(description = "编号，不变 · Stable id") String id,
        @Schema(description = "标题 · Title") Bilingual title,
        @Schema(description = "文号 · Document number") Optional<String> documentNumber,
        @Schema(description = "发布单位 · Who published it") String issuer,

        @Schema(description = "计划名称 · Title of the programme")
        Bilingual programme,

        @Schema(description = "所用规则版本 · The edition that it pins")
        EditionRef edition,

        @Schema(description = "发布日期 · Day of publication") LocalDate publishedOn,

        @Schema(description = "受理开始日 · First day of applications")
        Optional<LocalDate> opens,

        @Schema(description = "申报截止日（含）；常年受理的没有 · Last day of applications, inclusive; absent on rolling calls")
        Optional<LocalDate> closes,

        @Schema(description = "发布单位关闭受理的，最后受理日（含） · Last day of an intake that its office has closed, inclusive")
        Optional<LocalDate> closed,

        @Schema(description = "今日（北京时间）是否受理 · Whether it takes applications today, China Standard Time")
        boolean open,

        @Schema(description = "是否演示数据 · Whether it is demonstration data")
        boolean demonstration) {}
