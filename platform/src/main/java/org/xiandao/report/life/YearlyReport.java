package org.xiandao.report.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.report.life.ReportEvent.NarrativesDrafted;
import org.xiandao.report.life.ReportEvent.ReportNoted;
import org.xiandao.report.life.ReportEvent.ReportReturned;
import org.xiandao.report.life.ReportEvent.ReportSentBack;
import org.xiandao.report.life.ReportEvent.ReportSentUp;
import org.xiandao.report.life.ReportEvent.ReportSigned;
import org.xiandao.report.life.ReportEvent.ReportSubmitted;
import org.xiandao.report.life.ReportRecorded.Said;

/**
 * Where the report of one year stands.
 *
 * @param number of its last event in the pilot's file; 0 before anything was written
 * @param submitted what waits for signatures
 * @param signatures over what is submitted
 * @param voided how many signatures the last change took back
 * @param versions all that ever went up, the last one counts
 */
public record YearlyReport(
        int year,
        int number,
        Map<String, String> texts,
        Optional<Submitted> submitted,
        List<Signature> signatures,
        int voided,
        List<Returned> returns,
        List<Version> versions) {

    public record Submitted(String content, String sha256, Said said) {}

    public record Signature(String sender, Said said) {}

    public record Returned(String reasons, Said said) {}

    public record Noted(String remark, Said said) {}

    /** @param back why the office wanted another one */
    public record Version(
            int number,
            String content,
            String sha256,
            List<Signature> signatures,
            Said said,
            Optional<Noted> noted,
            Optional<Returned> back) {}

    public enum Stage {
        NONE,
        DRAFT,
        SIGNING,
        UP,
        NOTED
    }

    static YearlyReport none(int year) {
        return new YearlyReport(year, 0, Map.of(), Optional.empty(), List.of(), 0, List.of(), List.of());
    }

    public Stage stage() {
        if (submitted.isPresent()) return Stage.SIGNING;
        if (up().isPresent()) return up().get().noted().isPresent() ? Stage.NOTED : Stage.UP;
        return number == 0 ? Stage.NONE : Stage.DRAFT;
    }

    /** The version that is with the office, unless it was sent back. */
    public Optional<Version> up() {
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.getLast())
                        .filter(version -> version.back().isEmpty());
    }

    /** The version that was with the office at a moment. */
    public Optional<Version> upAt(Instant at) {
        return versions.stream()
                .filter(version -> !version.said().at().isAfter(at))
                .filter(version -> version.back()
                        .filter(back -> !back.said().at().isAfter(at))
                        .isEmpty())
                .findFirst();
    }

    public boolean signed(Sender sender) {
        return signatures.stream().anyMatch(one -> one.sender().equals(sender.id()));
    }

    YearlyReport with(ReportRecorded recorded) {
        int at = recorded.number();
        var said = recorded.said();
        return switch (recorded.event()) {
            case NarrativesDrafted e ->
                new YearlyReport(
                        year,
                        at,
                        Map.copyOf(e.texts()),
                        Optional.empty(),
                        List.of(),
                        signatures.size(),
                        returns,
                        versions);
            case ReportSubmitted e ->
                new YearlyReport(
                        year,
                        at,
                        texts,
                        Optional.of(new Submitted(e.content(), e.sha256(), said)),
                        List.of(),
                        0,
                        returns,
                        versions);
            case ReportSigned e ->
                new YearlyReport(
                        year,
                        at,
                        texts,
                        submitted,
                        plus(signatures, new Signature(e.sender(), said)),
                        0,
                        returns,
                        versions);
            case ReportReturned e ->
                new YearlyReport(
                        year,
                        at,
                        texts,
                        Optional.empty(),
                        List.of(),
                        signatures.size(),
                        plus(returns, new Returned(e.reasons(), said)),
                        versions);
            case ReportSentUp e ->
                new YearlyReport(
                        year,
                        at,
                        texts,
                        Optional.empty(),
                        List.of(),
                        0,
                        returns,
                        plus(
                                versions,
                                new Version(
                                        e.version(),
                                        e.content(),
                                        e.sha256(),
                                        signatures,
                                        said,
                                        Optional.empty(),
                                        Optional.empty())));
            case ReportNoted e -> withLast(at, Optional.of(new Noted(e.remark(), said)), Optional.empty());
            case ReportSentBack e ->
                withLast(at, versions.getLast().noted(), Optional.of(new Returned(e.reasons(), said)));
        };
    }

    private YearlyReport withLast(int at, Optional<Noted> noted, Optional<Returned> back) {
        var all = new ArrayList<>(versions);
        var last = all.removeLast();
        all.add(new Version(last.number(), last.content(), last.sha256(), last.signatures(), last.said(), noted, back));
        return new YearlyReport(year, at, texts, submitted, signatures, 0, returns, List.copyOf(all));
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }
}
