package org.xiandao.report;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.Author;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.EventStreams.Head;
import org.xiandao.base.stream.EventStreams.NewEvent;
import org.xiandao.base.stream.StoredEvent;
import org.xiandao.report.life.ReportEvent;
import org.xiandao.report.life.ReportRecorded;

/** Yearly reports as streams, one for each pilot. */
@Component
class ReportStreams {
    private static final String KIND = "yearly-report";

    private final EventStreams streams;

    ReportStreams(EventStreams streams) {
        this.streams = streams;
    }

    Head lock(String caseId) {
        return streams.lock(KIND + ":" + caseId);
    }

    List<ReportRecorded> history(String caseId) {
        return recorded(streams.read(KIND + ":" + caseId, 0));
    }

    List<ReportRecorded> append(Head head, List<ReportEvent> events, Actor actor, Instant at) {
        var stored = streams.append(
                head,
                events.stream()
                        .map(event -> new NewEvent(event.getClass().getSimpleName(), EventJson.write(event), false))
                        .toList(),
                new Author(actor.account(), actor.name(), actor.organisationName()),
                at);
        return recorded(stored.events());
    }

    List<String> all() {
        return streams.streams(KIND).stream()
                .map(stream -> stream.substring(KIND.length() + 1))
                .toList();
    }

    private static List<ReportRecorded> recorded(List<StoredEvent> stored) {
        return stored.stream()
                .map(event -> new ReportRecorded(
                        event.number(),
                        event.at(),
                        event.author().name(),
                        event.author().organisationName(),
                        EventJson.read(event.type(), event.body(), ReportEvent.class)))
                .toList();
    }
}
