package org.xiandao.rules.packtest;

import java.util.List;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.pack.Text;

/** How one test of a pack came out: its sentence, and each thing that it expects beside what came. */
public record TestResult(Place place, Text name, List<Check> checks) {

    /** @param what the clause in question ("condition base-stations") */
    public record Check(String what, String expected, String actual, boolean passed) {
        static Check equal(String what, Object expected, Object actual) {
            return new Check(what, expected.toString(), actual.toString(), expected.equals(actual));
        }
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }

    public List<Check> failures() {
        return checks.stream().filter(check -> !check.passed()).toList();
    }
}
