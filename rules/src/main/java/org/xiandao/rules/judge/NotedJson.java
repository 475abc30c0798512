package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure;

/** Noted facts as JSON, and back. What was never asked is not there, and asking for it then is a fault. */
public final class NotedJson {
    private NotedJson() {}

    public static Json.Obj of(NotedFacts facts) {
        return Json.object()
                .with(
                        "subjects",
                        facts.subjects().stream().map(NotedJson::subject).collect(Json.array()))
                .with(
                        "values",
                        facts.values().entrySet().stream()
                                .map(value -> Json.object()
                                        .with("measure", value.getKey().measure())
                                        .with("area", value.getKey().area())
                                        .with("answer", answer(value.getValue()))
                                        .end())
                                .collect(Json.array()))
                .with("answers", named(facts.answers()))
                .with("findings", named(facts.findings()))
                .with(
                        "call",
                        Json.Obj.of(mapped(
                                facts.call(), value -> value.<Json>map(Json::of).orElseGet(Json.Null::new))))
                .end();
    }

    private static <T> Json named(Map<String, Answer<T>> answers) {
        return Json.Obj.of(mapped(answers, NotedJson::answer));
    }

    private static <T> Map<String, Json> mapped(Map<String, T> from, Function<T, Json> map) {
        var to = new HashMap<String, Json>();
        from.forEach((name, value) -> to.put(name, map.apply(value)));
        return to;
    }

    private static Json answer(Answer<?> answer) {
        return switch (answer) {
            case Answer.Known<?>(var value, var operands) ->
                Json.object()
                        .with("is", "known")
                        .with("value", value.toString())
                        .with("operands", operands(operands))
                        .end();
            case Answer.Doubtful<?>(var value, var operands, var reason) ->
                Json.object()
                        .with("is", "doubtful")
                        .with("value", value.toString())
                        .with("operands", operands(operands))
                        .with("reason", reason(reason))
                        .end();
            case Answer.Unknown<?>(var reason) ->
                Json.object()
                        .with("is", "unknown")
                        .with("reason", reason(reason))
                        .end();
        };
    }

    private static Json reason(Reason reason) {
        return Json.object()
                .with("code", reason.code().name().toLowerCase(Locale.ROOT))
                .with("what", reason.what())
                .end();
    }

    private static Json operands(List<Operand> operands) {
        return operands.stream()
                .map(operand -> Json.object()
                        .with("ref", operand.ref())
                        .with("label", operand.label())
                        .with("value", operand.value())
                        .with("source", operand.source())
                        .withPresent("of", operand.of().map(LocalDate::toString))
                        .with("evidence", texts(operand.evidence()))
                        .with("demonstration", operand.demonstration())
                        .end())
                .collect(Json.array());
    }

    private static Json subject(Subject subject) {
        return Json.object()
                .with("area", subject.area())
                .with("name", subject.name())
                .with("level", subject.level().name().toLowerCase(Locale.ROOT))
                .with("titles", texts(subject.titles()))
                .end();
    }

    private static Json texts(List<String> texts) {
        return texts.stream().map(Json::of).collect(Json.array());
    }

    /** Throws IllegalArgumentException where it isn't what {@link #of} writes. */
    public static Facts read(Json.Obj json) {
        var subjects = new ArrayList<Subject>();
        for (var item : items(json, "subjects")) {
            var subject = object(item);
            subjects.add(new Subject(
                    text(subject, "area"),
                    text(subject, "name"),
                    Level.valueOf(text(subject, "level").toUpperCase(Locale.ROOT)),
                    texts(subject, "titles")));
        }
        var values = new HashMap<NotedFacts.Of, Answer<Fraction>>();
        for (var item : items(json, "values")) {
            var value = object(item);
            values.put(
                    new NotedFacts.Of(text(value, "measure"), text(value, "area")),
                    answer(object(value, "answer"), Fraction::parse));
        }
        var call = new HashMap<String, Optional<String>>();
        object(json, "call")
                .members()
                .forEach((name, value) ->
                        call.put(name, value instanceof Json.Str(var text) ? Optional.of(text) : Optional.empty()));
        return new Read(
                List.copyOf(subjects),
                values,
                named(json, "answers", text -> text),
                named(json, "findings", Boolean::valueOf),
                call);
    }

