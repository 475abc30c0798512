package org.xiandao.app.pages.experts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.FirstPassword;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.base.Audit;
import org.xiandao.people.People;

/** The first password of an expert, from the office that keeps the pool. */
@Controller
class EntryPasswords {
    private final People people;
    private final Audit audit;
    private final EntryShown shown;
    private final Clock clock;

    EntryPasswords(People people, Audit audit, EntryShown shown, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.shown = shown;
        this.clock = clock;
    }

    /** For an expert who has never signed in and reviews nothing; shown this once. */
    @PostMapping("/office/experts/{id}/password")
    String password(@PathVariable String id, Turn turn) {
        var w = turn.words();
        var sat = shown.read(turn.visitor(), id);
        var person = people.person(sat.entry().person()).orElseThrow();
        if (!shown.mayBeGivenAPassword(sat.entry())) {
            audit.refused(
                    turn.visitor().callerFor(sat.keeper()),
                    "password.reset",
                    person.login(),
                    Map.of("reason", "not the first"));
            turn.status(HttpStatus.FORBIDDEN);
            var why = NoticeView.of(Tone.BAD, w.t("experts.password.no"), w.t("experts.password.no.text"));
            return shown.show(sat, Typed.NOTHING, List.of(why), turn);
        }
        var password = FirstPassword.random();
        people.resetPassword(
                person.id(),
                password,
                sat.keeper().actor().organisationName() + " "
                        + sat.keeper().actor().name(),
                turn.visitor().callerFor(sat.keeper()),
                clock.instant());
        var told = NoticeView.of(
                Tone.GOOD, w.t("admin.password.new", person.login(), password), w.t("admin.password.once"));
        return shown.show(sat, Typed.NOTHING, List.of(told), turn);
    }
}
