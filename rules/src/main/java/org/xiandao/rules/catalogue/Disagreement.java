package org.xiandao.rules.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Mapping;
import org.xiandao.rules.pack.Text;

/** What is told of catalogue files in which one place doesn't agree with another. */
final class Disagreement {
    private Disagreement() {}

    static void twice(List<String> words, Mapping mapping) {
        var seen = new HashSet<String>();
        for (var word : words)
            if (!word.isEmpty() && !seen.add(word))
                mapping.report(
                        Fault.Code.DUPLICATE_ID,
                        new Text(word + " 写了两次", "\"" + word + "\" stands here twice"),
                        new Text("请改名或删去一个", "Rename or remove one"));
    }

    static void unknown(Mapping mapping, String word, Collection<String> known) {
        mapping.report(
                Fault.Code.UNKNOWN_REFERENCE,
                new Text("没有 " + word, "There is no \"" + word + "\""),
                new Text("可用：" + String.join("、", known), "Use one of: " + String.join(", ", known)));
    }

    static void fault(Mapping mapping, String zh, String en) {
        mapping.report(
                Fault.Code.WRONG_TYPE,
                new Text(zh, en),
                new Text("请改成一致，见 catalogue/README.md", "Make them agree; see catalogue/README.md"));
    }
}
