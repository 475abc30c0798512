package org.xiandao.app.pages.bundle;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.CaseState.Given;
import org.xiandao.base.EventJson;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** What the offices said and decided; with reasons where they are told. */
@Component
class DecisionPart implements Part {

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        if (!viewed.sight().opinions()) return;
        files.put(
                BundleNames.DECISIONS,
                Content.of(Json.object()
                        .with(
                                "decisions",
                                viewed.seat().state().verdicts().stream()
                                        .map(given -> of(given, viewed))
                                        .collect(Json.array()))
                        .end()));
    }

    private static Json of(Given given, Viewed viewed) {
        var verdict = given.verdict();
        boolean reasoned = viewed.sight().reasons(verdict);
        var told = Json.object()
                .with("stage", verdict.stage())
                .with("verb", verdict.verb().name().toLowerCase(Locale.ROOT))
                .with("organisation", verdict.organisationName())
                .with("at", given.at().toString())
                .withPresent("documentNumber", verdict.documentNumber())
                .with("reasoned", reasoned);
        return (reasoned ? told.with("verdict", CanonicalJson.parse(EventJson.write(verdict))) : told).end();
    }
}
