package org.xiandao.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiandao.app.api.wire.Vocabulary;
import org.xiandao.application.CaseStatus;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Workflow;
import tools.jackson.databind.JsonNode;

class ApiDocumentTest extends TourApi {
    private static final String CHINESE_AND_ENGLISH = ".*\\p{IsHan}.* · .*[A-Za-z].*";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void itDescribesEveryRouteOfTheApiAndNothingElse() {
        var mapped = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                        .forEach(mapped::add));
        assertThat(mapped).hasSizeGreaterThan(12);
        assertThat(document().get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void everyRouteHasASummaryInBothLanguagesAndADescribedAnswer() {
        var document = document();
        operations(document).forEach((path, operation) -> {
            assertThat(operation.path("summary").asString("")).as(path).matches(CHINESE_AND_ENGLISH);
            assertThat(schema(operation, "200").isMissingNode()).as(path).isFalse();
            for (var parameter : operation.path("parameters"))
                assertThat(parameter.path("description").asString(""))
                        .as(path + " " + parameter.get("name"))
                        .matches(CHINESE_AND_ENGLISH);
        });
        var ids = operations(document).values().stream()
                .map(one -> one.get("operationId").asString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void everySchemaAndEveryMemberIsDescribedInBothLanguages() {
        var document = document();
        for (var schema : document.at("/components/schemas").properties()) {
            if (!schema.getKey().startsWith("Page"))
                assertThat(schema.getValue().path("description").asString(""))
                        .as(schema.getKey())
                        .matches(CHINESE_AND_ENGLISH);
            for (var property : schema.getValue().path("properties").properties())
                assertThat(property.getValue().path("description").asString(""))
                        .as(schema.getKey() + "." + property.getKey())
                        .matches(CHINESE_AND_ENGLISH);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var document = document();
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        var references = new ArrayList<JsonNode>();
        references(document, references);
        assertThat(references).isNotEmpty().allSatisfy(one -> SchemaCheck.resolved(document, one));
    }

    @Test
    void failuresAreProblemsAndWhatIsPersonalNeedsAToken() {
        var document = document();
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        operations(document).forEach((path, operation) -> {
            boolean open = path.startsWith("/api/v1/public/");
            assertThat(operation.has("security")).as(path).isEqualTo(!open);
            var failures = open ? List.of("400", "404", "503") : List.of("400", "401", "404", "503");
            for (var status : failures)
                assertThat(operation
                                .at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                                .asString(""))
                        .as(path + " " + status)
                        .endsWith("/Problem");
        });
    }

    @Test
    void publicAnswersAreAsDescribed() {
        var document = document();
        var call = read("/api/v1/public/calls").at("/items/0/id").asString();
        var edition = read("/api/v1/public/programmes").at("/items/0/edition");
        var receipt = jdbc.sql("select receipt from snapshot limit 1")
                .query(String.class)
                .single();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("/calls", "/calls?size=2");
        addresses.put("/calls/{call}", "/calls/" + call);
        addresses.put("/notices", "/notices");
        addresses.put("/approved", "/approved?size=5");
        addresses.put("/programmes", "/programmes");
        addresses.put(
                "/programmes/{issuer}/{edition}",
                "/programmes/" + edition.get("id").asString());
        addresses.put("/editions/{sha256}", "/editions/" + edition.get("sha256").asString());
        addresses.put("/receipts/{receipt}", "/receipts/" + receipt);
        addresses.forEach((route, address) -> {
            var schema =
                    schema(document.path("paths").path("/api/v1/public" + route).get("get"), "200");
            assertThat(SchemaCheck.faults(document, schema, read("/api/v1/public" + address)))
                    .as(route)
                    .isEmpty();
        });
        for (var one : read("/api/v1/public/programmes").get("items")) {
            var schema = schema(
                    document.path("paths")
                            .path("/api/v1/public/editions/{sha256}")
                            .get("get"),
                    "200");
            assertThat(SchemaCheck.faults(
                            document,
                            schema,
                            read("/api/v1/public/editions/"
                                    + one.at("/edition/sha256").asString())))
                    .isEmpty();
        }
        var problem = document.at("/components/schemas/Problem");
        assertThat(SchemaCheck.faults(
                        document,
                        problem,
                        parse(get("/api/v1/public/calls?size=0").body())))
                .isEmpty();
        assertThat(SchemaCheck.faults(
                        document,
                        problem,
                        parse(get("/api/v1/public/calls/none").body())))
                .isEmpty();
    }

    @Test
    void theWordsOfTheApiAreThoseOfTheHouse() {
        same(Vocabulary.StageKind.values(), Workflow.Kind.values());
        same(Vocabulary.Verb.values(), Workflow.Verb.values());
        same(Vocabulary.Status.values(), CaseStatus.values());
        same(Vocabulary.AreaLevel.values(), Level.values());
        same(Vocabulary.Office.values(), Workflow.OfficeKind.values());
        same(Vocabulary.Duty.values(), Workflow.Duty.values());
        same(Vocabulary.Need.values(), Workflow.Need.values());
        same(Vocabulary.Severity.values(), Condition.Severity.values());
        same(Vocabulary.Pool.values(), Measure.Pool.values());
        same(Vocabulary.Verdict.values(), Verdict.values());
        same(Vocabulary.ReasonCode.values(), Facts.Reason.Code.values());
    }

    private static void same(Enum<?>[] told, Enum<?>[] known) {
        assertThat(Stream.of(told).map(Enum::name))
                .containsExactlyElementsOf(Stream.of(known).map(Enum::name).toList());
    }

    private JsonNode document() {
        return read("/api/docs");
    }

    static JsonNode schema(JsonNode operation, String status) {
        var content = operation.path("responses").path(status).path("content");
        return content.isEmpty()
                ? content
                : content.properties().iterator().next().getValue().path("schema");
    }

    private static Map<String, JsonNode> operations(JsonNode document) {
        var operations = new LinkedHashMap<String, JsonNode>();
        for (var path : document.get("paths").properties())
            for (var method : path.getValue().properties()) operations.put(path.getKey(), method.getValue());
        return operations;
    }

    private static void references(JsonNode node, List<JsonNode> found) {
        if (node.has("$ref")) found.add(node);
        node.forEach(child -> references(child, found));
    }
}
