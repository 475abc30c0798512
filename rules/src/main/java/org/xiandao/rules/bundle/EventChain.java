package org.xiandao.rules.bundle;

import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/**
 * How events are chained. An event's digest covers all that it says and a salt; the chain covers only digests. So an event
 * that somebody may not read stands in their chain by its digest alone: the chain still proves that nothing before or after
 * it was changed, and the salt keeps the digest from being guessed.
 */
public final class EventChain {
    /** What the first event is chained to. */
    public static final String BEGINNING = "0".repeat(64);

    private EventChain() {}

    /** @param at as {@code Instant} writes it; {@code body} the event as JSON text */
    public record Content(
            String salt,
            String stream,
            String at,
            String account,
            String name,
            String organisationName,
            String type,
            String body) {

        public Json.Obj json() {
            return Json.object()
                    .with("salt", salt)
                    .with("stream", stream)
                    .with("at", at)
                    .with("account", account)
                    .with("name", name)
                    .with("organisationName", organisationName)
                    .with("type", type)
                    .with("body", body)
                    .end();
        }

        public String digest() {
            return CanonicalJson.sha256Hex(json());
        }
    }

    /** The hash of an event's place: number, digest and what it follows. */
    public static String link(String previous, int number, String digest) {
        return CanonicalJson.sha256Hex(Json.object()
                .with("previous", previous)
                .with("number", number)
                .with("digest", digest)
                .end());
    }
}
