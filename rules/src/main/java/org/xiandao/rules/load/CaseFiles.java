package org.xiandao.rules.load;

import java.util.List;
import java.util.Map;

/** A case by itself, written as a pack's tests write theirs: with {@code as-of} and {@code subjects}, without {@code expect}. */
public final class CaseFiles {
    private CaseFiles() {}

    public sealed interface Reading {}

    public record Read(CaseFile file) implements Reading {}

    public record Refused(List<Fault> faults) implements Reading {}

    public static Reading read(String name, byte[] bytes) {
        var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var loader = new Loader(PackFiles.of(Map.of(file, bytes)));
        var read = loader.need(file, CaseFiles::read);
        return loader.faults().isEmpty()
                ? new Read(read)
                : new Refused(loader.faults().all());
    }

    private static CaseFile read(Mapping mapping) {
        mapping.maybe("name", Kinds.BILINGUAL);
        var file = CaseFileReader.read(mapping);
        if (file.asOf().isEmpty()) mapping.missing("as-of");
        if (file.subjects().isEmpty()) mapping.missing("subjects");
        return file;
    }
}
