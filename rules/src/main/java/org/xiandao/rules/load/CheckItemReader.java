package org.xiandao.rules.load;

import java.util.List;
import org.xiandao.rules.pack.CheckItem;
import org.xiandao.rules.pack.CheckItem.Claim;

/** One thing to look at during a visit, from a stage's {@code checklist}. */
final class CheckItemReader {
    static final Kind<CheckItem> ITEM = Kinds.mapping(mapping -> new CheckItem(
            mapping.get("id", Kinds.ID),
            mapping.get("under", Kinds.TEXT),
            mapping.get("look", Kinds.BILINGUAL),
            mapping.needList("answers", FormReader.OPTION),
            mapping.maybe("checks", Kinds.mapping(CheckItemReader::claim)),
            BasisReader.read(mapping)));

    private CheckItemReader() {}

    private static Claim claim(Mapping mapping) {
        return mapping.oneOf(List.of("measure", "answer"))
                .<Claim>map(word -> switch (word) {
                    case "measure" -> new Claim.OfMeasure(mapping.get(word, Kinds.ID));
                    default -> new Claim.OfAnswer(mapping.get(word, Kinds.ID));
                })
                .orElseGet(() -> new Claim.OfAnswer(""));
    }
}
