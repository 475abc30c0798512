package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An approved pilot, also one that has been revoked since. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "已批复的试点 · An approved pilot")
public record ApprovedEntry(
        @Schema(description = "案件编号，不变 · Stable id of the case")
        String id,

        @Schema(description = "申报通知编号 · Id of the call") String call,
        @Schema(description = "规则版本 · Edition") EditionRef edition,
        @Schema(description = "计划 · Programme") Bilingual programme,
        @Schema(description = "试点名称 · Name of the pilot") String title,
        @Schema(description = "申报单位 · Applicants") String applicants,

        @Schema(description = "申报区划，牵头在前 · Areas, the lead first")
        List<AreaRef> areas,

        @Schema(description = "批复文号 · Document number of the approval")
        Optional<String> documentNumber,

        @Schema(description = "试点开始日 · First day of the trial")
        LocalDate trialFrom,

        @Schema(description = "试点结束日（含） · Last day of the trial, inclusive")
        Optional<LocalDate> trialUntil,

        @Schema(description = "现状 · How it stands") Vocabulary.Standing standing,

        @Schema(description = "通过、未通过、撤销或废止之日 · On which day it passed, failed, was revoked or repealed")
        Optional<LocalDate> endedOn,

        @Schema(description = "是否演示数据 · Whether it holds demonstration data")
        boolean demonstration) {}
