package org.xiandao.app.pages.bundle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.expert.Draws;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;

/** The sealed records of the draws that seated the case's experts, for whoever sees the whole review. */
@Component
class DrawPart implements Part {
    private final Draws draws;

    DrawPart(Draws draws) {
        this.draws = draws;
    }

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        if (!viewed.sight().whole()) return;
        for (var draw : draws.ofCase(viewed.seat().caseId()))
            files.put(BundleNames.DRAW_FOLDER + draw.digest() + ".json", Content.of(draw.body()));
    }
}
