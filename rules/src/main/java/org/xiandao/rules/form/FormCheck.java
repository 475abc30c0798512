package org.xiandao.rules.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.form.Problem.Code;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Form.Field;
import org.xiandao.rules.pack.Form.Section;
import org.xiandao.rules.pack.IndicatorTree;

/** Everything that is wrong with a filled form, in the order of the form. */
public final class FormCheck {
    private final Optional<IndicatorTree> tree;
    private final Answers answers;
    private final Map<String, Integer> files;
    private final List<Problem> problems = new ArrayList<>();

    private FormCheck(Optional<IndicatorTree> tree, Map<String, String> answers, Map<String, Integer> files) {
        this.tree = tree;
        this.answers = new Answers(answers);
        this.files = files;
    }

    /** A form that is checked many times: what it asks is worked out once. */
    public static final class Prepared {
        private final Form form;
        private final Optional<IndicatorTree> tree;
        private final Paths paths;

        /** @param tree the items that an indicator table has a row for */
        public Prepared(Form form, Optional<IndicatorTree> tree) {
            this.form = form;
            this.tree = tree;
            this.paths = new Paths(form, tree);
        }

        /**
         * @param answers as typed, by answer path
         * @param files how many files prove the answer at a path
         */
        public List<Problem> check(Map<String, String> answers, Map<String, Integer> files) {
            var check = new FormCheck(tree, answers, files);
            form.sections().forEach(check::section);
            answers.keySet().stream()
                    .filter(path -> !paths.knows(path))
                    .sorted()
                    .forEach(path -> check.problems.add(Problem.of(path, Code.UNKNOWN_PATH)));
            return check.problems.isEmpty()
                    ? List.of()
                    : check.problems.stream().distinct().toList();
        }
    }

    /**
     * @param tree the items that an indicator table has a row for
     * @param answers as typed, by answer path
     * @param files how many files prove the answer at a path
     */
    public static List<Problem> check(
            Form form, Optional<IndicatorTree> tree, Map<String, String> answers, Map<String, Integer> files) {
        return new Prepared(form, tree).check(answers, files);
    }

    /** Whether an answer may be kept under this path. */
    public static boolean knows(Form form, Optional<IndicatorTree> tree, String path) {
        return new Paths(form, tree).admits(path);
    }

    /** What is wrong with one answer by itself, while it is being typed: not whether it is missing or agrees with others. */
    public static List<Problem> checkOne(Field field, String path, String raw) {
        return raw.isBlank() ? List.of() : AnswerCheck.check(path, field, raw.strip());
    }

    private void section(Section section) {
        if (section.repeats().isEmpty()) {
            section.fields().forEach(field -> field("", field));
            return;
        }
        var repeats = section.repeats().get();
        int entries = Math.max(answers.entries(section.id()), new Answers(written(files)).entries(section.id()));
        if (entries < repeats.atLeast()) problems.add(count(section, Code.TOO_FEW_ENTRIES, entries, repeats.atLeast()));
        if (entries > repeats.atMost()) problems.add(count(section, Code.TOO_MANY_ENTRIES, entries, repeats.atMost()));
        for (int i = 1; i <= Math.min(entries, repeats.atMost()); i++) {
            var prefix = Paths.prefix(section.id(), i);
            section.fields().forEach(field -> field(prefix, field));
        }
    }

    private void field(String prefix, Field field) {
        var path = prefix + field.id();
        switch (field.type()) {
            case ATTACHMENTS -> attached(path, Math.max(field.evidence(), field.required() ? 1 : 0));
            case EVIDENCE_LIST -> {
                if (field.required() && files.values().stream().noneMatch(count -> count > 0))
                    problems.add(Problem.of(path, Code.MISSING));
            }
            case SEAL -> attached(path, field.evidence());
            case DATE_RANGE -> range(path, field);
            case CHOICE -> choice(path, field);
            case INDICATOR_TABLE ->
                tree.map(IndicatorTree::items).orElse(List.of()).forEach(item -> cells(path + "." + item.id(), field));
            case TEXT, LONG_TEXT, RICH_TEXT, NUMBER, INTEGER, PERCENT, DATE, CODE, AREA, PHONE, EMAIL, YES_NO ->
                cells(path, field);
        }
        if (isProvable(field) && (field.required() || isAnswered(path))) attached(path, field.evidence());
        field.sameAs().filter(_ -> field.type() != Form.Type.SEAL).ifPresent(other -> same(prefix, path, other));
    }