    private static <T> Map<String, Answer<T>> named(Json.Obj json, String name, Function<String, T> read) {
        var answers = new HashMap<String, Answer<T>>();
        object(json, name).members().forEach((key, value) -> answers.put(key, answer(object(value), read)));
        return answers;
    }

    private static <T> Answer<T> answer(Json.Obj json, Function<String, T> read) {
        return switch (text(json, "is")) {
            case "known" -> new Answer.Known<>(read.apply(text(json, "value")), readOperands(json));
            case "doubtful" ->
                new Answer.Doubtful<>(
                        read.apply(text(json, "value")), readOperands(json), readReason(object(json, "reason")));
            case "unknown" -> new Answer.Unknown<>(readReason(object(json, "reason")));
            default -> throw new IllegalArgumentException("An answer is known, doubtful or unknown.");
        };
    }

    private static Reason readReason(Json.Obj json) {
        return new Reason(Reason.Code.valueOf(text(json, "code").toUpperCase(Locale.ROOT)), text(json, "what"));
    }

    private static List<Operand> readOperands(Json.Obj json) {
        var operands = new ArrayList<Operand>();
        for (var item : items(json, "operands")) {
            var operand = object(item);
            operands.add(new Operand(
                    text(operand, "ref"),
                    text(operand, "label"),
                    text(operand, "value"),
                    text(operand, "source"),
                    operand.get("of").map(day -> LocalDate.parse(text(operand, "of"))),
                    texts(operand, "evidence"),
                    operand.get("demonstration").equals(Optional.of(Json.of(true)))));
        }
        return List.copyOf(operands);
    }

    private static Json.Obj object(Json.Obj json, String name) {
        return object(json.get(name).orElseThrow(() -> new IllegalArgumentException("No " + name + ".")));
    }

    private static Json.Obj object(Json json) {
        if (json instanceof Json.Obj object) return object;
        throw new IllegalArgumentException("An object is missing.");
    }

    private static List<Json> items(Json.Obj json, String name) {
        if (json.get(name).orElse(null) instanceof Json.Arr(var items)) return items;
        throw new IllegalArgumentException("No list " + name + ".");
    }

    private static String text(Json.Obj json, String name) {
        if (json.get(name).orElse(null) instanceof Json.Str(var text)) return text;
        throw new IllegalArgumentException("No text " + name + ".");
    }

    private static List<String> texts(Json.Obj json, String name) {
        return items(json, name).stream()
                .map(item -> item instanceof Json.Str(var text) ? text : "")
                .toList();
    }

    private record Read(
            List<Subject> subjects,
            Map<NotedFacts.Of, Answer<Fraction>> values,
            Map<String, Answer<String>> answers,
            Map<String, Answer<Boolean>> findings,
            Map<String, Optional<String>> call)
            implements Facts {

        @Override
        public Answer<Fraction> value(Measure measure, Subject subject, LocalDate asOf) {
            return noted(values, new NotedFacts.Of(measure.id(), subject.area()));
        }

        @Override
        public Answer<String> answer(String path) {
            return noted(answers, path);
        }

        @Override
        public Answer<Boolean> finding(String id, LocalDate asOf) {
            return noted(findings, id);
        }

        @Override
        public Optional<String> callAttribute(String attribute) {
            return noted(call, attribute);
        }

        private static <K, V> V noted(Map<K, V> facts, K what) {
            var noted = facts.get(what);
            if (noted == null)
                throw new IllegalArgumentException("The fact " + what + " is asked for, but was not noted.");
            return noted;
        }
    }
}
