package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A submission as frozen: the SHA-256 of these very bytes is its digest. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        description =
                "冻结的提交文件；这些字节的 SHA-256 即其摘要 · A submission as frozen; the SHA-256 of these very bytes is its digest")
public record FrozenSubmission(
        @Schema(description = "格式 · Format", example = "xiandao-submission/1")
        String format,

        @Schema(description = "申报通知编号 · Call") String call,
        @Schema(description = "规则版本编号 · Edition") String edition,

        @Schema(description = "规则版本摘要 · Digest of the edition", pattern = "^[0-9a-f]{64}$")
        String editionSha256,

        @Schema(description = "第几次提交（次） · Which submission of the case it is (count)")
        int number,

        @Schema(description = "所取代的提交 · Digest of the one it replaces", pattern = "^[0-9a-f]{64}$")
        Optional<String> supersedes,

        @Schema(description = "服务器时间（UTC） · Server's time, UTC")
        Instant at,

        @Schema(description = "提交人 · Who submitted it") String by,
        @Schema(description = "申报单位 · Applicants") List<FrozenApplicant> applicants,
        @Schema(description = "按路径的填报内容 · Answers by path") Map<String, FrozenAnswer> answers,
        @Schema(description = "附件 · Files in order") List<FrozenFile> files,
        @Schema(description = "条件判定 · Conditions as judged") List<JudgedCondition> conditions,
        @Schema(description = "此前意见 · Opinions so far") List<FrozenOpinion> opinions) {}
