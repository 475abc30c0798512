package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiandao.app.api.wire.Page;
import org.xiandao.app.api.wire.PublicationEntry;
import org.xiandao.app.api.wire.Vocabulary;
import org.xiandao.publication.PublicationCard;
import org.xiandao.publication.Publications;
import org.xiandao.publication.life.PublicationState.Stage;

/** White papers and collections of cases that have been published. */
@RestController
@RequestMapping(path = "/api/v1/public", produces = "application/json")
@Tag(name = "results", description = "公示与批复 · Notices and approvals")
@OpenToAll
class PublicPublications {
    private static final Slices.Keys<PublicationCard> NEWEST_FIRST =
            new Slices.Keys<>(card -> card.published().orElseThrow() + "." + card.id(), Comparator.reverseOrder());

    private final Publications publications;
    private final AreasOnWire areas;

    PublicPublications(Publications publications, AreasOnWire areas) {
        this.publications = publications;
        this.areas = areas;
    }

    @GetMapping("/publications")
    @Operation(
            operationId = "publications",
            summary = "已发布的白皮书和典型案例集，新的在前 · White papers and collections of cases, the newest first")
    Page<PublicationEntry> publications(@ParameterObject PageQuery query, HttpServletRequest request) {
        return Slices.slice(publications.open(), NEWEST_FIRST, query.window(), this::entry, request);
    }

    private PublicationEntry entry(PublicationCard card) {
        return new PublicationEntry(
                card.id(),
                Vocabulary.PublicationKind.valueOf(card.kind().name()),
                card.title(),
                card.edition(),
                areas.of(card.area()),
                card.organisationName(),
                card.published().orElseThrow(),
                card.to(),
                card.asOf(),
                card.issue(),
                Optional.of(card.documentNumber()).filter(number -> !number.isEmpty()),
                card.stage() == Stage.WITHDRAWN,
                card.superseded(),
                "/publications/" + card.id(),
                card.madeUp());
    }
}
