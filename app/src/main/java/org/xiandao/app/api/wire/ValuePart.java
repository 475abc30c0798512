package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** What a computed value is made of. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "测算值的组成 · A part of a computed value")
public record ValuePart(
        @Schema(description = "of、per、total 或 subject · of, per, total or subject")
        String role,

        @Schema(description = "所属区划 · Whose part it is") Optional<SubjectText> subject,
        @Schema(description = "值 · The value") ValueText value) {}
