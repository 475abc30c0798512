package org.xiandao.app.view;

/**
 * A verbatim quote with the place it comes from.
 *
 * @param href where the clause stands among the rules; blank where it needs no link
 */
public record QuoteView(String document, String at, String text, String href) {
    public QuoteView(String document, String at, String text) {
        this(document, at, text, "");
    }
}
