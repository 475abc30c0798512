package org.xiandao.same;

import java.nio.file.Path;
import java.util.List;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.Mapping;
import org.xiandao.rules.load.YamlFile;
import org.xiandao.rules.pack.Text;

/**
 * What makes two texts for one thing look different, as {@code catalogue/same-words.yaml} lists it.
 *
 * @param organisationEndings left out at the end of a name
 * @param numberBeginnings left out before a number
 * @param alike replaced in this order
 */
record SameWords(List<String> organisationEndings, List<String> numberBeginnings, List<Alike> alike) {

    record Alike(String from, String to) {}

    static SameWords of(Path catalogue) {
        return YamlFile.read(catalogue.resolve("same-words.yaml"), SameWords::read);
    }

    private static SameWords read(Mapping mapping) {
        var words = new SameWords(
                mapping.needList("organisation-endings", Kinds.TEXT),
                mapping.needList("number-beginnings", Kinds.TEXT),
                mapping.needList(
                        "alike",
                        Kinds.mapping(pair -> new Alike(pair.get("from", Kinds.TEXT), pair.get("to", Kinds.TEXT)))));
        for (var alike : words.alike())
            if (words.alike().stream().anyMatch(other -> alike.to().contains(other.from())))
                mapping.report(
                        Fault.Code.WRONG_TYPE,
                        new Text(alike.to() + " 又被换掉", alike.to() + " is itself replaced"),
                        new Text("请把几种写法都换成同一种", "Let all ways of writing it lead to one"));
        return words;
    }
}
