package org.xiandao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.load.Packs;

/** What differs between programmes is data: no programme's name and no article's number stands in the code. */
class NoProgrammeInCodeTest {
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root", ".."));
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]+条");

    @Test
    void noJavaOrTemplateNamesAProgrammeItsAreaOrAnArticle() throws IOException {
        var words = programmeWords();
        assertThat(words).hasSizeGreaterThan(10);
        var found = new ArrayList<String>();
        for (var file : sources())
            for (var line : Files.readAllLines(file)) {
                for (var word : words)
                    if (line.contains(word)) found.add(ROOT.relativize(file) + " names " + word + ": " + line.strip());
                if (ARTICLE.matcher(line).find())
                    found.add(ROOT.relativize(file) + " names an article: " + line.strip());
            }
        assertThat(found).isEmpty();
    }

    /** Ids, names, issuers and areas of every pack, and every document number. */
    private static List<String> programmeWords() throws IOException {
        var words = new TreeSet<String>();
        try (var packs = Files.find(ROOT.resolve("programmes"), 3, (path, attributes) -> path.endsWith("pack.yaml"))) {
            for (var pack : packs.toList()) {
                var edition = Packs.load(pack.resolveSibling(".").normalize()).orThrow();
                words.add(edition.id());
                words.add(edition.title().zh());
                words.add(edition.shortTitle().zh());
                words.add(edition.issuer().zh());
                if (!edition.area().equals("000000")) {
                    words.add("\"" + edition.area() + "\"");
                    words.add(edition.id().substring(0, edition.id().indexOf('/')));
                    words.add(Character.toUpperCase(edition.id().charAt(0))
                            + edition.id().substring(1, edition.id().indexOf('/')));
                }
                edition.documents().forEach(document -> {
                    if (!document.number().isBlank()) words.add(document.number());
                });
            }
        }
        words.addAll(List.of("广东", "广州", "辽宁"));
        return List.copyOf(words);
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var module : List.of("rules", "platform", "app"))
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                files.filter(file -> file.toString().endsWith(".java")
                                || file.toString().endsWith(".jte"))
                        .forEach(sources::add);
            }
        assertThat(sources).hasSizeGreaterThan(200);
        return sources;
    }
}
