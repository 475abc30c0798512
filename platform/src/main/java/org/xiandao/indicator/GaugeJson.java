package org.xiandao.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Predicate.Comparator;

/** A gauge as text, the same for the same meaning, and back. */
final class GaugeJson {
    private GaugeJson() {}

    static String write(Gauge gauge) {
        var definition = gauge.definition();
        var json = Json.object()
                .with("type", gauge.type())
                .with("where", gauge.where().stream().map(GaugeJson::filter).collect(Json.array()))
                .with("unkept", sorted(gauge.unkept()));
        var whole = switch (definition) {
            case Definition.Count _ -> json.with("of", gauge.whole() ? "whole" : "count");
            case Definition.Sum it -> json.with("of", "sum").with("field", it.field());
            case Definition.Latest it -> json.with("of", "latest").with("field", it.field());
            case Definition.Ratio _, Definition.Total _, Definition.Told _ ->
                throw new IllegalArgumentException("No record answers " + definition + ".");
        };
        return CanonicalJson.text(whole.end());
    }

    static Gauge read(String text) {
        var json = (Json.Obj) CanonicalJson.parse(text);
        var where = filters(json);
        var type = string(json, "type");
        var definition = switch (string(json, "of")) {
            case "count", "whole" -> new Definition.Count(type, where);
            case "sum" -> new Definition.Sum(type, string(json, "field"), where);
            case "latest" -> new Definition.Latest(type, string(json, "field"), where);
            default -> throw new IllegalArgumentException(text + " is no gauge.");
        };
        return new Gauge(definition, strings(json, "unkept"), string(json, "of").equals("whole"));
    }

    private static Json filter(Filter filter) {
        return switch (filter) {
            case Filter.FieldIn(var field, var values) ->
                Json.object().with("field", field).with("in", sorted(values)).end();
            case Filter.FieldCompare(var field, var comparator, var bound) ->
                Json.object()
                        .with("field", field)
                        .with("is", comparator.name())
                        .with("bound", bound.toString())
                        .end();
            case Filter.DistinctAtLeast it ->
                Json.object()
                        .with("distinct", it.field())
                        .with("type", it.recordType())
                        .with("by", it.by())
                        .with(
                                "where",
                                it.where().stream().map(GaugeJson::filter).collect(Json.array()))
                        .with("atLeast", it.atLeast().toString())
                        .end();
        };
    }

    private static Filter filter(Json.Obj json) {
        if (json.get("in").isPresent()) return new Filter.FieldIn(string(json, "field"), strings(json, "in"));
        if (json.get("is").isPresent())
            return new Filter.FieldCompare(
                    string(json, "field"),
                    Comparator.valueOf(string(json, "is")),
                    Fraction.parse(string(json, "bound")));
        return new Filter.DistinctAtLeast(
                string(json, "distinct"),
                string(json, "type"),
                string(json, "by"),
                filters(json),
                Fraction.parse(string(json, "atLeast")));
    }

    private static List<Filter> filters(Json.Obj json) {
        return items(json, "where").stream()
                .map(item -> filter((Json.Obj) item))
                .toList();
    }

    private static Json sorted(Set<String> values) {
        return values.stream().sorted().map(Json::of).collect(Json.array());
    }

    private static Set<String> strings(Json.Obj json, String name) {
        var strings = new HashSet<String>();
        for (var item : items(json, name)) strings.add(((Json.Str) item).value());
        return strings;
    }

    private static String string(Json.Obj json, String name) {
        return ((Json.Str) json.get(name).orElseThrow()).value();
    }

    private static List<Json> items(Json.Obj json, String name) {
        return ((Json.Arr) json.get(name).orElseThrow()).items();
    }
}
