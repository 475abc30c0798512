package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** The judgement on one condition, complete: the same edition and facts give the same bytes. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "一个条件的判定，含全过程 · The judgement on one condition, with the whole way to it")
public record JudgedCondition(
        @Schema(description = "规则版本编号 · Id of the edition") String edition,

        @Schema(description = "规则版本摘要 · Digest of the edition", pattern = "^[0-9a-f]{64}$")
        String sha256,

        @Schema(description = "判定基准日 · As of this day") LocalDate asOf,
        @Schema(description = "条件编号 · Id of the condition") String condition,
        @Schema(description = "名称 · Title") Bilingual title,

        @Schema(description = "block 或 warn · block or warn")
        Vocabulary.Severity severity,

        @Schema(description = "正式判定的环节 · Stage that decides it")
        String decidedAt,

        @Schema(description = "联合申报的合并方式 · How joint applicants are put together")
        Vocabulary.Pool joint,

        @Schema(description = "依据 · Basis") GroundText basis,

        @Schema(description = "是否以代替要求判定 · Whether what stands in was judged")
        boolean standIn,

        @Schema(description = "结论 · Verdict") Vocabulary.Verdict verdict,
        @Schema(description = "判定过程 · The way to it") TraceText trace) {}
