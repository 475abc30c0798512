package org.xiandao.app.pages.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.ReviewRecord.Round;
import org.xiandao.rules.number.Fraction;

/** What was filed before a moderated round: the panel's marks of the lines in question without names, and one's own. */
final class EarlierRounds {
    private EarlierRounds() {}

    static String panel(CaseState state, String line, Words w) {
        if (state.review().rounds().isEmpty()) return "";
        var last = state.review().rounds().getLast();
        if (!last.next().lines().contains(line)) return "";
        var marks = last.scores().values().stream()
                .map(sheet -> sheet.scores().get(line))
                .filter(Objects::nonNull)
                .map(String::strip)
                .sorted(Comparator.comparing(Fraction::parse))
                .collect(Collectors.joining(w.comma()));
        return w.t("review.earlier", last.number(), marks);
    }

    static String own(CaseState state, String account, String line, Words w) {
        var told = new ArrayList<String>();
        for (Round round : state.review().rounds()) {
            var sheet = round.scores().get(account);
            if (sheet == null) continue;
            var mark = sheet.scores().get(line);
            told.add(w.t("review.own", round.number(), mark == null ? w.t("review.absent") : mark));
        }
        return String.join(w.comma(), told);
    }
}
