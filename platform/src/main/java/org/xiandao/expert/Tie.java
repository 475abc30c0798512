package org.xiandao.expert;

import java.util.Optional;
import org.xiandao.people.PersonId;
import org.xiandao.rules.draw.Conflict;
import org.xiandao.rules.pack.Text;

/**
 * What ties an expert to a case.
 *
 * @param alike where only two names are alike: it counts until a second person has found them not to be of one
 */
public record Tie(
        PersonId expert,
        String caseId,
        Conflict.Kind kind,
        Conflict.Source source,
        Text why,
        Optional<AlikeNames> alike) {

    /** @param hundredths how alike */
    public record AlikeNames(String ofExpert, String ofCase, int hundredths) {}

    Conflict conflict() {
        return new Conflict(expert.toString(), caseId, kind, source, why.zh());
    }
}
