package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** The basis inside a judgement. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "依据 · The basis")
public record GroundText(
        @Schema(description = "引用 · Citations") List<CitationText> citations,

        @Schema(description = "口径编号 · Id of the local choice")
        Optional<String> decision) {}
