package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;

class GalleryTest {
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s(?:for|aria-labelledby|href)=\"(#?[^\"/]+)\"|aria-describedby=\"([^\"]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyComponentRendersInBothLanguages(Language language) throws IOException {
        var html = render(language);

        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("gallery-" + language.tag() + ".html"), html);
        assertThat(html).startsWith("<!doctype html>").contains("</html>").doesNotContain("ui.");
    }

    @ParameterizedTest
    @EnumSource
    void everyLabelHintAndErrorPointsAtSomethingThatIsThereOnce(Language language) {
        var html = render(language);

        var ids = new HashSet<String>();
        ID.matcher(html)
                .results()
                .forEach(id -> assertThat(ids.add(id.group(1)))
                        .as("id %s stands once", id.group(1))
                        .isTrue());
        REFERENCE.matcher(html).results().forEach(found -> {
            var names = found.group(1) != null ? found.group(1) : found.group(2);
            for (var name : names.split(" ")) assertThat(ids).contains(name.replaceFirst("^#", ""));
        });
    }

    @ParameterizedTest
    @EnumSource
    void noPageCarriesScriptOrStyleInline(Language language) {
        assertThat(render(language))
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContain(" onclick=")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
    }

    @Test
    void everyWordIsThereInBothLanguages() {
        assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH));
    }

    private static Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle("messages", locale).keySet();
    }

    private static String render(Language language) {
        var w = Words.in(language);
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.xiandao.app.templates")
                .render(
                        "gallery.jte",
                        Map.of("w", w, "page", GalleryPage.page(w), "all", GallerySamples.all()),
                        output);
        return output.toString();
    }
}
