package org.xiandao.publication.life;

import java.util.List;

/** What a command came to: events to append, or every reason why not. */
public sealed interface PublicationOutcome {

    record Done(List<PublicationEvent> events) implements PublicationOutcome {}

    record Refused(List<PublicationRefusal> refusals) implements PublicationOutcome {}

    static PublicationOutcome done(PublicationEvent... events) {
        return new Done(List.of(events));
    }

    static PublicationOutcome refused(PublicationRefusal.Code code, String path, Object... args) {
        return new Refused(List.of(PublicationRefusal.of(code, path, args)));
    }
}
