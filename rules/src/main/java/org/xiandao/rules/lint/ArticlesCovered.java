package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;

/** Each article has a clause, or a written reason why it has none. */
final class ArticlesCovered implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var coverage = Coverage.of(pack);
        for (var article : coverage.unexplained())
            faults.report(
                    pack.places().of(article.document(), "articles", article.index()),
                    Fault.Code.ARTICLE_UNCOVERED,
                    new Text("没有条款出自 " + article.at(), "No clause rests on " + article.at()),
                    new Text(
                            "请写出条款，或在 uncovered 写明理由",
                            "Write the clause, or say under \"uncovered\" why there is none"));
        for (var reason : coverage.needless())
            faults.report(
                    pack.places().of(reason, "at"),
                    Fault.Code.REASON_NEEDLESS,
                    new Text(reason.at() + " 已有条款，或原文没有这一条", reason.at() + " has a clause, or is no article"),
                    new Text("请删去这条理由", "Remove this reason"));
    }
}
