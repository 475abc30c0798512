package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.app.view.ConditionView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.rules.judge.DeclaredFacts;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;

class GateShownTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Edition national = edition("national/2023");

    @Test
    void whereOneOfTwoWaysIsEnoughTheyAreJoinedByOr() {
        var figures = figures().value("demonstration-projects-5g-factory", 0).value("factories-in-directory", 2);
        assertThat(shortfalls(figures, Language.ZH)).contains("还差 1 个入选工业互联网试点示范（5G工厂方向）的项目；或还差 3 个入选5G工厂名录的项目");
        assertThat(shortfalls(figures, Language.EN))
                .contains("short by 1 (Projects in the pilot demonstration, 5G factory branch); or short by 3"
                        + " (Projects in the directory of 5G factories)");
    }

    @Test
    void englishFiguresHaveEnglishUnits() {
        var some = figures().value("stations", 30_000).value("residents", 10_000_000);
        assertThat(gate(some, Language.EN).conditions())
                .extracting(ConditionView::now)
                .contains("5G base stations per 10,000 residents 30 per 10,000 people");
    }

    @Test
    void thePanelIsCalledAsTheProgrammeCallsItsCheck() {
        assertThat(gate(figures(), Language.ZH).title()).isEqualTo("不可偏离条件核验");
        var liaoning = edition("liaoning/2024");
        var judgements = new Judge(liaoning, figures().build()).conditions(DAY);
        assertThat(GateShown.of(judgements, liaoning, DAY, Words.in(Language.ZH))
                        .title())
                .isEqualTo("申报条件核验");
    }

    @Test
    void aFigureMadeUpForTheTourMarksThePanel() {
        assertThat(gate(figures().value("policy-documents", 1), Language.ZH).demo())
                .isFalse();
        var madeUp = new Facts.Operand("answers/n", "n", "1", "", Optional.of(DAY), List.of(), true);
        var demo = figures()
                .value("210100", "policy-documents", new Facts.Answer.Known<>(Fraction.of(1), List.of(madeUp)));
        assertThat(gate(demo, Language.ZH).demo()).isTrue();
    }

    private List<String> shortfalls(DeclaredFacts.Builder figures, Language language) {
        return gate(figures, language).conditions().stream()
                .map(ConditionView::shortfall)
                .toList();
    }

    private GateView gate(DeclaredFacts.Builder figures, Language language) {
        return GateShown.of(new Judge(national, figures.build()).conditions(DAY), national, DAY, Words.in(language));
    }

    private static DeclaredFacts.Builder figures() {
        return DeclaredFacts.of(new Facts.Subject("210100", "甲市", Level.CITY, List.of()));
    }

    private static Edition edition(String id) {
        var pack = Packs.load(Path.of(System.getProperty("xiandao.root", ".."))
                .resolve("programmes")
                .resolve(id));
        return ((Loaded) pack).edition();
    }
}
