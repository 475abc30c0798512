package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** One thing that a kind of record asks for. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "记录类型的一个项目 · A field of a kind of record")
public record RecordFieldEntry(
        @Schema(description = "编号 · Id") String id,
        @Schema(description = "名称 · Title") Bilingual title,

        @Schema(
                description = "类型 · Type",
                allowableValues = {
                    "text",
                    "long-text",
                    "integer",
                    "number",
                    "date",
                    "choice",
                    "yes-no",
                    "area",
                    "credit-code",
                    "reference"
                })
        String type,

        @Schema(description = "单位；没有的为空 · Unit, empty for none")
        String unit,

        @Schema(description = "是否必填 · Whether it is required")
        boolean required,

        @Schema(description = "所引用的记录类型 · The kind of record that it names")
        Optional<String> refersTo,

        @Schema(description = "可选的值 · What it is chosen from")
        List<RecordOptionEntry> options) {}
