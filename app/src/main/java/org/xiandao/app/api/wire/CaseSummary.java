package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A case in a list. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "案件 · A case")
public record CaseSummary(
        @Schema(description = "编号，不变 · Stable id") String id,
        @Schema(description = "申报通知编号 · Id of the call") String call,
        @Schema(description = "规则版本 · Edition") EditionRef edition,
        @Schema(description = "计划 · Programme") Bilingual programme,
        @Schema(description = "名称 · Title") String title,
        @Schema(description = "申报单位 · Applicants") String applicants,

        @Schema(description = "申报区划，牵头在前 · Areas, the lead first")
        List<AreaRef> areas,

        @Schema(description = "所在环节；已结束的为结束时的环节 · Stage where it is, or where it ended")
        StageRef stage,

        @Schema(description = "状态 · Status") Vocabulary.Status status,

        @Schema(description = "进入本环节之日 · Day on which it came to the stage")
        LocalDate entered,

        @Schema(description = "本环节最后一日（含） · Last day of the stage, inclusive")
        Optional<LocalDate> deadline,

        @Schema(description = "最近变化（UTC） · Last change, UTC")
        Instant updatedAt,

        @Schema(description = "最近一次提交的回执编号 · Receipt of the last submission")
        Optional<String> receipt,

        @Schema(description = "批复文号 · Document number of the approval")
        Optional<String> documentNumber,

        @Schema(description = "试点开始日 · First day of the trial")
        Optional<LocalDate> trialFrom,

        @Schema(description = "试点结束日（含） · Last day of the trial, inclusive")
        Optional<LocalDate> trialUntil,

        @Schema(description = "是否演示数据 · Whether it holds demonstration data")
        boolean demonstration) {}
