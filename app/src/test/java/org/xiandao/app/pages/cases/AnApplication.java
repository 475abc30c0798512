package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Questions;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.tour.Filling;
import org.xiandao.tour.MeetingFigures;

/** Applications that people open, fill in and hand in by their browsers, under a call of their own. */
abstract class AnApplication extends TourPages {
    static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");

    @Autowired
    Calls calls;

    String call() {
        var id = "chain-" + UUID.randomUUID().toString().substring(0, 8);
        var today = ChinaTime.day(now());
        var draft = new Calls.Draft(
                "liaoning/2024",
                new Text("某轮申报", "A round"),
                new Text("请申报。", "Apply."),
                "",
                Map.of("open", today, "applicant-deadline", today.plusDays(30), "city-deadline", today.plusDays(60)),
                Map.of(),
                Map.of("city-opinion", 2),
                true);
        assertThat(calls.publish(id, draft, member("director").actor(), now()))
                .isInstanceOf(Calls.Result.Published.class);
        return id;
    }

    Organisation county(String name) {
        return unit(name + UUID.randomUUID().toString().substring(0, 8), "210402", Level.COUNTY);
    }

    String opened(Browser browser, String callId, Organisation unit) {
        var page = "/apply/" + callId;
        var at = Browser.location(
                browser.post(page, page, Map.of("organisation", unit.id().toString())));
        assertThat(at).endsWith("/draft");
        return at.split("/")[2];
    }

    /** Every answer that is missing, for each member by one of its own people, and one file that proves all. */
    void fill(String caseId, String... logins) {
        var state = state(caseId);
        var edition = cases.edition(state);
        var questions = Questions.of(edition, state.members());
        for (int n = 0; n < state.members().size(); n++) {
            var member = state.members().get(n);
            boolean lead = n == 0;
            var known = new HashMap<>(MeetingFigures.of(edition, 3 + n));
            known.put("unit-kind", "government");
            var commands = new ArrayList<Command>();
            Filling.of(edition, known, member.area()).forEach((path, value) -> {
                var own = Paths.in(member, lead, path);
                if (questions.known(own) && state.value(own).isEmpty())
                    commands.add(new Command.SaveAnswer(own, value, state.version(own), Provenance.DECLARED));
            });
            Filling.evidence(edition).forEach((path, count) -> {
                for (int i = 0; i < count; i++)
                    commands.add(new Command.AttachFile(new CaseFile(
                            UUID.randomUUID().toString(),
                            "证明.pdf",
                            "0".repeat(64),
                            1,
                            "application/pdf",
                            List.of(Paths.in(member, lead, path)))));
            });
            assertThat(cases.handleEach(caseId, commands, member(logins[n]).actor(), now()))
                    .allMatch(result -> result instanceof Cases.Result.Done);
        }
    }

    HttpResponse<String> submit(Browser browser, String caseId) {
        var found = KEY.matcher(browser.get("/cases/" + caseId + "/check").body());
        assertThat(found.find()).isTrue();
        return browser.post(
                "/cases/" + caseId + "/draft",
                "/cases/" + caseId + "/submit",
                Map.of("idempotencyKey", found.group(1)));
    }

    String submitted(String callId, String name) {
        var unit = county(name);
        var login = somebody("unit" + UUID.randomUUID().toString().substring(0, 4), unit, Duty.APPLICANT);
        var browser = as(login);
        var id = opened(browser, callId, unit);
        fill(id, login);
        var answer = submit(browser, id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return id;
    }
}
