package org.xiandao.app.pages.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.GroundsCited;
import org.xiandao.application.life.Ground;
import org.xiandao.base.Quotes;
import org.xiandao.rules.pack.Text;

/** Grounds as a letter tells them: clause, value, evidence, each ground a run of paragraphs. */
final class GroundText {
    /** So many pieces of evidence are named one by one; the page shows all. */
    private static final int NAMED = 4;

    private GroundText() {}

    static String of(Optional<GroundsCited> cited) {
        var lines = new ArrayList<String>();
        var grounds = cited.map(GroundsCited::grounds).orElse(List.of());
        for (int i = 0; i < grounds.size(); i++) {
            var ground = grounds.get(i);
            lines.add((i + 1) + "." + Quotes.around(ground.title().zh()) + "。认定情况："
                    + ground.value().zh() + "。");
            for (var article : ground.articles())
                lines.add("依据：" + title(article.document()) + article.at()
                        + Quotes.around(article.quote().zh()) + "。");
            if (!ground.proofs().isEmpty()) lines.add("凭据：" + proofs(ground.proofs()) + "。");
        }
        return String.join("\n", lines);
    }

    private static String title(Text document) {
        return document.zh().startsWith("《") || document.zh().contains("约定")
                ? document.zh()
                : "《" + document.zh() + "》";
    }

    private static String proofs(List<Ground.Proof> proofs) {
        var named = proofs.stream()
                .limit(NAMED)
                .map(GroundText::proof)
                .reduce((one, other) -> one + "；" + other)
                .orElse("");
        return proofs.size() > NAMED ? named + "；等共 " + proofs.size() + " 件" : named;
    }

    private static String proof(Ground.Proof proof) {
        var value = proof.value().isEmpty() ? "" : " " + proof.value();
        var source = proof.source().isEmpty() ? "" : "，" + proof.source();
        return proof.label().zh() + value + source + "（" + proof.ref() + "）";
    }
}
