package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.CaseStatus;
import org.xiandao.people.Member;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;

/** Every case that the visitor may see, narrowed as asked. */
@Controller
class CaseListController {
    private static final int ON_A_PAGE = 20;

    private final CaseDirectory directory;
    private final CaseTable table;
    private final Calls calls;
    private final Editions editions;
    private final Frames frames;

    CaseListController(CaseDirectory directory, CaseTable table, Calls calls, Editions editions, Frames frames) {
        this.directory = directory;
        this.table = table;
        this.calls = calls;
        this.editions = editions;
        this.frames = frames;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Turn turn) {
        var w = turn.words();
        var asked = new Filter(given(call), given(stage), status(status), text);
        var actors = turn.visitor().memberships().stream().map(Member::actor).toList();
        var found = directory.visibleTo(actors, asked, Math.max(1, page), ON_A_PAGE);
        int pages = Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
        boolean narrowed = !asked.equals(Filter.ALL);
        turn.put("page", frames.frame(turn, Heading.of(w.t("nav.cases"))));
        turn.put("filters", filters(asked, narrowed, w));
        turn.put("table", table.of(w.t("case.found", found.total()), found.cards(), w));
        turn.put(
                "empty",
                narrowed
                        ? new EmptyView(
                                w.t("case.nothing"),
                                w.t("case.nothing.text"),
                                List.of(new Link(w.t("ui.filter.clear"), "/cases")))
                        : new EmptyView(w.t("case.none"), w.t("case.none.text"), List.of()));
        turn.put("pager", new PagerView(found.number(), pages, found.total(), "/cases?" + query(asked) + "page="));
        return "pages/cases/list";
    }

    private FilterView filters(Filter asked, boolean narrowed, Words w) {
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(SELECT, "call", w.t("case.fact.call"))
                .withOptions(calls.all().stream()
                        .map(call -> Option.of(call.id(), w.t(call.title())))
                        .toList())
                .withValue(asked.call().orElse("")));
        // Stages are a programme's own; they can be told apart once a call is chosen.
        asked.call()
                .flatMap(calls::find)
                .ifPresent(call -> fields.add(FieldView.of(SELECT, "stage", w.t("case.column.stage"))
                        .withOptions(editions.get(call.terms().sha256()).workflow().stages().stream()
                                .map(stage -> Option.of(stage.id(), w.t(stage.title())))
                                .toList())
                        .withValue(asked.stage().orElse(""))));
        fields.add(FieldView.of(SELECT, "status", w.t("case.column.status"))
                .withOptions(Arrays.stream(CaseStatus.values())
                        .map(one -> Option.of(one.name(), w.t("status." + one)))
                        .toList())
                .withValue(asked.status().map(Enum::name).orElse("")));
        fields.add(FieldView.of(TEXT, "text", w.t("case.text")).withValue(asked.text()));
        return new FilterView("/cases", fields, narrowed ? "/cases" : "");
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(given -> !given.isEmpty());
    }

    private static Optional<CaseStatus> status(String text) {
        return Arrays.stream(CaseStatus.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
    }

    private static String query(Filter asked) {
        return Map.of(
                        "call", asked.call().orElse(""),
                        "stage", asked.stage().orElse(""),
                        "status", asked.status().map(Enum::name).orElse(""),
                        "text", asked.text())
                .entrySet()
                .stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8) + "&")
                .sorted()
                .collect(Collectors.joining());
    }
}
