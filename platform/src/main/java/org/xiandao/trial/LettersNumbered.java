package org.xiandao.trial;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.DocumentNumbers;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.trial.life.TrialEvent;
import org.xiandao.trial.life.TrialEvent.ChangeApproved;
import org.xiandao.trial.life.TrialEvent.CheckConcluded;
import org.xiandao.trial.life.TrialEvent.HearingOpened;
import org.xiandao.trial.life.TrialRefusal;
import org.xiandao.trial.life.TrialRefusal.Code;

/** The numbers of letters that a trial writes and its case does not hear of: as much one letter's as any other. */
@Component
class LettersNumbered {
    private final DocumentNumbers numbers;

    LettersNumbered(DocumentNumbers numbers) {
        this.numbers = numbers;
    }

    /** What else the office has written under the number that is about to be given. */
    List<TrialRefusal> used(String caseId, List<TrialEvent> events, Actor office) {
        return events.stream()
                .flatMap(event -> number(event).stream()
                        .filter(number -> !number.isEmpty())
                        .flatMap(number -> used(number, batch(caseId, event), office).stream()))
                .toList();
    }

    private Optional<TrialRefusal> used(String number, String batch, Actor office) {
        var titles = numbers.usedUnder(number, office, batch);
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(TrialRefusal.of(Code.NUMBER_USED, "documentNumber", number, String.join("、", titles)));
    }

    private static Optional<String> number(TrialEvent event) {
        return switch (event) {
            case ChangeApproved approved -> approved.documentNumber();
            case HearingOpened opened -> Optional.of(opened.documentNumber());
            case CheckConcluded concluded
            when concluded.outcome() == Verb.RECTIFY -> Optional.of(concluded.documentNumber());
            default -> Optional.empty();
        };
    }

    /** One letter may approve several changes of a pilot. */
    private static String batch(String caseId, TrialEvent event) {
        return event instanceof ChangeApproved ? "trial:" + caseId + "/change" : "";
    }
}
