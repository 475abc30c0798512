package org.xiandao.rules.words;

import java.util.List;
import java.util.stream.Stream;
import org.xiandao.rules.pack.Clause;
import org.xiandao.rules.pack.Text;

/** What one clause differs in between two editions. */
public sealed interface Change {
    Clause clause();

    record Added(Clause clause) implements Change {}

    record Removed(Clause clause) implements Change {}

    /** {@code clause} is the newer one. */
    record Changed(Clause clause, List<Difference> differences) implements Change {}

    /** {@code before} or {@code after} is empty where that edition doesn't say it. */
    record Difference(Text name, Text before, Text after) {
        public Text line() {
            return new Text(
                    name.zh() + "：" + or(before.zh(), "无") + " → " + or(after.zh(), "无"),
                    name.en() + ": " + or(before.en(), "none") + " → " + or(after.en(), "none"));
        }

        private static String or(String text, String nothing) {
            return text.isEmpty() ? nothing : text;
        }
    }

    /** The whole change as lines for people, the first naming the clause. */
    default List<Text> lines() {
        var name = new Text(
                clause().kind().title().zh() + " " + clause().id() + " "
                        + clause().title().zh(),
                clause().kind().title().en() + " " + clause().id() + " "
                        + clause().title().en());
        return switch (this) {
            case Added _ -> List.of(new Text("新增 " + name.zh(), "Added " + name.en()));
            case Removed _ -> List.of(new Text("删去 " + name.zh(), "Removed " + name.en()));
            case Changed changed ->
                Stream.concat(
                                Stream.of(new Text("修改 " + name.zh(), "Changed " + name.en())),
                                changed.differences().stream().map(Difference::line))
                        .toList();
        };
    }
}
