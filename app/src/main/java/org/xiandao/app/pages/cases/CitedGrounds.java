package org.xiandao.app.pages.cases;

import java.util.List;
import org.xiandao.app.view.QuoteView;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Ground;

/** What the last verdict against a case rests on, as it stood then: the same that its letter quotes. */
final class CitedGrounds {
    private CitedGrounds() {}

    static List<WhyView.Cited> of(CaseState state, Words w) {
        return state.grounds().isEmpty()
                ? List.of()
                : state.grounds().getLast().grounds().stream()
                        .map(ground -> of(ground, w))
                        .toList();
    }

    private static WhyView.Cited of(Ground ground, Words w) {
        return new WhyView.Cited(
                w.t("ground." + ground.of()),
                w.t(ground.title()),
                w.t(ground.value()),
                ground.articles().stream()
                        .map(article -> new QuoteView(w.t(article.document()), article.at(), w.t(article.quote())))
                        .toList(),
                ground.proofs().stream()
                        .map(proof -> new WhyView.Proof(
                                (w.t(proof.label()) + " " + proof.value()).strip(), proof.source(), proof.ref()))
                        .toList());
    }
}
