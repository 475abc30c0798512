package org.xiandao.app.api;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.api.wire.ActorRule;
import org.xiandao.app.api.wire.Basis;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.app.api.wire.ClauseWords;
import org.xiandao.app.api.wire.ClockRule;
import org.xiandao.app.api.wire.ConditionRule;
import org.xiandao.app.api.wire.EditionRef;
import org.xiandao.app.api.wire.FirstRule;
import org.xiandao.app.api.wire.IndicatorRules;
import org.xiandao.app.api.wire.ItemRule;
import org.xiandao.app.api.wire.LocalChoice;
import org.xiandao.app.api.wire.Quotation;
import org.xiandao.app.api.wire.SecondRule;
import org.xiandao.app.api.wire.SourceText;
import org.xiandao.app.api.wire.StageRef;
import org.xiandao.app.api.wire.StageRule;
import org.xiandao.app.api.wire.Vocabulary;
import org.xiandao.base.EventJson;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.judge.JudgementJson;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Decision;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.SourceDocument;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Clock;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.words.Sentences;

/** An edition's rules as the API tells them. */
final class RulesOnWire {
    private final Edition edition;
    private final Sentences sentences;

    RulesOnWire(Edition edition) {
        this.edition = edition;
        this.sentences = new Sentences(edition);
    }

    static EditionRef ref(Edition edition) {
        return new EditionRef(edition.id(), edition.sha256());
    }

    static StageRef ref(Stage stage) {
        return new StageRef(stage.id(), Vocabulary.StageKind.of(stage.kind()), Bilingual.of(stage.title()));
    }

    List<SourceText> documents() {
        return edition.documents().stream().map(RulesOnWire::document).toList();
    }

    private static SourceText document(SourceDocument document) {
        return new SourceText(
                document.id(),
                Bilingual.of(document.title()),
                present(document.number()),
                document.sha256(),
                document.articles().size());
    }

    List<StageRule> stages() {
        return edition.workflow().stages().stream().map(this::stage).toList();
    }

    private StageRule stage(Stage stage) {
        return new StageRule(
                stage.id(),
                Vocabulary.StageKind.of(stage.kind()),
                Bilingual.of(stage.title()),
                actor(stage.by()),
                stage.with().stream().map(this::actor).toList(),
                stage.channels().stream().sorted().toList(),
                clock(stage.clock()),
                stage.may().stream().map(Vocabulary.Verb::of).toList(),
                Vocabulary.Need.of(stage.letter()),
                stage.quota(),
                basis(stage.basis()));
    }

    private ActorRule actor(Workflow.Actor actor) {
        var words = Bilingual.of(sentences.of(actor));
        return switch (actor) {
            case Workflow.Actor.Applicant _ ->
                new ActorRule(
                        Vocabulary.ActorKind.APPLICANT, Optional.empty(), Optional.empty(), Optional.empty(), words);
            case Workflow.Actor.Office(var kind, var level, var as) ->
                new ActorRule(
                        Vocabulary.ActorKind.OFFICE,
                        Optional.of(Vocabulary.Office.of(kind)),
                        Optional.of(Vocabulary.AreaLevel.of(level)),
                        as.map(Vocabulary.Duty::of),
                        words);
        };
    }

    private ClockRule clock(Clock clock) {
        var words = Bilingual.of(sentences.of(clock));
        return switch (clock) {
            case Clock.Until(var date) ->
                new ClockRule(
                        Vocabulary.ClockKind.UNTIL,
                        Optional.of(date),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        words);
            case Clock.WorkingDays(var days) ->
                new ClockRule(
                        Vocabulary.ClockKind.WORKING_DAYS,
                        Optional.empty(),
                        Optional.of(days),
                        Optional.empty(),
                        Optional.empty(),
                        words);
            case Clock.Lasts(var period) ->
                new ClockRule(
                        Vocabulary.ClockKind.LASTS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(period.toString()),
                        Optional.empty(),
                        words);
            case Clock.On(var day) ->
                new ClockRule(
                        Vocabulary.ClockKind.ON,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(day),
                        words);
            case Clock.Open _ ->
                new ClockRule(
                        Vocabulary.ClockKind.OPEN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        words);
        };
    }

    List<ConditionRule> conditions() {
        return edition.conditions().stream().map(this::condition).toList();
    }

    private ConditionRule condition(Condition condition) {
        return new ConditionRule(
                condition.id(),
                Bilingual.of(condition.title()),
                Vocabulary.Severity.of(condition.severity()),
                condition.decidedAt(),
                Bilingual.of(sentences.of(condition.require())),
                clause(condition.require()),
                condition.until().map(RulesOnWire::clause),
                condition.indicatorItem(),
                Vocabulary.Pool.of(condition.joint()),
                basis(condition.basis()));
    }

    private static ClauseWords clause(Predicate predicate) {
        return EventJson.read(CanonicalJson.text(JudgementJson.clause(predicate)), ClauseWords.class);
    }

    Optional<IndicatorRules> indicators() {
        return edition.indicators()
                .map(tree -> new IndicatorRules(
                        tree.total().toString(),
                        tree.firsts().stream().map(this::first).toList(),
                        basis(tree.basis())));
    }

    private FirstRule first(IndicatorTree.First first) {
        return new FirstRule(
                first.id(),
                Bilingual.of(first.title()),
                first.points().toString(),
                first.seconds().stream().map(this::second).toList(),
                basis(first.basis()));
    }

    private SecondRule second(IndicatorTree.Second second) {
        return new SecondRule(
                second.id(),
                Bilingual.of(second.title()),
                second.items().stream().map(this::item).toList(),
                basis(second.basis()));
    }

    private ItemRule item(IndicatorTree.Item item) {
        return new ItemRule(
                item.id(),
                Bilingual.of(item.title()),
                item.points().toString(),
                item.measures(),
                item.condition(),
                item.scoredAt(),
                basis(item.basis()));
    }

    List<LocalChoice> decisions() {
        return edition.decisions().values().stream()
                .map(RulesOnWire::choice)
                .sorted(java.util.Comparator.comparing(LocalChoice::id))
                .toList();
    }

    private Basis basis(org.xiandao.rules.pack.Basis basis) {
        return new Basis(
                basis.citations().stream()
                        .map(citation ->
                                new Quotation(citation.doc(), title(citation.doc()), citation.at(), citation.quote()))
                        .toList(),
                basis.decision().map(id -> edition.decisions().get(id)).map(RulesOnWire::choice));
    }

    private Bilingual title(String document) {
        return edition.documents().stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .map(one -> Bilingual.of(one.title()))
                .orElseThrow();
    }

    private static LocalChoice choice(Decision decision) {
        return new LocalChoice(
                decision.id(),
                Bilingual.of(decision.point()),
                Bilingual.of(decision.choice()),
                Bilingual.of(decision.reason()));
    }

    static Optional<String> present(String text) {
        return Optional.of(text).filter(it -> !it.isBlank());
    }
}
