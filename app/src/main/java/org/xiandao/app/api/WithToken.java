package org.xiandao.app.api;

import static java.lang.annotation.ElementType.TYPE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.xiandao.app.api.wire.Problem;

/** Answers in the name of the token's owner: what that person's pages show. */
@Target(TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SecurityRequirement(name = ApiDocument.BEARER)
@ApiResponse(responseCode = "200", description = "如所请 · As asked", useReturnTypeSchema = true)
@ApiResponse(
        responseCode = "400",
        description = "参数有误，全部列出 · Parameters are wrong, all faults listed",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "401",
        description = "没有令牌，或令牌无效 · No token, or an invalid one",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "404",
        description = "不存在，或您无权查看（两者不作区分） · There is no such thing, or you may not see it; both answer alike",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "503",
        description = "暂不可用，见 Retry-After · Away for the moment, see Retry-After",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@interface WithToken {}
