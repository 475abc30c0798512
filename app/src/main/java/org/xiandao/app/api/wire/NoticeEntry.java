package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** A case on public notice. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "公示 · A case on public notice")
public record NoticeEntry(
        @Schema(description = "案件编号，不变 · Stable id of the case")
        String id,

        @Schema(description = "申报通知编号 · Id of the call") String call,
        @Schema(description = "计划 · Programme") Bilingual programme,
        @Schema(description = "公示对象 · What is on notice") String title,
        @Schema(description = "申报单位 · Applicants") String applicants,

        @Schema(description = "申报区划，牵头在前 · Areas, the lead first")
        List<AreaRef> areas,

        @Schema(description = "公示开始日（含） · First day, inclusive")
        LocalDate from,

        @Schema(description = "公示结束日（含） · Last day, inclusive")
        LocalDate until,

        @Schema(description = "是否演示数据 · Whether it holds demonstration data")
        boolean demonstration) {}
