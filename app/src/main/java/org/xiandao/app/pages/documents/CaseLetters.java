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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Ground;
import org.xiandao.application.life.Together;
import org.xiandao.base.ChinaTime;
import org.xiandao.document.Document;
import org.xiandao.document.Letters;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Objections;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.words.Sentences;
import org.xiandao.rules.words.Terms;

/** Which of its programme's letters a case has earned, and what fills them. */
@Component
public class CaseLetters {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final Set<Verb> AGAINST = EnumSet.of(Verb.REFUSE, Verb.REJECT, Verb.STOP, Verb.DECLINE, Verb.DROP);

    private final Cases cases;

    CaseLetters(Cases cases) {
        this.cases = cases;
    }

    /** A letter with its own number and date; {@code reasons} are those of the verdict that earned it. */
    public record Earned(
            Letter letter, Optional<Verb> by, String number, String issuer, LocalDate date, String reasons) {}

    public List<Earned> earned(CaseState state, Edition edition) {
        var earned = new ArrayList<Earned>();
        for (var letter : edition.letters()) earned(letter, state, edition).ifPresent(earned::add);
        return earned;
    }

    private static Optional<Earned> earned(Letter letter, CaseState state, Edition edition) {
        var issuer = edition.issuer().zh();
        return switch (letter.kind()) {
            case RECEIPT ->
                state.submission()
                        .map(last -> new Earned(letter, Optional.empty(), "", issuer, ChinaTime.day(last.at()), ""));
            case NOTICE -> state.notice().flatMap(notice -> by(letter, state, EnumSet.of(Verb.PUBLISH)));
            case ACCEPTANCE -> by(letter, state, EnumSet.of(Verb.ACCEPT));
            case RETURN -> by(letter, state, EnumSet.of(Verb.RETURN));
            case CORRECTION -> by(letter, state, EnumSet.of(Verb.CORRECT));
            case APPROVAL, CERTIFICATE -> by(letter, state, EnumSet.of(Verb.APPROVE));
            case REFUSAL -> by(letter, state, AGAINST);
            case REVOCATION -> by(letter, state, EnumSet.of(Verb.REVOKE));
            case MINUTES -> said(letter, state, edition);
            // A call's, not a case's.
            case LIST -> Optional.empty();
        };
    }

    private static Optional<Earned> by(Letter letter, CaseState state, Set<Verb> verbs) {
        return state.verdicts().stream()
                .filter(given -> verbs.contains(given.verdict().verb()))
                .reduce((first, last) -> last)
                .map(given -> of(letter, given));
    }

    /** What a synthesis came to. */
    private static Optional<Earned> said(Letter letter, CaseState state, Edition edition) {
        return state.verdicts().stream()
                .filter(given -> edition.stage(given.verdict().stage()).kind() == Kind.SYNTHESIS)
                .reduce((first, last) -> last)
                .map(given -> of(letter, given));
    }

    private static Earned of(Letter letter, CaseState.Given given) {
        var verdict = given.verdict();
        return new Earned(
                letter,
                Optional.of(verdict.verb()),
                verdict.documentNumber().orElse(""),
                verdict.organisationName(),
                ChinaTime.day(given.at()),
                verdict.reasons());
    }

    /** A letter to several is the same letter, byte for byte, from whichever of its cases it is asked for. */
    public Document document(Earned earned, CaseState state, Edition edition) {
        var all = shared(earned, state);
        var document = Letters.compose(
                LetterToSeveral.of(earned.letter(), all),
                "zh",
                variables(earned, state, edition),
                earned.number(),
                earned.issuer(),
                earned.date(),
                LetterToSeveral.digest(all));
        return all.stream().anyMatch(CaseState::demonstration) ? document.asDemonstration() : document;
    }

