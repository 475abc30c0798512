package org.xiandao.rules.packtest;

import java.util.List;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.load.PackTest;
import org.xiandao.rules.pack.Edition;

/** Runs a pack's tests against an edition of it. */
public final class PackTests {
    private PackTests() {}

    /** @param workingDays for stages whose clock counts working days */
    public static List<TestResult> run(Edition edition, List<PackTest> tests, WorkingDays workingDays) {
        return tests.stream()
                .map(test ->
                        new TestResult(test.place(), test.name(), new TestRun(edition, test, workingDays).checks()))
                .toList();
    }

    /** With no calendar: a test about working days fails and says which year it lacks. */
    public static List<TestResult> run(Edition edition, List<PackTest> tests) {
        return run(edition, tests, new WorkingDays(List.of()));
    }
}
