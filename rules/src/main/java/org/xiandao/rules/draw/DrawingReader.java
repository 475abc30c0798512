package org.xiandao.rules.draw;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.xiandao.rules.draw.DrawFault.Code;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** Reads a drawing; what can't be understood is told all at once, each with its place. */
public final class DrawingReader {
    private final List<DrawFault> faults = new ArrayList<>();

    private DrawingReader() {}

    public sealed interface Reading {
        record Read(Drawing drawing) implements Reading {}

        record Refused(List<DrawFault> faults) implements Reading {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    public static Reading read(Json json) {
        var reader = new DrawingReader();
        var drawing = reader.drawing(json);
        return reader.faults.isEmpty() ? new Reading.Read(drawing) : new Reading.Refused(reader.faults);
    }

    private Drawing drawing(Json json) {
        var in = object(json, "input");
        return new Drawing(
                date(in, "date").orElse(LocalDate.EPOCH),
                list(in, "experts", this::expert),
                list(in, "cases", this::of),
                list(in, "conflicts", this::conflict),
                limits(in),
                seed(in),
                optional(in, "replaces"));
    }

    private Expert expert(Json json, String at) {
        var in = object(json, at);
        return new Expert(
                text(in, "id"),
                texts(in, "fields"),
                text(in, "area"),
                optional(in, "unit"),
                flag(in, "available"),
                whole(in, "load").orElse(0),
                whole(in, "most").orElse(0),
                in.has("declaredUntil") ? date(in, "declaredUntil") : Optional.empty());
    }

    private Case of(Json json, String at) {
        var in = object(json, at);
        return new Case(
                text(in, "id"),
                text(in, "area"),
                texts(in, "fields"),
                whole(in, "seats").orElse(0),
                texts(in, "organisations"),
                texts(in, "kept"),
                list(in, "declined", (each, place) -> {
                    var declined = object(each, place);
                    return new Case.Declined(text(declined, "expert"), word(declined, "why", Case.Why.values()));
                }));
    }

    private Conflict conflict(Json json, String at) {
        var in = object(json, at);
        return new Conflict(
                text(in, "expert"),
                text(in, "case"),
                word(in, "kind", Conflict.Kind.values()),
                word(in, "source", Conflict.Source.values()),
                text(in, "why"));
    }

    private Limits limits(Place in) {
        var limits = object(in.json("limits"), in.at("limits"));
        return new Limits(
                limits.has("perArea") ? whole(limits, "perArea") : Optional.empty(),
                limits.has("perUnit") ? whole(limits, "perUnit") : Optional.empty(),
                list(limits, "atLeast", (each, place) -> {
                    var rule = object(each, place);
                    return new Limits.AtLeast(
                            text(rule, "field"), whole(rule, "experts").orElse(0));
                }));
    }

    private Seed seed(Place in) {
        var seed = object(in.json("seed"), in.at("seed"));
        return new Seed(text(seed, "value"), texts(seed, "submissions"));
    }

    /** An object and where it stands. */
    private record Place(Json.Obj of, String place) {
        boolean has(String name) {
            return of.get(name).isPresent();
        }

        Json json(String name) {
            return of.get(name).orElse(new Json.Null());
        }

        String at(String name) {
            return place + "." + name;
        }
    }

    private Place object(Json json, String at) {
        if (json instanceof Json.Obj object) return new Place(object, at);
        fault(at, json, Code.NO_OBJECT);
        return new Place(Json.object().end(), at);
    }

    private <T> List<T> list(Place in, String name, BiFunction<Json, String, T> item) {
        if (!(in.json(name) instanceof Json.Arr(var items))) {
            fault(in.at(name), in.json(name), Code.NO_LIST);
            return List.of();
        }
        var read = new ArrayList<T>();
        for (int i = 0; i < items.size(); i++) read.add(item.apply(items.get(i), in.at(name) + "[" + i + "]"));
        return read;
    }

    private List<String> texts(Place in, String name) {
        return list(in, name, this::text);
    }

    private String text(Place in, String name) {
        return text(in.json(name), in.at(name));
    }

    private String text(Json json, String at) {
        if (json instanceof Json.Str(var value)) return value;
        fault(at, json, Code.NO_TEXT);
        return "";
    }

    private Optional<String> optional(Place in, String name) {
        return in.has(name) ? Optional.of(text(in, name)) : Optional.empty();
    }

    private Optional<Integer> whole(Place in, String name) {
        if (in.json(name) instanceof Json.Int(var value) && (int) value == value) return Optional.of((int) value);
        fault(in.at(name), in.json(name), Code.NO_WHOLE_NUMBER);
        return Optional.empty();
    }

    private boolean flag(Place in, String name) {
        if (in.json(name) instanceof Json.Bool(var value)) return value;
        fault(in.at(name), in.json(name), Code.NO_YES_OR_NO);
        return false;
    }

    private Optional<LocalDate> date(Place in, String name) {
        try {
            if (in.json(name) instanceof Json.Str(var value)) return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException notADate) {
            // told below, as any other value that is no date
        }
        fault(in.at(name), in.json(name), Code.NO_DATE);
        return Optional.empty();
    }

    private <E extends Enum<E>> E word(Place in, String name, E[] words) {
        var names = new ArrayList<String>();
        for (var word : words) {
            if (in.json(name).equals(Json.of(DrawingJson.word(word)))) return word;
            names.add(DrawingJson.word(word));
        }
        fault(in.at(name), in.json(name), Code.NO_SUCH_WORD, String.join(" | ", names));
        return words[0];
    }

    private void fault(String at, Json found, Code code) {
        fault(at, found, code, "");
    }

    private void fault(String at, Json found, Code code, String expected) {
        var text = CanonicalJson.text(found);
        faults.add(new DrawFault(code, at, text.length() > 60 ? text.substring(0, 57) + "…" : text, expected));
    }
}
