package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xiandao.app.api.wire.Bilingual;

/** Which approved pilots, and which page of them. */
record ApprovedQuery(
        @Parameter(description = "规则版本编号，或其制定者部分 · Id of an edition, or its issuer part", example = "northland/2031")
        @Nullable
        String programme,

        @Parameter(description = "区划代码，含其下级 · Code of an area, with all below it", example = "900000") @Nullable
        String area,

        @Parameter(
                description = "试点开始的年份 · Year in which the trial began",
                schema = @Schema(type = "integer", minimum = "2000", maximum = "9999"))
        @Nullable
        String year,

        @Parameter(description = "自此之后；取自 next，不要自行拼写 · Begin after this; taken from next, not made up") @Nullable
        String after,

        @Parameter(
                description = "每页项数 · Items a page",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        String size) {

    record Read(Optional<String> programme, Optional<String> area, Optional<Integer> year, Slices.Window window) {}

    Read read(Predicate<String> knownArea) {
        var given = new Given();
        var read = new Read(
                Optional.ofNullable(programme),
                given.known("area", area, knownArea, new Bilingual("不是已知的区划代码", "is no area's code")),
                given.whole("year", year, 2000, 9999),
                given.window(after, size));
        given.orThrow();
        return read;
    }
}
