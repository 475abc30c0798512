package org.xiandao.rules.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.trial.Criterion.Aimed;
import org.xiandao.rules.trial.Criterion.Combined;
import org.xiandao.rules.trial.Criterion.Compared;
import org.xiandao.rules.trial.Criterion.Told;
import org.xiandao.rules.trial.Criterion.Word;
import org.xiandao.rules.trial.YearScore.Line;

/** Whether the rules that a frozen decision carries are those of the pack that it names. */
public final class AgainstPack {
    private static final String CONDITION = "condition/";
    private static final String TARGET = "target/";

    private final Frozen frozen;
    private final Edition edition;
    private final List<Text> differences = new ArrayList<>();

    private AgainstPack(Frozen frozen, Edition edition) {
        this.frozen = frozen;
        this.edition = edition;
    }

    public static List<Text> differences(Frozen frozen, Edition edition) {
        var against = new AgainstPack(frozen, edition);
        switch (frozen) {
            case FrozenRating rating -> against.rating(rating);
            case FrozenCheck check -> against.check(check);
        }
        frozen.lines().forEach(against::aim);
        return List.copyOf(against.differences);
    }

    private void rating(FrozenRating rating) {
        var parts = edition.rating().year().map(year -> year.parts()).orElse(List.of());
        if (!rating.score().parts().stream().map(it -> it.part()).toList().equals(parts))
            differs("分项和分值", "the parts and their points");
        var bands = edition.rating().bands();
        boolean same = bands.size() == rating.bands().size()
                && IntStream.range(0, bands.size()).allMatch(i -> {
                    var pack = bands.get(i);
                    var file = rating.bands().get(i);
                    return pack.stars() == file.stars()
                            && pack.from().equals(file.from())
                            && pack.below().equals(file.below());
                });
        if (!same) differs("分档", "the bands");
        for (var scored : rating.score().parts())
            switch (scored.part().of()) {
                case CONDITIONS -> conditions(scored.lines());
                case TARGETS -> targets(scored.lines());
                case JUDGEMENT -> {}
            }
    }

    private void check(FrozenCheck check) {
        var may = edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.CLOSING)
                .findFirst()
                .map(stage -> stage.may())
                .orElse(List.of());
        if (!may.equals(check.may())) differs("可作的结论", "the outcomes that it may come to");
        targets(check.lines());
    }

    private void conditions(List<Line> lines) {
        var ids = edition.conditions().stream().map(it -> CONDITION + it.id()).toList();
        if (!lines.stream().map(Line::id).toList().equals(ids)) differs("必备条件的项目", "the list of mandatory conditions");
        for (var condition : edition.conditions())
            lines.stream()
                    .filter(line -> line.id().equals(CONDITION + condition.id()))
                    .filter(line -> !fits(line, condition))
                    .forEach(line -> differs(line.id() + " 的要求", "what " + line.id() + " asks for"));
    }

    private boolean fits(Line line, Condition condition) {
        int pilots = frozen.under().pilots().size();
        var require = condition.joint() == Measure.Pool.EACH && pilots > 1
                ? new Predicate.All(Collections.nCopies(pilots, condition.require()))
                : condition.require();
        return line.criterion()
                .map(it -> CountedAgainst.asked(it, edition, condition))
                .filter(it -> fits(it, require))
                .isPresent();
    }

    /** Whether it asks for the same, whatever it found. */
    private static boolean fits(Criterion criterion, Predicate require) {
        return switch (require) {
            case Predicate.All(var of) -> combined(criterion, Word.ALL, of);
            case Predicate.Any(var of) -> combined(criterion, Word.ANY, of);
            case Predicate.Not(var of) -> combined(criterion, Word.NOT, List.of(of));
            case Predicate.Compare it ->
                criterion instanceof Compared(var measure, var comparator, var bound, var _)
                        && measure.equals(it.measure())
                        && comparator == it.comparator()
                        && bound.equals(it.bound().amount());
            case Predicate.AnswerIn _,
                    Predicate.AnswerGiven _,
                    Predicate.FindingIs _,
                    Predicate.AreaLevel _,
                    Predicate.AreaTitle _,
                    Predicate.CallAttribute _ ->
                criterion instanceof Told told && told.what().equals(Criterion.what(require));
        };
    }

    private static boolean combined(Criterion criterion, Word word, List<Predicate> of) {
        return criterion instanceof Combined combined
                && combined.word() == word
                && combined.of().size() == of.size()
                && IntStream.range(0, of.size())
                        .allMatch(i -> fits(combined.of().get(i), of.get(i)));
    }

    /** Every target of the plan, none left out; of a pilot that is another area than the plan's none need be there. */
    private void targets(List<Line> lines) {
        var ids = edition.plan().targets().stream().map(it -> TARGET + it.id()).toList();
        var found =
                lines.stream().map(Line::id).filter(id -> id.startsWith(TARGET)).toList();
        boolean binds =
                frozen.under().pilots().stream().anyMatch(pilot -> pilot.area().equals(edition.area()));
        if (!found.equals(ids) && (binds || !found.isEmpty())) differs("方案目标的项目", "the list of the plan's targets");
    }

    private void aim(Line line) {
        if (!line.id().startsWith(TARGET)) return;
        if (!(line.criterion().orElse(null) instanceof Aimed aimed)) {
            differs(line.id() + " 的判断方法", "what " + line.id() + " is held against");
            return;
        }
        Optional<Target> target = edition.plan().target(line.id().substring(TARGET.length()));
        boolean same = target.filter(it -> it.comparator() == aimed.aim().comparator()
                        && printed(line, aimed, it.value())
                        && it.value().unit().equals(aimed.unit())
                        && it.by().equals(aimed.aim().by()))
                .isPresent();
        if (!same) differs(line.id() + " 的目标值、方向或日期", "amount, direction or day of " + line.id());
    }

    /** Whether the plan's figure is aimed at, or was before another was approved. */
    private static boolean printed(Line line, Aimed aimed, Quantity printed) {
        return line.changed()
                .map(changed -> changed.original().zh().equals(Figures.of(printed)))
                .orElse(aimed.aim().amount().equals(printed.amount()));
    }

    private void differs(String zh, String en) {
        differences.add(new Text(zh + "与规则包 " + edition.id() + " 不符", en + ": not as in the pack " + edition.id()));
    }
}
