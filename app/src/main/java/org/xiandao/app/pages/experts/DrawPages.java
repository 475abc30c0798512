package org.xiandao.app.pages.experts;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.experts.DrawSeats.Sat;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.base.Audit;
import org.xiandao.base.Result;
import org.xiandao.expert.Draws;
import org.xiandao.expert.Plan;
import org.xiandao.expert.Recusals;
import org.xiandao.expert.Tie;
import org.xiandao.rules.pack.Workflow.Duty;

/** The draw of a call: shown as it would come out, then committed as it was shown. */
@Controller
class DrawPages {
    private final DrawSeats seats;
    private final Draws draws;
    private final DrawShown shown;
    private final Recusals recusals;
    private final Cases cases;
    private final Audit audit;
    private final Frames frames;
    private final Clock clock;

    DrawPages(
            DrawSeats seats,
            Draws draws,
            DrawShown shown,
            Recusals recusals,
            Cases cases,
            Audit audit,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.draws = draws;
        this.shown = shown;
        this.recusals = recusals;
        this.cases = cases;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/office/calls/{callId}/draw")
    String page(@PathVariable String callId, @RequestParam(defaultValue = "") String done, Turn turn) {
        var w = turn.words();
        var notices = List.of("drawn", "cleared").contains(done)
                ? List.of(NoticeView.of(Tone.GOOD, w.t("draw.done." + done), ""))
                : List.<NoticeView>of();
        return show(seats.sit(turn.visitor(), callId), Typed.NOTHING, notices, turn);
    }

    @PostMapping("/office/calls/{callId}/draw")
    String commit(@PathVariable String callId, @RequestParam(defaultValue = "") String digest, Turn turn) {
        var w = turn.words();
        var sat = seats.sit(turn.visitor(), callId);
        var by = turn.visitor().callerFor(sat.member());
        return switch (draws.commit(callId, digest, sat.member().actor(), by, clock.instant())) {
            case Draws.Result.Done _ -> "redirect:/office/calls/" + callId + "/draw?done=drawn";
            case Draws.Result.Stale _ -> {
                audit.refused(by, "draw.commit", callId, Map.of("codes", List.of("STALE"), "digest", digest));
                turn.status(HttpStatus.CONFLICT);
                var stale = NoticeView.of(Tone.BAD, w.t("draw.stale"), w.t("draw.stale.text"));
                yield show(sat, Typed.NOTHING, List.of(stale), turn);
            }
        };
    }

    /** The decider finds that two names are of two organisations. */
    @PostMapping("/office/calls/{callId}/draw/clear/{id}")
    String clear(
            @PathVariable String callId,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Turn turn) {
        var w = turn.words();
        var sat = seats.sit(turn.visitor(), callId);
        var tie = tie(sat, id).orElseThrow(() -> seats.hidden(turn.visitor(), callId));
        var typed = new Typed(id, posted, List.of());
        var result = recusals.clear(
                tie.caseId(),
                tie.expert(),
                tie.alike().orElseThrow(),
                typed.value(id + ".reason"),
                sat.member().actor(),
                turn.visitor().callerFor(sat.member()),
                clock.instant());
        return switch (result) {
            case Result.Done<Tie.AlikeNames> _ -> "redirect:/office/calls/" + callId + "/draw?done=cleared";
            case Result.Refused<Tie.AlikeNames>(var reasons) -> {
                turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                var problems = reasons.stream()
                        .map(reason -> new Problem(id + ".reason", w.t(reason)))
                        .toList();
                yield show(sat, typed.with(problems), List.of(), turn);
            }
        };
    }

    private Optional<Tie> tie(Sat sat, String id) {
        return draws.plans(sat.call().id(), sat.member().actor(), clock.instant()).stream()
                .flatMap(plan -> plan.ties().stream())
                .filter(tie -> tie.alike().isPresent() && DrawShown.id(tie).equals(id))
                .filter(tie -> clears(sat, tie.caseId()))
                .findFirst();
    }

    private boolean clears(Sat sat, String caseId) {
        var state = cases.get(caseId);
        return Recusals.clears(state, cases.edition(state), sat.member().actor());
    }

    /** The sealed record as it was stored, byte for byte. */
    @GetMapping("/office/calls/{callId}/draws/{digest}.json")
    void download(@PathVariable String callId, @PathVariable String digest, Turn turn) throws IOException {
        var visitor = turn.visitor();
        var sat = seats.sit(visitor, callId);
        var kept = draws.find(digest, sat.member().actor()).orElseThrow(() -> seats.hidden(visitor, digest));
        audit.done(visitor.callerFor(sat.member()), "draw.read", callId, Map.of("digest", digest));
        Download.to(turn.response(), "draw-" + digest.substring(0, 12) + ".json", "application/json")
                .write(kept.body());
    }

    private String show(Sat sat, Typed typed, List<NoticeView> notices, Turn turn) {
        var w = turn.words();
        var call = sat.call();
        var actor = sat.member().actor();
        var now = clock.instant();
        var waiting = draws.look(call.id(), actor, sat.visitor().callerFor(sat.member()), now).stream()
                .map(plan -> shown.of(plan, call.id(), typed, w).seen(seen(sat, plan, now, w)))
                .map(one -> decides(sat) ? one : one.withoutClearing())
                .toList();
        var heading = Heading.of(
                        w.t("draw.title"),
                        new Link(w.t("nav.desk"), "/desk"),
                        new Link(w.t(call.title()), "/calls/" + call.id()))
                .lead(w.t("draw.lead"))
                .notices(notices);
        turn.put("page", frames.frame(turn, heading));
        turn.put("problems", typed.problems());
        turn.put("draw", new DrawView(call.id(), waiting, kept(sat, w), w.t("draw.none")));
        return "pages/experts/draw";
    }

    /** How many other outcomes were shown before, and what was done to the pool since. */
    private List<String> seen(Sat sat, Plan plan, Instant now, Words w) {
        var actor = sat.member().actor();
        var looked = draws.looked(sat.call().id(), plan, actor, now);
        if (looked.others() == 0) return List.of();
        var said = new ArrayList<String>();
        said.add(w.t("draw.seen", looked.others(), w.time(looked.first().orElse(now))));
        draws.changes(looked, actor, now)
                .forEach(change -> said.add(
                        w.t("draw.changed." + change.what(), w.time(change.at()), change.by(), change.expert())));
        return said;
    }

    private static boolean decides(Sat sat) {
        return sat.member().actor().duties().contains(Duty.DECIDER);
    }

    private TableView kept(Sat sat, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var draw : draws.kept(sat.call().id(), sat.member().actor()))
            rows.add(List.of(
                    new Cell.To(
                            w.t("draw.record"), "/office/calls/" + draw.callId() + "/draws/" + draw.digest() + ".json"),
                    new Cell.Plain(w.t(draw.replaces().isPresent() ? "draw.replacement" : "draw.first")),
                    new Cell.Short(w.time(draw.at())),
                    new Cell.Plain(draw.by()),
                    new Cell.Number(w.number(draws.looked(draw).others()), ""),
                    new Cell.Digest(draw.digest())));
        return new TableView(
                w.t("draw.records"),
                List.of(
                        Column.text(w.t("draw.record")),
                        Column.text(w.t("draw.kind")),
                        Column.text(w.t("draw.at")),
                        Column.text(w.t("draw.by")),
                        Column.number(w.t("draw.others")),
                        Column.text(w.t("draw.sha256"))),
                rows);
    }
}
