package org.xiandao.publication.life;

import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.pack.Text;

/**
 * A chapter as it stands.
 *
 * @param record type and id of the record that a case is told from
 * @param texts those that somebody has written; for the others the sentences made from the figures stand
 */
public record Chapter(
        String id, What what, Text title, Optional<Cited> record, Frozen figures, Map<String, String> texts) {
    public Chapter {
        texts = Map.copyOf(texts);
    }

    /** A record by its type and id. */
    public record Cited(String type, String id) {}

    public static Chapter of(What what, Text title, Frozen figures) {
        return new Chapter(what.id(), what, title, Optional.empty(), figures, Map.of());
    }

    Chapter named(String id) {
        return new Chapter(id, what, title, record, figures, texts);
    }

    Chapter written(Text title, Map<String, String> texts) {
        return new Chapter(id, what, title, record, figures, texts);
    }

    Chapter with(Frozen anew) {
        return new Chapter(id, what, title, record, anew, texts);
    }

    public boolean edited(String field) {
        return texts.containsKey(field);
    }

    /** What stands in a field: as it was written, in the language it was written in, else as it was made. */
    public Text text(String field) {
        var written = texts.get(field);
        return written == null ? figures.lead(field) : new Text(written, written);
    }
}
