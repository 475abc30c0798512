package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xiandao.application.life.Ground.Article;
import org.xiandao.application.life.Ground.Of;
import org.xiandao.programme.CallTerms;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Judgement;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.score.Total;
import org.xiandao.rules.words.Sentences;
import org.xiandao.rules.words.Terms;

/** The clauses that a verdict against a case may rest on, each with what stands there for this case. */
public final class Grounds {
    private static final Set<Verb> NEEDED = EnumSet.of(Verb.DROP, Verb.REFUSE);
    private static final Set<Kind> STEPS =
            EnumSet.of(Kind.REVIEW, Kind.ARGUMENTATION, Kind.VISIT, Kind.SYNTHESIS, Kind.NOTICE, Kind.DECISION);
    private static final Text IN_THE_REASONS = new Text("见决定理由", "see the reasons");
    private static final Text UNKNOWN = new Text("无数据", "not known");

    private final CaseState state;
    private final Edition edition;
    private final Sentences sentences;
    private final GroundEvidence evidence;

    private Grounds(CaseState state, Edition edition) {
        this.state = state;
        this.edition = edition;
        this.sentences = new Sentences(edition);
        this.evidence = new GroundEvidence(state, edition);
    }

    public static boolean needed(Verb verb) {
        return NEEDED.contains(verb);
    }

