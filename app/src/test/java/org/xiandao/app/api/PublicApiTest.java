package org.xiandao.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import tools.jackson.databind.JsonNode;

class PublicApiTest extends TourApi {
    private static final String ROOT = "/api/v1/public";

    @Autowired
    CaseDirectory directory;

    @Autowired
    Calls calls;

    @Autowired
    Editions editions;

    @Autowired
    java.time.Clock clock;

    @Test
    void everyCallIsListedTheNewestFirstAsItsPageHasIt() {
        var listed = items(read(ROOT + "/calls"));
        assertThat(texts(listed, "id"))
                .hasSize(calls.all().size())
                .containsAll(calls.all().stream().map(call -> call.id()).toList());
        assertThat(texts(listed, "publishedOn")).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        var page = get("/calls").body();
        for (var call : listed)
            assertThat(page).contains(html(call.at("/title/zh").asString()));
    }

    @Test
    void aCallSaysItsRulesByDigestItsDatesAndTheArticlesItsConditionsQuote() {
        for (var call : calls.all()) {
            var told = read(ROOT + "/calls/" + call.id());
            var edition = editions.get(call.terms().sha256());
            assertThat(told.at("/call/edition/sha256").asString()).isEqualTo(edition.sha256());
            assertThat(told.get("dates")
                            .valueStream()
                            .map(date -> date.get("day").asString()))
                    .containsExactlyInAnyOrderElementsOf(edition.workflow().dates().stream()
                            .map(date -> call.terms().dates().get(date.id()))
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .toList());
            assertThat(told.at("/call/closes").asString(""))
                    .isEqualTo(call.closes().map(Object::toString).orElse(""));
            assertThat(told.at("/call/closed").asString(""))
                    .isEqualTo(call.terms().closed().map(Object::toString).orElse(""));
            assertThat(told.get("stages").size())
                    .isEqualTo(edition.workflow().stages().size());
            assertThat(told.get("conditions").size())
                    .isEqualTo(edition.conditions().size());
            for (var condition : told.get("conditions"))
                for (var quotation : condition.at("/basis/quotations"))
                    assertThat(edition.documents().stream()
                                    .filter(document -> document.id()
                                            .equals(quotation.get("document").asString()))
                                    .flatMap(document ->
                                            document.article(quotation.get("at").asString()).stream()))
                            .anyMatch(article ->
                                    article.says(quotation.get("quote").asString()));
        }
    }

    @Test
    void theNoticesAreThoseThatRunToday() {
        var running = directory.onNotice(ChinaTime.day(clock.instant()));
        var listed = items(read(ROOT + "/notices"));
        assertThat(texts(listed, "id"))
                .containsExactlyElementsOf(
                        running.stream().map(card -> card.caseId()).toList());
        var page = get("/notices").body();
        for (var notice : listed)
            assertThat(page).contains(html(notice.get("title").asString()));
    }

    @Test
    void theApprovedListHasTheFactsOfItsPageAndNoMore() {
        var approved = directory.approved();
        var listed = items(read(ROOT + "/approved?size=200"));
        assertThat(texts(listed, "id"))
                .containsExactlyInAnyOrderElementsOf(
                        approved.stream().map(card -> card.caseId()).toList());
        var page = get("/approved").body();
        for (var pilot : listed) {
            assertThat(page).contains(html(pilot.get("title").asString()));
            assertThat(pilot.get("standing").asString()).isNotEmpty();
            if (pilot.has("documentNumber"))
                assertThat(page).contains(pilot.get("documentNumber").asString());
            assertThat(pilot.propertyNames())
                    .isSubsetOf(
                            "id",
                            "call",
                            "edition",
                            "programme",
                            "title",
                            "applicants",
                            "areas",
                            "documentNumber",
                            "trialFrom",
                            "trialUntil",
                            "standing",
                            "endedOn",
                            "demonstration");
        }
    }

