package org.xiandao.app.pages.bundle;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.Recorded;
import org.xiandao.base.stream.StoredEvent;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.json.Json;

/**
 * The chain of events: the whole of it for the reviewing offices; for applicants and other offices that of the events
 * which all sides know of, so that nobody can count what they may not know of. What is known of but not told is there by
 * its digest. An expert has their own events, without a chain.
 */
@Component
class EventPart implements Part {

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        files.put(BundleNames.EVENTS, Content.of(chained(viewed)));
    }

    private static Json.Obj chained(Viewed viewed) {
        boolean whole = viewed.sight().whole();
        boolean none = !viewed.sight().opinions();
        var events = Json.object()
                .with("stream", viewed.stored().getFirst().stream())
                .with("chain", whole ? "whole" : none ? "none" : "shared");
        var chain = new java.util.ArrayList<Json>();
        var loose = new java.util.ArrayList<Json>();
        String head = "";
        for (int i = 0; i < viewed.stored().size(); i++) {
            var stored = viewed.stored().get(i);
            var told = told(viewed, viewed.history().get(i), stored);
            var place = none ? Optional.<StoredEvent.Place>empty() : place(whole, stored);
            place.ifPresent(it -> chain.add(link(it, stored, told)));
            if (place.isPresent()) head = place.get().hash();
            else told.ifPresent(loose::add);
        }
        return events.with("head", head)
                .with("events", new Json.Arr(chain))
                .with("loose", new Json.Arr(loose))
                .end();
    }

    private static Optional<StoredEvent.Place> place(boolean whole, StoredEvent stored) {
        return whole ? Optional.of(new StoredEvent.Place(stored.number(), stored.hash())) : stored.shared();
    }

    private static Json link(StoredEvent.Place place, StoredEvent stored, Optional<Json> told) {
        var link = Json.object()
                .with("number", place.number())
                .with("hash", place.hash())
                .with("digest", stored.digest());
        told.ifPresent(content -> link.with("content", content));
        return link.end();
    }

    private static Optional<Json> told(Viewed viewed, Recorded recorded, StoredEvent stored) {
        return viewed.sight().tells(recorded) ? Optional.of(stored.content().json()) : Optional.empty();
    }
}
