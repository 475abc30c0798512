package org.xiandao.app.pages.trial;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Drafting;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.web.Words;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.ReportDeciding;
import org.xiandao.report.life.ReportSetting;
import org.xiandao.report.life.YearlyReport;
import org.xiandao.report.life.YearlyReport.Stage;

/** What somebody can do with a yearly report just now. */
@Component
class YearlyForms {
    static final String DRAFT = "draft";
    static final String SIGN = "sign";
    static final String RETURN = "return";
    static final String NOTE = "note";
    static final String SEND_BACK = "send-back";
    static final String TEXTS = "texts.";

    private final YearlyReports reports;
    private final Drafting drafting;
    private final Clock clock;

    YearlyForms(YearlyReports reports, Drafting drafting, Clock clock) {
        this.drafting = drafting;
        this.reports = reports;
        this.clock = clock;
    }

    /** The narratives; offered from the ledger until somebody has saved them. */
    List<FormView> draft(At at, YearlyReport report, ReportSetting setting, Typed typed, Words w) {
        if (!setting.drafts() || report.up().isPresent()) return List.of();
        boolean signing = report.stage() == Stage.SIGNING;
        var texts = report.stage() == Stage.NONE
                ? reports.offered(at.caseId(), report.year(), clock.instant())
                : report.texts();
        var fields = reports.parts().stream()
                .map(part -> FieldView.of(LONG_TEXT, TEXTS + part.part(), w.t(part.title()))
                        .withLimit(ReportDeciding.LONGEST)
                        .withValue(texts.getOrDefault(part.part(), "")))
                .toList();
        var kept = drafting.of(
                draftOf(at, report.year(), report.number()), at.seat().visitor());
        var buttons = new ArrayList<FormView.Button>();
        if (!signing) buttons.add(new FormView.Button("SUBMIT", w.t("yearly.draft.submit"), ""));
        buttons.add(new FormView.Button("SAVE", w.t(signing ? "yearly.draft.takeBack" : "yearly.draft.save"), "plain"));
        var lead = signing
                ? w.t("yearly.draft.voids", report.signatures().size())
                : w.t(report.stage() == Stage.NONE ? "yearly.draft.offered" : "yearly.draft.lead");
        return List.of(new FormView(
                        DRAFT,
                        w.t(signing ? "yearly.draft.change" : "yearly.draft"),
                        lead,
                        href(at, report),
                        String.valueOf(report.number()),
                        typed.fill(DRAFT, kept.fill(fields)),
                        buttons)
                .kept(new FormView.Kept(href(at, report) + "/draft/" + report.number(), kept.savedAt(w))));
    }

    /** Under the number that a draft is held against: what was typed beside another's change is not mixed into it. */
    static String draftOf(At at, int year, int number) {
        return "yearly:" + at.caseId() + ":" + year + ":" + number;
    }

    private static String href(At at, YearlyReport report) {
        return at.root() + "/yearly/" + report.year();
    }

    List<FormView> signing(At at, YearlyReport report, ReportSetting setting, Typed typed, Words w) {
        var signer = setting.signer();
        if (signer.isEmpty() || report.submitted().isEmpty()) return List.of();
        var digest = report.submitted().get().sha256();
        var forms = new ArrayList<FormView>();
        if (!report.signed(signer.get())) forms.add(form(at, report, SIGN, "SIGN", digest, "", List.of(), w));
        forms.add(form(
                at,
                report,
                RETURN,
                "RETURN",
                digest,
                "plain",
                typed.fill(RETURN, List.of(FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")))),
                w));
        return forms;
    }

    List<FormView> office(At at, YearlyReport report, ReportSetting setting, Typed typed, Words w) {
        if (!setting.office() || report.up().isEmpty()) return List.of();
        var digest = report.up().get().sha256();
        var forms = new ArrayList<FormView>();
        if (report.stage() == Stage.UP)
            forms.add(form(
                    at,
                    report,
                    NOTE,
                    "NOTE",
                    digest,
                    "",
                    typed.fill(
                            NOTE,
                            List.of(FieldView.of(LONG_TEXT, "remark", w.t("yearly.remark"))
                                    .optional())),
                    w));
        forms.add(form(
                at,
                report,
                SEND_BACK,
                "SEND_BACK",
                digest,
                "plain",
                typed.fill(SEND_BACK, List.of(FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")))),
                w));
        return forms;
    }

    private static FormView form(
            At at,
            YearlyReport report,
            String id,
            String verb,
            String digest,
            String css,
            List<FieldView> fields,
            Words w) {
        return new FormView(
                id,
                w.t("yearly." + id),
                w.t("yearly." + id + ".lead"),
                href(at, report),
                digest,
                fields,
                List.of(new FormView.Button(verb, w.t("yearly." + id + ".send"), css)));
    }
}
