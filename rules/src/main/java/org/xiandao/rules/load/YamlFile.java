package org.xiandao.rules.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One YAML file that is no part of a pack, read as strictly. */
public final class YamlFile {
    private YamlFile() {}

    /** Throws IllegalArgumentException with all faults where the file isn't what the reader asks for. */
    public static <T> T read(Path file, Function<Mapping, T> reader) {
        try {
            return read(file.getFileName().toString(), Files.readAllBytes(file), reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " can't be read.", unreadable);
        }
    }

    public static <T> T read(String name, byte[] bytes, Function<Mapping, T> reader) {
        var loader = new Loader(PackFiles.of(Map.of(name, bytes)));
        var read = loader.need(name, reader);
        if (!loader.faults().isEmpty())
            throw new IllegalArgumentException(loader.faults().all().stream()
                    .map(Fault::toString)
                    .collect(Collectors.joining("\n", "The file " + name + " is refused:\n", "")));
        return read;
    }
}
