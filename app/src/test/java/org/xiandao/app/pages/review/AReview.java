package org.xiandao.app.pages.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.Applicants;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.Entry;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Findings;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Scores;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.draft.TextDrafts;
import org.xiandao.people.Duty;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.score.Sheet;
import org.xiandao.tour.Filling;
import org.xiandao.tour.MeetingFigures;

/** A call of its own with cases that have come to their review, and a panel of five who have no conflict. */
abstract class AReview extends TourPages {
    @Autowired
    Calls calls;

    @Autowired
    Applicants applicants;

    @Autowired
    TextDrafts drafts;

    final List<String> panel = new ArrayList<>();

    String call() {
        var id = "review-" + UUID.randomUUID().toString().substring(0, 8);
        var today = ChinaTime.day(now());
        var draft = new Calls.Draft(
                "liaoning/2024",
                new Text("评审测试", "A round to review"),
                new Text("请申报。", "Apply."),
                "",
                Map.of("open", today, "applicant-deadline", today.plusDays(30), "city-deadline", today.plusDays(60)),
                Map.of(),
                Map.of("city-opinion", 9),
                true);
        assertThat(calls.publish(id, draft, member("director").actor(), now()))
                .isInstanceOf(Calls.Result.Published.class);
        return id;
    }

    /** A case of the call at its review; its rank with the city is the number. */
    String reviewed(String callId, int number) {
        var unit = unit("申报单位" + UUID.randomUUID(), "210402", Level.COUNTY);
        var login = somebody("unit" + UUID.randomUUID().toString().substring(0, 4), unit, Duty.APPLICANT);
        var applicant = member(login).actor();
        var id = UUID.randomUUID().toString();
        assertThat(cases.open(id, callId, applicants.of(unit), applicant, now()))
                .isInstanceOf(Cases.Result.Done.class);
        var edition = cases.edition(state(id));
        var known = new HashMap<>(MeetingFigures.of(edition, number));
        known.put("unit-kind", "government");
        var saves = new ArrayList<Command>();
        Filling.of(edition, known, "210402")
                .forEach((path, value) -> saves.add(new Command.SaveAnswer(path, value, 0, Provenance.DECLARED)));
        Filling.evidence(edition).forEach((path, count) -> {
            for (int i = 0; i < count; i++)
                saves.add(new Command.AttachFile(new CaseFile(
                        UUID.randomUUID().toString(), "证明.pdf", "0".repeat(64), 1, "application/pdf", List.of(path))));
        });
        cases.handleEach(id, saves, applicant, now());
        does(id, applicant, new Command.Submit(id));
        var city = somebody("reviewcity", office(OfficeKind.INDUSTRY, "210400", Level.CITY), Duty.DECIDER);
        does(id, member(city).actor(), saying(id, Verb.RECOMMEND, Optional.of(number)));
        does(id, secretary(), saying(id, Verb.ACCEPT, Optional.empty()));
        for (var condition : edition.conditions())
            for (var finding : Findings.in(condition.require()))
                does(id, secretary(), new Command.Establish(finding, true, "核查记录"));
        does(id, secretary(), saying(id, Verb.CONFIRM, Optional.empty()));
        assertThat(state(id).stage()).isEqualTo("review");
        convene(id);
        return id;
    }

    private void convene(String id) {
        var pool = member("expert").organisation();
        if (panel.isEmpty()) for (int n = 1; n <= 5; n++) panel.add(somebody("panel" + n, pool, Duty.EXPERT));
        does(
                id,
                secretary(),
                new Command.SeatExperts(
                        "0".repeat(64),
                        panel.stream()
                                .map(login -> new Expert(account(login), login))
                                .toList()));
        for (var login : panel) does(id, member(login).actor(), new Command.DeclareConflict(false, ""));
    }

    Actor secretary() {
        return member("province").actor();
    }

    String account(String login) {
        return member(login).person().id().toString();
    }

    void does(String id, Actor actor, Command command) {
        var result = cases.handle(id, command, actor, now());
        assertThat(result).as(command + " " + result).isInstanceOf(Cases.Result.Done.class);
    }

    Command.Say saying(String id, Verb verb, Optional<Integer> rank) {
        return new Command.Say(
                state(id).stage(), verb, "理由充分", Optional.of(NUMBER), rank, List.of(new Entry("说明", "无")));
    }

    List<Sheet.Row> sheet(String id) {
        return Scores.sheet(cases.edition(state(id)));
    }

    /** Half of everything, and {@code more} on the first line. */
    Command.FileScores scores(String id, int more) {
        var scores = new HashMap<String, String>();
        var reasons = new HashMap<String, String>();
        for (var row : sheet(id)) {
            int half = row.points().numerator().intValue()
                    / row.points().denominator().intValue()
                    / 2;
            scores.put(row.id(), String.valueOf(half + (scores.isEmpty() ? more : 0)));
            reasons.put(row.id(), "材料充分");
        }
        return new Command.FileScores(scores, reasons, Map.of());
    }

    void allFile(String id) {
        for (int n = 0; n < panel.size(); n++) does(id, member(panel.get(n)).actor(), scores(id, n % 3));
    }

    HttpResponse<String> type(Browser browser, String id, String field, String value, int version) {
        return browser.send(script(browser, "/review/" + id + "/draft/" + field)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\":%s,\"version\":%d}".formatted(value, version)))
                .build());
    }

    Map<String, String> posted(String id) {
        var form = new HashMap<String, String>();
        scores(id, 0).scores().forEach((line, points) -> form.put("score:" + line, points));
        scores(id, 0).reasons().forEach((line, reason) -> form.put("reason:" + line, reason));
        return form;
    }
}
