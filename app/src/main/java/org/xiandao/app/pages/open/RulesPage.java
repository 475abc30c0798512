package org.xiandao.app.pages.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.app.pages.Percents;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.FundRules;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.RecusalRules;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.words.Terms;

/** An edition laid out for reading. */
final class RulesPage {
    private final Edition edition;
    private final Words w;
    private final RuleWords rules;

    RulesPage(Edition edition, Words w) {
        this.edition = edition;
        this.w = w;
        this.rules = RuleWords.of(edition, w);
    }

    RulesView view() {
        var groups = new ArrayList<RulesView.Group>();
        add(groups, "applicants", applicants());
        add(groups, "conditions", rules.conditions());
        add(
                groups,
                "stages",
                edition.workflow().stages().stream().map(this::stage).toList());
        add(
                groups,
                "review",
                Stream.concat(
                                edition.review().stream().map(this::review),
                                edition.recusal().stream().map(this::recusal))
                        .toList());
        add(groups, "rating", rating());
        add(
                groups,
                "targets",
                edition.plan().targets().stream().map(this::target).toList());
        add(groups, "funds", funds());
        add(groups, "tasks", edition.plan().tasks().stream().map(this::task).toList());
        return new RulesView(
                facts(),
                edition.documents().stream()
                        .map(it -> new RulesView.Document(
                                w.t(it.title()), it.number(), it.articles().size()))
                        .toList(),
                rules.steps(Map.of()),
                groups,
                edition.indicators().stream()
                        .flatMap(tree -> tree.firsts().stream())
                        .map(this::indicators)
                        .toList());
    }

    private void add(List<RulesView.Group> groups, String id, List<ClauseView> clauses) {
        if (!clauses.isEmpty()) groups.add(new RulesView.Group(id, w.t("open.rules." + id), clauses));
    }

    private List<CallView.Fact> facts() {
        var facts = new ArrayList<CallView.Fact>();
        facts.add(new CallView.Fact(w.t("open.call.issuer"), w.t(edition.issuer())));
        facts.add(new CallView.Fact(w.t("open.rules.edition"), edition.id()));
        facts.add(new CallView.Fact(w.t("ui.digest"), edition.sha256()));
        edition.indicators()
                .ifPresent(tree -> facts.add(new CallView.Fact(
                        w.t("open.rules.points"),
                        w.t(
                                "open.rules.points.of",
                                Figures.of(tree.total()),
                                tree.items().size()))));
        return facts;
    }

    private List<ClauseView> applicants() {
        var clauses = new ArrayList<ClauseView>();
        var applicants = edition.workflow().applicants();
        var who = w.t("open.call.who", w.t(applicants.unit()), rules.levels(applicants.levels()))
                + (applicants.joint() == Workflow.Joint.NONE ? "" : w.t("open.call.joint." + applicants.joint()));
        clauses.add(rules.clause("applicants", applicants.unit(), who, applicants.basis()));
        for (var channel : edition.workflow().channels())
            clauses.add(rules.clause(
                    "channel-" + channel.id(),
                    channel.title(),
                    w.t("open.rules.channel", rules.requires(channel.when())),
                    channel.basis()));
        return clauses;
    }

    private ClauseView stage(Workflow.Stage stage) {
        var says = w.t("open.rules.stage", rules.actor(stage.by()), rules.clock(stage.clock(), Map.of()));
        var channels = stage.channels().isEmpty() ? "" : w.t("open.rules.stage.channels", channels(stage));
        return rules.clause("stage-" + stage.id(), stage.title(), says + channels, stage.basis());
    }

    private String channels(Workflow.Stage stage) {
        return edition.workflow().channels().stream()
                .filter(channel -> stage.channels().contains(channel.id()))
                .map(channel -> w.t(channel.title()))
                .collect(Collectors.joining(w.t("open.list.or")));
    }

    private ClauseView review(ReviewRules review) {
        var says = w.t(
                "open.rules.review.says",
                w.t("open.rules.grain." + review.grain()),
                review.experts(),
                w.t(
                        "open.rules.aggregate." + review.aggregate(),
                        review.trimFrom().orElse(0)),
                review.rounding().places());
        var panel = review.panel()
                        .perUnit()
                        .map(most -> w.t("open.rules.panel.unit", most))
                        .orElse("")
                + review.panel()
                        .perArea()
                        .map(most -> w.t("open.rules.panel.area", most))
                        .orElse("");
        return rules.clause("review", w.t("open.rules.review"), says + panel, review.basis());
    }

    private ClauseView recusal(RecusalRules recusal) {
        var says = w.t(
                "open.rules.recusal.says",
                w.t("open.rules.reach." + recusal.sameArea()),
                out(recusal.sameUnit()),
                recusal.employerYears(),
                out(recusal.family()),
                out(recusal.financial()),
                out(recusal.earlierInvolvement()));
        return rules.clause("recusal", w.t("open.rules.recusal"), says, recusal.basis());
    }

    private String out(boolean kept) {
        return w.t(kept ? "open.rules.out" : "open.rules.in");
    }

