package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

/** When a stage ends. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "环节期限 · When a stage ends")
public record ClockRule(
        @Schema(description = "期限种类 · Kind of limit") Vocabulary.ClockKind kind,

        @Schema(description = "until：通知日期的编号 · until: id of the call's date")
        Optional<String> date,

        @Schema(description = "working-days：工作日数 · working-days: how many", minimum = "1")
        Optional<Integer> workingDays,

        @Schema(description = "lasts：ISO 8601 期间 · lasts: an ISO 8601 period", example = "P3Y")
        Optional<String> period,

        @Schema(description = "on：规定的日期 · on: the printed day")
        Optional<LocalDate> day,

        @Schema(description = "文字表述 · In words") Bilingual words) {}
