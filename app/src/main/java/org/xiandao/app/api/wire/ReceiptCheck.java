package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** That a receipt is genuine. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "回执核验结果：该回执真实 · A genuine receipt")
public record ReceiptCheck(
        @Schema(description = "回执编号 · Number of the receipt", example = "XD20310105-0123456789")
        String receipt,

        @Schema(
                description = "提交文件的 SHA-256，十六进制 · SHA-256 of the submitted document, hexadecimal",
                pattern = "^[0-9a-f]{64}$")
        String digest,

        @Schema(description = "提交时间（UTC） · When it was submitted, UTC")
        Instant at,

        @Schema(description = "申报单位 · Applicants") String applicants,
        @Schema(description = "申报通知编号 · Id of the call") String call,
        @Schema(description = "规则版本 · Edition") EditionRef edition,

        @Schema(
                description =
                        "是否为该案最近一次提交（补正后旧回执为 false） · Whether it is still the case's last submission; false once it was corrected")
        boolean current) {}
