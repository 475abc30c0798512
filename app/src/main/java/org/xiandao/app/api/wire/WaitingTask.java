package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

/** Something that waits for the viewer. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "待办 · Something that waits for you")
public record WaitingTask(
        @Schema(description = "事项 · What is to be done") Vocabulary.TaskKind what,

        @Schema(description = "最后一日（含） · Last day, inclusive")
        Optional<LocalDate> due,

        @JsonProperty("case") @Schema(description = "案件 · The case")
        CaseSummary summary) {}
