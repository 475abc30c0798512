package org.xiandao.rules.draw;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xiandao.rules.json.Json;

/** A drawing as JSON; {@link DrawingReader} reads it back. */
public final class DrawingJson {
    private DrawingJson() {}

    public static Json.Obj of(Drawing drawing) {
        var limits = drawing.limits();
        return Json.object()
                .with("date", drawing.date().toString())
                .with(
                        "experts",
                        drawing.experts().stream().map(DrawingJson::expert).collect(Json.array()))
                .with("cases", drawing.cases().stream().map(DrawingJson::of).collect(Json.array()))
                .with(
                        "conflicts",
                        drawing.conflicts().stream().map(DrawingJson::conflict).collect(Json.array()))
                .with(
                        "limits",
                        number(number(Json.object(), "perArea", limits.perArea()), "perUnit", limits.perUnit())
                                .with(
                                        "atLeast",
                                        limits.atLeast().stream()
                                                .map(each -> Json.object()
                                                        .with("field", each.field())
                                                        .with("experts", each.experts())
                                                        .end())
                                                .collect(Json.array()))
                                .end())
                .with(
                        "seed",
                        Json.object()
                                .with("value", drawing.seed().value())
                                .with("submissions", texts(drawing.seed().submissions()))
                                .end())
                .withPresent("replaces", drawing.replaces())
                .end();
    }

    private static Json expert(Expert expert) {
        return Json.object()
                .with("id", expert.id())
                .with("fields", texts(expert.fields()))
                .with("area", expert.area())
                .withPresent("unit", expert.unit())
                .with("available", expert.available())
                .with("load", expert.load())
                .with("most", expert.most())
                .withPresent("declaredUntil", expert.declaredUntil().map(Object::toString))
                .end();
    }

    private static Json of(Case of) {
        return Json.object()
                .with("id", of.id())
                .with("area", of.area())
                .with("fields", texts(of.fields()))
                .with("seats", of.seats())
                .with("organisations", texts(of.organisations()))
                .with("kept", texts(of.kept()))
                .with(
                        "declined",
                        of.declined().stream()
                                .map(each -> Json.object()
                                        .with("expert", each.expert())
                                        .with("why", word(each.why()))
                                        .end())
                                .collect(Json.array()))
                .end();
    }

    private static Json conflict(Conflict conflict) {
        return Json.object()
                .with("expert", conflict.expert())
                .with("case", conflict.of())
                .with("kind", word(conflict.kind()))
                .with("source", word(conflict.source()))
                .with("why", conflict.why())
                .end();
    }

    static Json texts(List<String> texts) {
        return texts.stream().map(Json::of).collect(Json.array());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Json.Members number(Json.Members members, String name, Optional<Integer> number) {
        number.ifPresent(it -> members.with(name, it));
        return members;
    }
}
