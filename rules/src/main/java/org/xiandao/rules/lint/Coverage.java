package org.xiandao.rules.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.PackTest;
import org.xiandao.rules.pack.Basis.Citation;
import org.xiandao.rules.pack.Clause;
import org.xiandao.rules.pack.Clauses;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.SourceDocument;
import org.xiandao.rules.pack.Uncovered;
import org.xiandao.rules.pack.Workflow;

/**
 * How the law and the pack cover each other, and the tests the pack.
 *
 * @param unexplained articles without a clause and without a written reason
 * @param explained articles without a clause, each with its reason
 * @param needless reasons for articles that do have a clause, or that there are not
 * @param testable clauses that a test can expect something of
 */
public record Coverage(
        int articles,
        List<ArticleRef> unexplained,
        List<Uncovered> explained,
        List<Uncovered> needless,
        List<Clause> testable,
        List<Clause> untested) {

    public record ArticleRef(SourceDocument document, int index) {
        public String at() {
            return document.articles().get(index).at();
        }
    }

    private record Key(String doc, String at) {}

    public static Coverage of(Loaded pack) {
        var edition = pack.edition();
        var clauses = Clauses.of(edition);
        var cited = clauses.stream()
                .flatMap(clause -> clause.basis().citations().stream())
                .map(Coverage::key)
                .collect(Collectors.toSet());
        var excused = edition.uncovered().stream()
                .map(it -> new Key(it.doc(), it.at()))
                .collect(Collectors.toSet());
        var articles =
                edition.documents().stream().flatMap(Coverage::articlesOf).toList();
        var open = articles.stream()
                .filter(article -> !cited.contains(key(article)))
                .toList();
        var openKeys = open.stream().map(Coverage::key).collect(Collectors.toSet());
        var testable = clauses.stream().filter(Coverage::isTestable).toList();
        return new Coverage(
                articles.size(),
                open.stream().filter(article -> !excused.contains(key(article))).toList(),
                excuses(edition, openKeys, true),
                excuses(edition, openKeys, false),
                testable,
                testable.stream()
                        .filter(clause -> pack.tests().stream().noneMatch(test -> tests(test.expect(), clause)))
                        .toList());
    }

    private static List<Uncovered> excuses(Edition edition, Set<Key> open, boolean needed) {
        return edition.uncovered().stream()
                .filter(it -> open.contains(new Key(it.doc(), it.at())) == needed)
                .toList();
    }

    private static Stream<ArticleRef> articlesOf(SourceDocument document) {
        return IntStream.range(0, document.articles().size()).mapToObj(index -> new ArticleRef(document, index));
    }

    private static Key key(Citation citation) {
        return new Key(citation.doc(), citation.at());
    }

    private static Key key(ArticleRef article) {
        return new Key(article.document().id(), article.at());
    }

    private static boolean isTestable(Clause clause) {
        return switch (clause.kind()) {
            case CONDITION, CHANNEL, BAND, STRIKES, STAGE, REVIEW -> true;
            case MEASURE ->
                !(clause.part() instanceof Measure measure && measure.definition() instanceof Measure.Definition.Told);
            case TARGET ->
                clause.part() instanceof PlanRules.Target target
                        && target.measure().isPresent();
            case APPLICANTS,
                    DATE,
                    CHOICE,
                    CHECK,
                    OBJECTIONS,
                    FIELD,
                    POINTS,
                    FIRST,
                    SECOND,
                    ITEM,
                    RECUSAL,
                    REPORT,
                    GROUND,
                    BAR,
                    YEAR,
                    RATE,
                    HEARING,
                    FINAL_CHECK,
                    WAY,
                    PURSUIT,
                    TASK,
                    WATCH,
                    SPECIAL_AUDIT,
                    LETTER,
                    DOCUMENT -> false;
        };
    }

    private static boolean tests(PackTest.Expect expect, Clause clause) {
        return switch (clause.kind()) {
            case CONDITION -> expect.conditions().containsKey(clause.id());
            case MEASURE -> expect.measures().containsKey(clause.id());
            case CHANNEL -> expect.channel().filter(clause.id()::equals).isPresent();
            case BAND -> {
                var stars = clause.part() instanceof RatingRules.Band band ? band.stars() : -1;
                yield expect.stars().filter(it -> it.is() == stars).isPresent();
            }
            case STRIKES -> expect.strikes().isPresent();
            case REVIEW -> expect.score().isPresent();
            case STAGE ->
                isLong(clause)
                        ? expect.period()
                                .filter(it -> it.stage().equals(clause.id()))
                                .isPresent()
                        : expect.path().contains(clause.id());
            case TARGET -> expect.targets().containsKey(clause.id());
            case APPLICANTS,
                    DATE,
                    CHOICE,
                    CHECK,
                    OBJECTIONS,
                    FIELD,
                    POINTS,
                    FIRST,
                    SECOND,
                    ITEM,
                    RECUSAL,
                    REPORT,
                    GROUND,
                    BAR,
                    YEAR,
                    RATE,
                    HEARING,
                    FINAL_CHECK,
                    WAY,
                    PURSUIT,
                    TASK,
                    WATCH,
                    SPECIAL_AUDIT,
                    LETTER,
                    DOCUMENT -> false;
        };
    }

    /** A stage that lasts a period of its own is tested by when that period ends. */
    private static boolean isLong(Clause clause) {
        return clause.part() instanceof Workflow.Stage stage && stage.clock() instanceof Workflow.Clock.Lasts;
    }
}
