package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A requirement in the words of the pack; which members it has says which kind it is. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        description =
                "要求（规则包的写法，见 docs/guide/packs.md）；以其成员区分种类 · A requirement in the words of the pack (docs/guide/packs.md); its members say which kind it is")
public record ClauseWords(
        @Schema(description = "均须成立 · All of these") Optional<List<ClauseWords>> all,
        @Schema(description = "其一成立 · Any of these") Optional<List<ClauseWords>> any,
        @Schema(description = "不成立 · Not this") Optional<ClauseWords> not,
        @Schema(description = "测算值编号 · Id of the measure") Optional<String> indicator,
        @Schema(description = "超过 · Strictly more than") Optional<QuantityText> above,

        @JsonProperty("at-least") @Schema(description = "不少于 · At least")
        Optional<QuantityText> atLeast,

        @Schema(description = "低于 · Strictly less than") Optional<QuantityText> below,

        @JsonProperty("at-most") @Schema(description = "不超过 · At most")
        Optional<QuantityText> atMost,

        @Schema(description = "等于 · Equal to") Optional<QuantityText> equals,

        @Schema(description = "填报项编号 · Id of the form's field")
        Optional<String> answer,

        @Schema(description = "取值之一 · One of these values") Optional<List<String>> in,
        @Schema(description = "须已填写 · Must be answered") Optional<Boolean> given,
        @Schema(description = "认定事项编号 · Id of the finding") Optional<String> finding,

        @JsonProperty("area-level") @Schema(description = "区划层级之一 · One of these levels of area")
        Optional<List<String>> areaLevel,

        @JsonProperty("area-title") @Schema(description = "区划称号 · A title of the area")
        Optional<String> areaTitle,

        @Schema(description = "通知选项编号 · Id of the call's choice")
        Optional<String> call,

        @Schema(
                description = "finding 时为布尔，call 时为所选值编号 · For a finding a boolean, for a call the id of the choice",
                type = "object",
                oneOf = {Boolean.class, String.class})
        Optional<Object> is) {}
