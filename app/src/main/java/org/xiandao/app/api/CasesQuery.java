package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiandao.app.api.wire.Vocabulary;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.CaseStatus;

/** Which of one's cases, and which page of them. */
record CasesQuery(
        @Parameter(description = "申报通知编号 · Id of a call") @Nullable
        String call,

        @Parameter(description = "环节编号 · Id of a stage") @Nullable
        String stage,

        @Parameter(description = "状态 · Status", schema = @Schema(implementation = Vocabulary.Status.class)) @Nullable
        String status,

        @Parameter(description = "名称或申报单位中的文字 · Text in the title or the applicants' names") @Nullable
        String text,

        @Parameter(description = "自此之后；取自 next，不要自行拼写 · Begin after this; taken from next, not made up") @Nullable
        String after,

        @Parameter(
                description = "每页项数 · Items a page",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        String size) {

    record Read(Filter filter, Slices.Window window) {}

    Read read() {
        var given = new Given();
        var named = given.oneOf("status", status, Vocabulary.Status.values(), Vocabulary.Status::word);
        var window = given.window(after, size);
        given.orThrow();
        return new Read(
                new Filter(
                        Optional.ofNullable(call),
                        Optional.ofNullable(stage),
                        named.map(one -> CaseStatus.valueOf(one.name())),
                        text == null ? "" : text),
                window);
    }
}