    /** Every variable that a letter may name; those that the case has no value for are blank. */
    public Map<String, String> variables(Earned earned, CaseState state, Edition edition) {
        var variables = new HashMap<String, String>();
        earned.letter().kind().variables().forEach(name -> variables.put(name, ""));
        var shared = shared(earned, state);
        var all = together(earned, state);
        var receipt = LetterToSeveral.each(
                shared,
                one -> one.submission().map(CaseState.Submission::receipt).orElse(""));
        boolean plate = earned.letter().kind() == Letter.Kind.CERTIFICATE;
        variables.put(
                "applicant",
                LetterToSeveral.each(
                        shared, plate ? LetterToSeveral::applicantsInShort : one -> CaseTitle.applicants(one)));
        variables.put(
                "title",
                LetterToSeveral.each(
                        shared,
                        one -> CaseTitle.named(one, edition)
                                .orElse(plate ? "" : edition.title().zh())));
        variables.put("listed", LetterToSeveral.listed(shared, edition));
        variables.put("programme", edition.title().zh());
        variables.put("issuer", earned.issuer());
        variables.put("number", earned.number().isBlank() ? receipt : earned.number());
        variables.put("date", DATE.format(earned.date()));
        variables.put("reasons", earned.reasons());
        variables.put("receipt", receipt);
        variables.put("digest", LetterToSeveral.digest(shared));
        variables.put(
                "trial-start",
                LetterToSeveral.each(shared, one -> day(one.trial().map(CaseEvent.TrialBegan::from))));
        variables.put(
                "trial-end",
                LetterToSeveral.each(shared, one -> day(one.trial().flatMap(CaseEvent.TrialBegan::until))));
        variables.put("notice-start", day(state.notice().map(CaseEvent.NoticePublished::from)));
        variables.put("notice-end", day(state.notice().map(CaseEvent.NoticePublished::until)));
        variables.put("contact", "");
        variables.put(
                "cases",
                all.stream().map(one -> CaseTitle.applicants(one)).distinct().collect(Collectors.joining("、")));
        variables.put("grounds", GroundText.of(earned.by().flatMap(state::grounds)));
        variables.put("answered-in", answeredIn(edition));
        variables.put("participants", recorded("参加人员", "见签到表", state));
        variables.put("circumstances", recorded("其他情况", "无", state));
        variables.put("heard", recorded(Command.Revoke.HEARD, "", state));
        variables.put("barred", recorded(Command.Revoke.BARRED, "", state));
        variables.put("conclusions", conclusions(all, earned.by(), edition));
        variables.put("call", edition.title().zh());
        return variables;
    }

    /** The cases that stand in one letter with this one, itself among them. */
    private List<CaseState> together(Earned earned, CaseState state) {
        var ids = earned.by().flatMap(state::together).map(Together::cases).orElse(List.of());
        return ids.isEmpty()
                ? List.of(state)
                : ids.stream().flatMap(id -> cases.find(id).stream()).toList();
    }

    /** Those that the letter itself is to: a refusal and a certificate are to one applicant each, whatever the batch. */
    private List<CaseState> shared(Earned earned, CaseState state) {
        return LetterToSeveral.KINDS.contains(earned.letter().kind()) ? together(earned, state) : List.of(state);
    }

    private static String answeredIn(Edition edition) {
        return edition.workflow().stages().stream()
                .flatMap(stage -> stage.objections().stream())
                .findFirst()
                .map(Objections::answer)
                .map(clock -> new Sentences(edition).of(clock).zh())
                .orElse("");
    }

    /** What was concluded on each, a line a case. */
    private static String conclusions(List<CaseState> cases, Optional<Verb> verb, Edition edition) {
        return cases.stream()
                .flatMap(state -> state.verdicts().stream()
                        .map(CaseState.Given::verdict)
                        .filter(verdict -> verb.filter(verdict.verb()::equals).isPresent())
                        .reduce((first, last) -> last)
                        .map(verdict -> CaseTitle.of(state, edition) + "："
                                + Terms.of(verdict.verb()).zh() + "。" + stopped(verdict.reasons()))
                        .stream())
                .collect(Collectors.joining("\n"));
    }

    private static String stopped(String reasons) {
        return reasons.isBlank() || reasons.endsWith("。") ? reasons : reasons + "。";
    }

    private static String recorded(String heading, String otherwise, CaseState state) {
        return state.verdicts().stream()
                .flatMap(given -> given.verdict().record().stream())
                .filter(entry -> entry.heading().equals(heading))
                .map(CaseEvent.Entry::text)
                .reduce((first, last) -> last)
                .orElse(otherwise);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DATE::format).orElse("");
    }

    /** What a verdict rested on, for who asks why. */
    public static List<Ground> grounds(CaseState state) {
        return state.grounds().isEmpty() ? List.of() : state.grounds().getLast().grounds();
    }
}
