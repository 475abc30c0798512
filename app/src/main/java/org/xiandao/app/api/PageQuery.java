package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which page of a list. */
record PageQuery(
        @Parameter(description = "自此之后；取自 next，不要自行拼写 · Begin after this; taken from next, not made up") @Nullable
        String after,

        @Parameter(
                description = "每页项数 · Items a page",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        String size) {

    Slices.Window window() {
        var given = new Given();
        var window = given.window(after, size);
        given.orThrow();
        return window;
    }
}
