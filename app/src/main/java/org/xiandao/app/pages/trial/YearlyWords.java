package org.xiandao.app.pages.trial;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.Content.Narrative;
import org.xiandao.report.life.ReportRecorded.Said;
import org.xiandao.report.life.ReportRefusal;
import org.xiandao.report.life.ReportRefusal.Code;
import org.xiandao.report.life.Sender;

/** A yearly report's refusals, senders and steps as people read them. */
@Component
class YearlyWords {
    private static final Set<Code> CONFLICTS = Set.of(
            Code.ENDED,
            Code.STALE,
            Code.ALREADY_SUBMITTED,
            Code.ALREADY_UP,
            Code.NOT_SUBMITTED,
            Code.CONTENT_CHANGED,
            Code.SIGNED_ALREADY,
            Code.NOT_UP,
            Code.NOTED_ALREADY);

    private final YearlyReports reports;
    private final People people;
    private final Areas areas;

    YearlyWords(YearlyReports reports, People people, Areas areas) {
        this.reports = reports;
        this.people = people;
        this.areas = areas;
    }

    List<Problem> problems(List<ReportRefusal> refusals, Words w) {
        return refusals.stream()
                .map(refusal -> new Problem(refusal.path(), sentence(refusal, w)))
                .toList();
    }

    private String sentence(ReportRefusal refusal, Words w) {
        var args = refusal.args().stream().map(arg -> argument(arg, w)).toArray();
        return w.t("yearly.refusal." + refusal.code(), args);
    }

    private Object argument(String arg, Words w) {
        return TrialWords.day(arg)
                .<Object>map(day -> day)
                .orElseGet(() -> reports.parts().stream()
                        .filter(part -> part.part().equals(arg))
                        .map(Narrative::title)
                        .map(w::t)
                        .findFirst()
                        .orElse(arg));
    }

    static HttpStatus status(List<ReportRefusal> refusals) {
        var codes = refusals.stream().map(ReportRefusal::code).toList();
        if (codes.contains(Code.NOT_YOURS) || codes.contains(Code.RECUSED)) return HttpStatus.FORBIDDEN;
        return codes.stream().anyMatch(CONFLICTS::contains) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The office's name; where none is registered yet, what it is and of which area. */
    String name(Sender sender, Words w) {
        return people.office(sender.office().kind(), sender.area())
                .map(Organisation::name)
                .map(w::t)
                .orElseGet(() -> w.t(
                        "yearly.sender.of",
                        w.t(areas.get(sender.area()).name()),
                        w.t("case.office." + sender.office().kind())));
    }

    /** Whether anybody has an account by which they may sign for it. */
    boolean canSign(Sender sender) {
        return people.office(sender.office().kind(), sender.area()).stream()
                .flatMap(office -> people.members(office.id()).stream())
                .anyMatch(member -> sender.signs(member.actor()));
    }

    static String said(Said said, Words w) {
        return said.organisationName() + " " + said.name() + w.comma() + w.time(said.at());
    }

    static List<NoticeView> done(String done, Words w) {
        return w.knows("yearly.done." + done)
                ? List.of(NoticeView.of(Tone.GOOD, w.t("yearly.done." + done), ""))
                : List.of();
    }
}
