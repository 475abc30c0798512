package org.xiandao.app.pages.cases;

import java.time.LocalDate;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.PilotStanding;

/** How an approved pilot stands, as everybody reads it: what ended it, with the day. */
public final class Standings {
    private Standings() {}

    public static Cell cell(CaseCard card, LocalDate today, Words w) {
        return new Cell.Tag(told(card, today, w), tone(card.standing(today)));
    }

    public static String told(CaseCard card, LocalDate today, Words w) {
        return told(card, card.standing(today), w);
    }

    private static String told(CaseCard card, PilotStanding stands, Words w) {
        var standing = w.t("pilot.standing." + stands);
        return card.endedOn()
                .map(day -> w.t("pilot.standing.since", standing, w.date(day)))
                .orElse(standing);
    }

    private static Tone tone(PilotStanding standing) {
        return switch (standing) {
            case TRIAL, PASSED -> Tone.GOOD;
            case CHECK -> Tone.BRAND;
            case FAILED, REVOKED -> Tone.BAD;
            case REPEALED -> Tone.WARN;
            case COMPLETED -> Tone.PLAIN;
        };
    }
}
