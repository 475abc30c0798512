package org.xiandao.rules.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.JsonFault;
import org.xiandao.rules.load.CaseFile;
import org.xiandao.rules.load.CaseFiles;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/**
 * A frozen submission as a case: its applicants, its answers and the figures that they declare. Another applicant's
 * answer stands under its area ({@code 210200:stations}).
 */
final class Submissions {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Submissions() {}

    static CaseFiles.Reading read(String name, byte[] bytes, Edition edition) {
        try {
            if (CanonicalJson.parse(bytes) instanceof Json.Obj submission)
                return new CaseFiles.Read(caseFile(submission, edition));
        } catch (JsonFault | IllegalArgumentException | DateTimeException notASubmission) {
            return refused(name);
        }
        return refused(name);
    }

    private static CaseFiles.Refused refused(String name) {
        return new CaseFiles.Refused(List.of(Fault.at(
                new Place(name, 1, 1),
                Fault.Code.WRONG_TYPE,
                new Text("这不是申报材料快照", "This is no frozen submission"),
                new Text(
                        "请用系统导出的 JSON，或照 tests/*.yaml 写一个案卷",
                        "Use the system's JSON, or write a case as tests/*.yaml do"))));
    }

    private static CaseFile caseFile(Json.Obj submission, Edition edition) {
        var subjects = objects(submission, "applicants").stream()
                .map(Submissions::subject)
                .toList();
        if (subjects.isEmpty()) throw new IllegalArgumentException("No applicants.");
        var answers = answers(submission);
        var values = new LinkedHashMap<String, Map<String, Fraction>>();
        for (var subject : subjects)
            values.put(subject.area(), figures(subject.area(), subject.equals(subjects.getFirst()), answers, edition));
        var asOf = LocalDate.ofInstant(Instant.parse(text(submission, "at")), ZONE);
        return new CaseFile(Optional.of(asOf), subjects, values, answers, Map.of(), Map.of(), Map.of());
    }

    private static CaseFile.Subject subject(Json.Obj applicant) {
        var titles = new ArrayList<String>();
        if (applicant.get("titles").orElse(null) instanceof Json.Arr list)
            list.items().forEach(title -> titles.add(title instanceof Json.Str text ? text.value() : ""));
        return new CaseFile.Subject(
                text(applicant, "area"), text(applicant, "name"), Level.valueOf(text(applicant, "level")), titles);
    }

    private static Map<String, String> answers(Json.Obj submission) {
        var answers = new LinkedHashMap<String, String>();
        if (submission.get("answers").orElse(null) instanceof Json.Obj saved)
            saved.members().forEach((path, answer) -> {
                if (answer instanceof Json.Obj members) answers.put(path, text(members, "value"));
            });
        return answers;
    }

    private static Map<String, Fraction> figures(
            String area, boolean lead, Map<String, String> answers, Edition edition) {
        var figures = new LinkedHashMap<String, Fraction>();
        edition.form()
                .figures()
                .forEach(figure -> Optional.ofNullable(answers.get(lead ? figure.path() : area + ":" + figure.path()))
                        .flatMap(Submissions::number)
                        .ifPresent(number -> figures.putIfAbsent(figure.measure(), number)));
        return figures;
    }

    private static Optional<Fraction> number(String text) {
        try {
            return Optional.of(Fraction.parse(text.strip().replace(",", "")));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static List<Json.Obj> objects(Json.Obj json, String name) {
        var objects = new ArrayList<Json.Obj>();
        if (json.get(name).orElse(null) instanceof Json.Arr list)
            for (var item : list.items()) if (item instanceof Json.Obj object) objects.add(object);
        return objects;
    }

    private static String text(Json.Obj json, String name) {
        if (json.get(name).orElse(null) instanceof Json.Str text) return text.value();
        throw new IllegalArgumentException("No text under " + name + ".");
    }
}
