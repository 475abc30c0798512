package org.xiandao.rules.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Nearest;
import org.xiandao.rules.pack.Text;

/** Letters use the variables that a case can fill. */
final class LetterVariables implements Check {
    static final List<String> KNOWN = List.of(
            "applicant",
            "programme",
            "issuer",
            "number",
            "date",
            "trial-start",
            "trial-end",
            "reasons",
            "receipt",
            "digest",
            "notice-start",
            "notice-end",
            "contact");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(.*?)}}|\\{\\{|}}");

    @Override
    public void check(Loaded pack, Faults faults) {
        for (var letter : pack.edition().letters())
            Stream.of(letter.body().zh(), letter.body().en())
                    .flatMap(body -> VARIABLE.matcher(body).results())
                    .map(found -> found.group(1) == null ? found.group() : found.group(1))
                    .filter(name -> !KNOWN.contains(name))
                    .distinct()
                    .forEach(name -> faults.report(
                            pack.places().of(letter, "body"),
                            Fault.Code.LETTER_VARIABLE,
                            new Text("文书中没有变量“" + name + "”", "Letters have no variable \"" + name + "\""),
                            Nearest.to(name, KNOWN)
                                    .map(near -> new Text("是不是 {{" + near + "}}？", "Did you mean {{" + near + "}}?"))
                                    .orElse(new Text(
                                            "可用：" + String.join("、", KNOWN), "Known: " + String.join(", ", KNOWN)))));
    }
}
