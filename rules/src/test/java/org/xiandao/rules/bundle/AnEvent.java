package org.xiandao.rules.bundle;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** An event of a made-up case; whom it is not told to sees its digest. */
record AnEvent(String type, Json body, String at, boolean told) {
    static final String STREAM = "case:1";
    private static final String DAY = "2031-03-01T02:00:00Z";

    static AnEvent of(String type, Json.Members body) {
        return new AnEvent(type, body.end(), DAY, true);
    }

    AnEvent on(String instant) {
        return new AnEvent(type, body, instant, told);
    }

    AnEvent hidden() {
        return new AnEvent(type, body, at, false);
    }

    EventChain.Content content() {
        return new EventChain.Content("salt", STREAM, at, "account", "某人", "某单位", type, CanonicalJson.text(body));
    }

    static Json chained(String chain, List<AnEvent> events, List<AnEvent> loose) {
        var links = new ArrayList<Json>();
        var head = EventChain.BEGINNING;
        for (var event : events) {
            int number = links.size() + 1;
            var digest = event.content().digest();
            head = EventChain.link(head, number, digest);
            var link = Json.object().with("number", number).with("hash", head).with("digest", digest);
            links.add((event.told ? link.with("content", event.content().json()) : link).end());
        }
        return Json.object()
                .with("stream", STREAM)
                .with("chain", chain)
                .with("head", events.isEmpty() ? "" : head)
                .with("events", new Json.Arr(links))
                .with(
                        "loose",
                        loose.stream()
                                .<Json>map(event -> event.content().json())
                                .collect(Json.array()))
                .end();
    }
}
