package org.xiandao.app.pages.apply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseFile;

/** Attached files as people see them. */
final class Files {
    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    private Files() {}

    static DocumentView view(String caseId, CaseFile file, boolean demonstration, Words w) {
        return new DocumentView(
                file.name(),
                "/cases/" + caseId + "/files/" + file.id(),
                kind(file.name()),
                size(file.size()),
                file.sha256(),
                file.proves().size() > 1
                        ? w.t("apply.file.provesMany", file.proves().size())
                        : "",
                demonstration);
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    static String size(long bytes) {
        if (bytes < 1024) return bytes + " B";
        var kilo = BigDecimal.valueOf(bytes).divide(KILO, 1, RoundingMode.HALF_UP);
        if (kilo.compareTo(KILO) < 0) return kilo + " KB";
        return kilo.divide(KILO, 1, RoundingMode.HALF_UP) + " MB";
    }
}
