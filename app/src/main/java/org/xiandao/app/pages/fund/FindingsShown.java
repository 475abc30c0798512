package org.xiandao.app.pages.fund;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.pages.fund.FundSeats.Seat;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.ItemView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.QuoteView;
import org.xiandao.app.view.Tone;
import org.xiandao.base.ChinaTime;
import org.xiandao.fund.Funds;
import org.xiandao.fund.life.FundEvent.Found;
import org.xiandao.fund.life.FundState.Numbered;

/** A finding of a special audit: what was found, by when it is to be mended, what was answered, and the bar that it proposes. */
@Component
class FindingsShown {
    private final Funds funds;
    private final Clock clock;

    FindingsShown(Funds funds, Clock clock) {
        this.funds = funds;
        this.clock = clock;
    }

    /** @param inAudit on the audit's page, where the office closes findings and decides on bars */
    ItemView item(Seat seat, Numbered<Found> found, FundWords words, Sent sent, String action, boolean inAudit) {
        var w = words.w();
        var state = seat.state();
        var edition = funds.edition(state);
        var ground = edition.rating().grounds().stream()
                .filter(one -> found.is().ground().filter(one.id()::equals).isPresent())
                .findFirst();
        var says = new ArrayList<String>();
        says.add(found.is().text());
        says.add(w.t("fund.finding.due", found.is().due()));
        for (var remedy : state.remedies(found.number()))
            says.add(w.t(
                    "fund.finding.remedy",
                    remedy.recorded().organisationName(),
                    remedy.recorded().at(),
                    remedy.is().text(),
                    remedy.is().evidence().document()));
        var closed = state.closed(found.number());
        closed.ifPresent(one -> says.add(w.t(
                "fund.finding.closed",
                one.recorded().name(),
                one.recorded().at(),
                one.is().text())));
        var bar = state.bar(found.number());
        boolean proposes = ground.isPresent() && edition.rating().bar().isPresent();
        if (proposes && bar.isEmpty()) says.add(w.t("fund.finding.bar.proposed"));
        bar.ifPresent(one -> says.add(w.t(
                one.is().imposed() ? "fund.finding.bar.imposed" : "fund.finding.bar.declined",
                one.recorded().name(),
                one.recorded().at(),
                one.is().reason())));
        var forms = new ArrayList<FoldedForm>();
        if (closed.isEmpty()) forms.add(remedy(found.number(), action, words, sent));
        if (inAudit && closed.isEmpty() && !state.remedies(found.number()).isEmpty())
            forms.add(closing(found.number(), action, words, sent));
        if (inAudit && proposes && bar.isEmpty() && seat.rights().decides()) {
            forms.add(barring(found.number(), action, words, sent));
            forms.add(sparing(found.number(), action, words, sent));
        }
        boolean late = closed.isEmpty() && found.is().due().isBefore(ChinaTime.day(clock.instant()));
        return new ItemView(
                "finding-" + found.number(),
                ground.map(one -> w.t(one.title())).orElse(w.t("fund.finding")),
                closed.isPresent()
                        ? new Cell.Tag(w.t("fund.finding.state.closed"), Tone.GOOD)
                        : new Cell.Tag(
                                w.t(late ? "fund.finding.state.late" : "fund.finding.state.open"),
                                late ? Tone.BAD : Tone.WARN),
                says,
                state.projectOf(found.is()).stream()
                        .map(project -> new Link(
                                "#" + found.is().entry() + " " + project.is().title(),
                                words.projectHref(project.number())))
                        .toList(),
                ground.map(one -> RuleWords.of(edition, w).quotesOf("ground-" + one.id(), one.basis()))
                        .orElse(List.<QuoteView>of()),
                Optional.empty(),
                forms);
    }

    private static FoldedForm remedy(int finding, String action, FundWords words, Sent sent) {
        var w = words.w();
        return sent.show(
                "rectify-" + finding,
                w.t("fund.rectify"),
                w.t("fund.rectify.lead"),
                action,
                List.of(FundForms.story("text", w), FundForms.text("document", w)),
                true,
                w,
                new Button("rectify", w.t("fund.rectify"), ""));
    }

    private static FoldedForm closing(int finding, String action, FundWords words, Sent sent) {
        var w = words.w();
        return sent.show(
                "close-" + finding,
                w.t("fund.finding.close"),
                "",
                action,
                List.of(FundForms.story("text", w)),
                false,
                w,
                new Button("close", w.t("fund.finding.close"), ""));
    }

    private static FoldedForm barring(int finding, String action, FundWords words, Sent sent) {
        var w = words.w();
        return sent.show(
                "bar-" + finding,
                w.t("fund.bar"),
                w.t("fund.bar.lead"),
                action,
                List.of(FundForms.reason(w), FundForms.text("document", w).withHint(w.t("fund.bar.document"))),
                false,
                w,
                new Button("impose", w.t("fund.bar"), "danger"));
    }

    private static FoldedForm sparing(int finding, String action, FundWords words, Sent sent) {
        var w = words.w();
        return sent.show(
                "spare-" + finding,
                w.t("fund.spare"),
                w.t("fund.spare.lead"),
                action,
                List.of(FundForms.reason(w)),
                false,
                w,
                new Button("decline", w.t("fund.spare"), "plain"));
    }
}
