package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** What an office said of a case, as far as this viewer may know it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "一个机关的结论（以查看者可见为限） · What an office said, as far as this viewer may see it")
public record VerdictEntry(
        @Schema(description = "环节编号 · Id of the stage") String stage,
        @Schema(description = "结论 · Verdict") Vocabulary.Verb verb,
        @Schema(description = "机关 · Office") String organisation,
        @Schema(description = "时间（UTC） · When, UTC") Instant at,
        @Schema(description = "文号 · Document number") Optional<String> documentNumber,

        @Schema(description = "理由；批复前对部分查看者不显示 · Reasons; hidden from some viewers before the decision")
        Optional<String> reasons) {}
