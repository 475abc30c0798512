package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** What a clause rests on: quotes, a local choice, or both. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "依据：原文引用、本系统口径，或二者 · What a clause rests on: quotes, a local choice, or both")
public record Basis(
        @Schema(description = "引用的原文 · The quoted articles") List<Quotation> quotations,

        @Schema(description = "本系统口径；没有则原文已明确 · The local choice; absent where the text is clear")
        Optional<LocalChoice> localChoice) {}
