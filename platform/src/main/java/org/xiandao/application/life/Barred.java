package org.xiandao.application.life;

import java.util.List;
import org.xiandao.bar.Bar;

/** Who applies while barred is told by whom they were barred, and until when. */
public final class Barred {
    private Barred() {}

    static List<Refusal> refusals(Setting setting) {
        return refusals(setting.barred());
    }

    public static List<Refusal> refusals(List<Bar> bars) {
        return bars.stream().map(Barred::refusal).toList();
    }

    private static Refusal refusal(Bar bar) {
        var name = bar.subject().name();
        var decided = bar.decided().toString();
        return bar.inForce()
                .flatMap(ban -> ban.last())
                .map(last -> new Refusal(
                        Refusal.Code.BARRED,
                        "",
                        List.of(name, last.toString(), bar.by().name(), decided)))
                .orElseGet(() -> new Refusal(
                        Refusal.Code.BARRED_UNTIL_LIFTED,
                        "",
                        List.of(name, bar.by().name(), decided)));
    }
}
