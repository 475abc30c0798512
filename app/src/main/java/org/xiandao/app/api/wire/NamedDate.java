package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** A date that a call names. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "申报通知的一个日期 · A date of a call")
public record NamedDate(
        @Schema(description = "日期编号（规则版本内） · Id within the edition")
        String id,

        @Schema(description = "名称 · Title") Bilingual title,

        @Schema(description = "日期（北京时间，含当日） · The day, inclusive, China Standard Time")
        LocalDate day) {}
