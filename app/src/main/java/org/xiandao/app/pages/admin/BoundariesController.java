package org.xiandao.app.pages.admin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Kind;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.monitoring.Boundaries;
import org.xiandao.monitoring.Boundaries.Result;
import org.xiandao.monitoring.BoundaryFault;
import org.xiandao.monitoring.BoundaryMap;
import org.xiandao.rules.pack.Level;

/** The real maps: which there are, under which approval, and how another one is brought. */
@Controller
class BoundariesController {
    private static final String PAGE = "/admin/boundaries";

    private final Boundaries boundaries;
    private final Areas areas;
    private final Audit audit;
    private final AdminFrames frames;

    BoundariesController(Boundaries boundaries, Areas areas, Audit audit, AdminFrames frames) {
        this.boundaries = boundaries;
        this.areas = areas;
        this.audit = audit;
        this.frames = frames;
    }

    @GetMapping(PAGE)
    String all(@RequestParam(defaultValue = "") String done, Turn turn) {
        var w = turn.words();
        var notices = w.knows("admin.boundary.done." + done)
                ? List.of(NoticeView.of(Tone.GOOD, w.t("admin.boundary.done." + done), ""))
                : List.<NoticeView>of();
        return page("", "", List.of(), notices, turn);
    }

    @PostMapping(PAGE)
    String place(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String approval,
            @RequestParam(required = false) MultipartFile file,
            Turn turn)
            throws IOException {
        var w = turn.words();
        boolean sent = file != null && !file.isEmpty();
        var name = sent ? String.valueOf(file.getOriginalFilename()) : "";
        return switch (boundaries.place(area, approval, name, sent ? file.getBytes() : new byte[0])) {
            case Result.Placed(var map) -> {
                audit.done(
                        turn.visitor().caller(),
                        "boundary.place",
                        map.area(),
                        Map.of("approval", map.approval(), "file", name, "sha256", map.sha256()));
                yield "redirect:" + PAGE + "?done=placed";
            }
            case Result.Refused(var faults) -> {
                audit.refused(
                        turn.visitor().caller(),
                        "boundary.place",
                        area,
                        faults.stream().map(fault -> fault.code()).toList());
                turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                var problems = new ArrayList<Problem>();
                for (var fault : faults) problems.add(new Problem(path(fault), said(fault, w)));
                yield page(area, approval, problems, List.of(), turn);
            }
        };
    }

    @PostMapping(PAGE + "/remove")
    String remove(@RequestParam String area, Visitor visitor) {
        if (!boundaries.remove(area)) return "redirect:" + PAGE;
        audit.done(visitor.caller(), "boundary.remove", area, Map.of());
        return "redirect:" + PAGE + "?done=removed";
    }

    private static String path(BoundaryFault fault) {
        return switch (fault.code()) {
            case UNKNOWN_AREA -> "area";
            case APPROVAL_MISSING, APPROVAL_MALFORMED -> "approval";
            case TOO_LARGE,
                    NOT_GEOJSON,
                    NO_COLLECTION,
                    NO_SHAPE,
                    NOT_A_SHAPE,
                    OUT_OF_RANGE,
                    OPEN_RING,
                    NO_CODES,
                    OUTSIDE,
                    AREAS_MISSING -> "file";
        };
    }

    private static String said(BoundaryFault fault, Words w) {
        return w.t("admin.boundary." + fault.code(), fault.about());
    }

    private String page(String area, String approval, List<Problem> problems, List<NoticeView> notices, Turn turn) {
        var w = turn.words();
        frames.put(
                turn,
                Heading.of(w.t("admin.tab.boundaries"), new Link(w.t("nav.admin"), "/admin"))
                        .lead(w.t("admin.boundary.lead"))
                        .notices(notices));
        turn.put("problems", problems);
        turn.put("maps", boundaries.all().stream().map(map -> view(map, w)).toList());
        turn.put(
                "area",
                FieldView.of(Kind.SELECT, "area", w.t("admin.boundary.area"))
                        .withOptions(areas.all().stream()
                                .filter(one -> one.level() == Level.NATION || one.level() == Level.PROVINCE)
                                .map(one -> Option.of(one.code(), w.t(one.name())))
                                .toList())
                        .withValue(area)
                        .withErrors(errors("area", problems)));
        turn.put(
                "approval",
                FieldView.of(Kind.TEXT, "approval", w.t("admin.boundary.approval"))
                        .withHint(w.t("admin.boundary.approval.hint"))
                        .withValue(approval)
                        .withErrors(errors("approval", problems)));
        turn.put("fileErrors", errors("file", problems));
        return "pages/admin/boundaries";
    }

    private static List<String> errors(String path, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.path().equals(path))
                .map(Problem::message)
                .toList();
    }

    private BoundaryRow view(BoundaryMap map, Words w) {
        return new BoundaryRow(
                map.area(),
                w.t(areas.get(map.area()).name()),
                map.approval(),
                w.t("admin.boundary.drawn", map.shapes().size(), map.lines().size()),
                map.source(),
                map.sha256());
    }
}
