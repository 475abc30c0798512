package org.xiandao.report.life;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.xiandao.report.life.ReportRefusal.Code;
import org.xiandao.report.life.YearlyReport.Stage;

/** What becomes of a command about a yearly report: one pure function over state, command and setting. */
public final class ReportDeciding {
    public static final int LONGEST = 20_000;

    private final YearlyReport report;
    private final ReportSetting setting;

    private ReportDeciding(YearlyReport report, ReportSetting setting) {
        this.report = report;
        this.setting = setting;
    }

    public static ReportOutcome decide(ReportState state, ReportCommand command, ReportSetting setting) {
        if (setting.pilot().ended()) return ReportOutcome.refused(Code.ENDED);
        if (setting.report().isEmpty()) return ReportOutcome.refused(Code.NO_REPORT);
        if (setting.keptOut() && !setting.pilots()) return ReportOutcome.refused(Code.RECUSED);
        boolean theirs = switch (command) {
            case ReportCommand.Draft _, ReportCommand.Submit _ -> setting.drafts();
            case ReportCommand.Sign _, ReportCommand.Return _ ->
                setting.signer().isPresent();
            case ReportCommand.Note _, ReportCommand.SendBack _ -> setting.office();
        };
        if (!theirs) return ReportOutcome.refused(Code.NOT_YOURS);
        int year = command.year();
        var years = setting.years();
        if (!years.contains(year)) return ReportOutcome.refused(Code.YEAR_OUTSIDE, String.valueOf(year));
        if (!years.over(year, setting.today()))
            return ReportOutcome.refused(
                    Code.YEAR_NOT_OVER,
                    String.valueOf(year),
                    years.lastDay(year).toString());
        var deciding = new ReportDeciding(state.of(year), setting);
        return switch (command) {
            case ReportCommand.Draft draft -> deciding.draft(draft);
            case ReportCommand.Submit submit -> deciding.submit(submit);
            case ReportCommand.Sign sign -> deciding.sign(sign);
            case ReportCommand.Return back -> deciding.back(back);
            case ReportCommand.Note note -> deciding.note(note);
            case ReportCommand.SendBack back -> deciding.sendBack(back);
        };
    }

    private ReportOutcome draft(ReportCommand.Draft draft) {
        if (report.up().isPresent()) return ReportOutcome.refused(Code.ALREADY_UP);
        if (draft.seen() != report.number()) return ReportOutcome.refused(Code.STALE);
        var texts = texts(draft.texts());
        var refusals = tooLong(texts);
        if (!refusals.isEmpty()) return new ReportOutcome.Refused(refusals);
        boolean takenBack = report.stage() == Stage.SIGNING;
        return texts.equals(report.texts()) && !takenBack ? ReportOutcome.done() : ReportOutcome.done(drafted(texts));
    }

    private ReportOutcome submit(ReportCommand.Submit submit) {
        if (report.up().isPresent()) return ReportOutcome.refused(Code.ALREADY_UP);
        if (submit.seen() != report.number()) return ReportOutcome.refused(Code.STALE);
        if (report.stage() == Stage.SIGNING) return ReportOutcome.refused(Code.ALREADY_SUBMITTED);
        var texts = texts(submit.texts());
        var refusals = tooLong(texts);
        for (var part : setting.parts())
            if (texts.getOrDefault(part, "").isEmpty())
                refusals.add(ReportRefusal.of(Code.NARRATIVE_MISSING, "texts." + part, part));
        if (!refusals.isEmpty()) return new ReportOutcome.Refused(refusals);
        var events = new ArrayList<ReportEvent>();
        if (!texts.equals(report.texts())) events.add(drafted(texts));
        var content = setting.contents().of(report.year(), texts).canonical();
        var sha256 = Content.sha256(content);
        events.add(new ReportSubmitted(report.year(), content, sha256));
        if (setting.senders().isEmpty()) events.add(up(content, sha256));
        return new ReportOutcome.Done(events);
    }

    private NarrativesDrafted drafted(Map<String, String> texts) {
        return new NarrativesDrafted(report.year(), texts);
    }

    private ReportSentUp up(String content, String sha256) {
        return new ReportSentUp(report.year(), report.versions().size() + 1, content, sha256);
    }

