package org.xiandao.app.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

/** A white paper or a collection of cases that was published. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "白皮书或典型案例集 · A white paper or a collection of typical cases")
public record PublicationEntry(
        @Schema(description = "编号，不变 · Stable id") String id,
        @Schema(description = "种类 · Kind") Vocabulary.PublicationKind kind,
        @Schema(description = "题名 · Title") String title,

        @Schema(description = "所属计划版本 · Edition of the programme", example = "northland/2031")
        String edition,

        @Schema(description = "地区 · Area") AreaRef area,
        @Schema(description = "发布单位 · Published by") String by,
        @Schema(description = "发布日期 · Published on") LocalDate published,

        @Schema(description = "所述期间最后一天；案例集没有 · Last day of the period told of; a collection has none")
        Optional<LocalDate> to,

        @Schema(description = "数据截止日 · Day as of which its figures stand")
        LocalDate asOf,

        @Schema(description = "版次，从 1 起 · Edition of the publication, from 1")
        int issue,

        @Schema(description = "文号 · Document number") Optional<String> documentNumber,

        @Schema(description = "是否已撤回 · Whether it has been withdrawn")
        boolean withdrawn,

        @Schema(description = "更正它的新版编号 · Id of the later edition that corrects it")
        Optional<String> supersededBy,

        @Schema(description = "页面地址 · Address of its page") String page,

        @Schema(description = "是否演示数据 · Whether it holds demonstration data")
        boolean demonstration) {}
