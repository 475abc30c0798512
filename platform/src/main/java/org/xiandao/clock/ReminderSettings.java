package org.xiandao.clock;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded.
 *
 * @param enabled whether this server takes part; one of several is enough
 * @param before how many days before a thing is due
 * @param after how many days after its last day
 * @param endBefore how many days before a trial or a plan ends, which takes longer to prepare
 * @param hour from which hour on a day counts, in China: nobody is woken at midnight
 * @param every how often is looked
 */
@ConfigurationProperties("xiandao.reminders")
record ReminderSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue({"14", "3", "0"}) List<Integer> before,
        @DefaultValue({"1", "7"}) List<Integer> after,
        @DefaultValue({"180", "90", "30", "0"}) List<Integer> endBefore,
        @DefaultValue("8") int hour,
        @DefaultValue("1h") Duration every) {
    private static final int YEARS = 3650;

    ReminderSettings {
        var days = Stream.of(before, after, endBefore).flatMap(List::stream).toList();
        if (days.stream().anyMatch(day -> day < 0 || day > YEARS) || hour < 0 || hour > 23 || !every.isPositive())
            throw new IllegalArgumentException(
                    "xiandao.reminders has days %s, hour %d, every %s.\nMaybe give days from 0 to %d, an hour from 0 to 23 and a period above zero."
                            .formatted(days, hour, every, YEARS));
    }

    /** Days after the last day, ascending; before it, negative. */
    Integer[] steps() {
        return steps(before);
    }

    Integer[] endSteps() {
        return steps(endBefore);
    }

    private Integer[] steps(List<Integer> before) {
        return IntStream.concat(
                        before.stream().mapToInt(day -> -day), after.stream().mapToInt(Integer::intValue))
                .distinct()
                .sorted()
                .boxed()
                .toArray(Integer[]::new);
    }
}
