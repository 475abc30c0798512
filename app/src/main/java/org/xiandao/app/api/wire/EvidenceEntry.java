package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A file attached to a case. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "证明材料 · A file of evidence")
public record EvidenceEntry(
        @Schema(description = "内容的 SHA-256，即其编号 · SHA-256 of its bytes, which is its id", pattern = "^[0-9a-f]{64}$")
        String sha256,

        @Schema(description = "文件名 · File name") String name,

        @Schema(description = "大小（字节） · Size in bytes", minimum = "1")
        long size,

        @Schema(description = "类型 · Media type", example = "application/pdf")
        String mediaType,

        @Schema(description = "所证明的填报项路径 · Paths of the answers that it proves")
        List<String> proves,

        @Schema(description = "下载地址 · Address of its bytes", format = "uri-reference")
        String href) {}
