package org.xiandao.rules.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Nearest;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Text;

/** A letter is of a known kind, and uses the variables that a case can fill in letters of that kind. */
final class LetterVariables implements Check {
    private static final List<String> KINDS =
            Stream.of(Letter.Kind.values()).map(Letter.Kind::id).toList();
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(.*?)}}|\\{\\{|}}");

    @Override
    public void check(Loaded pack, Faults faults) {
        for (var letter : pack.edition().letters())
            Letter.Kind.of(letter.id())
                    .ifPresentOrElse(
                            kind -> variables(letter, kind, pack, faults), () -> unknown(letter, pack, faults));
    }

    private static void unknown(Letter letter, Loaded pack, Faults faults) {
        faults.report(
                pack.places().of(letter, "id"),
                Fault.Code.UNKNOWN_WORD,
                new Text("没有“" + letter.id() + "”这种文书", "There is no letter of the kind \"" + letter.id() + "\""),
                suggestion(letter.id(), letter.id(), KINDS));
    }

    private static void variables(Letter letter, Letter.Kind kind, Loaded pack, Faults faults) {
        Stream.of(letter.body().zh(), letter.body().en())
                .flatMap(body -> VARIABLE.matcher(body).results())
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .filter(name -> !kind.variables().contains(name))
                .distinct()
                .forEach(name -> faults.report(
                        pack.places().of(letter, "body"),
                        Fault.Code.LETTER_VARIABLE,
                        new Text(
                                "文书“" + letter.title().zh() + "”没有变量“" + name + "”",
                                "A letter of " + kind.id() + " has no variable \"" + name + "\""),
                        suggestion(name, "{{%s}}", kind.variables())));
    }

    private static Text suggestion(String name, String form, List<String> known) {
        return Nearest.to(name, known)
                .map(near -> form.contains("%s") ? form.formatted(near) : near)
                .map(near -> new Text("是不是 " + near + "？", "Did you mean " + near + "?"))
                .orElse(new Text("可用：" + String.join("、", known), "Known: " + String.join(", ", known)));
    }
}
