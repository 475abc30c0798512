package org.xiandao.rules.packtest;

import java.util.HashMap;
import java.util.List;
import org.xiandao.rules.judge.DeclaredFacts;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.RecordFacts;
import org.xiandao.rules.judge.Records;
import org.xiandao.rules.load.CaseFile;

/** The facts of a made-up case. */
public final class CaseFacts {
    private CaseFacts() {}

    public static Facts of(CaseFile file) {
        var facts = DeclaredFacts.of(file.subjects().stream()
                .map(subject -> new Facts.Subject(subject.area(), subject.name(), subject.level(), subject.titles()))
                .toList());
        file.values().forEach((area, values) -> values.forEach((measure, value) -> facts.value(area, measure, value)));
        file.answers().forEach(facts::answer);
        file.findings().forEach(facts::finding);
        file.call().forEach(facts::call);
        if (file.records().isEmpty()) return facts.build();
        var records = new HashMap<String, List<Records.Row>>();
        file.records()
                .forEach((type, rows) -> records.put(
                        type,
                        rows.stream()
                                .map(row -> new Records.Row(row.id(), row.area(), row.of(), row.fields()))
                                .toList()));
        return new RecordFacts(new Records(records), facts.build());
    }
}
