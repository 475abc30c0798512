package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** A document that the rules were drawn from. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "规则所据文件 · A document that the rules were drawn from")
public record SourceText(
        @Schema(description = "编号（本版本内） · Id within the edition")
        String id,

        @Schema(description = "名称 · Title") Bilingual title,
        @Schema(description = "文号 · Document number") Optional<String> number,

        @Schema(
                description = "存档文本的 SHA-256，十六进制 · SHA-256 of the stored text, hexadecimal",
                pattern = "^[0-9a-f]{64}$")
        String sha256,

        @Schema(description = "条款数（条） · How many articles it has", minimum = "0")
        int articles) {}
