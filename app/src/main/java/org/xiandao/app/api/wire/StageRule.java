package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A stage of the life of a case, as the pack has it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "环节 · A stage")
public record StageRule(
        @Schema(description = "环节编号 · Id") String id,
        @Schema(description = "种类 · Kind") Vocabulary.StageKind kind,
        @Schema(description = "名称 · Title") Bilingual title,
        @Schema(description = "办理者 · Who acts") ActorRule by,
        @Schema(description = "会同 · Who is consulted") List<ActorRule> with,

        @Schema(description = "所属渠道编号；空为全部 · Channels it exists in; empty means all")
        List<String> channels,

        @Schema(description = "期限 · Limit of time") ClockRule clock,

        @Schema(description = "可作出的结论 · Verdicts that may be given")
        List<Vocabulary.Verb> may,

        @Schema(description = "文号是否必填 · Whether a document number is asked for")
        Vocabulary.Need documentNumber,

        @Schema(description = "是否可设名额 · Whether a call may set a quota")
        boolean quota,

        @Schema(description = "依据 · Basis") Basis basis) {}
