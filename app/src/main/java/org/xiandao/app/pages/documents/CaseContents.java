package org.xiandao.app.pages.documents;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.application.Snapshots;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Paths;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.document.Contents;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

/** What a case's document is made of: its last submission as it was frozen, or the draft as it stands. */
@Component
class CaseContents {
    private final Snapshots snapshots;
    private final Areas areas;

    CaseContents(Snapshots snapshots, Areas areas) {
        this.snapshots = snapshots;
        this.areas = areas;
    }

    /** @param files the evidence that the reader may see */
    Contents of(CaseState state, List<CaseFile> files, Edition edition, Sight sight) {
        var submission = state.submission();
        var answers = submission
                .flatMap(last -> snapshots.byDigest(last.digest()))
                .map(kept -> frozen(kept.body()))
                .orElseGet(() -> drafted(state));
        answers.keySet()
                .removeIf(path -> field(path, edition)
                        .filter(field -> !sight.field(field))
                        .isPresent());
        return new Contents(
                answers,
                files.stream()
                        .map(file -> new Contents.Attachment(file.name(), file.sha256(), file.size(), file.proves()))
                        .toList(),
                state.members().stream().map(Applicant::organisationName).toList(),
                state.verdicts().stream()
                        .filter(given -> sight.opinions() && isOpinion(given, edition))
                        .map(given -> opinion(given, edition, sight))
                        .toList(),
                names(answers),
                submission.map(last -> new Contents.Receipt(
                        last.receipt(), LocalDateTime.ofInstant(last.at(), ChinaTime.ZONE), last.digest())));
    }

    private static Optional<Form.Field> field(String path, Edition edition) {
        var bare = Paths.of(path).path();
        var inside = bare.substring(bare.indexOf("].") < 0 ? 0 : bare.indexOf("].") + 2);
        return edition.field(inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : inside);
    }

    private static Map<String, String> drafted(CaseState state) {
        var answers = new HashMap<String, String>();
        state.answers().forEach((path, saved) -> answers.put(path, saved.value()));
        return answers;
    }

    private static Map<String, String> frozen(String body) {
        var answers = new HashMap<String, String>();
        if (CanonicalJson.parse(body) instanceof Json.Obj root
                && root.get("answers").orElseThrow() instanceof Json.Obj frozen)
            frozen.members().forEach((path, answer) -> {
                if (answer instanceof Json.Obj fields && fields.get("value").orElseThrow() instanceof Json.Str value)
                    answers.put(path, value.value());
            });
        return answers;
    }

    private static boolean isOpinion(CaseState.Given given, Edition edition) {
        return Set.of(Kind.OPINION, Kind.FILING)
                .contains(edition.stage(given.verdict().stage()).kind());
    }

    private static Contents.Opinion opinion(CaseState.Given given, Edition edition, Sight sight) {
        var verdict = given.verdict();
        return new Contents.Opinion(
                edition.stage(verdict.stage()).title().zh(),
                verdict.organisationName(),
                sight.reasons(verdict) ? verdict.reasons() : "",
                verdict.documentNumber(),
                LocalDateTime.ofInstant(given.at(), ChinaTime.ZONE),
                verdict.verb() == Verb.RECOMMEND || verdict.verb() == Verb.FILE);
    }

    private Map<String, String> names(Map<String, String> answers) {
        var names = new HashMap<String, String>();
        for (var value : answers.values())
            if (value.matches("\\d{6,12}"))
                areas.find(value)
                        .ifPresent(
                                area -> names.put(value, areas.fullName(value).zh()));
        return names;
    }
}
