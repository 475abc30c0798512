package org.xiandao.expert;

import java.util.List;
import org.xiandao.people.Body;
import org.xiandao.rules.pack.RecusalRules;
import org.xiandao.rules.pack.Text;

/**
 * Who takes part in a case, for whoever looks for ties.
 *
 * @param areas codes of the areas that the applicants belong to
 */
record Involved(String caseId, RecusalRules rules, List<String> areas, List<Part> parts) {
    record Part(Body body, Role role) {}

    List<String> codes() {
        return parts.stream()
                .flatMap(part -> part.body().creditCode().stream())
                .distinct()
                .sorted()
                .toList();
    }

    enum Role {
        APPLICANT("申报主体", "an applicant"),
        PARTNER("申报材料所列的联合单位", "a partner named in the form"),
        RECORD("案卷台账记录中的单位", "on the case’s records");

        private final Text text;

        Role(String zh, String en) {
            this.text = new Text(zh, en);
        }

        Text text() {
            return text;
        }
    }
}
