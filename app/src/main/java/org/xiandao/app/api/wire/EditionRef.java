package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** Names the rules that apply, byte for byte. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "规则版本：编号与摘要 · An edition of the rules: its id and digest")
public record EditionRef(
        @Schema(description = "规则版本编号 · Id: issuer and edition", example = "northland/2031")
        String id,

        @Schema(
                description = "规则包文件的 SHA-256，十六进制 · SHA-256 over the pack's files, hexadecimal",
                pattern = "^[0-9a-f]{64}$")
        String sha256) {}
