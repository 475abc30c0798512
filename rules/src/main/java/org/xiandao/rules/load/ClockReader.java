package org.xiandao.rules.load;

import java.util.List;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Clock;

/** By when a stage must be done: one of five words. */
final class ClockReader {
    static final Kind<Clock> CLOCK = Kinds.mapping(ClockReader::read);

    private ClockReader() {}

    private static Clock read(Mapping mapping) {
        return mapping.oneOf(List.of("until", "working-days", "lasts", "on", "open"))
                .map(word -> switch (word) {
                    case "until" -> new Clock.Until(mapping.get(word, Kinds.ID));
                    case "working-days" -> new Clock.WorkingDays(mapping.get(word, Numbers.wholeFrom(1)));
                    case "lasts" -> new Clock.Lasts(mapping.get(word, Numbers.PERIOD_OF_TIME));
                    case "on" -> new Clock.On(mapping.get(word, Numbers.DATE));
                    default -> new Clock.Open(mapping.get(word, Kinds.BILINGUAL));
                })
                .orElseGet(() -> new Clock.Open(new Text("", "")));
    }
}
