package org.xiandao.rules.fund;

import java.util.List;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.FundRules.Watch;
import org.xiandao.rules.pack.Text;

/**
 * Entries that a rule points at, and why.
 *
 * @param entries the numbers of the entries, in their order
 */
public record Flag(Watch watch, int project, List<Integer> entries, Text says) {
    public Flag {
        entries = List.copyOf(entries);
    }

    /** The same as long as rule and entries are; one entry more is another flag. */
    public String key() {
        return watch.id() + ":" + entries.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
