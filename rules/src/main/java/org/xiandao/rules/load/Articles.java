package org.xiandao.rules.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xiandao.rules.pack.SourceDocument.Article;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.WhiteSpace;

/** Cuts a document's text into its articles, each from where it starts to where the next one does. */
final class Articles {
    private Articles() {}

    /** How an article begins in the text, and where the pack says so. */
    record Start(String at, String starts, Place place) {}

    static List<Article> cut(String text, List<Start> starts, Faults faults) {
        var places = placesOfLetters(text);
        var squeezed = WhiteSpace.strip(text);
        var found = new ArrayList<Start>();
        var offsets = new ArrayList<Integer>();
        int from = 0;
        for (var start : starts) {
            var wanted = WhiteSpace.strip(start.starts());
            int index = wanted.isEmpty() ? -1 : squeezed.indexOf(wanted, from);
            if (index < 0) {
                faults.report(start.place(), Fault.Code.ARTICLE_NOT_FOUND, notFound(start, squeezed), remedy());
                continue;
            }
            found.add(start);
            offsets.add(places[index]);
            from = index + wanted.length();
        }
        var articles = new ArrayList<Article>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? offsets.get(i + 1) : text.length();
            articles.add(new Article(
                    found.get(i).at(), text.substring(offsets.get(i), end).strip()));
        }
        return List.copyOf(articles);
    }

    private static Text notFound(Start start, String squeezed) {
        return squeezed.contains(WhiteSpace.strip(start.starts()))
                ? new Text(start.at() + " 的开头在前一条之前", start.at() + " starts before the article above it")
                : new Text(
                        start.at() + " 的开头“" + start.starts() + "”在原文中找不到",
                        "The start of " + start.at() + ", \"" + start.starts() + "\", is not in the text");
    }

    private static Text remedy() {
        return new Text("请照原文写出开头，并按原文顺序排列", "Copy its first words from the text, and keep the text's order");
    }

    /** Where each letter that is left without white space stood in the text. */
    private static int[] placesOfLetters(String text) {
        var places = IntStream.builder();
        for (int i = 0, width; i < text.length(); i += width) {
            width = Character.charCount(text.codePointAt(i));
            if (WhiteSpace.is(text.codePointAt(i))) continue;
            for (int half = 0; half < width; half++) places.add(i + half);
        }
        return places.build().toArray();
    }
}
