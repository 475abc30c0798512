package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;

/** Each clause that decides something has a test of the pack that expects it. */
final class ClausesTested implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        for (var clause : Coverage.of(pack).untested()) {
            var kind = clause.kind().title();
            faults.report(
                    pack.places().of(clause.part()),
                    Fault.Code.CLAUSE_UNTESTED,
                    new Text(
                            kind.zh() + " " + clause.id() + " 没有测试",
                            "No test expects the " + kind.en() + " " + clause.id()),
                    new Text("请在 tests/ 写一个", "Write one under tests/"));
        }
    }
}
