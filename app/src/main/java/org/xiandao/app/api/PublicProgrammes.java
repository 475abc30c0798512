package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.app.api.wire.Page;
import org.xiandao.app.api.wire.ProgrammeDetail;
import org.xiandao.app.api.wire.ProgrammeSummary;
import org.xiandao.app.api.wire.Vocabulary;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;

@RestController
@RequestMapping(path = "/api/v1/public", produces = "application/json")
@Tag(name = "programmes", description = "计划及其规则 · Programmes and their rules")
@OpenToAll
class PublicProgrammes {
    private static final Slices.Keys<Edition> BY_ID = new Slices.Keys<>(Edition::id, Comparator.naturalOrder());

    private final Editions editions;
    private final AreasOnWire areas;

    PublicProgrammes(Editions editions, AreasOnWire areas) {
        this.editions = editions;
        this.areas = areas;
    }

    @GetMapping("/programmes")
    @Operation(operationId = "programmes", summary = "现行规则版本 · The editions in force here")
    Page<ProgrammeSummary> list(@ParameterObject PageQuery query, HttpServletRequest request) {
        return Slices.slice(editions.offered(), BY_ID, query.window(), this::summary, request);
    }

    @GetMapping("/programmes/{issuer}/{edition}")
    @Operation(
            operationId = "programme",
            summary =
                    "一个现行版本：文件、环节、条件、指标、口径 · An edition in force: documents, stages, conditions, indicators, local choices")
    ProgrammeDetail offered(
            @Parameter(description = "制定者 · Issuer", example = "northland") @PathVariable String issuer,
            @Parameter(description = "版本 · Edition", example = "2031") @PathVariable String edition) {
        return detail(editions.offered(issuer + "/" + edition));
    }

    @GetMapping("/editions/{sha256}")
    @Operation(
            operationId = "edition",
            summary = "按摘要取规则版本，含已不再现行的 · An edition by its digest, also one no longer in force")
    ProgrammeDetail pinned(
            @Parameter(description = "规则包文件的 SHA-256 · SHA-256 over the pack's files") @PathVariable String sha256) {
        return detail(editions.find(sha256));
    }

    private ProgrammeDetail detail(Optional<Edition> found) {
        var edition = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rules = new RulesOnWire(edition);
        return new ProgrammeDetail(
                summary(edition),
                rules.documents(),
                rules.stages(),
                rules.conditions(),
                rules.indicators(),
                rules.decisions());
    }

    private ProgrammeSummary summary(Edition edition) {
        return new ProgrammeSummary(
                RulesOnWire.ref(edition),
                Bilingual.of(edition.title()),
                Bilingual.of(edition.shortTitle()),
                Bilingual.of(edition.issuer()),
                areas.of(edition.area()),
                Vocabulary.AreaLevel.of(edition.level()));
    }
}