    private void cells(String path, Field field) {
        if (field.parts().isEmpty()) {
            cell(path, field, field.required());
            return;
        }
        boolean begun = field.parts().stream()
                .anyMatch(part -> answers.text(path + "." + part.id()).isPresent());
        for (var part : field.parts())
            cell(path + "." + part.id(), field, part.required() && (field.required() || begun));
    }

    private void cell(String path, Field field, boolean required) {
        answers.text(path).ifPresentOrElse(text -> problems.addAll(AnswerCheck.check(path, field, text)), () -> {
            if (required) problems.add(Problem.of(path, Code.MISSING));
        });
    }

    private void choice(String path, Field field) {
        cell(path, field, field.required());
        boolean asksText = field.options().stream()
                .anyMatch(option -> option.asksText() && answers.text(path).equals(Optional.of(option.id())));
        if (asksText && answers.text(path + ".text").isEmpty()) problems.add(Problem.of(path + ".text", Code.MISSING));
    }

    private void range(String path, Field field) {
        if (answers.text(path).isEmpty()) {
            boolean begun = isAnswered(path);
            cell(path + ".from", field, field.required() || begun);
            cell(path + ".to", field, field.required() || begun);
        } else {
            for (int half = 0; half < 2; half++)
                answers.rangeText(path, "", half)
                        .filter(text -> !text.isEmpty())
                        .ifPresentOrElse(
                                text -> problems.addAll(AnswerCheck.check(path, field, text)),
                                () -> problems.add(Problem.of(path, Code.MISSING)));
        }
        answers.range(path)
                .filter(range -> range.to().isBefore(range.from()))
                .ifPresent(range -> problems.add(new Problem(
                        answers.text(path).isPresent() ? path : path + ".to",
                        Code.END_BEFORE_START,
                        Map.of("from", range.from().toString(), "to", range.to().toString()))));
    }

    private void same(String prefix, String path, String other) {
        var here = answers.text(path);
        var there = answers.text(prefix + other).or(() -> answers.text(other));
        if (here.isPresent() && there.isPresent() && !here.equals(there))
            problems.add(new Problem(
                    path, Code.NOT_SAME, Map.of("found", here.get(), "other", other, "expected", there.get())));
    }

    private void attached(String path, int least) {
        int count = files.entrySet().stream()
                .filter(entry -> entry.getKey().equals(path) || entry.getKey().startsWith(path + "."))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (count < least)
            problems.add(new Problem(
                    path,
                    Code.EVIDENCE_MISSING,
                    Map.of("found", String.valueOf(count), "limit", String.valueOf(least))));
    }

    private boolean isAnswered(String path) {
        return answers.raw().keySet().stream()
                .filter(candidate -> candidate.equals(path) || candidate.startsWith(path + "."))
                .anyMatch(candidate -> answers.text(candidate).isPresent());
    }

    private static boolean isProvable(Field field) {
        return field.evidence() > 0
                && field.type() != Form.Type.ATTACHMENTS
                && field.type() != Form.Type.SEAL
                && field.type() != Form.Type.EVIDENCE_LIST;
    }

    private static Map<String, String> written(Map<String, Integer> files) {
        var written = new HashMap<String, String>();
        files.forEach((path, count) -> {
            if (count > 0) written.put(path, count.toString());
        });
        return written;
    }

    private static Problem count(Section section, Code code, int found, int limit) {
        return new Problem(section.id(), code, Map.of("found", String.valueOf(found), "limit", String.valueOf(limit)));
    }
}
