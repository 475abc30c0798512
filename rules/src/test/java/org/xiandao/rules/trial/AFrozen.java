package org.xiandao.rules.trial;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.DeclaredFacts;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.targets.Aim;
import org.xiandao.rules.trial.Criterion.Aimed;
import org.xiandao.rules.trial.Criterion.Compared;
import org.xiandao.rules.trial.Frozen.Pilot;
import org.xiandao.rules.trial.Frozen.Under;
import org.xiandao.rules.trial.YearScore.From;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Scored;
import org.xiandao.rules.trial.YearScore.Settled;
import org.xiandao.rules.trial.YearScore.Source;

/** A rating and a final check under a stored pack, with lines of every kind. */
public final class AFrozen {
    public static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final String AREA = "350100";
    static final Edition EDITION =
            Packs.load(ROOT.resolve("programmes/national/2023")).orThrow();
    private static final Under UNDER = new Under(EDITION.id(), EDITION.sha256(), List.of(new Pilot(AREA, "某市")));

    private AFrozen() {}

    /** Five of six conditions hold, three of four targets, and 17.5 points were judged: 80 in all. */
    public static FrozenRating rating() {
        return rating(EDITION, UNDER);
    }

    static FrozenRating rating(Edition edition, Under under) {
        var parts = edition.rating().year().orElseThrow().parts().stream()
                .map(part -> switch (part.of()) {
                    case CONDITIONS -> new Scored(part, conditions(edition), Optional.empty());
                    case TARGETS -> new Scored(part, targets(), Optional.empty());
                    case JUDGEMENT -> new Scored(part, List.of(), Optional.of(Fraction.parse("17.5")));
                })
                .toList();
        return new FrozenRating(
                under, new YearScore(2025, END, parts), edition.rating().bands(), new FrozenRating.Decided(4, "按评价结果"));
    }

    static List<Line> conditions(Edition edition) {
        var facts = DeclaredFacts.of(new Subject(AREA, "某市", Level.CITY, List.of()))
                .value("policy-documents", 1)
                .value("stations", 30)
                .value("residents", 10_000)
                .value("factories-with-ten-scenes", 5)
                .value("demonstration-projects-5g-factory", 0)
                .value("factories-in-directory", 6)
                .value("listed-titles", 3)
                .value("other-titles", 2)
                .finding("no-major-incidents", true)
                .finding("no-false-material", true)
                .build();
        return new Judge(edition, facts)
                .conditions(END).stream()
                        .map(judgement -> new Line(
                                "condition/" + judgement.condition().id(),
                                judgement.condition().title(),
                                text("要求"),
                                text("实际"),
                                Optional.of(Criterion.of(judgement.trace())),
                                List.of(new From(
                                        Source.LEDGER, judgement.condition().id(), AREA))))
                        .toList();
    }

    /** One ahead of its way, one behind it, one laid down as a figure, one in words that a person judged. */
    static List<Line> targets() {
        return List.of(
                aimed("target/factories", Comparator.AT_LEAST, "60", "22/3", "8"),
                aimed("target/hours", Comparator.AT_MOST, "4", "5.5", "6"),
                new Line(
                        "item/1.1.1",
                        text("政策"),
                        text("2"),
                        text("2"),
                        Optional.of(new Compared(
                                "policy-documents", Comparator.AT_LEAST, Fraction.of(2), Optional.of(Fraction.of(2)))),
                        List.of()),
                new Line("item/1.2.1", text("机制"), text("建立机制"), text(""), Optional.empty(), List.of())
                        .with(new Settled("judged", true, "已经建立")));
    }

    static Line aimed(String id, Comparator comparator, String amount, String expected, String actual) {
        var aim = new Aim(comparator, Fraction.parse(amount), LocalDate.of(2027, 12, 31), true);
        return Line.of(
                id,
                text(id),
                new Aimed(aim, "家", Optional.of(Fraction.parse(expected)), Optional.of(Fraction.parse(actual))));
    }

    public static FrozenCheck check() {
        return check(new Conclusion(
                Verb.RECTIFY, Optional.of(LocalDate.of(2026, 6, 30)), LocalDate.of(2026, 1, 15), Optional.of(END)));
    }

    static FrozenCheck check(Conclusion concluded) {
        var may = EDITION.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.CLOSING)
                .findFirst()
                .orElseThrow()
                .may();
        return new FrozenCheck(UNDER, END, targets(), may, concluded, "", "补齐缺口");
    }

    private static Text text(String both) {
        return new Text(both, both);
    }
}
