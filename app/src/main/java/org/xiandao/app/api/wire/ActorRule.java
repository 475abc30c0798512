package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** Who acts at a stage. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "环节的办理者 · Who acts at a stage")
public record ActorRule(
        @Schema(description = "申报单位或机关 · Applicant or office")
        Vocabulary.ActorKind kind,

        @Schema(description = "机关类别 · Kind of office") Optional<Vocabulary.Office> office,
        @Schema(description = "机关层级 · Level of the office") Optional<Vocabulary.AreaLevel> level,

        @Schema(description = "须具有的职责 · The duty that the person must hold")
        Optional<Vocabulary.Duty> duty,

        @Schema(description = "文字表述 · In words") Bilingual words) {}
