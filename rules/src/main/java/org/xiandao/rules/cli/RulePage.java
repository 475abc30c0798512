package org.xiandao.rules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Basis.Citation;
import org.xiandao.rules.pack.Clause;
import org.xiandao.rules.pack.Clauses;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.SourceDocument;
import org.xiandao.rules.pack.SourceDocument.Article;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.words.Facets;

/** An edition as one self-contained page: each article beside the clauses that rest on it, local choices marked. */
final class RulePage {
    private final Edition edition;
    private final String language;
    private final List<Clause> clauses;
    private final StringBuilder html = new StringBuilder();

    private RulePage(Edition edition, String language) {
        this.edition = edition;
        this.language = language;
        this.clauses = Clauses.of(edition);
    }

    static String of(Edition edition, String language) {
        var page = new RulePage(edition, language);
        page.page();
        return page.html.toString();
    }

    private void page() {
        var title = escape(edition.title());
        add("<!DOCTYPE html>\n<html lang=\"" + (isChinese() ? "zh-CN" : "en")
                + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title + "</title>\n");
        add("<style>\n" + style() + "</style>\n</head>\n<body>\n");
        add("<header>\n<h1>" + title + "</h1>\n<p>" + escape(edition.issuer()) + " · " + Html.escape(edition.id())
                + "</p>\n<p class=\"digest\">SHA-256 " + edition.sha256() + "</p>\n</header>\n");
        contents();
        add("<main>\n");
        edition.documents().forEach(this::document);
        localChoices();
        add("</main>\n</body>\n</html>\n");
    }

    private void contents() {
        add("<nav aria-label=\"" + say("目录", "Contents") + "\">\n<ul>\n");
        for (var document : edition.documents())
            add("<li><a href=\"#" + document.id() + "\">" + escape(document.title()) + "</a></li>\n");
        add("<li><a href=\"#local\">" + say("只依据本地约定的条款", "Clauses that rest on local choices alone")
                + "</a></li>\n</ul>\n</nav>\n");
    }

    private void document(SourceDocument document) {
        add("<section id=\"" + document.id() + "\" aria-labelledby=\"" + document.id() + "-title\">\n<h2 id=\""
                + document.id() + "-title\">" + escape(document.title()) + "</h2>\n");
        if (!document.number().isEmpty()) add("<p lang=\"zh-CN\">" + Html.escape(document.number()) + "</p>\n");
        document.articles().forEach(article -> article(document, article));
        add("</section>\n");
    }

    private void article(SourceDocument document, Article article) {
        var citing = clauses.stream()
                .filter(clause -> clause.basis().citations().stream().anyMatch(it -> cites(it, document, article)))
                .toList();
        var quotes = citing.stream()
                .flatMap(clause -> clause.basis().citations().stream())
                .filter(it -> cites(it, document, article))
                .map(Citation::quote)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        add("<article>\n<div class=\"law\" lang=\"zh-CN\">\n<h3>" + Html.escape(article.at()) + "</h3>\n"
                + QuoteMarks.html(article.text(), quotes) + "</div>\n<div class=\"rule\">\n");
        if (citing.isEmpty()) uncovered(document, article);
        for (var kind : Clause.Kind.values()) kind(kind, citing, "h4");
        add("</div>\n</article>\n");
    }

    private static boolean cites(Citation citation, SourceDocument document, Article article) {
        return citation.doc().equals(document.id()) && citation.at().equals(article.at());
    }

    private void uncovered(SourceDocument document, Article article) {
        edition.uncovered().stream()
                .filter(it -> it.doc().equals(document.id()) && it.at().equals(article.at()))
                .forEach(
                        it -> add("<p class=\"none\">" + say("没有条款：", "No clause: ") + escape(it.reason()) + "</p>\n"));
    }

    private void kind(Clause.Kind kind, List<Clause> citing, String heading) {
        var ofKind = citing.stream().filter(clause -> clause.kind() == kind).toList();
        if (ofKind.isEmpty()) return;
        boolean many = ofKind.size() > 6;
        var name = escape(kind.title());
        if (many) add("<details>\n<summary>" + name + " " + ofKind.size() + "</summary>\n");
        ofKind.forEach(clause -> clause(clause, heading));
        if (many) add("</details>\n");
    }

    private void clause(Clause clause, String heading) {
        add("<section class=\"clause\">\n<" + heading + "><span class=\"kind\">"
                + escape(clause.kind().title()) + "</span> " + escape(clause.title()) + " <code>"
                + Html.escape(clause.id()) + "</code></" + heading + ">\n");
        var facets = Facets.of(clause, edition);
        if (!facets.isEmpty()) {
            add("<dl>\n");
            for (var facet : facets)
                add("<div><dt>" + escape(facet.name()) + "</dt><dd>"
                        + escape(facet.value()).replace("\n", "<br>") + "</dd></div>\n");
            add("</dl>\n");
        }
        clause.basis().decision().ifPresent(this::localChoice);
        add("</section>\n");
    }

    private void localChoice(String id) {
        var decision = edition.decisions().get(id);
        if (decision == null) return;
        add("<p class=\"local\"><strong>" + say("本地约定", "Local choice") + " " + Html.escape(id) + "</strong> "
                + escape(decision.choice()) + "<br>" + say("理由：", "Reason: ") + escape(decision.reason()) + "</p>\n");
    }

    private void localChoices() {
        var local = clauses.stream()
                .filter(clause -> clause.basis().citations().isEmpty())
                .toList();
        add("<section id=\"local\" aria-labelledby=\"local-title\">\n<h2 id=\"local-title\">"
                + say("只依据本地约定的条款", "Clauses that rest on local choices alone")
                + "</h2>\n<div class=\"rule alone\">\n");
        for (var kind : Clause.Kind.values()) kind(kind, local, "h3");
        add("</div>\n</section>\n");
    }

    private boolean isChinese() {
        return language.startsWith("zh");
    }

    private String say(String zh, String en) {
        return isChinese() ? zh : en;
    }

    private String escape(Text text) {
        return Html.escape(text.in(language));
    }

    private void add(String part) {
        html.append(part);
    }

    private static String style() {
        try (var css = RulePage.class.getResourceAsStream("rule-page.css")) {
            if (css == null) throw new IllegalStateException("rule-page.css is not in the jar.");
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