    /** Of the parts that a report has; what is not given stays as it was. */
    private Map<String, String> texts(Map<String, String> given) {
        var texts = new HashMap<String, String>();
        for (var part : setting.parts()) {
            var text = given.getOrDefault(part, report.texts().getOrDefault(part, ""));
            if (!text.isBlank()) texts.put(part, text.strip());
        }
        return texts;
    }

    private List<ReportRefusal> tooLong(Map<String, String> texts) {
        var refusals = new ArrayList<ReportRefusal>();
        for (var part : setting.parts())
            if (texts.getOrDefault(part, "").length() > LONGEST)
                refusals.add(ReportRefusal.of(Code.TOO_LONG, "texts." + part, String.valueOf(LONGEST)));
        return refusals;
    }

    private ReportOutcome sign(ReportCommand.Sign sign) {
        var sender = setting.signer().orElseThrow();
        var closed = unsigned(sign.sha256());
        if (closed.isPresent()) return closed.get();
        if (report.signed(sender)) return ReportOutcome.refused(Code.SIGNED_ALREADY);
        var submitted = report.submitted().orElseThrow();
        var events = new ArrayList<ReportEvent>();
        events.add(new ReportSigned(report.year(), sender.id(), submitted.sha256()));
        boolean last = setting.senders().stream().allMatch(one -> one.equals(sender) || report.signed(one));
        if (last) events.add(up(submitted.content(), submitted.sha256()));
        return new ReportOutcome.Done(events);
    }

    /** Why nothing can be signed or returned; the content must be the one that was seen. */
    private Optional<ReportOutcome> unsigned(String sha256) {
        if (report.up().isPresent()) return Optional.of(ReportOutcome.refused(Code.ALREADY_UP));
        if (report.submitted().isEmpty()) return Optional.of(ReportOutcome.refused(Code.NOT_SUBMITTED));
        return report.submitted().get().sha256().equals(sha256)
                ? Optional.empty()
                : Optional.of(ReportOutcome.refused(Code.CONTENT_CHANGED));
    }

    private ReportOutcome back(ReportCommand.Return back) {
        var closed = unsigned(back.sha256());
        if (closed.isPresent()) return closed.get();
        var refusal = reasons(back.reasons());
        return refusal.<ReportOutcome>map(one -> new ReportOutcome.Refused(List.of(one)))
                .orElseGet(() -> ReportOutcome.done(new ReportReturned(
                        report.year(),
                        setting.signer().orElseThrow().id(),
                        back.reasons().strip())));
    }

    private static Optional<ReportRefusal> reasons(String text) {
        if (text.isBlank()) return Optional.of(ReportRefusal.of(Code.REASON_MISSING, "reasons"));
        return longer(text, "reasons");
    }

    private static Optional<ReportRefusal> longer(String text, String path) {
        return text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(ReportRefusal.of(Code.TOO_LONG, path, String.valueOf(LONGEST)));
    }

    private ReportOutcome note(ReportCommand.Note note) {
        var closed = notUp(note.sha256());
        if (closed.isPresent()) return closed.get();
        if (report.stage() == Stage.NOTED) return ReportOutcome.refused(Code.NOTED_ALREADY);
        return longer(note.remark(), "remark")
                .<ReportOutcome>map(one -> new ReportOutcome.Refused(List.of(one)))
                .orElseGet(() -> ReportOutcome.done(new ReportNoted(
                        report.year(), report.versions().size(), note.remark().strip())));
    }

    private Optional<ReportOutcome> notUp(String sha256) {
        if (report.up().isEmpty()) return Optional.of(ReportOutcome.refused(Code.NOT_UP));
        return report.up().get().sha256().equals(sha256)
                ? Optional.empty()
                : Optional.of(ReportOutcome.refused(Code.CONTENT_CHANGED));
    }

    private ReportOutcome sendBack(ReportCommand.SendBack back) {
        var closed = notUp(back.sha256());
        if (closed.isPresent()) return closed.get();
        return reasons(back.reasons())
                .<ReportOutcome>map(one -> new ReportOutcome.Refused(List.of(one)))
                .orElseGet(() -> ReportOutcome.done(new ReportSentBack(
                        report.year(), report.versions().size(), back.reasons().strip())));
    }
}
