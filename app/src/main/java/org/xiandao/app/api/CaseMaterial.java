package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.api.wire.EvidenceEntry;
import org.xiandao.app.api.wire.FrozenSubmission;
import org.xiandao.app.api.wire.JudgedConditions;
import org.xiandao.app.api.wire.Page;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Material;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.Cases;
import org.xiandao.application.Snapshots;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Conditions;
import org.xiandao.base.ChinaTime;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.judge.JudgementJson;

/** What a case rests on: its judged conditions, its submissions as frozen, its evidence. */
@RestController
@RequestMapping("/api/v1/cases/{case}")
@Tag(name = "cases", description = "我的案件 · My cases")
@WithToken
class CaseMaterial {
    private final Material material;
    private final Cases cases;
    private final Snapshots snapshots;
    private final EvidenceFiles files;
    private final Clock clock;

    CaseMaterial(Material material, Cases cases, Snapshots snapshots, EvidenceFiles files, Clock clock) {
        this.material = material;
        this.cases = cases;
        this.snapshots = snapshots;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(path = "/conditions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "myConditions",
            summary = "各条件截至某日的判定及全过程 · The conditions judged as of a day, with the whole way to each verdict",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "RFC 8785 规范 JSON · Canonical JSON (RFC 8785)",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = JudgedConditions.class))))
    ResponseEntity<byte[]> conditions(
            @Parameter(description = "案件编号 · Id of the case") @PathVariable("case") String id,
            @Parameter(
                            description = "基准日，默认今日（北京时间） · As of this day; by default today, China Standard Time",
                            schema = @Schema(type = "string", format = "date", example = "2031-01-05"))
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            Visitor visitor) {
        var seat = material.sit(visitor, id);
        var given = new Given();
        var day = given.day("asOf", asOf).orElseGet(() -> ChinaTime.day(clock.instant()));
        given.orThrow();
        var judged =
                Conditions.all(material.seen(seat), seat.edition(), seat.call().terms(), cases.facts(), day);
        var body = Json.object()
                .with("case", seat.caseId())
                .with("asOf", day.toString())
                .with("conditions", judged.stream().<Json>map(JudgementJson::of).collect(Json.array()))
                .end();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CanonicalJson.bytes(body));
    }

    @GetMapping(path = "/submissions/{digest}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "mySubmission",
            summary =
                    "冻结的提交文件原始字节，其 SHA-256 即路径中的摘要 · A frozen submission, byte for byte; its SHA-256 is the digest in the path",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "RFC 8785 规范 JSON · Canonical JSON (RFC 8785)",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = FrozenSubmission.class))))
    ResponseEntity<byte[]> submission(
            @Parameter(description = "案件编号 · Id of the case") @PathVariable("case") String id,
            @Parameter(description = "提交文件的 SHA-256 · SHA-256 of the submission") @PathVariable String digest,
            Visitor visitor) {
        var seat = material.sit(visitor, id);
        var kept = seat.state().submissions().stream()
                .filter(one -> one.digest().equals(digest))
                .filter(one -> CasesOnWire.readable(one, Sight.of(seat)))
                .findFirst()
                .flatMap(one -> snapshots.byDigest(digest))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(digest)
                .body(kept.body().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "myEvidence", summary = "证明材料清单，按内容摘要 · The evidence, by the digest of its bytes")
    Page<EvidenceEntry> evidence(
            @Parameter(description = "案件编号 · Id of the case") @PathVariable("case") String id,
            @ParameterObject PageQuery query,
            Visitor visitor,
            HttpServletRequest request) {
        var seat = material.sit(visitor, id);
        var bySha = new TreeMap<String, CaseFile>();
        material.seen(seat).files().forEach(file -> bySha.putIfAbsent(file.sha256(), file));
        return Slices.slice(
                bySha.values(),
                new Slices.Keys<>(CaseFile::sha256, Comparator.naturalOrder()),
                query.window(),
                file -> entry(seat, file),
                request);
    }

    private static EvidenceEntry entry(Seat seat, CaseFile file) {
        return new EvidenceEntry(
                file.sha256(),
                file.name(),
                file.size(),
                file.mediaType(),
                file.proves(),
                "/api/v1/cases/" + seat.caseId() + "/evidence/" + file.sha256());
    }

    @GetMapping(path = "/evidence/{sha256}", produces = MediaType.ALL_VALUE)
    @Operation(
            operationId = "myEvidenceFile",
            summary = "下载一份证明材料 · Downloads a file of evidence",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件的原始字节 · The file, byte for byte",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            format = "binary",
                                                            description = "原始字节 · Its bytes"))))
    ResponseEntity<Resource> download(
            @Parameter(description = "案件编号 · Id of the case") @PathVariable("case") String id,
            @Parameter(description = "内容的 SHA-256 · SHA-256 of its bytes") @PathVariable String sha256,
            Visitor visitor) {
        var seat = material.sit(visitor, id);
        var file = material.seen(seat).files().stream()
                .filter(one -> one.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .eTag(sha256)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(files.path(sha256)));
    }
}
