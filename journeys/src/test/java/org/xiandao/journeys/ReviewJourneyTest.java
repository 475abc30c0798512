package org.xiandao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseState;
import org.xiandao.people.Body;
import org.xiandao.rules.cli.VerifyCommand;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

/**
 * Seven experts a case review three cities to a ranking, its notice and the published list: one expert is conflicted,
 * one declines, one objection is upheld. A case goes out as a bundle that anybody proves, and a change to it is found.
 */
class ReviewJourneyTest extends Journey {
    private static final int EXPERTS = 7;

    @TempDir
    Path folder;

    @Test
    void sevenExpertsReviewThreeCitiesToAPublishedList() throws IOException {
        clock.moveTo(BEGINS);
        var edition = editions.offered(Packs.SEVEN_EXPERTS).orElseThrow();
        var cities = World.applying(areas, edition).stream()
                .filter(area -> area.level() == Level.CITY)
                .toList();
        var worlds = IntStream.range(0, 3)
                .mapToObj(n -> world(edition, "6" + (char) ('a' + n), cities.get(n)))
                .toList();
        var office = worlds.getFirst();
        var call = office.publish("-");
        var ids = worlds.stream().map(world -> world.applies(call)).toList();
        for (int n = 0; n < 3; n++) worlds.get(n).bring(ids.get(n), Kind.REVIEW);

        var review = office.stage(ids.getFirst());
        var secretary = office.officer(review);
        office.fillPool(review, EXPERTS + 1);
        var employer = worlds.getLast().unit.name().zh();
        var conflicted = office.expert(review, EXPERTS + 2, new Body(employer, Optional.empty()));
        theDrawKeepsTheConflictedOut(secretary, call, ids, conflicted);
        oneDeclinesAndIsReplaced(secretary, call, ids.getFirst());
        everybodyScores(ids);
        theRankingIsWhatTheyGave(secretary, call, ids);
        var objected = ids.get(1);
        oneNoticeTellsOfAllThreeAndAnUpheldObjectionEndsOne(secretary, call, ids, objected);
        theOthersAreApprovedUnderOneNumberAndPublished(
                secretary, call, List.of(ids.getFirst(), ids.getLast()), objected);
        theBundleIsProvedAndAChangeToItFound(secretary, ids.getFirst());
    }

    private void theDrawKeepsTheConflictedOut(String secretary, String call, List<String> ids, String conflicted) {
        try (var visit = visit().login(secretary, World.PASSWORD)) {
            visit.open("/office/calls/" + call + "/draw");
            assertThat(visit.page.locator("main details").allInnerTexts()).anyMatch(text -> text.contains("须回避"));
            commit(visit);
        }
        for (var id : ids) assertThat(seated(id)).hasSize(EXPERTS);
        assertThat(seated(ids.getLast())).doesNotContain(conflicted);
        try (var anybody = visit()) {
            anybody.open("/calls/" + call);
            assertThat(anybody.page.locator("main").textContent()).containsPattern("[0-9a-f]{64}");
        }
    }

    private static void commit(Visit visit) {
        visit.page.locator("form[action$='/draw'] button[type=submit]").first().click();
        visit.isContent();
    }

    private void oneDeclinesAndIsReplaced(String secretary, String call, String caseId) {
        var before = seated(caseId);
        var declining = before.getFirst();
        try (var expert = visit().login(login(declining), World.PASSWORD)) {
            expert.open("/review/" + caseId + "/decline");
            expert.page.locator("input[type=radio][value=NOT_MY_FIELD]").check();
            expert.fillEmpty(expert.page.locator("form[action$='/decline']"));
            expert.page.locator("form[action$='/decline'] button[type=submit]").click();
            expert.page.waitForURL("**/desk*");
        }
        assertThat(seated(caseId)).hasSize(EXPERTS - 1);
        try (var visit = visit().login(secretary, World.PASSWORD)) {
            commit(visit.open("/office/calls/" + call + "/draw"));
        }
        assertThat(seated(caseId)).hasSize(EXPERTS).doesNotContain(declining).containsAll(before.subList(1, EXPERTS));
    }

    /** Each signs first, then gives every line of the first city 8, of the second 7, of the third 6; one is harsher. */
    private void everybodyScores(List<String> ids) {
        var everybody = new TreeSet<String>();
        for (var id : ids) everybody.addAll(seated(id));
        var harsh = everybody.first();
        for (var account : everybody)
            try (var expert = visit().login(login(account), World.PASSWORD)) {
                for (int n = 0; n < ids.size(); n++)
                    if (seated(ids.get(n)).contains(account))
                        scores(expert, ids.get(n), (account.equals(harsh) ? 7 : 8) - n);
            }
        for (var id : ids) assertThat(state(id).scores()).hasSize(EXPERTS);
    }

    private static void scores(Visit expert, String caseId, int points) {
        expert.open("/review/" + caseId);
        assertThat(expert.page.locator("input[name^='score:']").count())
                .as("nothing to read before it is signed that there is no conflict")
                .isZero();
        expert.page.locator("form[action$='/declare'] button[type=submit]").click();
        expert.page.waitForLoadState();
        expert.open("/review/" + caseId + "?sheet");
        for (var score : expert.page.locator("input[name^='score:']").all()) score.fill(String.valueOf(points));
        expert.fillEmpty(expert.page.locator("form[action$='/scores']"));
        expert.page.locator("form[action$='/scores'] button[value=file]").click();
        expert.page.waitForURL("**/review/" + caseId);
        expert.isContent();
    }

