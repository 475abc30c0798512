package org.xiandao.rules.pack;

import java.util.List;
import java.util.Optional;

/** A document that the rules were drawn from, cut into its articles; {@code sha256} is that of the stored file. */
public record SourceDocument(String id, Text title, String number, String file, String sha256, List<Article> articles) {

    /** One article of it: {@code at} as people cite it, with its verbatim text. */
    public record Article(String at, String text) {
        /** Whether the quote stands here word for word; white space is the printer's, not the law's. */
        public boolean says(String quote) {
            return WhiteSpace.strip(text).contains(WhiteSpace.strip(quote));
        }
    }

    public Optional<Article> article(String at) {
        return articles.stream().filter(article -> article.at().equals(at)).findFirst();
    }
}