    private List<ClauseView> rating() {
        var clauses = new ArrayList<ClauseView>();
        var rating = edition.rating();
        rating.year()
                .ifPresent(year -> clauses.add(rules.clause(
                        "year",
                        w.t("open.rules.year"),
                        year.parts().stream()
                                .map(part -> w.t("open.rules.year.part", w.t(part.title()), Figures.of(part.points())))
                                .collect(Collectors.joining(w.t("open.list.and"))),
                        year.basis())));
        rating.year()
                .flatMap(RatingRules.Year::rate)
                .ifPresent(rate -> clauses.add(rules.clause(
                        "rate",
                        w.t("open.rules.rate"),
                        w.t("open.rules.rate.within", rules.clock(rate.clock(), Map.of())),
                        rate.basis())));
        for (var band : rating.bands().reversed())
            clauses.add(rules.clause(
                    "band-" + band.stars(),
                    w.t("ui.stars." + band.stars()),
                    w.t("open.rules.band", Figures.of(band.from()), Figures.of(band.below())),
                    band.basis()));
        for (var report : rating.reports())
            clauses.add(rules.clause("report-" + report.id(), report.title(), report(report), report.basis()));
        rating.strikes()
                .ifPresent(strikes -> clauses.add(rules.clause(
                        "strikes",
                        w.t("open.rules.strikes"),
                        w.t(
                                strikes.inclusive() ? "open.rules.strikes.inclusive" : "open.rules.strikes.below",
                                w.t("ui.stars." + strikes.star()),
                                strikes.at()),
                        strikes.basis())));
        for (var ground : rating.grounds())
            clauses.add(
                    rules.clause("ground-" + ground.id(), ground.title(), w.t("open.rules.ground"), ground.basis()));
        rating.hearing()
                .ifPresent(hearing -> clauses.add(rules.clause(
                        "hearing",
                        w.t("trial.hearing"),
                        w.t("open.rules.hearing", rules.clock(hearing.clock(), Map.of())),
                        hearing.basis())));
        rating.check()
                .ifPresent(check -> clauses.add(rules.clause(
                        "check",
                        w.t("check.title"),
                        w.t("open.rules.check", rules.period(check.before())),
                        check.basis())));
        rating.bar()
                .ifPresent(bar -> clauses.add(rules.clause(
                        "bar",
                        bar.scope(),
                        bar.lasts()
                                .map(it -> w.t("open.rules.bar", rules.period(it)))
                                .orElse(w.t("open.rules.bar.open")),
                        bar.basis())));
        return clauses;
    }

    private String report(RatingRules.Report report) {
        var senders = report.senders().stream().map(rules::actor).collect(Collectors.joining(w.t("open.list.and")));
        return w.t(
                "open.rules.report",
                senders,
                rules.period(report.every()),
                report.due().orElse("—"));
    }

    private List<ClauseView> funds() {
        var clauses = new ArrayList<ClauseView>();
        for (var watch : edition.funds().watches())
            clauses.add(rules.clause("watch-" + watch.id(), watch.title(), says(watch.sign()), watch.basis()));
        edition.funds()
                .audit()
                .ifPresent(audit -> clauses.add(rules.clause(
                        "funds-audit",
                        w.t("fund.audit"),
                        w.t(
                                "fund.audit.rule.says",
                                Figures.of(audit.above()),
                                audit.others(),
                                rules.period(audit.rectify())),
                        audit.basis())));
        return clauses;
    }

    private String says(FundRules.Sign sign) {
        return switch (sign) {
            case FundRules.Sign.PaidBeforeAcceptance it ->
                w.t("open.rules.watch.prepayment", Percents.of(it.prepayment()));
            case FundRules.Sign.AboveCap it -> w.t("open.rules.watch.cap", Figures.of(it.most()));
            case FundRules.Sign.OverAllocated _ -> w.t("open.rules.watch.allocated");
            case FundRules.Sign.SameInvoice _ -> w.t("open.rules.watch.invoice");
            case FundRules.Sign.OtherPayee _ -> w.t("open.rules.watch.payee");
            case FundRules.Sign.Splitting it -> w.t("open.rules.watch.splitting", it.days(), Figures.of(it.limit()));
        };
    }

    private ClauseView target(PlanRules.Target target) {
        var says = w.t(
                "open.rules.target",
                w.t("open.rules.target." + target.kind()),
                w.t(Terms.of(target.comparator())) + " " + rules.quantity(target.value()),
                target.by());
        return rules.clause("target-" + target.id(), target.title(), says, target.basis());
    }

    private ClauseView task(PlanRules.Task task) {
        var owners = task.owners().stream().map(this::owner).collect(Collectors.joining(w.t("open.list.and")));
        return rules.clause(
                "task-" + task.id(),
                task.number() + " " + w.t(task.title()),
                w.t("open.rules.task", task.group(), owners),
                task.basis());
    }

    private String owner(String id) {
        return edition.plan().owners().stream()
                .filter(owner -> owner.id().equals(id))
                .findFirst()
                .map(owner -> w.t(owner.name()))
                .orElse(id);
    }

    private TableView indicators(IndicatorTree.First first) {
        var columns = List.of(
                Column.text(w.t("open.rules.item")),
                Column.text(w.t("open.rules.second")),
                Column.number(w.t("open.rules.points")));
        var rows = new ArrayList<List<Cell>>();
        for (var second : first.seconds())
            for (var item : second.items())
                rows.add(List.of(
                        new Cell.Plain(item.id() + " " + w.t(item.title())
                                + (item.condition().isPresent() ? " *" : "")),
                        new Cell.Plain(w.t(second.title())),
                        new Cell.Number(Figures.of(item.points()), "")));
        return new TableView(w.t("open.rules.first", w.t(first.title()), Figures.of(first.points())), columns, rows);
    }
}
