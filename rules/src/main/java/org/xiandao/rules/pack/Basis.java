package org.xiandao.rules.pack;

import java.util.List;
import java.util.Optional;

/** What a clause rests on: the articles it quotes, the local decision that fills what they leave open, or both. Never neither. */
public record Basis(List<Citation> citations, Optional<String> decision) {

    /** A verbatim quote of an article ({@code at}) of a document ({@code doc}) of the pack; the linter has found it there. */
    public record Citation(String doc, String at, String quote) {}

    public boolean isEmpty() {
        return citations.isEmpty() && decision.isEmpty();
    }

    public boolean isLocalChoice() {
        return decision.isPresent();
    }
}
