package org.xiandao.app.pages.bundle;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.json.Json;

/** The evidence by the digest of its bytes, and an index of its names: what is seen now, and what was last submitted. */
@Component
class AttachmentPart implements Part {
    private final EvidenceFiles evidence;

    AttachmentPart(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        if (!viewed.sight().content()) return;
        var listed = new TreeMap<String, CaseFile>();
        submitted(viewed).files().forEach(file -> listed.put(file.sha256(), file));
        viewed.seen().files().forEach(file -> listed.put(file.sha256(), file));
        for (var sha256 : listed.keySet())
            files.put(BundleNames.ATTACHMENT_FOLDER + sha256, Content.of(evidence.path(sha256)));
        files.put(
                BundleNames.ATTACHMENTS,
                Content.of(Json.object()
                        .with(
                                "files",
                                listed.values().stream().map(AttachmentPart::of).collect(Json.array()))
                        .end()));
    }

    /** As it stood when it was last submitted, where that submission may be read. */
    private static CaseState submitted(Viewed viewed) {
        return viewed.seat().state().submission().filter(viewed.sight()::submission).stream()
                .flatMap(last -> viewed.history().stream()
                        .filter(one -> one.event() instanceof CaseEvent.Submitted submitted
                                && submitted.digest().equals(last.digest())))
                .map(viewed::before)
                .findFirst()
                .orElse(CaseState.NONE);
    }

    private static Json of(CaseFile file) {
        return Json.object()
                .with("sha256", file.sha256())
                .with("name", file.name())
                .with("size", file.size())
                .with("mediaType", file.mediaType())
                .with("proves", file.proves().stream().map(Json::of).collect(Json.array()))
                .end();
    }
}
