package org.xiandao.rules.pack;

import java.util.ArrayList;
import java.util.List;

/** All clauses of an edition, in the order in which its files are read. */
public final class Clauses {
    private final List<Clause> found = new ArrayList<>();

    private Clauses() {}

    public static List<Clause> of(Edition edition) {
        var clauses = new Clauses();
        clauses.workflow(edition.workflow());
        clauses.form(edition.form());
        clauses.indicators(edition);
        clauses.review(edition);
        clauses.rating(edition.rating());
        clauses.plan(edition.plan());
        clauses.funds(edition.funds());
        for (var it : edition.letters()) clauses.add(Clause.Kind.LETTER, it.id(), it.title(), it, it.basis());
        edition.printed().ifPresent(it -> clauses.add(Clause.Kind.DOCUMENT, "document", it.title(), it, it.basis()));
        return List.copyOf(clauses.found);
    }

    private void workflow(Workflow workflow) {
        var applicants = workflow.applicants();
        add(Clause.Kind.APPLICANTS, "applicants", applicants.unit(), applicants, applicants.basis());
        for (var it : workflow.channels()) add(Clause.Kind.CHANNEL, it.id(), it.title(), it, it.basis());
        for (var it : workflow.dates()) add(Clause.Kind.DATE, it.id(), it.title(), it, it.basis());
        for (var it : workflow.choices()) add(Clause.Kind.CHOICE, it.id(), it.title(), it, it.basis());
        for (var stage : workflow.stages()) {
            add(Clause.Kind.STAGE, stage.id(), stage.title(), stage, stage.basis());
            for (var it : stage.checklist()) add(Clause.Kind.CHECK, it.id(), it.look(), it, it.basis());
            stage.objections()
                    .ifPresent(it ->
                            add(Clause.Kind.OBJECTIONS, stage.id(), Clause.Kind.OBJECTIONS.title(), it, it.basis()));
        }
    }

    private void form(Form form) {
        for (var section : form.sections())
            for (var it : section.fields()) add(Clause.Kind.FIELD, it.id(), it.label(), it, it.basis());
    }

    private void indicators(Edition edition) {
        for (var it : edition.measures()) add(Clause.Kind.MEASURE, it.id(), it.title(), it, it.basis());
        edition.indicators().ifPresent(this::tree);
        for (var it : edition.conditions()) add(Clause.Kind.CONDITION, it.id(), it.title(), it, it.basis());
    }

    private void tree(IndicatorTree tree) {
        add(Clause.Kind.POINTS, "total", Clause.Kind.POINTS.title(), tree, tree.basis());
        for (var first : tree.firsts()) {
            add(Clause.Kind.FIRST, first.id(), first.title(), first, first.basis());
            for (var second : first.seconds()) {
                add(Clause.Kind.SECOND, second.id(), second.title(), second, second.basis());
                for (var it : second.items()) add(Clause.Kind.ITEM, it.id(), it.title(), it, it.basis());
            }
        }
    }

    private void review(Edition edition) {
        edition.review().ifPresent(it -> add(Clause.Kind.REVIEW, "review", Clause.Kind.REVIEW.title(), it, it.basis()));
        edition.recusal()
                .ifPresent(it -> add(Clause.Kind.RECUSAL, "recusal", Clause.Kind.RECUSAL.title(), it, it.basis()));
    }

    private void rating(RatingRules rating) {
        rating.year().ifPresent(it -> add(Clause.Kind.YEAR, "year", Clause.Kind.YEAR.title(), it, it.basis()));
        rating.year()
                .flatMap(RatingRules.Year::rate)
                .ifPresent(it -> add(Clause.Kind.RATE, "rate", Clause.Kind.RATE.title(), it, it.basis()));
        for (var it : rating.bands())
            add(
                    Clause.Kind.BAND,
                    String.valueOf(it.stars()),
                    new Text(it.stars() + " 星", it.stars() + " stars"),
                    it,
                    it.basis());
        for (var it : rating.reports()) add(Clause.Kind.REPORT, it.id(), it.title(), it, it.basis());
        rating.strikes()
                .ifPresent(it -> add(Clause.Kind.STRIKES, "strikes", Clause.Kind.STRIKES.title(), it, it.basis()));
        for (var it : rating.grounds()) add(Clause.Kind.GROUND, it.id(), it.title(), it, it.basis());
        rating.hearing()
                .ifPresent(it -> add(Clause.Kind.HEARING, "hearing", Clause.Kind.HEARING.title(), it, it.basis()));
        rating.check()
                .ifPresent(
                        it -> add(Clause.Kind.FINAL_CHECK, "check", Clause.Kind.FINAL_CHECK.title(), it, it.basis()));
        rating.bar().ifPresent(it -> add(Clause.Kind.BAR, "bar", it.scope(), it, it.basis()));
    }

    private void plan(PlanRules plan) {
        for (var it : plan.targets()) {
            add(Clause.Kind.TARGET, it.id(), it.title(), it, it.basis());
            it.way().ifPresent(way -> add(Clause.Kind.WAY, it.id(), it.title(), way, way.basis()));
        }
        plan.way().ifPresent(it -> add(Clause.Kind.WAY, "path", Clause.Kind.WAY.title(), it, it.basis()));
        plan.pursuit()
                .ifPresent(it -> add(Clause.Kind.PURSUIT, "pursuit", Clause.Kind.PURSUIT.title(), it, it.basis()));
        for (var it : plan.tasks()) add(Clause.Kind.TASK, it.id(), it.title(), it, it.basis());
    }

    private void funds(FundRules funds) {
        for (var it : funds.watches()) add(Clause.Kind.WATCH, it.id(), it.title(), it, it.basis());
        funds.audit()
                .ifPresent(it -> add(
                        Clause.Kind.SPECIAL_AUDIT, "special-audit", Clause.Kind.SPECIAL_AUDIT.title(), it, it.basis()));
    }

    private void add(Clause.Kind kind, String id, Text title, Record part, Basis basis) {
        found.add(new Clause(kind, id, title, part, basis));
    }
}
