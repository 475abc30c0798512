package org.xiandao.rules.packtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Workflow;

/** An edition, or a part of one, that differs from another in one thing. */
final class Slips {
    private Slips() {}

    static Condition with(Condition it, Predicate require, Measure.Pool joint) {
        return new Condition(
                it.id(),
                it.title(),
                require,
                it.decidedAt(),
                it.until(),
                it.severity(),
                it.indicatorItem(),
                joint,
                it.basis());
    }

    static Measure with(Measure it, Definition definition) {
        return new Measure(it.id(), it.title(), it.unit(), definition, it.declaredBy(), it.pool(), it.basis());
    }

    static Workflow.Stage with(Workflow.Stage it, Optional<Predicate> when, Workflow.Clock clock) {
        return new Workflow.Stage(
                it.id(),
                it.kind(),
                it.title(),
                it.by(),
                it.with(),
                it.channels(),
                when,
                clock,
                it.may(),
                it.returnTo(),
                it.letter(),
                it.quota(),
                it.objections(),
                it.headings(),
                it.checklist(),
                it.basis());
    }

    static ReviewRules with(ReviewRules it, ReviewRules.Aggregate aggregate) {
        return new ReviewRules(
                it.grain(),
                it.experts(),
                it.panel(),
                it.scale(),
                aggregate,
                aggregate == ReviewRules.Aggregate.TRIMMED_MEAN ? Optional.of(3) : Optional.empty(),
                it.rounding(),
                it.reasons(),
                it.nobodyJudges(),
                it.disagreement(),
                it.harshness(),
                it.ties(),
                it.basis());
    }

    static RatingRules with(RatingRules it, List<RatingRules.Band> bands, Optional<RatingRules.Strikes> strikes) {
        return new RatingRules(
                it.year(), bands, it.reports(), strikes, it.grounds(), it.hearing(), it.bar(), it.check());
    }

    static Edition with(Edition it, List<Workflow.Channel> channels, List<Workflow.Stage> stages) {
        var workflow = new Workflow(
                it.workflow().applicants(),
                channels,
                it.workflow().dates(),
                it.workflow().choices(),
                stages);
        return with(it, workflow, it.measures(), it.conditions(), it.review(), it.rating());
    }

    static Edition with(
            Edition it,
            Workflow workflow,
            List<Measure> measures,
            List<Condition> conditions,
            Optional<ReviewRules> review,
            RatingRules rating) {
        return new Edition(
                it.id(),
                it.sha256(),
                it.title(),
                it.shortTitle(),
                it.issuer(),
                it.area(),
                it.level(),
                it.documents(),
                it.uncovered(),
                it.decisions(),
                workflow,
                it.form(),
                measures,
                conditions,
                it.indicators(),
                review,
                rating,
                it.plan(),
                it.letters());
    }

    static <T> List<T> replaced(List<T> list, int at, T by) {
        var copy = new ArrayList<>(list);
        copy.set(at, by);
        return List.copyOf(copy);
    }
}
