package org.xiandao.rules.load;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.rules.pack.Text;

/** Collects the faults of a pack, so that all of them are told at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void report(Place place, Fault.Code code, Text message, Text remedy) {
        found.add(Fault.at(place, code, message, remedy));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of files and lines. */
    public List<Fault> all() {
        return found.stream().sorted(Fault.READING_ORDER).distinct().toList();
    }
}
