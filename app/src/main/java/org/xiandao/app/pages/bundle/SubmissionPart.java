package org.xiandao.app.pages.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.application.Snapshots;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.CaseState.Submission;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.json.Json;

/** What the case is, and its submissions as they were frozen. */
@Component
class SubmissionPart implements Part {
    private final Snapshots snapshots;

    SubmissionPart(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        var state = viewed.seat().state();
        files.put(BundleNames.CASE, Content.of(described(viewed, state)));
        for (var submission : listed(viewed, state))
            if (included(viewed, submission))
                snapshots
                        .byDigest(submission.digest())
                        .ifPresent(kept -> files.put(
                                BundleNames.snapshot(kept.digest()),
                                Content.of(kept.body().getBytes(StandardCharsets.UTF_8))));
    }

    private static Json.Obj described(Viewed viewed, CaseState state) {
        return Json.object()
                .with("case", viewed.seat().caseId())
                .with("stream", viewed.stored().getFirst().stream())
                .with("call", state.call())
                .with("edition", state.edition())
                .with("editionSha256", state.sha256())
                .with("stage", state.stage())
                .with("demonstration", state.demonstration())
                .with("viewer", viewed.sight().role().name().toLowerCase(Locale.ROOT))
                .with(
                        "applicants",
                        state.members().stream().map(SubmissionPart::applicant).collect(Json.array()))
                .with(
                        "submissions",
                        listed(viewed, state).stream()
                                .map(submission -> of(submission, viewed, state))
                                .collect(Json.array()))
                .end();
    }

    private static Json applicant(Applicant applicant) {
        return Json.object()
                .with("name", applicant.organisationName())
                .with("area", applicant.area())
                .end();
    }

    /** An expert knows of the last one alone. */
    private static List<Submission> listed(Viewed viewed, CaseState state) {
        return viewed.sight().opinions()
                ? state.submissions()
                : state.submission().stream().toList();
    }

    private static boolean included(Viewed viewed, Submission submission) {
        return viewed.sight().content() && viewed.sight().submission(submission);
    }

    private static Json of(Submission submission, Viewed viewed, CaseState state) {
        return Json.object()
                .with("receipt", submission.receipt())
                .with("digest", submission.digest())
                .with("at", submission.at().toString())
                .with("last", state.submission().filter(submission::equals).isPresent())
                .with("included", included(viewed, submission))
                .end();
    }
}
