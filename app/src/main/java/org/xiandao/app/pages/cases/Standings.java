package org.xiandao.app.pages.cases;

import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.PilotStanding;

/** How an approved pilot stands, as everybody reads it: what ended it, with the day. */
public final class Standings {
    private Standings() {}

    public static Cell cell(CaseCard card, Words w) {
        return new Cell.Tag(told(card, w), tone(card.standing()));
    }

    private static String told(CaseCard card, Words w) {
        var standing = w.t("pilot.standing." + card.standing());
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
