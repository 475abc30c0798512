package org.xiandao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./xiandao bench [start] [drafts] [import] [indicators] [draw] [ranking] [scoring] [simulate] [voucher] [reminders] [-Dname=value]}: all of them without a name. */
public final class Bench {
    private Bench() {}

    public static void main(String[] words) throws Exception {
        for (var word : words)
            if (word.startsWith("-D") && word.contains("="))
                System.setProperty(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        var home = Path.of(System.getProperty("xiandao.home", "."))
                .toAbsolutePath()
                .normalize();
        var names = Stream.of(words).filter(word -> !word.startsWith("-D")).toList();
        var chosen = names.isEmpty()
                ? List.of(
                        "start",
                        "drafts",
                        "import",
                        "indicators",
                        "draw",
                        "ranking",
                        "scoring",
                        "simulate",
                        "voucher",
                        "reminders")
                : names;
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        for (var name : chosen)
            switch (name) {
                case "start" -> ColdStart.measure(home);
                case "drafts" -> Drafts.measure(home);
                case "import" -> ImportFile.measure(home);
                case "indicators" -> Cities.measure(home);
                case "draw" -> Experts.measure();
                case "ranking" -> Rankings.measure(home);
                case "scoring" -> Sheets.measure(home);
                case "simulate" -> Years.measure(home);
                case "voucher" -> Redemptions.measure(home);
                case "reminders" -> Reminding.measure(home);
                default ->
                    throw new IllegalArgumentException(
                            "No benchmark is called " + name
                                    + ".\nMaybe start, drafts, import, indicators, draw, ranking, scoring, simulate, voucher or reminders.");
            }
    }

    static Path folder(String name) throws IOException {
        return Files.createTempDirectory("xiandao-bench-" + name);
    }
}
