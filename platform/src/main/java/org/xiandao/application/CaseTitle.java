package org.xiandao.application;

import java.util.stream.Collectors;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.pack.Edition;

/** How a case is called in lists: the form's own title field where it has one, else the applicants. */
public final class CaseTitle {
    private CaseTitle() {}

    public static String of(CaseState state, Edition edition) {
        var named = state.value("project-name").strip();
        return named.isEmpty()
                ? applicants(state) + " · " + edition.shortTitle().zh()
                : named;
    }

    public static String applicants(CaseState state) {
        return state.members().stream().map(Applicant::organisationName).collect(Collectors.joining("、"));
    }
}
