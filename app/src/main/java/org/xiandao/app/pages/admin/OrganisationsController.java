package org.xiandao.app.pages.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.Result;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;

/** Applicants' units and offices, each registered once. */
@Controller
class OrganisationsController {
    private final People people;
    private final Areas areas;
    private final AdminForms forms;
    private final AdminFrames frames;
    private final Audit audit;

    OrganisationsController(People people, Areas areas, AdminForms forms, AdminFrames frames, Audit audit) {
        this.audit = audit;
        this.people = people;
        this.areas = areas;
        this.forms = forms;
        this.frames = frames;
    }

    @GetMapping("/admin/organisations")
    String all(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            Turn turn) {
        return list(text, page, Typed.NOTHING, !done.isEmpty(), turn);
    }

    @PostMapping("/admin/organisations")
    String register(@RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var typed = new Typed("register", form, List.of());
        var read = Registration.read(typed, areas);
        var problems = new ArrayList<>(read.problems(people, w));
        if (problems.isEmpty()) {
            switch (people.register(read.asked(), turn.visitor().caller())) {
                case Result.Done<Organisation> done -> {
                    return "redirect:/admin/organisations?done=register";
                }
                case Result.Refused<Organisation>(var reasons) ->
                    reasons.forEach(reason -> problems.add(new Problem("name", w.t(reason))));
            }
        } else
            audit.refused(
                    turn.visitor().caller(),
                    "organisation.register",
                    typed.value("name"),
                    Map.of(
                            "fields",
                            problems.stream().map(Problem::path).distinct().toList()));
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return list("", 1, read.proposed().with(problems), false, turn);
    }

    private String list(String text, int page, Typed typed, boolean done, Turn turn) {
        var w = turn.words();
        var rows = new ArrayList<List<Cell>>();
        for (var one : people.organisations()) {
            var area = areas.find(one.areaCode())
                    .map(found -> w.t(areas.fullName(found.code())))
                    .orElse(one.areaCode());
            var line = String.join(
                    " ", one.name().zh(), one.name().en(), one.creditCode().orElse(""), area);
            if (!line.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT))) continue;
            rows.add(List.of(
                    new Cell.Plain(w.t(one.name())),
                    new Cell.Plain(one.creditCode().orElse("—")),
                    new Cell.Plain(area),
                    new Cell.Plain(w.t("case.level." + one.level())),
                    new Cell.Plain(one.officeKind()
                            .map(kind -> w.t("case.office." + kind))
                            .orElse("—"))));
        }
        var table = new TableView(
                w.t("admin.organisations", rows.size()),
                List.of(
                        Column.text(w.t("admin.organisation.name")),
                        Column.text(w.t("admin.creditCode")),
                        Column.text(w.t("admin.area")),
                        Column.text(w.t("admin.level")),
                        Column.text(w.t("admin.office"))),
                AdminFrames.page(turn.model(), rows, "/admin/organisations", text, page));
        var notices = done ? List.of(NoticeView.of(Tone.GOOD, w.t("admin.registered"), "")) : List.<NoticeView>of();
        frames.put(
                turn,
                Heading.of(w.t("admin.tab.organisations"), new Link(w.t("nav.admin"), "/admin"))
                        .notices(notices));
        turn.put("filters", AdminFrames.search("/admin/organisations", text, w));
        turn.put("table", table);
        turn.put("form", forms.register(typed, w));
        turn.put("problems", typed.problems());
        return "pages/admin/list";
    }
}
