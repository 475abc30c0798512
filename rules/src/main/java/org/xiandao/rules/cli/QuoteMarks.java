package org.xiandao.rules.cli;

import java.util.BitSet;
import java.util.Collection;
import org.xiandao.rules.pack.WhiteSpace;

/** An article's text as HTML paragraphs, with the passages that clauses quote marked. */
final class QuoteMarks {
    private QuoteMarks() {}

    static String html(String text, Collection<String> quotes) {
        var quoted = quoted(text, quotes);
        var html = new StringBuilder();
        int from = 0;
        for (var line : text.split("\n", -1)) {
            if (!line.isBlank())
                html.append("<p>").append(line(line, from, quoted)).append("</p>\n");
            from += line.length() + 1;
        }
        return html.toString();
    }

    private static String line(String line, int from, BitSet quoted) {
        var html = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            boolean inside = quoted.get(from + i);
            if (inside != open) html.append(inside ? "<mark>" : "</mark>");
            open = inside;
            html.append(Html.escape(String.valueOf(line.charAt(i))));
        }
        return html.append(open ? "</mark>" : "").toString();
    }

    private static BitSet quoted(String text, Collection<String> quotes) {
        var places = new int[text.length()];
        var letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++)
            if (!WhiteSpace.is(text.charAt(i))) {
                places[letters.length()] = i;
                letters.append(text.charAt(i));
            }
        var quoted = new BitSet();
        for (var quote : quotes) {
            var wanted = WhiteSpace.strip(quote);
            int at = letters.indexOf(wanted);
            if (at >= 0 && !wanted.isEmpty()) quoted.set(places[at], places[at + wanted.length() - 1] + 1);
        }
        return quoted;
    }
}
