package org.xiandao.app.pages.bundle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.programme.Editions;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;

/** The rules that the case is judged by, file by file as they were pinned. */
@Component
class PackPart implements Part {
    private final Editions editions;

    PackPart(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        editions.files(viewed.seat().state().sha256())
                .forEach((name, bytes) -> files.put(BundleNames.PACK_FOLDER + name, Content.of(bytes)));
    }
}
