package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One stage on a case's way. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "进度中的一个环节 · One stage on the way")
public record Step(
        @Schema(description = "环节 · Stage") StageRef stage,

        @Schema(description = "已过、当前、未到 · Passed, current or ahead")
        Vocabulary.StepState state,

        @Schema(description = "最近一次进入之日 · Day on which it last came there")
        Optional<LocalDate> entered,

        @Schema(description = "最后一日（含） · Last day, inclusive")
        Optional<LocalDate> deadline,

        @Schema(description = "离开时间（UTC） · When it left, UTC")
        Optional<Instant> left,

        @Schema(description = "离开时的结论 · The verdict that it left with")
        Optional<Vocabulary.Verb> verb) {}
