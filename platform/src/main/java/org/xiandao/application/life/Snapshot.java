package org.xiandao.application.life;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.judge.JudgementJson;

/**
 * A submission frozen as one canonical JSON document: answers, rules by digest, attachments by digest, computed values
 * with their operands, the recommendations so far and the server's time. {@code digest} is its SHA-256.
 */
public record Snapshot(String body, String digest, String receipt) {

    public static Snapshot of(CaseState state, Setting setting) {
        var body = CanonicalJson.text(json(state, setting));
        var digest = CanonicalJson.sha256Hex(body.getBytes(StandardCharsets.UTF_8));
        var receipt = "XD" + setting.today().toString().replace("-", "") + "-"
                + digest.substring(0, 10).toUpperCase(Locale.ROOT);
        return new Snapshot(body, digest, receipt);
    }

    private static Json json(CaseState state, Setting setting) {
        var judgements =
                Conditions.declared(state, setting.edition(), setting.call(), setting.facts(), setting.today());
        return Json.object()
                .with("format", "xiandao-submission/1")
                .with("call", state.call())
                .with("edition", state.edition())
                .with("editionSha256", state.sha256())
                .with("number", state.submissions().size() + 1)
                .withPresent("supersedes", state.submission().map(CaseState.Submission::digest))
                .with("at", setting.now().toString())
                .with("by", setting.actor().name())
                .with(
                        "applicants",
                        state.members().stream().map(Snapshot::applicant).collect(Json.array()))
                .with("answers", answers(state))
                .with("files", state.files().stream().map(Snapshot::file).collect(Json.array()))
                .with("conditions", judgements.stream().map(JudgementJson::of).collect(Json.array()))
                .with(
                        "opinions",
                        state.verdicts().stream().map(Snapshot::opinion).collect(Json.array()))
                .end();
    }

    private static Json applicant(Applicant applicant) {
        return Json.object()
                .with("organisation", applicant.organisation())
                .with("name", applicant.organisationName())
                .with("area", applicant.area())
                .with("areaName", applicant.areaName())
                .with("level", applicant.level().name())
                .with("titles", strings(applicant.titles()))
                .end();
    }

    private static Json answers(CaseState state) {
        var answers = Json.object();
        state.answers()
                .forEach((path, saved) -> answers.with(
                        path,
                        Json.object()
                                .with("value", saved.value())
                                .with("version", saved.version())
                                .with("provenance", saved.provenance().kind().name())
                                .with("source", saved.provenance().source())
                                .withPresent("ledger", saved.difference().map(Difference::ledger))
                                .withPresent(
                                        "ledgerSource",
                                        saved.difference().map(it -> it.from().source()))
                                .withPresent("reason", saved.difference().map(Difference::reason))
                                .end()));
        return answers.end();
    }

    private static Json file(CaseFile file) {
        return Json.object()
                .with("name", file.name())
                .with("sha256", file.sha256())
                .with("size", file.size())
                .with("mediaType", file.mediaType())
                .with("proves", strings(file.proves()))
                .end();
    }

    private static Json opinion(CaseState.Given given) {
        return Json.object()
                .with("stage", given.verdict().stage())
                .with("verb", given.verdict().verb().name())
                .with("organisation", given.verdict().organisationName())
                .withPresent("documentNumber", given.verdict().documentNumber())
                .with("reasons", given.verdict().reasons())
                .with("at", given.at().toString())
                .end();
    }

    private static Json strings(List<String> texts) {
        return texts.stream().map(Json::of).collect(Json.array());
    }
}
