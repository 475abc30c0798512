package org.xiandao.trial;

import org.springframework.stereotype.Component;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.StreamsOfKind;
import org.xiandao.trial.life.TrialEvent;
import org.xiandao.trial.life.TrialRecorded;

/** Trials as streams, one for each pilot. */
@Component
class TrialStreams extends StreamsOfKind<TrialEvent, TrialRecorded> {
    TrialStreams(EventStreams streams) {
        super(
                streams,
                "trial",
                event -> new TrialRecorded(
                        event.number(),
                        event.at(),
                        event.author().name(),
                        event.author().organisationName(),
                        EventJson.read(event.type(), event.body(), TrialEvent.class)));
    }
}
