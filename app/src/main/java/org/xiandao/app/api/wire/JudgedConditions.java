package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** All conditions of a case, judged as of a day; the very bytes of the rules' own JSON (RFC 8785). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        description =
                "案件各条件截至某日的判定（RFC 8785 规范 JSON） · A case's conditions judged as of a day, as canonical JSON (RFC 8785)")
public record JudgedConditions(
        @JsonProperty("case") @Schema(description = "案件编号 · Id of the case")
        String id,

        @Schema(description = "基准日 · As of this day") LocalDate asOf,
        @Schema(description = "各条件 · The conditions") List<JudgedCondition> conditions) {}