    /** In the order of the pack: conditions not met first, then the others, indicators, situations, steps, objections. */
    public static List<Ground> offered(
            CaseState state, Edition edition, CallTerms call, Setting.FactsOf facts, String stage, LocalDate asOf) {
        var grounds = new Grounds(state, edition);
        var judgements = Conditions.due(state, edition, call, facts, stage, asOf);
        var all = new ArrayList<Ground>();
        grounds.judged(judgements, verdict -> verdict != Verdict.MET).forEach(all::add);
        grounds.judged(judgements, verdict -> verdict == Verdict.MET).forEach(all::add);
        edition.indicators().ifPresent(tree -> grounds.indicators(tree).forEach(all::add));
        for (var situation : edition.rating().grounds())
            all.add(new Ground(
                    Of.SITUATION,
                    situation.id(),
                    situation.title(),
                    grounds.articles(situation.basis()),
                    IN_THE_REASONS,
                    List.of()));
        grounds.steps().forEach(all::add);
        state.objections().stream()
                .filter(Objection::upheld)
                .map(grounds::objection)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** What each clause of a condition requires, with what was found. */
    public static Text value(CaseState state, Edition edition, Judgement judgement) {
        return joined(new Grounds(state, edition).values(judgement.trace()).toList());
    }

    static List<Ground> offered(CaseState state, Setting setting) {
        return offered(state, setting.edition(), setting.call(), setting.facts(), state.stage(), setting.today());
    }

    /** The blocking conditions that are not met. */
    static List<Ground> notMet(CaseState state, Edition edition, List<Judgement> judgements) {
        var blocking = Conditions.blocking(judgements, Verdict.NOT_MET);
        return new Grounds(state, edition)
                .judged(judgements, verdict -> verdict == Verdict.NOT_MET)
                .filter(ground -> blocking.contains(ground.clause()))
                .toList();
    }

    static Ground of(CaseState state, Edition edition, Objection objection) {
        return new Grounds(state, edition).objection(objection);
    }

    private Stream<Ground> judged(List<Judgement> judgements, Predicate<Verdict> wanted) {
        return judgements.stream()
                .filter(judgement -> wanted.test(judgement.verdict()))
                .map(judgement -> {
                    var condition = judgement.condition();
                    return new Ground(
                            Of.CONDITION,
                            condition.id(),
                            condition.title(),
                            articles(condition.basis()),
                            joined(values(judgement.trace()).toList()),
                            evidence.of(operands(judgement.trace()).toList()));
                });
    }

    private Stream<Text> values(Trace trace) {
        return switch (trace) {
            case Trace.Combined it -> it.parts().stream().flatMap(this::values);
            case Trace.PerSubject it
            when it.subjects().size() == 1 -> values(it.subjects().getFirst().trace());
            case Trace.PerSubject it ->
                it.subjects().stream()
                        .flatMap(one -> values(one.trace())
                                .map(value -> of(one.subject().name(), value)));
            case Trace.Compared it -> Stream.of(required(sentences.of(it.clause()), found(it.value())));
            case Trace.Asked it ->
                Stream.of(required(
                        sentences.of(it.clause()),
                        it.actual()
                                .map(actual -> sentences.found(it.clause(), actual))
                                .orElse(UNKNOWN)));
        };
    }

    private static Text of(String subject, Text value) {
        return new Text(subject + "：" + value.zh(), subject + ": " + value.en());
    }

    private static Text required(Text clause, Text found) {
        return new Text(
                "要求：" + clause.zh() + "；实际：" + found.zh(), "required: " + clause.en() + "; found: " + found.en());
    }

    private static Text found(Value value) {
        return value.amount()
                .map(amount -> Terms.figure(new Quantity(amount, value.unit())))
                .orElse(UNKNOWN);
    }

    private static Stream<Operand> operands(Trace trace) {
        return switch (trace) {
            case Trace.Combined it -> it.parts().stream().flatMap(Grounds::operands);
            case Trace.PerSubject it -> it.subjects().stream().flatMap(one -> operands(one.trace()));
            case Trace.Compared it -> operands(it.value());
            case Trace.Asked it -> it.operands().stream();
        };
    }

    private static Stream<Operand> operands(Value value) {
        return Stream.concat(value.operands().stream(), value.parts().stream().flatMap(part -> operands(part.value())));
    }

    private Stream<Ground> indicators(IndicatorTree tree) {
        var lines = Scores.total(state, edition).stream()
                .flatMap(total -> total.firsts().stream())
                .flatMap(first -> first.lines().stream())
                .toList();
        return Stream.concat(
                tree.firsts().stream()
                        .filter(first ->
                                lines.stream().anyMatch(line -> line.id().equals(first.id())))
                        .map(first -> indicator(first.id(), first.title(), first.basis(), lines, first.items())),
                tree.items().stream()
                        .map(item -> indicator(item.id(), item.title(), item.basis(), lines, List.of(item))));
    }

    private Ground indicator(
            String id, Text title, Basis basis, List<Total.Line> lines, List<IndicatorTree.Item> items) {
        var value = lines.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .flatMap(line -> line.result().map(points -> scored(points, line.points())))
                .orElse(IN_THE_REASONS);
        return new Ground(Of.INDICATOR, id, title, articles(basis), value, evidence.of(items));
    }

    private static Text scored(Fraction points, Fraction of) {
        var figure = Figures.of(points);
        return new Text(
                "得 " + figure + " 分（满分 " + Figures.of(of) + " 分）", figure + " of " + Figures.of(of) + " points");
    }

    private Stream<Ground> steps() {
        return state.stagesVisited().stream()
                .map(edition::stage)
                .filter(stage -> STEPS.contains(stage.kind()))
                .map(stage -> new Ground(
                        Of.STEP, stage.id(), stage.title(), articles(stage.basis()), outcome(stage), List.of()));
    }

    /** The points of a review, what was said at another step. */
    private Text outcome(Stage stage) {
        if (stage.kind() == Kind.REVIEW || stage.kind() == Kind.VISIT)
            return state.score()
                    .map(score -> new Text("综合得分 " + score.rounded() + " 分", score.rounded() + " points in all"))
                    .orElse(IN_THE_REASONS);
        return state.verdicts().stream()
                .map(CaseState.Given::verdict)
                .filter(given -> given.stage().equals(stage.id()))
                .reduce((first, last) -> last)
                .map(given -> {
                    var verb = Terms.of(given.verb());
                    return new Text(given.organisationName() + verb.zh(), given.organisationName() + ": " + verb.en());
                })
                .orElse(IN_THE_REASONS);
    }

    private Ground objection(Objection objection) {
        var basis = edition.workflow().stages().stream()
                .filter(stage -> stage.objections().isPresent())
                .findFirst()
                .map(Stage::basis)
                .orElse(new Basis(List.of(), java.util.Optional.empty()));
        return new Ground(
                Of.OBJECTION,
                objection.id(),
                new Text("公示异议成立（" + objection.id() + "）", "objection upheld (" + objection.id() + ")"),
                articles(basis),
                same(objection.answer().map(CaseEvent.ObjectionAnswered::answer).orElse("")),
                List.of());
    }

    private List<Article> articles(Basis basis) {
        var articles = new ArrayList<Article>();
        for (var citation : basis.citations()) {
            var document = edition.documents().stream()
                    .filter(one -> one.id().equals(citation.doc()))
                    .findFirst()
                    .map(one -> one.title())
                    .orElse(same(citation.doc()));
            articles.add(new Article(document, citation.at(), same(citation.quote())));
        }
        basis.decision()
                .map(edition.decisions()::get)
                .ifPresent(choice -> articles.add(new Article(
                        new Text("文件未作规定，按约定办理", "the documents are silent; as agreed"),
                        choice.id(),
                        new Text(
                                choice.point().zh() + "：" + choice.choice().zh(),
                                choice.point().en() + ": " + choice.choice().en()))));
        return List.copyOf(articles);
    }

    private static Text joined(List<Text> texts) {
        return new Text(
                String.join("；", texts.stream().map(Text::zh).toList()),
                String.join("; ", texts.stream().map(Text::en).toList()));
    }

    private static Text same(String both) {
        return new Text(both, both);
    }
}
