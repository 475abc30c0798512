package org.xiandao.rules.pack;

import java.util.Optional;

/**
 * A mandatory condition (不可偏离条件) or an eligibility rule.
 *
 * @param decidedAt id of the stage at which it is decided for good
 * @param until what stands in for it before that stage (a signed declaration), if the pack has one
 * @param severity BLOCK stops the case; WARN is shown and needs a reason (原则上、鼓励)
 */
public record Condition(
        String id,
        Text title,
        Predicate require,
        String decidedAt,
        Optional<Predicate> until,
        Severity severity,
        Optional<String> indicatorItem,
        Measure.Pool joint,
        Basis basis) {
    public enum Severity {
        BLOCK,
        WARN
    }
}
