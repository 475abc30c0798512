package org.xiandao.rules.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Decision;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.SourceDocument;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;

/** A made-up edition, built clause by clause. */
public final class AnEdition {
    public static final Basis BASIS = new Basis(List.of(new Basis.Citation("rules", "附件", "原文一句")), Optional.empty());

    private final List<Measure> measures = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Workflow.Channel> channels = new ArrayList<>();
    private final List<Workflow.Stage> stages = new ArrayList<>();
    private final List<Form.Section> sections = new ArrayList<>();
    private final Map<String, Decision> decisions = new HashMap<>();
    private Optional<IndicatorTree> tree = Optional.empty();
    private Optional<ReviewRules> review = Optional.empty();
    private RatingRules rating = RatingRules.NONE;

    private PlanRules plan = PlanRules.NONE;

    public static Text text(String both) {
        return new Text(both, both);
    }

    public static Predicate compare(String measure, Predicate.Comparator comparator, long bound) {
        return new Predicate.Compare(measure, comparator, Quantity.of(bound, ""));
    }

    public static Condition condition(String id, Predicate require) {
        return condition(id, require, Measure.Pool.EACH);
    }

    public static Condition condition(String id, Predicate require, Measure.Pool joint) {
        return new Condition(
                id,
                text(id),
                require,
                "decided",
                Optional.empty(),
                Condition.Severity.BLOCK,
                Optional.empty(),
                joint,
                BASIS);
    }

    public AnEdition measure(String id, String unit, Definition definition) {
        return measure(id, unit, definition, Measure.Pool.EACH);
    }

    public AnEdition measure(String id, String unit, Definition definition, Measure.Pool pool) {
        measures.add(new Measure(id, text(id), unit, definition, Optional.empty(), pool, BASIS));
        return this;
    }

    /** Stations, residents and their ratio, told by the applicant. */
    public AnEdition stations() {
        return measure("stations", "个", new Definition.Told())
                .measure("residents", "人", new Definition.Told())
                .measure(
                        "stations-per-10k",
                        "个/万人",
                        new Definition.Ratio("stations", "residents", Fraction.of(10_000)),
                        Measure.Pool.RATIO);
    }

    public AnEdition condition(Condition condition) {
        conditions.add(condition);
        return this;
    }

    public AnEdition decision(String id, String choice) {
        decisions.put(id, new Decision(id, text("point"), text(choice), text("reason")));
        return this;
    }

    public AnEdition channel(String id, Predicate when) {
        channels.add(new Workflow.Channel(id, text(id), when, BASIS));
        return this;
    }

    public AnEdition stage(String id) {
        return stage(id, Set.of(), Optional.empty());
    }

    public AnEdition stage(String id, Set<String> in, Optional<Predicate> when) {
        return stage(id, in, when, new Workflow.Clock.Open(text("open")));
    }

    public AnEdition stage(String id, Set<String> in, Optional<Predicate> when, Workflow.Clock clock) {
        stages.add(new Workflow.Stage(
                id,
                Workflow.Kind.OPINION,
                text(id),
                new Workflow.Actor.Applicant(),
                List.of(),
                in,
                when,
                clock,
                List.of(),
                Optional.empty(),
                Workflow.Need.NONE,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                BASIS));
        return this;
    }

    public AnEdition section(Form.Section section) {
        sections.add(section);
        return this;
    }

    public AnEdition tree(IndicatorTree tree) {
        this.tree = Optional.of(tree);
        return this;
    }

    public AnEdition review(ReviewRules review) {
        this.review = Optional.of(review);
        return this;
    }

    public AnEdition plan(PlanRules plan) {
        this.plan = plan;
        return this;
    }

    public AnEdition rating(RatingRules rating) {
        this.rating = rating;
        return this;
    }

    public Edition build() {
        return new Edition(
                "northland/2031",
                "3f1c5a2b00112233",
                text("示范计划"),
                text("示范"),
                text("北境"),
                "000000",
                Level.NATION,
                List.of(new SourceDocument("rules", new Text("管理规则", "The Rules"), "", "rules.txt", "", List.of())),
                List.of(),
                decisions,
                new Workflow(
                        new Workflow.Applicants(
                                text("城市"), Set.of(Level.CITY), Workflow.Joint.AREAS, Optional.empty(), BASIS),
                        channels,
                        List.of(),
                        List.of(),
                        stages),
                new Form(text("申报书"), Optional.empty(), sections),
                measures,
                conditions,
                tree,
                review,
                rating,
                plan,
                List.of());
    }
}
