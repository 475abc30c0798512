package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiandao.rules.form.FormCheck;
import org.xiandao.rules.form.Problem;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;

/** What the form asks of each applicant: the lead fills it all, every other member its own figures. */
public final class Questions {
    private final Edition edition;
    private final List<Applicant> members;

    private Questions(Edition edition, List<Applicant> members) {
        this.edition = edition;
        this.members = members;
    }

    public static Questions of(Edition edition, List<Applicant> members) {
        return new Questions(edition, members);
    }

    /** The part of the form that every member of a joint application answers for itself. */
    public Form figures() {
        var sections = new ArrayList<Form.Section>();
        for (var section : edition.form().sections()) {
            var own = section.fields().stream()
                    .filter(field -> !field.figures().isEmpty())
                    .toList();
            if (!own.isEmpty())
                sections.add(new Form.Section(section.id(), section.title(), section.note(), section.repeats(), own));
        }
        return new Form(edition.form().title(), edition.form().namedBy(), sections);
    }

    public boolean known(String path) {
        var split = Paths.of(path);
        boolean member = split.area()
                .map(area ->
                        members.stream().skip(1).anyMatch(other -> other.area().equals(area)))
                .orElse(true);
        return member
                && FormCheck.knows(
                        split.area().isEmpty() ? edition.form() : figures(), edition.indicators(), split.path());
    }

    /** Everything that keeps the case from being submitted as far as the form goes, all at once. */
    public List<Problem> problems(CaseState state) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < members.size(); i++) {
            var prefix = i == 0 ? "" : members.get(i).area() + ":";
            var form = i == 0 ? edition.form() : figures();
            for (var problem : FormCheck.check(
                    form,
                    i == 0 ? edition.indicators() : java.util.Optional.empty(),
                    answers(state, prefix),
                    files(state, prefix)))
                problems.add(new Problem(prefix + problem.path(), problem.code(), problem.args()));
        }
        return problems;
    }

    private static Map<String, String> answers(CaseState state, String prefix) {
        var answers = new HashMap<String, String>();
        state.answers().forEach((path, saved) -> {
            var split = Paths.of(path);
            if (split.area().map(area -> area + ":").orElse("").equals(prefix))
                answers.put(split.path(), saved.value());
        });
        return answers;
    }

    private static Map<String, Integer> files(CaseState state, String prefix) {
        var counts = new HashMap<String, Integer>();
        for (var file : state.files())
            for (var path : file.proves())
                if (path.startsWith(prefix)) counts.merge(path.substring(prefix.length()), 1, Integer::sum);
        return counts;
    }
}
