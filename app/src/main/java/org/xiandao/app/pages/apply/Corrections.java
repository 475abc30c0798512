package org.xiandao.app.pages.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseEvent.Entry;
import org.xiandao.application.life.CaseEvent.VerdictGiven;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Verb;

/** What an office asked to be corrected, while the case is back with its applicant. */
record Corrections(Optional<CaseState.Given> given) {

    static Corrections of(CaseState state) {
        if (state.resume().isEmpty() && state.submission().isEmpty()) return new Corrections(Optional.empty());
        return new Corrections(state.verdicts().stream()
                .filter(one ->
                        Set.of(Verb.CORRECT, Verb.RETURN).contains(one.verdict().verb()))
                .reduce((first, last) -> last));
    }

    private List<Entry> record() {
        return given.map(CaseState.Given::verdict).map(VerdictGiven::record).orElse(List.of());
    }

    List<String> of(Form.Section section, Form.Field field) {
        return record().stream()
                .filter(entry -> names(entry, field.id(), field.label()))
                .map(Entry::text)
                .toList();
    }

    List<String> of(Form.Section section) {
        return record().stream()
                .filter(entry -> names(entry, section.id(), section.title()))
                .map(Entry::text)
                .toList();
    }

    private static boolean names(Entry entry, String id, Text title) {
        var heading = entry.heading().strip();
        return heading.equals(id) || heading.equals(title.zh()) || heading.equals(title.en());
    }

    /** All of it: the reasons, then each entry under its heading. */
    List<String> all(Words w) {
        var lines = new ArrayList<String>();
        given.map(one -> one.verdict().reasons())
                .filter(text -> !text.isBlank())
                .ifPresent(lines::add);
        record().forEach(entry -> lines.add(w.t("apply.correction.entry", entry.heading(), entry.text())));
        return lines;
    }
}
