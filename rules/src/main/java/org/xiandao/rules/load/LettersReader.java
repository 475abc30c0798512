package org.xiandao.rules.load;

import java.util.List;
import org.xiandao.rules.pack.Letter;

/** letters.yaml. */
final class LettersReader {
    private static final Kind<Letter> LETTER = Kinds.mapping(mapping -> new Letter(
            mapping.get("id", Kinds.ID),
            mapping.get("title", Kinds.BILINGUAL),
            mapping.get("body", Kinds.BILINGUAL),
            BasisReader.read(mapping)));

    private LettersReader() {}

    static List<Letter> read(Mapping mapping) {
        return mapping.needList("letters", LETTER);
    }
}
