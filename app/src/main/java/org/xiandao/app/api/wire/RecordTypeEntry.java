package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A kind of record and what it asks for. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "记录类型 · A kind of record")
public record RecordTypeEntry(
        @Schema(description = "编号，不变 · Stable id") String id,
        @Schema(description = "名称 · Title") Bilingual title,
        @Schema(description = "说明 · Note") Optional<Bilingual> note,

        @Schema(
                description = "密级 · Who it is for",
                allowableValues = {"public", "internal", "restricted"})
        String classification,

        @Schema(description = "确认前至少需要的凭证份数 · Pieces of evidence needed before it can be confirmed", minimum = "0")
        int evidence,

        @Schema(description = "作名称的项目 · The field that a record is called by")
        Optional<String> name,

        @Schema(description = "起算日期的项目 · The field of the day from which it counts")
        Optional<String> dated,

        @Schema(description = "同一地区内区分记录的项目 · The fields that tell records of an area apart")
        List<String> key,

        @Schema(description = "项目 · Fields") List<RecordFieldEntry> fields) {}
