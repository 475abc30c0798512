package org.xiandao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.judge.DeclaredFacts;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.trial.YearScore.From;
import org.xiandao.rules.trial.YearScore.Source;

class LedgerFirstTest {
    private static final Edition EDITION = Packs.load(
                    Path.of(System.getProperty("xiandao.root"), "programmes", "national", "2023"))
            .orThrow();
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final Subject LEAD = new Subject("350100", "某市", Level.CITY, List.of());
    private static final Subject OTHER = new Subject("350200", "另市", Level.CITY, List.of());

    @Test
    void whatTheLedgerTellsStandsAgainstWhatWasDeclared() {
        var facts = new LedgerFirst(
                DeclaredFacts.of(LEAD).value("policy-documents", 0).build(),
                DeclaredFacts.of(LEAD).value("policy-documents", 3).build());
        assertThat(judged(facts, "policy-documents")).isEqualTo(Verdict.NOT_MET);
        assertThat(facts.heard()).containsExactly(new From(Source.LEDGER, "policy-documents", "350100"));
    }

    @Test
    void whatTheLedgerDoesNotTellStandsAsDeclaredMeasureByMeasure() {
        var facts = new LedgerFirst(
                DeclaredFacts.of(LEAD).value("stations", 31).build(),
                DeclaredFacts.of(LEAD)
                        .value("stations", 20)
                        .value("residents", 10_000)
                        .build());
        assertThat(judged(facts, "base-stations")).isEqualTo(Verdict.MET);
        assertThat(facts.heard())
                .extracting(from -> from.source() + " " + from.what())
                .containsExactly("LEDGER stations", "FOUND residents");
    }

    @Test
    void ofJointApplicantsOneMayKeepALedgerAndTheOtherNot() {
        var facts = new LedgerFirst(
                DeclaredFacts.of(LEAD, OTHER)
                        .value("350200", "factories-with-ten-scenes", Fraction.of(1))
                        .build(),
                DeclaredFacts.of(LEAD, OTHER)
                        .value("350100", "factories-with-ten-scenes", Fraction.of(3))
                        .value("350200", "factories-with-ten-scenes", Fraction.of(9))
                        .build());
        assertThat(judged(facts, "factory-scenes")).isEqualTo(Verdict.NOT_MET);
        assertThat(facts.heard())
                .extracting(from -> from.source() + " " + from.area())
                .containsExactly("FOUND 350100", "LEDGER 350200");
    }

    @Test
    void whatNobodyTellsIsLeftToAPerson() {
        var nothing = DeclaredFacts.of(LEAD).build();
        var facts = new LedgerFirst(nothing, nothing);
        assertThat(judged(facts, "policy-documents")).isEqualTo(Verdict.UNDETERMINED);
        assertThat(judged(facts, "no-major-incidents")).isEqualTo(Verdict.UNDETERMINED);
        assertThat(facts.heard()).isEmpty();
    }

    private static Verdict judged(LedgerFirst facts, String condition) {
        return new Judge(EDITION, facts)
                .conditions(END).stream()
                        .filter(judgement -> judgement.condition().id().equals(condition))
                        .findFirst()
                        .orElseThrow()
                        .verdict();
    }
}
