package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.api.wire.MeasuredValue;
import org.xiandao.app.security.LedgerDoor;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Areas;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.ledger.Verification;
import org.xiandao.programme.Editions;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Part;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.judge.JudgementJson;

/** Why a figure is what it is, for programs: the same as the page of measures shows. */
@RestController
@RequestMapping("/api/v1/measures")
@Tag(name = "records", description = "台账 · The ledger")
@WithToken
class MyMeasures {
    private final AreaLedgers ledgers;
    private final RecordDirectory directory;
    private final LedgerDoor door;
    private final Verification verification;
    private final Editions editions;
    private final Areas areas;
    private final Clock clock;

    MyMeasures(
            AreaLedgers ledgers,
            RecordDirectory directory,
            LedgerDoor door,
            Verification verification,
            Editions editions,
            Areas areas,
            Clock clock) {
        this.door = door;
        this.verification = verification;
        this.ledgers = ledgers;
        this.directory = directory;
        this.editions = editions;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping(path = "/{measure}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "measure",
            summary =
                    "按台账得出的一个测算值：数、分子、分母、所据记录 · What a measure comes to by the ledger: value, numerator, denominator, records used",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "RFC 8785 规范 JSON · Canonical JSON (RFC 8785)",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = MeasuredValue.class))))
    ResponseEntity<byte[]> one(
            @Parameter(description = "测算值编号 · Id of the measure") @PathVariable("measure") String id,
            @ParameterObject MeasureQuery query,
            Visitor visitor) {
        var now = clock.instant();
        var asked = query.read(now);
        if (!directory.opens(asked.area(), door.actors(visitor))) throw door.hidden(visitor, asked.area(), "measure");
        var edition = editions.offered(asked.edition()).orElseThrow(MyMeasures::absent);
        var measure = edition.measure(id).orElseThrow(MyMeasures::absent);
        var area = areas.get(asked.area());
        var subject = new Subject(area.code(), area.name().zh(), area.level(), List.copyOf(area.titles()));
        var facts = ledgers.of(edition, List.of(subject), asked.known());
        var value = new Judge(edition, facts).value(measure, Optional.of(subject), asked.asOf());
        var ground = facts.ground(Stream.of(new LedgerFacts.Of(value, Optional.of(subject))), asked.asOf());
        var body = Json.object()
                .with(
                        "edition",
                        Json.object()
                                .with("id", edition.id())
                                .with("sha256", edition.sha256())
                                .end())
                .with("area", area.code())
                .with("asOf", asked.asOf().toString())
                .with("known", asked.known().toString())
                .with("records", ground.records())
                .with("confirmed", ground.confirmed())
                .with("value", JudgementJson.of(proven(value, asked)))
                .end();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CanonicalJson.bytes(body));
    }

    /** With what proves each record. */
    private Value proven(Value value, MeasureQuery.Read asked) {
        var references = new ArrayList<String>();
        refer(value, references);
        return proven(value, verification.proofs(references, asked.asOf(), asked.known()));
    }

    private static void refer(Value value, List<String> references) {
        value.operands().forEach(operand -> references.add(operand.ref()));
        value.parts().forEach(part -> refer(part.value(), references));
    }

    private static Value proven(Value value, Map<String, List<String>> proofs) {
        return new Value(
                value.measure(),
                value.unit(),
                value.amount(),
                value.reason(),
                value.parts().stream()
                        .map(part -> new Part(part.role(), part.subject(), proven(part.value(), proofs)))
                        .toList(),
                value.operands().stream()
                        .map(operand -> new Operand(
                                operand.ref(),
                                operand.label(),
                                operand.value(),
                                operand.source(),
                                operand.of(),
                                proofs.getOrDefault(operand.ref(), List.of()),
                                operand.demonstration()))
                        .toList());
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
