package org.xiandao.rules.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Outcome;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.load.Refused;
import org.xiandao.rules.pack.Text;

/**
 * Where a command runs: the house with its {@code programmes} folder, the language, and where it writes.
 *
 * @param home the folder that holds {@code programmes}
 */
record Shell(Path home, String language, PrintStream out) {

    void say(String line) {
        out.println(line);
    }

    void say(Text line) {
        say(in(line));
    }

    void say(String zh, String en) {
        say(new Text(zh, en));
    }

    String in(Text text) {
        return text.in(language);
    }

    /** The packs named, each by its folder or its id; all of the house when none is named. */
    List<Path> packs(List<String> named) {
        return named.isEmpty() ? allPacks() : named.stream().map(this::pack).toList();
    }

    Path pack(String name) {
        for (var candidate : List.of(Path.of(name), home.resolve("programmes").resolve(name)))
            if (Files.isRegularFile(candidate.resolve("pack.yaml"))) return candidate;
        throw new Usage("没有规则包 " + name, "There is no pack " + name);
    }

    Outcome load(Path folder) {
        return Packs.load(folder);
    }

    /** Nothing where the pack is refused: then its faults are said. */
    List<Loaded> loaded(Path folder) {
        return switch (load(folder)) {
            case Loaded pack -> List.of(pack);
            case Refused refused -> {
                refused.faults().forEach(fault -> say(folder, fault));
                yield List.of();
            }
        };
    }

    /** A fault with its file as seen from here, so that an editor can open it. */
    void say(Path folder, Fault fault) {
        say(folder + "/" + fault.in(language));
    }

    private List<Path> allPacks() {
        var programmes = home.resolve("programmes");
        try (var found = Files.find(programmes, 3, (path, _) -> path.endsWith("pack.yaml"))) {
            var here = Path.of("").toAbsolutePath();
            return found.map(Path::getParent)
                    .map(folder -> folder.toAbsolutePath().startsWith(here)
                            ? here.relativize(folder.toAbsolutePath())
                            : folder)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + programmes + " can't be read.", unreadable);
        }
    }
}
