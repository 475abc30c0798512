package org.xiandao.app.pages.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.web.Words;
import org.xiandao.application.DocumentNumbers;
import org.xiandao.application.DocumentNumbers.Series;
import org.xiandao.base.Actor;

/** Which document number an office would give next, which it left out and which it gave twice. */
@Component
public class NumberHints {
    private static final int LISTED = 5;

    private final DocumentNumbers numbers;

    NumberHints(DocumentNumbers numbers) {
        this.numbers = numbers;
    }

    public String of(Actor office, LocalDate today, Words w) {
        var series = numbers.series(office, today.getYear());
        return series.isEmpty()
                ? w.t("say.number.hint")
                : series.stream().map(one -> told(one, w)).collect(Collectors.joining(w.zh() ? "；" : "; "));
    }

    private static String told(Series series, Words w) {
        var told = w.t("number.next", series.next().toString());
        if (!series.gaps().isEmpty()) told += w.t("number.gaps", listed(series.gaps(), w));
        if (!series.doubles().isEmpty()) told += w.t("number.doubles", listed(series.doubles(), w));
        return told;
    }

    private static String listed(List<Integer> serials, Words w) {
        var first = serials.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(w.comma()));
        return serials.size() > LISTED ? w.t("number.more", first, serials.size()) : first;
    }
}
