package org.xiandao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./xiandao bench [start] [drafts] [import] [indicators]}: all of them without a name. */
public final class Bench {
    private Bench() {}

    public static void main(String[] names) throws Exception {
        var home = Path.of(System.getProperty("xiandao.home", "."))
                .toAbsolutePath()
                .normalize();
        var chosen = names.length == 0 ? List.of("start", "drafts", "import", "indicators") : List.of(names);
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        for (var name : chosen)
            switch (name) {
                case "start" -> ColdStart.measure(home);
                case "drafts" -> Drafts.measure(home);
                case "import" -> ImportFile.measure(home);
                case "indicators" -> Cities.measure(home);
                default ->
                    throw new IllegalArgumentException(
                            "No benchmark is called " + name + ".\nMaybe start, drafts, import or indicators.");
            }
    }

    static Path folder(String name) throws IOException {
        return Files.createTempDirectory("xiandao-bench-" + name);
    }
}
