package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiandao.base.DocumentNumber;
import org.xiandao.base.DocumentNumber.Checked;
import org.xiandao.rules.pack.Workflow.Need;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** What must come with a verdict. */
public final class Needs {
    private static final Set<Verb> REASONS = EnumSet.of(
            Verb.DECLINE,
            Verb.RETURN,
            Verb.CORRECT,
            Verb.REJECT,
            Verb.STOP,
            Verb.FAIL,
            Verb.DROP,
            Verb.PROPOSE,
            Verb.APPROVE,
            Verb.REFUSE,
            Verb.EXTEND,
            Verb.REPEAL);
    private static final Set<Verb> NO_LETTER = EnumSet.of(Verb.RETURN, Verb.CORRECT, Verb.CLOSE, Verb.PUBLISH);

    private Needs() {}

    public static boolean reasons(Verb verb) {
        return REASONS.contains(verb);
    }

    /** What is wrong with a document number as it was typed. */
    static List<Refusal> number(Optional<String> typed, Need need, LocalDate today) {
        var text = typed.map(String::strip).filter(it -> !it.isEmpty());
        if (text.isEmpty())
            return need == Need.REQUIRED
                    ? List.of(new Refusal(Refusal.Code.NUMBER_MISSING, "documentNumber", List.of()))
                    : List.of();
        return switch (DocumentNumber.check(text.get(), today)) {
            case Checked.Right _ -> List.of();
            case Checked.Wrong _ ->
                List.of(new Refusal(Refusal.Code.NUMBER_WRONG, "documentNumber", List.of(text.get())));
            case Checked.OtherYear(int year) ->
                List.of(new Refusal(
                        Refusal.Code.NUMBER_YEAR,
                        "documentNumber",
                        List.of(String.valueOf(year), String.valueOf(today.getYear()))));
        };
    }

    /** Whether the verdict carries a document number: as the stage says, but never on a return to the applicant or a mere step. */
    public static Need letter(Stage stage, Verb verb) {
        return NO_LETTER.contains(verb) ? Need.NONE : stage.letter();
    }
}
