package org.xiandao.publication;

import org.springframework.stereotype.Component;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.StreamsOfKind;
import org.xiandao.publication.life.PublicationEvent;
import org.xiandao.publication.life.PublicationRecorded;
import org.xiandao.publication.life.PublicationState;

/** Publications as streams. */
@Component
class PublicationStreams extends StreamsOfKind<PublicationEvent, PublicationRecorded> {
    PublicationStreams(EventStreams streams) {
        super(
                streams,
                "publication",
                event -> new PublicationRecorded(
                        event.number(),
                        event.at(),
                        event.author().name(),
                        event.author().organisationName(),
                        EventJson.read(event.type(), event.body(), PublicationEvent.class)));
    }

    PublicationState state(String id) {
        return PublicationState.NONE.then(history(id));
    }
}
