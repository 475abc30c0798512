package org.xiandao.application.life;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xiandao.application.life.Ground.Proof;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.words.Sentences;

/**
 * What a clause's value rests on: the answers, the ledger's records behind them, the files that prove them, and the
 * application's general annexes where no file was given for the answer alone.
 */
final class GroundEvidence {
    private static final String ANSWER = "answers/";

    private final CaseState state;
    private final Edition edition;
    private final Sentences sentences;
    private final Messages labels;

    GroundEvidence(CaseState state, Edition edition) {
        this.state = state;
        this.edition = edition;
        this.sentences = new Sentences(edition);
        this.labels = new Messages(edition.form());
    }

    /** Of a judged condition. */
    List<Proof> of(List<Operand> operands) {
        var proofs = new LinkedHashMap<String, Proof>();
        var paths = new LinkedHashSet<String>();
        for (var operand : operands) {
            proofs.putIfAbsent(operand.ref(), proof(operand));
            if (operand.ref().startsWith(ANSWER))
                paths.add(operand.ref().substring(ANSWER.length()).replaceFirst("@\\d+$", ""));
        }
        behind(paths, proofs);
        return List.copyOf(proofs.values());
    }

    /** Of indicators: through their measures, their topic and the condition that hangs on them, to the answers. */
    List<Proof> of(Iterable<IndicatorTree.Item> items) {
        var proofs = new LinkedHashMap<String, Proof>();
        var paths = new LinkedHashSet<String>();
        for (var item : items) {
            for (var measure : item.measures()) paths.addAll(Contesting.behind(state, edition, measure));
            item.topic()
                    .ifPresent(topic -> fields().filter(
                                    field -> field.topic().filter(topic::equals).isPresent())
                            .forEach(field -> paths.add(field.path())));
            state.answers().keySet().stream()
                    .filter(path -> speaksOf(path, item.id()))
                    .forEach(paths::add);
        }
        for (var path : paths)
            Optional.ofNullable(state.answers().get(path))
                    .filter(saved -> !saved.value().isBlank())
                    .ifPresent(saved -> {
                        var ref = ANSWER + path + "@" + saved.version();
                        proofs.put(ref, new Proof(label(path), shown(path, saved.value()), said(saved), ref));
                    });
        behind(paths, proofs);
        return List.copyOf(proofs.values());
    }

    private static boolean speaksOf(String path, String item) {
        return path.endsWith("." + item) || path.contains("." + item + ".");
    }

    private void behind(Set<String> paths, Map<String, Proof> proofs) {
        for (var path : paths) {
            var saved = state.answers().get(path);
            if (saved == null) continue;
            for (var record : saved.provenance().records())
                proofs.putIfAbsent(
                        record,
                        new Proof(
                                new Text("台账记录", "ledger record"),
                                saved.value(),
                                label(path).zh(),
                                record));
        }
        var own = state.files().stream()
                .filter(file -> file.proves().stream().anyMatch(paths::contains))
                .toList();
        for (var file : own.isEmpty() ? annexes() : own) proofs.putIfAbsent(file.sha256() + file.id(), file(file));
    }

    /** Files that prove the application as a whole: given for a list of annexes. */
    private List<CaseFile> annexes() {
        return state.files().stream()
                .filter(file -> file.proves().stream()
                        .map(path -> Paths.of(path).path())
                        .flatMap(path -> edition.field(path.replaceFirst("\\..*", "")).stream())
                        .anyMatch(field ->
                                field.type() == Form.Type.ATTACHMENTS || field.type() == Form.Type.EVIDENCE_LIST))
                .toList();
    }

    private Proof file(CaseFile file) {
        var proves =
                file.proves().stream().map(path -> labels.label(path, "zh")).toList();
        return new Proof(new Text(file.name(), file.name()), "", String.join("、", proves), "SHA-256 " + file.sha256());
    }

    private Proof proof(Operand operand) {
        var evidence = operand.evidence().isEmpty() ? "" : "；" + String.join("、", operand.evidence());
        return new Proof(label(operand), value(operand), operand.source() + evidence, operand.ref());
    }

    private Text label(Operand operand) {
        return edition.measures().stream()
                .map(measure -> measure.title())
                .filter(title -> title.zh().equals(operand.label()))
                .findFirst()
                .or(() -> edition.field(operand.label()).map(field -> field.label()))
                .orElseGet(() -> sentences.finding(operand.label()));
    }

    private String value(Operand operand) {
        if (operand.ref().startsWith("finding/")) return Boolean.parseBoolean(operand.value()) ? "成立" : "不成立";
        return shown(operand.label(), operand.value());
    }

    /** The words of a choice rather than its id. */
    private String shown(String path, String value) {
        return sentences.answer(Paths.of(path).path(), value).zh();
    }

    private Text label(String path) {
        return new Text(labels.label(path, "zh"), labels.label(path, "en"));
    }

    private static String said(CaseState.Saved saved) {
        return saved.provenance().kind() == Provenance.Kind.PUBLIC
                ? saved.provenance().source()
                : "申报单位填报";
    }

    private Stream<Form.Field> fields() {
        return edition.form().sections().stream().flatMap(section -> section.fields().stream());
    }
}
