package org.xiandao.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.CaseState;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.trial.Proposal;

/** What has been counted far enough and waits for the rating office to bring it up: due from the day that it was seen. */
@Component
class CountedDues {
    private static final String ORIGIN = "counted";

    private final Dues dues;

    CountedDues(Dues dues) {
        this.dues = dues;
    }

    /** Whether what falls due now is not what waits. */
    boolean differ(String caseId, List<Proposal> waiting) {
        var ids = waiting.stream().map(one -> id(caseId, one)).collect(Collectors.toSet());
        return !known(caseId).keySet().equals(ids);
    }

    void replace(String caseId, CaseState pilot, Edition edition, List<Proposal> waiting, LocalDate today) {
        var known = known(caseId);
        dues.replace(
                ORIGIN,
                caseId,
                waiting.stream()
                        .flatMap(one -> TrialProjection.office(pilot, edition).stream()
                                .map(party -> due(caseId, party, one, known, today)))
                        .toList());
    }

    private Map<String, Due> known(String caseId) {
        return dues.about(ORIGIN, caseId).stream().collect(Collectors.toMap(Due::id, Function.identity()));
    }

    private static Due due(String caseId, String party, Proposal waiting, Map<String, Due> known, LocalDate today) {
        var id = id(caseId, waiting);
        return new Due(
                ORIGIN,
                caseId,
                id,
                party,
                Optional.empty(),
                "PROPOSE",
                waiting.ground().title(),
                "/trials/" + caseId + "#propose-" + waiting.ground().id(),
                known.containsKey(id) ? known.get(id).on() : today);
    }

    private static String id(String caseId, Proposal waiting) {
        return caseId + "/" + waiting.ground().id() + "/" + waiting.count();
    }
}
