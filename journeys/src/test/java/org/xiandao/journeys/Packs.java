package org.xiandao.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real programmes and the made-up one, side by side in one folder. */
final class Packs {
    static final String SEVEN_EXPERTS = "liaoning/2031";
    static final Path ROOT = Path.of(System.getProperty("xiandao.root", ".."));

    private Packs() {}

    static Path together() {
        try {
            var folder = Files.createTempDirectory("packs");
            copy(ROOT.resolve("programmes"), folder);
            copy(ROOT.resolve("rules/src/test/programmes"), folder);
            withSevenExperts(folder);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Liaoning's once more, as an edition of its own that asks for seven experts a case. */
    private static void withSevenExperts(Path folder) throws IOException {
        var edition = folder.resolve(SEVEN_EXPERTS);
        copy(folder.resolve("liaoning/2024"), edition);
        replace(edition.resolve("pack.yaml"), "liaoning/2024", SEVEN_EXPERTS);
        replace(edition.resolve("review.yaml"), "experts: 5", "experts: 7");
    }

    private static void replace(Path file, String old, String with) throws IOException {
        var text = Files.readString(file);
        if (!text.contains(old)) throw new IllegalStateException(file + " says nothing of " + old);
        Files.writeString(file, text.replace(old, with));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }
}
