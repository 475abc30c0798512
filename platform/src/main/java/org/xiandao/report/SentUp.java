package org.xiandao.report;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xiandao.base.ChinaTime;
import org.xiandao.report.life.ReportState;
import org.xiandao.trial.SentReports;

/** The yearly reports that are with the office that rates. */
@Component
class SentUp implements SentReports {
    private final ReportStreams streams;

    SentUp(ReportStreams streams) {
        this.streams = streams;
    }

    @Override
    public Map<Integer, Sent> of(String caseId) {
        var sent = new TreeMap<Integer, Sent>();
        for (var report : ReportState.fold(streams.history(caseId)).years().values())
            report.up()
                    .ifPresent(up -> sent.put(
                            report.year(), new Sent(ChinaTime.day(up.said().at()), up.sha256())));
        return sent;
    }
}
