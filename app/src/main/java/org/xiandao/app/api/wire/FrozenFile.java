package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A file in a frozen submission. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "附件（冻结时） · A file as frozen")
public record FrozenFile(
        @Schema(description = "文件名 · File name") String name,

        @Schema(description = "SHA-256，十六进制 · SHA-256, hexadecimal", pattern = "^[0-9a-f]{64}$")
        String sha256,

        @Schema(description = "大小（字节） · Size in bytes") long size,
        @Schema(description = "类型 · Media type") String mediaType,

        @Schema(description = "所证明的填报项路径 · Answers that it proves")
        List<String> proves) {}
