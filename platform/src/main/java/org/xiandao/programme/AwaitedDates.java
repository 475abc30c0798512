package org.xiandao.programme;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Clock;

/** The dates without which some stage that cases of a call may come to would have no end. */
final class AwaitedDates {
    private AwaitedDates() {}

    static Set<String> of(Workflow workflow, Map<String, String> choices) {
        return workflow.stages().stream()
                .filter(stage ->
                        stage.when().filter(when -> excluded(when, choices)).isEmpty())
                .map(Workflow.Stage::clock)
                .filter(Clock.Until.class::isInstance)
                .map(clock -> ((Clock.Until) clock).date())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the call's choices alone make it false. */
    private static boolean excluded(Predicate when, Map<String, String> choices) {
        return switch (when) {
            case Predicate.CallAttribute(var attribute, var value) ->
                choices.containsKey(attribute) && !value.equals(choices.get(attribute));
            case Predicate.All(var of) -> of.stream().anyMatch(part -> excluded(part, choices));
            case Predicate.Any(var of) -> of.stream().allMatch(part -> excluded(part, choices));
            default -> false;
        };
    }
}
