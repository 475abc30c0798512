package org.xiandao.app.api;

import static java.lang.annotation.ElementType.TYPE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.xiandao.app.api.wire.Problem;

/** Answers without a token, with an entity tag: only what the public pages show. */
@Target(TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "200", description = "如所请 · As asked", useReturnTypeSchema = true)
@ApiResponse(responseCode = "304", description = "内容未变（If-None-Match） · Unchanged (If-None-Match)", content = @Content)
@ApiResponse(
        responseCode = "400",
        description = "参数有误，全部列出 · Parameters are wrong, all faults listed",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "404",
        description = "不存在 · There is no such thing",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "503",
        description = "暂不可用，见 Retry-After · Away for the moment, see Retry-After",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@interface OpenToAll {}
