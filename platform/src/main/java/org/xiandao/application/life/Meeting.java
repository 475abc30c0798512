package org.xiandao.application.life;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiandao.application.life.CaseEvent.MeetingHeld;
import org.xiandao.rules.pack.Workflow.Verb;

/** A meeting that argues one case: nobody scores and nothing is ranked. {@code stay} is the stay at a stage that it belongs to. */
public record Meeting(MeetingHeld held, int stay) {

    /** {@code conclusion} is empty for whoever has no say. */
    public record Participant(String name, String unit, Role role, Optional<Conclusion> conclusion, String note) {}

    public enum Role {
        CHAIR(true, false),
        MEMBER(true, false),
        RECORDER(false, false),
        /** Answers questions, and leaves before the conclusion: the applicants. */
        HEARD(false, true),
        /** Kept out because of an interest in the case. */
        EXCUSED(false, true);

        private final boolean concludes;
        private final boolean mayBeApplicant;

        Role(boolean concludes, boolean mayBeApplicant) {
            this.concludes = concludes;
            this.mayBeApplicant = mayBeApplicant;
        }

        public boolean concludes() {
            return concludes;
        }

        boolean mayBeApplicant() {
            return mayBeApplicant;
        }
    }

    public enum Conclusion {
        SUPPORTS(Set.of(Verb.PASS)),
        SUPPORTS_WITH_CHANGES(Set.of(Verb.PASS, Verb.CORRECT)),
        OPPOSES(Set.of(Verb.CORRECT, Verb.FAIL));

        private final Set<Verb> verdicts;

        Conclusion(Set<Verb> verdicts) {
            this.verdicts = verdicts;
        }

        /** Which verdicts of the stage agree with it. */
        public boolean allows(Verb verb) {
            return verdicts.contains(verb);
        }
    }

    public List<Participant> concluding() {
        return held.participants().stream()
                .filter(one -> one.role().concludes())
                .toList();
    }
}
