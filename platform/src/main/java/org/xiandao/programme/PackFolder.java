package org.xiandao.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xiandao.rules.load.PackFiles;

/** Where the offered packs come from: the folder {@code programmes} of the installation, issuer by issuer, edition by edition. */
public record PackFolder(List<PackFiles> packs) {

    public static PackFolder of(Path programmes) {
        try (var found = Files.find(programmes, 3, (path, attributes) -> path.endsWith("pack.yaml"))) {
            return new PackFolder(found.sorted()
                    .map(path -> PackFiles.read(path.resolveSibling(".")))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The rule packs in %s can't be read.\nMaybe XIANDAO_HOME does not point to the folder that holds programmes/."
                            .formatted(programmes),
                    unreadable);
        }
    }
}
