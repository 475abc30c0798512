package org.xiandao.app.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether an answer is what the OpenAPI document says it is: no more, no less. Knows the words that this document uses. */
final class SchemaCheck {
    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(JsonNode document) {
        this.document = document;
    }

    static List<String> faults(JsonNode document, JsonNode schema, JsonNode answer) {
        var check = new SchemaCheck(document);
        check.check(schema, answer, "$");
        return check.faults;
    }

    static JsonNode resolved(JsonNode document, JsonNode schema) {
        if (!schema.has("$ref")) return schema;
        var found = document.at(schema.get("$ref").asString().substring(1));
        if (found.isMissingNode()) throw new AssertionError("Dangling " + schema.get("$ref"));
        return found;
    }

    private void check(JsonNode described, JsonNode value, String at) {
        var schema = resolved(document, described);
        if (schema.has("oneOf")) {
            long fit = schema.get("oneOf")
                    .valueStream()
                    .filter(one -> faults(document, one, value).isEmpty())
                    .count();
            if (fit != 1) fault(at, "fits " + fit + " of oneOf", value);
            return;
        }
        if (!schema.has("type")) {
            fault(at, "is described without a type", value);
            return;
        }
        switch (schema.get("type").asString()) {
            case "object" -> object(schema, value, at);
            case "array" -> {
                if (!value.isArray()) fault(at, "is no array", value);
                for (int i = 0; i < value.size(); i++) check(schema.get("items"), value.get(i), at + "[" + i + "]");
            }
            case "string" -> string(schema, value, at);
            case "integer" -> {
                if (!value.isIntegralNumber()) fault(at, "is no whole number", value);
                if (schema.has("minimum")
                        && value.asLong() < schema.get("minimum").asLong()) fault(at, "is below its minimum", value);
            }
            case "boolean" -> {
                if (!value.isBoolean()) fault(at, "is no boolean", value);
            }
            default -> fault(at, "is described by a type that this check does not know", schema);
        }
    }

    private void object(JsonNode schema, JsonNode value, String at) {
        if (!value.isObject()) {
            fault(at, "is no object", value);
            return;
        }
        for (var name : schema.path("required"))
            if (!value.has(name.asString())) fault(at, "lacks " + name.asString(), value);
        for (var member : value.properties()) {
            var path = at + "." + member.getKey();
            var property = schema.path("properties").path(member.getKey());
            if (!property.isMissingNode()) check(property, member.getValue(), path);
            else if (schema.path("additionalProperties").isObject())
                check(schema.get("additionalProperties"), member.getValue(), path);
            else fault(path, "is not described", member.getValue());
        }
    }

    private void string(JsonNode schema, JsonNode value, String at) {
        if (!value.isString()) {
            fault(at, "is no string", value);
            return;
        }
        var text = value.asString();
        if (schema.has("enum")
                && schema.get("enum")
                        .valueStream()
                        .noneMatch(one -> one.asString().equals(text)))
            fault(at, "is none of " + schema.get("enum"), value);
        if (schema.has("pattern") && !text.matches(schema.get("pattern").asString()))
            fault(at, "does not match " + schema.get("pattern"), value);
        try {
            switch (schema.path("format").asString("")) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> Instant.parse(text);
                default -> {}
            }
        } catch (DateTimeParseException wrong) {
            fault(at, "is no " + schema.get("format").asString(), value);
        }
    }

    private void fault(String at, String what, JsonNode value) {
        var text = value.toString();
        faults.add(at + " " + what + ": " + text.substring(0, Math.min(120, text.length())));
    }
}