    private void theRankingIsWhatTheyGave(String secretary, String call, List<String> ids) {
        try (var visit = visit().login(secretary, World.PASSWORD)) {
            for (var id : ids) {
                visit.open("/cases/" + id).say(Verb.CLOSE);
                assertThat(kind(id)).isEqualTo(Kind.NOTICE);
            }
            visit.open("/office/calls/" + call + "/scores");
            var text = visit.page.locator("main").textContent();
            var places = ids.stream().map(id -> text.indexOf(title(id))).toList();
            assertThat(places).doesNotContain(-1).isSorted();
        }
        var totals = ids.stream()
                .map(id ->
                        new java.math.BigDecimal(state(id).score().orElseThrow().rounded()))
                .toList();
        assertThat(totals.get(0)).isGreaterThan(totals.get(1));
        assertThat(totals.get(1)).isGreaterThan(totals.get(2));
    }

    private void oneNoticeTellsOfAllThreeAndAnUpheldObjectionEndsOne(
            String secretary, String call, List<String> ids, String objected) {
        together(secretary, call, "notice", ids, Verb.PUBLISH);
        try (var anybody = visit()) {
            anybody.open("/notices").open("/notices/" + objected);
            assertThat(anybody.page.locator("main").textContent())
                    .contains(title(ids.getFirst()), title(ids.getLast()));
            var form = anybody.page.locator("form[action*='/notices/']");
            anybody.fillEmpty(form);
            form.locator("button[type=submit]").click();
            anybody.isContent();
        }
        try (var visit = visit().login(secretary, World.PASSWORD)) {
            visit.open("/cases/" + objected);
            var answer = visit.page
                    .locator("form[action*='/objections/']:has(input[type=radio][value=yes])")
                    .first();
            answer.locator("input[type=radio][value=yes]").check();
            visit.fillEmpty(answer);
            answer.locator("button[type=submit]").click();
            visit.isContent();
        }
        assertThat(state(objected).ending())
                .hasValueSatisfying(end -> assertThat(end.by()).contains(Verb.DROP));
        assertThat(state(objected).grounds(Verb.DROP)).isPresent();
    }

    private void theOthersAreApprovedUnderOneNumberAndPublished(
            String secretary, String call, List<String> ids, String objected) {
        clock.moveTo(state(ids.getFirst()).notice().orElseThrow().until().plusDays(1));
        together(secretary, call, "notice", ids, Verb.CLOSE);
        together(secretary, call, "decision", ids, Verb.APPROVE);
        assertThat(ids.stream()
                        .map(id -> state(id).approval().orElseThrow().verdict().documentNumber()))
                .doesNotContain(Optional.empty())
                .allMatch(
                        state(ids.getFirst()).approval().orElseThrow().verdict().documentNumber()::equals);
        try (var anybody = visit()) {
            anybody.open("/approved");
            assertThat(anybody.page.locator("main").textContent())
                    .contains(title(ids.getFirst()), title(ids.getLast()))
                    .doesNotContain(title(objected));
        }
    }

    private void together(String officer, String call, String stage, List<String> ids, Verb verb) {
        try (var visit = visit().login(officer, World.PASSWORD)) {
            visit.open("/office/calls/" + call + "/together/" + stage);
            assertThat(visit.page
                            .locator("form#f-together input[type=radio]:checked")
                            .count())
                    .as("nothing is chosen for anybody")
                    .isZero();
            for (var id : ids)
                visit.page
                        .locator("input[type=radio][name='v." + id + "'][value=" + verb + "]")
                        .check();
            for (var reasons : visit.page.locator("textarea").all()) reasons.fill("经研究同意");
            for (var number :
                    visit.page.locator("input[name='number." + verb + "']").all()) number.fill(World.number());
            visit.page.locator("#f-together button[type=submit]").click();
            visit.page.waitForURL("**done=" + ids.size());
            visit.isContent();
        }
    }

    private void theBundleIsProvedAndAChangeToItFound(String secretary, String caseId) throws IOException {
        var file = folder.resolve("bundle.zip");
        try (var visit = visit().login(secretary, World.PASSWORD)) {
            visit.open("/cases/" + caseId);
            visit.page
                    .waitForDownload(() ->
                            visit.page.locator("a[href$='/bundle.zip']").first().click())
                    .saveAs(file);
        }
        var said = new ByteArrayOutputStream();
        assertThat(verify(file, said)).as(said.toString(StandardCharsets.UTF_8)).isZero();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(verify(file, said)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("核验不通过").contains("✗");
    }

    private static int verify(Path file, ByteArrayOutputStream said) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return VerifyCommand.run(List.of("bundle", file.toString()), Packs.ROOT, out);
    }

    private List<String> seated(String caseId) {
        return state(caseId).experts().stream().map(Expert::account).toList();
    }

    private CaseState state(String caseId) {
        return cases.get(caseId);
    }

    private Kind kind(String caseId) {
        return cases.edition(state(caseId)).stage(state(caseId).stage()).kind();
    }

    private String title(String caseId) {
        return CaseTitle.of(state(caseId), cases.edition(state(caseId)));
    }

    private String login(String account) {
        return people.person(org.xiandao.people.PersonId.of(account))
                .orElseThrow()
                .login();
    }
}
