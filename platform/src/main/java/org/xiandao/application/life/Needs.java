package org.xiandao.application.life;

import java.util.EnumSet;
import java.util.Set;
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

    /** Whether the verdict carries a document number: as the stage says, but never on a return to the applicant or a mere step. */
    public static Need letter(Stage stage, Verb verb) {
        return NO_LETTER.contains(verb) ? Need.NONE : stage.letter();
    }
}
