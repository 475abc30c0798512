package org.xiandao.rules.load;

import java.util.List;
import org.xiandao.rules.pack.Workflow.Identity;
import org.xiandao.rules.pack.Workflow.Objections;
import org.xiandao.rules.pack.Workflow.Upheld;

/** {@code objections:} of a stage of public notice. */
final class ObjectionsReader {
    private static final Kind<Upheld> UPHELD = Kinds.mapping(ObjectionsReader::upheld);

    static final Kind<Objections> OBJECTIONS = Kinds.mapping(mapping -> new Objections(
            mapping.get("named", Kinds.FLAG),
            mapping.maybe("identity", Kinds.word(Identity.class)).orElse(Identity.NONE),
            mapping.maybe("files", Numbers.wholeFrom(0)).orElse(0),
            mapping.get("answer", ClockReader.CLOCK),
            mapping.maybe("extension", ClockReader.CLOCK),
            mapping.get("upheld", UPHELD),
            BasisReader.read(mapping)));

    private ObjectionsReader() {}

    private static Upheld upheld(Mapping mapping) {
        return mapping.oneOf(List.of("stays", "back-to", "drops"))
                .<Upheld>map(word -> switch (word) {
                    case "back-to" -> new Upheld.BackTo(mapping.get(word, Kinds.ID));
                    case "drops" -> {
                        mapping.get(word, Kinds.FLAG);
                        yield new Upheld.Drops();
                    }
                    default -> {
                        mapping.get(word, Kinds.FLAG);
                        yield new Upheld.Stays();
                    }
                })
                .orElseGet(Upheld.Stays::new);
    }
}
