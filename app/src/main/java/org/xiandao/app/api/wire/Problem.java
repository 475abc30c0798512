package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A failure as RFC 9457 says it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "错误（RFC 9457 problem+json） · A failure (RFC 9457 problem details)")
public record Problem(
        @Schema(
                description = "错误类型；about:blank 表示见状态码 · Kind of problem; about:blank means: see the status",
                format = "uri",
                example = "about:blank")
        String type,

        @Schema(description = "一句话 · In one line") String title,

        @Schema(description = "HTTP 状态码 · HTTP status", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "详情与办法 · Details and what to do")
        String detail,

        @Schema(description = "服务器故障编号，报告管理员时请注明 · Number of a fault of the server, to be named to its administrator")
        Optional<String> incident,

        @Schema(description = "全部参数错误 · All faults of the parameters at once")
        Optional<List<ParameterFault>> errors) {}
