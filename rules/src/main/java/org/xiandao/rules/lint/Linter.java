package org.xiandao.rules.lint;

import java.util.List;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Outcome;
import org.xiandao.rules.load.Refused;

/** Runs every check over a pack, by the catalogue that its measures and topics draw on; its faults and warnings in the order of files and lines. */
public final class Linter {
    private static final List<Check> CHECKS = List.of(
            new StoredTexts(),
            new Quotes(),
            new DecisionsExist(),
            new UniqueIds(),
            new Weights(),
            new Bands(),
            new RatingFits(),
            new EssentialStages(),
            new StageVerbs(),
            new StageReturns(),
            new ObjectionsLead(),
            new StageReach(),
            new StageDetails(),
            new Checklists(),
            new Channels(),
            new StageClocks(),
            new PredicateReferences(),
            new IndicatorReferences(),
            new FormReferences(),
            new PlanReferences(),
            new OwnersReports(),
            new TargetPaths(),
            new TestReferences(),
            new BoundUnits(),
            new FieldUnits(),
            new MeasureCycles(),
            new ReviewFits(),
            new LetterVariables(),
            new ArticlesCovered(),
            new ClausesTested());

    private Linter() {}

    public static List<Fault> lint(Outcome outcome, Catalogue catalogue) {
        return switch (outcome) {
            case Refused refused -> refused.faults();
            case Loaded pack -> lint(pack, catalogue);
        };
    }

    public static List<Fault> lint(Loaded pack, Catalogue catalogue) {
        var faults = new Faults();
        CHECKS.forEach(check -> check.check(pack, faults));
        new MeasureRecords(catalogue, pack, faults).check();
        Topics.check(catalogue, pack, faults);
        return faults.all();
    }
}
