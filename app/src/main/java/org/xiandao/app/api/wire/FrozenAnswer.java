package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** An answer in a frozen submission. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "填报内容（冻结时） · An answer as frozen")
public record FrozenAnswer(
        @Schema(description = "所填 · As typed") String value,

        @Schema(description = "保存次数（次） · How often it had been saved")
        int version,

        @Schema(
                description = "出处种类 · Kind of source",
                allowableValues = {"DECLARED", "PUBLIC", "LEDGER", "DEMONSTRATION"})
        String provenance,

        @Schema(
                description =
                        "公开出处；取自台账的，为记录及版本；否则为空 · Public source, or the records and versions of the ledger, else empty")
        String source,

        @Schema(description = "台账当时的数，与所填不同时 · What the ledger said, where the answer is another")
        Optional<String> ledger,

        @Schema(description = "台账的数所依据的记录及版本 · The records and versions that the ledger's figure rests on")
        Optional<String> ledgerSource,

        @Schema(description = "与台账不同的原因 · Why the answer is another")
        Optional<String> reason) {}
