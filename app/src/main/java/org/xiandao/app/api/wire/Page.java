package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** One page of a list; {@code next} is missing on the last one. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "列表的一页 · One page of a list")
public record Page<T>(
        @Schema(description = "本页各项，次序稳定 · The items of this page, in a stable order")
        List<T> items,

        @Schema(description = "符合条件的总数（项） · How many there are in all (items)", minimum = "0")
        int total,

        @Schema(description = "下一页的地址；最后一页没有 · Address of the next page; absent on the last", format = "uri-reference")
        Optional<String> next) {}