    @Test
    void theApprovedListIsNarrowedByProgrammeAreaAndYear() {
        var card = directory.approved().getFirst();
        var year = card.trialFrom().orElseThrow().getYear();
        var province = card.areas().getFirst().substring(0, 2) + "0000";
        var narrowed = items(
                read(ROOT + "/approved?size=200&programme=" + card.edition() + "&area=" + province + "&year=" + year));
        assertThat(texts(narrowed, "id"))
                .contains(card.caseId())
                .containsExactlyInAnyOrderElementsOf(directory.approved().stream()
                        .filter(one -> one.edition().equals(card.edition()))
                        .filter(one -> one.trialFrom().orElseThrow().getYear() == year)
                        .filter(one -> one.areas().stream().anyMatch(area -> area.startsWith(province.substring(0, 2))))
                        .map(one -> one.caseId())
                        .toList());
        assertThat(read(ROOT + "/approved?year=2001").get("total").asInt()).isZero();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var whole = texts(items(read(ROOT + "/approved?size=200")), "id");
        var found = new ArrayList<String>();
        String next = ROOT + "/approved?size=3";
        while (next != null) {
            var page = read(next);
            assertThat(page.get("total").asInt()).isEqualTo(whole.size());
            found.addAll(texts(items(page), "id"));
            next = page.has("next") ? page.get("next").asString() : null;
        }
        assertThat(found).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void everyProgrammeTellsItsStagesConditionsIndicatorsAndLocalChoices() {
        for (var summary : items(read(ROOT + "/programmes"))) {
            var edition = editions.get(summary.at("/edition/sha256").asString());
            var told = read(ROOT + "/programmes/" + edition.id());
            assertThat(texts(told.get("stages").valueStream().toList(), "id"))
                    .containsExactlyElementsOf(edition.workflow().stages().stream()
                            .map(stage -> stage.id())
                            .toList());
            assertThat(texts(told.get("conditions").valueStream().toList(), "id"))
                    .containsExactlyElementsOf(
                            edition.conditions().stream().map(one -> one.id()).toList());
            assertThat(texts(told.get("decisions").valueStream().toList(), "id"))
                    .containsExactlyInAnyOrderElementsOf(edition.decisions().keySet());
            assertThat(told.has("indicators")).isEqualTo(edition.indicators().isPresent());
            edition.indicators()
                    .ifPresent(tree -> assertThat(told.at("/indicators/firsts")
                                    .valueStream()
                                    .flatMap(first -> first.get("seconds").valueStream())
                                    .flatMap(second -> second.get("items").valueStream())
                                    .map(item -> item.get("points").asString()))
                            .containsExactlyElementsOf(tree.items().stream()
                                    .map(item -> item.points().toString())
                                    .toList()));
            assertThat(read(ROOT + "/editions/" + edition.sha256())).isEqualTo(told);
        }
        assertThat(items(read(ROOT + "/programmes"))).hasSize(editions.offered().size());
    }

    @Test
    void aReceiptIsGenuineByItsNumberAndByItsDigest() {
        var kept = jdbc.sql("select receipt, digest from snapshot order by receipt limit 1")
                .query()
                .singleRow();
        var receipt = String.valueOf(kept.get("receipt"));
        var digest = String.valueOf(kept.get("digest"));
        var check = read(ROOT + "/receipts/" + receipt);
        assertThat(check.get("digest").asString()).isEqualTo(digest);
        assertThat(check.get("current").asBoolean()).isTrue();
        assertThat(read(ROOT + "/receipts/" + digest)).isEqualTo(check);
        assertThat(read(ROOT + "/receipts/" + receipt.toLowerCase(Locale.ROOT))).isEqualTo(check);
        assertThat(get("/verify/" + receipt).body())
                .contains(html(check.get("applicants").asString()), digest);
    }

    @Test
    void whatDoesNotExistIsAProblemDocument() {
        Stream.of("/calls/none", "/programmes/none/2031", "/editions/" + "0".repeat(64), "/receipts/XD0", "/none")
                .forEach(path -> {
                    var answer = get(ROOT + path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(404);
                    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                    assertThat(parse(answer.body()).get("status").asInt()).isEqualTo(404);
                });
    }

    @Test
    void allWrongParametersAreSaidAtOnce() {
        var answer = get(ROOT + "/approved?size=0&year=soon");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(texts(parse(answer.body()).get("errors").valueStream().toList(), "parameter"))
                .containsExactly("year", "size");
        assertThat(get(ROOT + "/approved?area=nowhere").statusCode()).isEqualTo(400);
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        Stream.of("/calls", "/notices", "/approved", "/programmes").forEach(path -> {
            var first = get(ROOT + path);
            var tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().allValues("Cache-Control")).containsExactly("public, no-cache");
            var again = get(ROOT + path, "If-None-Match", tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(get(ROOT + path, "If-None-Match", "W/\"other\"").statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void answersScoresAndContactsAreNowhere() {
        var names = new HashSet<String>();
        for (var path : List.of("/calls", "/notices", "/approved", "/programmes")) collect(read(ROOT + path), names);
        for (var pilot : directory.approved()) cases(pilot.receipt().orElseThrow(), names);
        assertThat(names).doesNotContain("answers", "score", "scores", "experts", "contact", "reasons", "files");
    }

    private void cases(String receipt, HashSet<String> names) {
        collect(read(ROOT + "/receipts/" + receipt), names);
    }

    private static void collect(JsonNode node, HashSet<String> names) {
        names.addAll(node.propertyNames());
        node.forEach(child -> collect(child, names));
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.get("items").valueStream().toList();
    }

    private static List<String> texts(List<JsonNode> items, String member) {
        return items.stream().map(item -> item.get(member).asString()).toList();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
