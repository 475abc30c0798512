package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** The way to a verdict; {@code word} says which members it has. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        description =
                "判定过程；word 决定其成员：all、any、not 有 parts；each 有 subjects；compare 有 clause、value、shortfall；ask 有 clause、actual、reason、operands · The way to a verdict; word says which members it has: all, any, not have parts; each has subjects; compare has clause, value, shortfall; ask has clause, actual, reason, operands")
public record TraceText(
        @Schema(
                description = "种类 · Kind",
                allowableValues = {"all", "any", "not", "each", "compare", "ask"})
        String word,

        @Schema(description = "结论 · Verdict") Vocabulary.Verdict verdict,
        @Schema(description = "各部分 · Parts") Optional<List<TraceText>> parts,
        @Schema(description = "各区划 · Areas") Optional<List<SubjectTrace>> subjects,
        @Schema(description = "要求 · Requirement") Optional<ClauseWords> clause,
        @Schema(description = "值 · Value") Optional<ValueText> value,
        @Schema(description = "差额 · What is short") Optional<ShortfallText> shortfall,
        @Schema(description = "实际 · What is so") Optional<String> actual,

        @Schema(description = "无法判定的原因 · Why it is undetermined")
        Optional<ReasonText> reason,

        @Schema(description = "数据来源 · Operands") Optional<List<OperandText>> operands) {}
