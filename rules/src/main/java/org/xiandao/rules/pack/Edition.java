package org.xiandao.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of one programme: everything its documents and our decisions say, loaded and checked.
 *
 * @param id issuer and edition, as in the folder's path ("northland/2031")
 * @param sha256 digest over the names and bytes of the pack's files; a call pins it
 * @param area code of the issuer's area
 */
public record Edition(
        String id,
        String sha256,
        Text title,
        Text shortTitle,
        Text issuer,
        String area,
        Level level,
        List<SourceDocument> documents,
        List<Uncovered> uncovered,
        Map<String, Decision> decisions,
        Workflow workflow,
        Form form,
        List<Measure> measures,
        List<Condition> conditions,
        Optional<IndicatorTree> indicators,
        Optional<ReviewRules> review,
        Optional<RecusalRules> recusal,
        RatingRules rating,
        PlanRules plan,
        FundRules funds,
        List<Letter> letters,
        Optional<Printed> printed) {

    /** An edition that keeps nobody from reviewing, watches no funds, and whose cases are not printed. */
    public Edition(
            String id,
            String sha256,
            Text title,
            Text shortTitle,
            Text issuer,
            String area,
            Level level,
            List<SourceDocument> documents,
            List<Uncovered> uncovered,
            Map<String, Decision> decisions,
            Workflow workflow,
            Form form,
            List<Measure> measures,
            List<Condition> conditions,
            Optional<IndicatorTree> indicators,
            Optional<ReviewRules> review,
            RatingRules rating,
            PlanRules plan,
            List<Letter> letters) {
        this(
                id,
                sha256,
                title,
                shortTitle,
                issuer,
                area,
                level,
                documents,
                uncovered,
                decisions,
                workflow,
                form,
                measures,
                conditions,
                indicators,
                review,
                Optional.empty(),
                rating,
                plan,
                FundRules.NONE,
                letters,
                Optional.empty());
    }

    public Workflow.Stage stage(String stageId) {
        return workflow.stages().stream()
                .filter(stage -> stage.id().equals(stageId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Edition " + id + " has no stage " + stageId + "."));
    }

    public Optional<Measure> measure(String measureId) {
        return measures.stream()
                .filter(measure -> measure.id().equals(measureId))
                .findFirst();
    }

    public Optional<Form.Field> field(String fieldId) {
        return form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.id().equals(fieldId))
                .findFirst();
    }
}
