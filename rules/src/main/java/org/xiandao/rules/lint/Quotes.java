package org.xiandao.rules.lint;

import java.util.Collections;
import java.util.IdentityHashMap;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Basis.Citation;
import org.xiandao.rules.pack.Clause;
import org.xiandao.rules.pack.Clauses;
import org.xiandao.rules.pack.SourceDocument;
import org.xiandao.rules.pack.Text;

/** Every quote stands word for word in the article that it cites. */
final class Quotes implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var seen = Collections.<Citation>newSetFromMap(new IdentityHashMap<>());
        Clauses.of(pack.edition()).stream()
                .map(Clause::basis)
                .flatMap(basis -> basis.citations().stream())
                .filter(seen::add)
                .forEach(citation -> check(citation, pack, faults));
    }

    private static void check(Citation citation, Loaded pack, Faults faults) {
        var references = new References(faults);
        var documents = pack.edition().documents();
        var place = pack.places();
        if (!references.known(
                new Text("文件", "document"),
                citation.doc(),
                Ids.of(documents, SourceDocument::id),
                place.of(citation, "doc"))) return;
        var document = documents.stream()
                .filter(it -> it.id().equals(citation.doc()))
                .findFirst()
                .orElseThrow();
        var article = document.article(citation.at());
        if (article.isEmpty()) {
            faults.report(
                    place.of(citation, "at"),
                    Fault.Code.UNKNOWN_ARTICLE,
                    new Text(
                            citation.doc() + " 没有“" + citation.at() + "”",
                            citation.doc() + " has no article \"" + citation.at() + "\""),
                    whereItStands(document, citation));
        } else if (!article.get().says(citation.quote())) {
            faults.report(
                    place.of(citation, "quote"),
                    Fault.Code.QUOTE_NOT_FOUND,
                    new Text(
                            citation.at() + " 中没有“" + citation.quote() + "”",
                            citation.at() + " does not say \"" + citation.quote() + "\""),
                    whereItStands(document, citation));
        }
    }

    private static Text whereItStands(SourceDocument document, Citation citation) {
        return document.articles().stream()
                .filter(article -> article.says(citation.quote()))
                .findFirst()
                .map(article -> new Text("它在" + article.at(), "It stands in " + article.at()))
                .orElse(new Text("请照原文抄录，一字不改", "Copy it from the text, word for word"));
    }
}
