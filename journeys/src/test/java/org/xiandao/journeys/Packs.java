package org.xiandao.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real programmes and the made-up one, side by side in one folder. */
final class Packs {
    static final Path ROOT = Path.of(System.getProperty("xiandao.root", ".."));

    private Packs() {}

    static Path together() {
        try {
            var folder = Files.createTempDirectory("packs");
            copy(ROOT.resolve("programmes"), folder);
            copy(ROOT.resolve("rules/src/test/programmes"), folder);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
