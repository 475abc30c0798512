package org.xiandao.rules.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.json.Look;

/** A bundle's events as far as they are told. */
record Events(String stream, Chain chain, String head, List<Event> events, List<Told> loose) {

    /** WHOLE: all that happened. SHARED: only what applicants and offices alike know of. NONE: single events only. */
    enum Chain {
        WHOLE,
        SHARED,
        NONE
    }

    record Event(int number, String hash, String digest, Optional<Told> told) {}

    record Told(EventChain.Content content) {
        String type() {
            return content.type();
        }

        Look body() {
            return Look.at(BundleNames.EVENTS, content.body());
        }
    }

    static Optional<Events> of(Bundle bundle) {
        return bundle.json(BundleNames.EVENTS).map(Events::read);
    }

    /** The told ones of a type that the chain proves, in order. */
    List<Told> chained(String type) {
        return events.stream()
                .flatMap(event -> event.told.stream())
                .filter(told -> told.type().equals(type))
                .toList();
    }

    /** All that are told of a type, those without a chain at the end. */
    List<Told> told(String type) {
        var told = new ArrayList<>(chained(type));
        for (var single : loose) if (single.type().equals(type)) told.add(single);
        return told;
    }

    private static Events read(Look json) {
        var chain = switch (json.text("chain")) {
            case "whole" -> Chain.WHOLE;
            case "shared" -> Chain.SHARED;
            case "none" -> Chain.NONE;
            default ->
                throw new Look.Unsound("events.json 中的 chain 写法不对", "The chain in events.json is of no known kind");
        };
        return new Events(
                json.text("stream"),
                chain,
                json.maybe("head").orElse(""),
                json.objects("events").stream()
                        .map(event -> new Event(
                                event.number("number"),
                                event.text("hash"),
                                event.text("digest"),
                                event.maybeObject("content").map(Events::told)))
                        .toList(),
                json.objects("loose").stream().map(Events::told).toList());
    }

    private static Told told(Look content) {
        return new Told(new EventChain.Content(
                content.text("salt"),
                content.text("stream"),
                content.text("at"),
                content.text("account"),
                content.text("name"),
                content.text("organisationName"),
                content.text("type"),
                content.text("body")));
    }
}
