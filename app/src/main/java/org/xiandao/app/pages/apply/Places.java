package org.xiandao.app.pages.apply;

import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.Paths;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;

/** Where in the draft's pages an answer stands. */
final class Places {
    private Places() {}

    static Optional<Form.Section> section(Edition edition, String path) {
        var bare = Paths.of(path).path();
        var inEntry = bare.indexOf('[') < 0 ? "" : bare.substring(0, bare.indexOf('['));
        return edition.form().sections().stream()
                .filter(section -> section.id().equals(inEntry.isEmpty() ? bare : inEntry)
                        || inEntry.isEmpty() && section.fields().stream().anyMatch(field -> bare.equals(field.id()) || bare.startsWith(field.id() + ".")))
                .findFirst();
    }

    static Optional<Form.Field> field(Edition edition, String path) {
        var bare = Paths.of(path).path();
        var inEntry = bare.indexOf("].") < 0 ? bare : bare.substring(bare.indexOf("].") + 2);
        return section(edition, path).flatMap(section -> section.fields().stream()
                .filter(field -> inEntry.equals(field.id()) || inEntry.startsWith(field.id() + "."))
                .findFirst());
    }

    /** The page of a section for one member: the lead's has no area. */
    static String href(String caseId, String section, Optional<String> area) {
        return "/cases/" + caseId + "/draft/" + section + area.map(code -> "?member=" + code).orElse("");
    }

    static Optional<String> area(List<Applicant> members, Applicant member) {
        return member.equals(members.getFirst()) ? Optional.empty() : Optional.of(member.area());
    }
}
