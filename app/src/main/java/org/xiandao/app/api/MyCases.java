package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiandao.app.api.wire.CaseDetail;
import org.xiandao.app.api.wire.CaseSummary;
import org.xiandao.app.api.wire.Page;
import org.xiandao.app.api.wire.Vocabulary;
import org.xiandao.app.api.wire.WaitingTask;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.CaseDirectory.Waiting;

@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "cases", description = "我的案件 · My cases")
@WithToken
class MyCases {
    private static final Slices.Keys<CaseCard> BY_ID = new Slices.Keys<>(CaseCard::caseId, Comparator.naturalOrder());
    private static final Slices.Keys<Waiting> SOONEST_DUE_FIRST =
            new Slices.Keys<>(MyCases::taskKey, Comparator.naturalOrder());

    private final CaseDirectory directory;
    private final Seats seats;
    private final CasesOnWire wire;

    MyCases(CaseDirectory directory, Seats seats, CasesOnWire wire) {
        this.directory = directory;
        this.seats = seats;
        this.wire = wire;
    }

    @GetMapping("/cases")
    @Operation(operationId = "myCases", summary = "我可以查看的案件，按编号 · The cases that I may see, by id")
    Page<CaseSummary> list(@ParameterObject CasesQuery query, Visitor visitor, HttpServletRequest request) {
        var read = query.read();
        return Slices.slice(visible(read.filter(), visitor), BY_ID, read.window(), wire::summary, request);
    }

    /** Those that any membership may see, once each. */
    private Collection<CaseCard> visible(Filter filter, Visitor visitor) {
        var cards = new TreeMap<String, CaseCard>();
        for (var member : visitor.memberships())
            for (var card : directory
                    .visibleTo(member.actor(), filter, 1, Integer.MAX_VALUE)
                    .cards()) cards.put(card.caseId(), card);
        return cards.values();
    }

    @GetMapping("/cases/{case}")
    @Operation(
            operationId = "myCase",
            summary =
                    "一个案件：申报单位、环节、期限、进度、可见的结论、历次提交 · One case: applicants, stage, deadlines, progress, the verdicts that I may see, submissions")
    CaseDetail one(@Parameter(description = "案件编号 · Id of the case") @PathVariable("case") String id, Visitor visitor) {
        return wire.detail(seats.sit(visitor, id));
    }

    @GetMapping("/tasks")
    @Operation(operationId = "myTasks", summary = "待我办理，先到期的在前 · What waits for me, the first due first")
    Page<WaitingTask> tasks(@ParameterObject PageQuery query, Visitor visitor, HttpServletRequest request) {
        var waiting = new TreeMap<String, Waiting>();
        for (var member : visitor.memberships())
            for (var task : directory.waitingFor(member.actor())) waiting.put(taskKey(task), task);
        return Slices.slice(
                waiting.values(),
                SOONEST_DUE_FIRST,
                query.window(),
                task -> new WaitingTask(
                        Vocabulary.TaskKind.valueOf(task.what()), task.due(), wire.summary(task.card())),
                request);
    }

    private static String taskKey(Waiting task) {
        var due = task.due().map(Object::toString).orElse("none");
        return due + "." + task.card().caseId() + "." + task.what();
    }
}
