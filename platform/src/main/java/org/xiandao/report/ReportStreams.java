package org.xiandao.report;

import org.springframework.stereotype.Component;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.StreamsOfKind;
import org.xiandao.report.life.ReportEvent;
import org.xiandao.report.life.ReportRecorded;

/** Yearly reports as streams, one for each pilot. */
@Component
class ReportStreams extends StreamsOfKind<ReportEvent, ReportRecorded> {
    ReportStreams(EventStreams streams) {
        super(
                streams,
                "yearly-report",
                event -> new ReportRecorded(
                        event.number(),
                        event.at(),
                        event.author().name(),
                        event.author().organisationName(),
                        EventJson.read(event.type(), event.body(), ReportEvent.class)));
    }
}
