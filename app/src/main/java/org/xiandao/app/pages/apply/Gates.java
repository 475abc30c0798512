package org.xiandao.app.pages.apply;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.GateShown;
import org.xiandao.app.view.GateView;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Conditions;
import org.xiandao.application.life.Setting;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Edition;

/** The live panel of mandatory conditions, as a model and as the fragment that a save brings back. */
@Component
class Gates {
    private final Calls calls;
    private final Setting.FactsOf facts;
    private final Clock clock;
    private final TemplateEngine templates;

    Gates(Calls calls, Setting.FactsOf facts, Clock clock, TemplateEngine templates) {
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
        this.templates = templates;
    }

    /** Empty where the edition has no conditions. */
    Optional<GateView> of(CaseState state, Edition edition, Words w) {
        if (edition.conditions().isEmpty()) return Optional.empty();
        var today = ChinaTime.day(clock.instant());
        var judgements = Conditions.all(state, edition, calls.get(state.call()).terms(), facts, today);
        return Optional.of(GateShown.of(judgements, edition, today, w));
    }

    Optional<String> html(CaseState state, Edition edition, Words w) {
        return of(state, edition, w).map(gate -> {
            var output = new StringOutput();
            templates.render("components/gate.jte", Map.<String, Object>of("w", w, "gate", gate), output);
            return output.toString();
        });
    }
}
