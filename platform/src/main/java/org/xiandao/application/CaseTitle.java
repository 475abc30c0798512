package org.xiandao.application;

import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.pack.Edition;

/** How a case is called in lists: by the answer that the edition's form names it by, else by its applicants. */
public final class CaseTitle {
    private CaseTitle() {}

    public static String of(CaseState state, Edition edition) {
        return named(state, edition)
                .orElseGet(
                        () -> applicants(state) + " · " + edition.shortTitle().zh());
    }

    /** What the applicants call it; empty where the form asks for no name, or none was given. */
    public static Optional<String> named(CaseState state, Edition edition) {
        return edition.form().namedBy().map(field -> state.value(field).strip()).filter(named -> !named.isEmpty());
    }

    public static String applicants(CaseState state) {
        return state.members().stream().map(Applicant::organisationName).collect(Collectors.joining("、"));
    }
}
