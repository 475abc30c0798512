package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Predicate;

/**
 * Judges an edition's conditions by the facts, as of a date. It reads nothing else, so the same edition and facts give
 * the same judgement at any time. What is not known makes the verdict UNDETERMINED, with the reason in the trace.
 */
public final class Judge {
    private final Edition edition;
    private final Facts facts;
    private final Measuring measuring;

    public Judge(Edition edition, Facts facts) {
        if (facts.subjects().isEmpty()) throw new IllegalArgumentException("Facts need at least one applicant.");
        this.edition = edition;
        this.facts = facts;
        this.measuring = new Measuring(edition, facts);
    }

    /** The requirement itself, as it is decided for good. */
    public Judgement judge(Condition condition, LocalDate asOf) {
        return judgement(condition, condition.require(), false, asOf);
    }

    /** As it stands for a case at a stage: before the deciding stage the condition's {@code until}, if any, stands in. */
    public Judgement judge(Condition condition, LocalDate asOf, String stageId) {
        boolean standIn = condition.until().isPresent() && isBefore(stageId, condition.decidedAt());
        return judgement(condition, standIn ? condition.until().orElseThrow() : condition.require(), standIn, asOf);
    }

    public List<Judgement> conditions(LocalDate asOf) {
        return edition.conditions().stream()
                .map(condition -> judge(condition, asOf))
                .toList();
    }

    public List<Judgement> conditions(LocalDate asOf, String stageId) {
        return edition.conditions().stream()
                .map(condition -> judge(condition, asOf, stageId))
                .toList();
    }

    /** Those that a stage decides on: decided there or earlier, or standing in until a later stage decides. */
    public List<Judgement> due(LocalDate asOf, String stageId) {
        return edition.conditions().stream()
                .filter(condition -> condition.until().isPresent() || !isBefore(stageId, condition.decidedAt()))
                .map(condition -> judge(condition, asOf, stageId))
                .toList();
    }

    /** One applicant's value, or with no subject the joint application's, pooled as the measure says. */
    public Judgement.Value value(Measure measure, Optional<Facts.Subject> subject, LocalDate asOf) {
        return subject.map(one -> measuring.of(measure, one, asOf))
                .orElseGet(() -> measuring.pooled(measure, measure.pool(), asOf));
    }

    /** A predicate outside the conditions (a channel's, a stage's), each measure pooled as it says itself. */
    public Verdict holds(Predicate predicate, LocalDate asOf) {
        return trace(predicate, asOf).verdict();
    }

    public Trace trace(Predicate predicate, LocalDate asOf) {
        return new Tracing(edition, facts, measure -> value(measure, Optional.empty(), asOf), facts.subjects(), asOf)
                .trace(predicate);
    }

    private Judgement judgement(Condition condition, Predicate predicate, boolean standIn, LocalDate asOf) {
        var trace = condition.joint() == Measure.Pool.EACH && facts.subjects().size() > 1
                ? perSubject(predicate, asOf)
                : new Tracing(
                                edition,
                                facts,
                                measure -> measuring.pooled(measure, condition.joint(), asOf),
                                facts.subjects(),
                                asOf)
                        .trace(predicate);
        return new Judgement(condition, edition.id(), edition.sha256(), asOf, standIn, trace.verdict(), trace);
    }

    private Trace perSubject(Predicate predicate, LocalDate asOf) {
        var traces = facts.subjects().stream()
                .map(subject -> new Trace.SubjectTrace(
                        subject,
                        new Tracing(
                                        edition,
                                        facts,
                                        measure -> measuring.of(measure, subject, asOf),
                                        List.of(subject),
                                        asOf)
                                .trace(predicate)))
                .toList();
        var verdict = traces.stream().map(each -> each.trace().verdict()).reduce(Verdict.MET, Verdict::and);
        return new Trace.PerSubject(verdict, traces);
    }

    private boolean isBefore(String stageId, String decidedAt) {
        var stages = edition.workflow().stages();
        return stages.indexOf(edition.stage(stageId)) < stages.indexOf(edition.stage(decidedAt));
    }
}
