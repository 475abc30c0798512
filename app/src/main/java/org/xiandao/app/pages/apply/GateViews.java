package org.xiandao.app.pages.apply;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.GateShown;
import org.xiandao.app.view.GateView;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Conditions;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Call;
import org.xiandao.rules.pack.Edition;

/** The mandatory conditions of a case as they stand today, ready for the panel. */
@Component
public class GateViews {
    private final Cases cases;
    private final TemplateEngine templates;
    private final Clock clock;

    GateViews(Cases cases, TemplateEngine templates, Clock clock) {
        this.cases = cases;
        this.templates = templates;
        this.clock = clock;
    }

    public GateView of(String caseId, CaseState state, Edition edition, Call call, Words w) {
        var today = ChinaTime.day(clock.instant());
        var judgements = Conditions.declared(state, edition, call.terms(), cases.facts(), today);
        return GateShown.of(judgements, edition, today, w).withWhy("/cases/" + caseId + "/why");
    }

    /** The panel alone, as a save sends it back. */
    public String html(String caseId, CaseState state, Edition edition, Call call, Words w) {
        var output = new StringOutput();
        templates.render("components/gate.jte", Map.of("w", w, "gate", of(caseId, state, edition, call, w)), output);
        return output.toString();
    }
}
