package org.xiandao.app.pages.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Workflow.Verb;

/** Which of its programme's letters a case has earned, and what fills them. */
@Component
public class CaseLetters {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    /** The letters' ids, as every pack names them, with the verdicts that earn each. */
    private static final Map<String, Set<Verb>> BY_VERB = Map.of(
            "return", EnumSet.of(Verb.RETURN),
            "correction", EnumSet.of(Verb.CORRECT),
            "approval", EnumSet.of(Verb.APPROVE),
            "refusal", EnumSet.of(Verb.REFUSE, Verb.REJECT, Verb.STOP, Verb.DECLINE, Verb.DROP));

    /** A letter with its own number and date; {@code reasons} are those of the verdict that earned it. */
    public record Earned(Letter letter, String number, String issuer, LocalDate date, String reasons) {}

    public List<Earned> earned(CaseState state, Edition edition) {
        var earned = new ArrayList<Earned>();
        for (var letter : edition.letters()) earned(letter, state, edition).ifPresent(earned::add);
        return earned;
    }

    private static Optional<Earned> earned(Letter letter, CaseState state, Edition edition) {
        var issuer = edition.issuer().zh();
        return switch (letter.id()) {
            case "receipt" ->
                state.submission().map(last -> new Earned(letter, "", issuer, ChinaTime.day(last.at()), ""));
            case "notice" -> state.notice().map(notice -> new Earned(letter, "", issuer, notice.from(), ""));
            default ->
                state.verdicts().stream()
                        .filter(given -> BY_VERB.getOrDefault(letter.id(), Set.of())
                                .contains(given.verdict().verb()))
                        .reduce((first, last) -> last)
                        .map(given -> new Earned(
                                letter,
                                given.verdict().documentNumber().orElse(""),
                                given.verdict().organisationName(),
                                ChinaTime.day(given.at()),
                                given.verdict().reasons()));
        };
    }

    /** Every variable that a letter may name; those that the case has no value for are blank. */
    public Map<String, String> variables(Earned earned, CaseState state, Edition edition) {
        var variables = new HashMap<String, String>();
        variables.put("applicant", CaseTitle.applicants(state));
        variables.put("programme", edition.title().zh());
        variables.put("issuer", earned.issuer());
        variables.put(
                "number",
                earned.number().isBlank()
                        ? state.submission().map(CaseState.Submission::receipt).orElse("")
                        : earned.number());
        variables.put("date", DATE.format(earned.date()));
        variables.put("reasons", earned.reasons());
        variables.put(
                "receipt", state.submission().map(CaseState.Submission::receipt).orElse(""));
        variables.put(
                "digest", state.submission().map(CaseState.Submission::digest).orElse(""));
        variables.put(
                "trial-start",
                state.trial().map(CaseEvent.TrialBegan::from).map(DATE::format).orElse(""));
        variables.put(
                "trial-end",
                state.trial()
                        .flatMap(CaseEvent.TrialBegan::until)
                        .map(DATE::format)
                        .orElse(""));
        variables.put(
                "notice-start",
                state.notice()
                        .map(CaseEvent.NoticePublished::from)
                        .map(DATE::format)
                        .orElse(""));
        variables.put(
                "notice-end",
                state.notice()
                        .map(CaseEvent.NoticePublished::until)
                        .map(DATE::format)
                        .orElse(""));
        variables.put("contact", earned.issuer());
        return variables;
    }
}
