package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** One submission of a case. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "一次提交 · One submission")
public record SubmissionEntry(
        @Schema(description = "回执编号 · Receipt") String receipt,

        @Schema(
                description = "提交文件的 SHA-256，十六进制 · SHA-256 of the frozen document, hexadecimal",
                pattern = "^[0-9a-f]{64}$")
        String digest,

        @Schema(description = "所取代的提交 · Digest of the submission that it replaces", pattern = "^[0-9a-f]{64}$")
        Optional<String> supersedes,

        @Schema(description = "时间（UTC） · When, UTC") Instant at,

        @Schema(
                description =
                        "取得原始字节的地址；无权查看材料，或其中的意见尚不可见时没有 · Address of its bytes; absent where the viewer may not see the material, or not yet the opinions in it",
                format = "uri-reference")
        Optional<String> href) {}
