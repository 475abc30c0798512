package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.app.api.wire.CallDetail;
import org.xiandao.app.api.wire.CallSummary;
import org.xiandao.app.api.wire.NamedChoice;
import org.xiandao.app.api.wire.NamedDate;
import org.xiandao.app.api.wire.Page;
import org.xiandao.app.api.wire.Quota;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;

@RestController
@RequestMapping(path = "/api/v1/public/calls", produces = "application/json")
@Tag(name = "calls", description = "申报通知 · Calls for applications")
@OpenToAll
class PublicCalls {
    private static final Slices.Keys<Call> NEWEST_FIRST =
            new Slices.Keys<>(call -> call.publishedOn() + "." + call.id(), Comparator.reverseOrder());

    private final Calls calls;
    private final Editions editions;
    private final Clock clock;

    PublicCalls(Calls calls, Editions editions, Clock clock) {
        this.calls = calls;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "calls", summary = "申报通知，新的在前 · Calls, the newest first")
    Page<CallSummary> list(@ParameterObject PageQuery query, HttpServletRequest request) {
        return Slices.slice(calls.all(), NEWEST_FIRST, query.window(), this::summary, request);
    }

    @GetMapping("/{call}")
    @Operation(
            operationId = "call",
            summary =
                    "一个申报通知：日期、选项、名额、环节、条件及所引条款 · One call: dates, choices, quotas, stages, conditions with the articles they quote")
    CallDetail one(@Parameter(description = "申报通知编号 · Id of the call") @PathVariable("call") String id) {
        var call = calls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var edition = edition(call);
        var rules = new RulesOnWire(edition);
        return new CallDetail(
                summary(call),
                Bilingual.of(call.text()),
                dates(call, edition),
                choices(call, edition),
                quotas(call, edition),
                rules.stages(),
                rules.conditions());
    }

    private Edition edition(Call call) {
        return editions.get(call.terms().sha256());
    }

    private CallSummary summary(Call call) {
        var edition = edition(call);
        LocalDate today = ChinaTime.day(clock.instant());
        return new CallSummary(
                call.id(),
                Bilingual.of(call.title()),
                RulesOnWire.present(call.documentNumber()),
                call.issuerName(),
                Bilingual.of(edition.title()),
                RulesOnWire.ref(edition),
                call.publishedOn(),
                call.terms().opens(),
                call.closes(),
                call.terms().closed(),
                call.open(today),
                call.demonstration());
    }

    private static List<NamedDate> dates(Call call, Edition edition) {
        var given = call.terms().dates();
        return edition.workflow().dates().stream()
                .flatMap(date -> Optional.ofNullable(given.get(date.id()))
                        .map(day -> new NamedDate(date.id(), Bilingual.of(date.title()), day))
                        .stream())
                .toList();
    }

    private static List<NamedChoice> choices(Call call, Edition edition) {
        var given = call.terms().choices();
        return edition.workflow().choices().stream()
                .flatMap(choice -> choice.options().stream()
                        .filter(option -> option.id().equals(given.get(choice.id())))
                        .map(option -> new NamedChoice(
                                choice.id(), Bilingual.of(choice.title()), option.id(), Bilingual.of(option.label()))))
                .toList();
    }

    private static List<Quota> quotas(Call call, Edition edition) {
        var given = call.terms().quotas();
        return edition.workflow().stages().stream()
                .flatMap(stage -> Optional.ofNullable(given.get(stage.id()))
                        .map(limit -> new Quota(stage.id(), Bilingual.of(stage.title()), limit))
                        .stream())
                .toList();
    }
}
