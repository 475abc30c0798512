package org.xiandao.app.pages.experts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.FirstPassword;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
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
    String password(
            @PathVariable String id,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        var sat = shown.read(visitor, id);
        var person = people.person(sat.entry().person()).orElseThrow();
        if (!shown.mayBeGivenAPassword(sat.entry())) {
            audit.refused(
                    visitor.callerFor(sat.keeper()),
                    "password.reset",
                    person.login(),
                    Map.of("reason", "not the first"));
            response.setStatus(HttpStatus.FORBIDDEN.value());
            var why = NoticeView.of(Tone.BAD, w.t("experts.password.no"), w.t("experts.password.no.text"));
            return shown.show(sat, Typed.NOTHING, List.of(why), visitor, request, model);
        }
        var password = FirstPassword.random();
        people.resetPassword(
                person.id(),
                password,
                sat.keeper().actor().organisationName() + " "
                        + sat.keeper().actor().name(),
                visitor.callerFor(sat.keeper()),
                clock.instant());
        var told = NoticeView.of(
                Tone.GOOD, w.t("admin.password.new", person.login(), password), w.t("admin.password.once"));
        return shown.show(sat, Typed.NOTHING, List.of(told), visitor, request, model);
    }
}
