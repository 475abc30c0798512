package org.xiandao.app.pages;

import java.time.LocalDate;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.judge.Facts.Operand;

/** A record behind a figure, as it is named where only the figure's operand is known. */
public final class BehindWords {
    private BehindWords() {}

    /** Named by its kind and day where its kind has no field that names it. */
    public static Link link(Operand operand, Catalogue catalogue, Words w) {
        return new Link(label(operand, catalogue, w), "/ledger/records/" + record(operand));
    }

    private static String label(Operand operand, Catalogue catalogue, Words w) {
        if (!operand.label().equals(record(operand))) return operand.label();
        var type = operand.ref().substring(0, operand.ref().indexOf('/'));
        return operand.of().map(day -> ofDay(type, day, catalogue, w)).orElseGet(() -> title(type, catalogue, w));
    }

    /** A record of a kind that has no field to name it by. */
    public static String ofDay(String type, LocalDate day, Catalogue catalogue, Words w) {
        return title(type, catalogue, w) + " " + w.date(day);
    }

    private static String title(String type, Catalogue catalogue, Words w) {
        return catalogue.type(type).map(it -> w.t(it.title())).orElse(type);
    }

    private static String record(Operand operand) {
        return operand.ref()
                .substring(operand.ref().indexOf('/') + 1, operand.ref().indexOf('@'));
    }
}
