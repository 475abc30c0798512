package org.xiandao.app.api.wire;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A record with all that was ever said of it. */
@Schema(description = "一条记录及其全部版次 · A record with all its versions")
public record RecordDetail(
        @Schema(description = "编号，不变 · Stable id", format = "uuid")
        String id,

        @Schema(description = "记录类型 · Kind of record") String type,

        @Schema(description = "全部版次，从 1 起 · All versions, from 1")
        List<RecordVersionEntry> versions) {}
