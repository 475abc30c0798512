package org.xiandao.bar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.trial.Ban;

/**
 * One bar of one subject.
 *
 * @param first the first day on which the subject may not apply; {@code last} the last one, empty: until it is lifted
 * @param scope what the subject may not apply for, in the rules' words
 * @param edition the pack whose clause bars; {@code source} its article, {@code ground} the clause's id
 * @param caseId the trial that it came of, where it came of one
 * @param decided the day of the decision, which may not be after {@code first}
 */
public record Bar(
        String id,
        Subject subject,
        LocalDate first,
        Optional<LocalDate> last,
        Text scope,
        String edition,
        String ground,
        Text groundTitle,
        String source,
        Optional<String> caseId,
        String documentNumber,
        String reasons,
        LocalDate decided,
        Office by,
        Optional<Lifting> lifting) {

    public enum Kind {
        AREA,
        ORGANISATION,
        PERSON
    }

    /** @param key an area's code, an organisation's credit code, or for a person {@link #person} */
    public record Subject(Kind kind, String key, String name) {
        public static Subject area(String code, String name) {
            return new Subject(Kind.AREA, code, name);
        }

        public static Subject organisation(String creditCode, String name) {
            return new Subject(Kind.ORGANISATION, creditCode, name);
        }

        /** A person is known by name within an organisation; the register keeps no identity number. */
        public static Subject person(String name, String creditCode) {
            return new Subject(Kind.PERSON, creditCode + "/" + name, name);
        }
    }

    /** Which office has barred. */
    public record Office(OfficeKind kind, Level level, String area, String name, String person) {
        static Office of(Actor actor) {
            return new Office(
                    actor.office().orElseThrow(), actor.level(), actor.area(), actor.organisationName(), actor.name());
        }

        public boolean is(Actor actor) {
            return actor.office().filter(kind::equals).isPresent()
                    && actor.area().equals(area);
        }
    }

    /** Lifted before its end: {@code on} is the first day without it. */
    public record Lifting(LocalDate on, String documentNumber, String reasons, String person, Instant at) {}

    /** As the public reads it: of a person only the first sign of the name. */
    public String publicName() {
        var name = subject.name();
        return subject.kind() == Kind.PERSON ? name.substring(0, name.offsetByCodePoints(0, 1)) + "＊" : name;
    }

    public enum State {
        HOLDS,
        LIFTED,
        OVER
    }

    public State state(LocalDate day) {
        return holds(day) ? State.HOLDS : lifting.isPresent() ? State.LIFTED : State.OVER;
    }

    /** The last day that it is in force, what lifted it included; before the first where it never was. */
    public Optional<LocalDate> lastInForce() {
        return lifting.map(lifted -> lifted.on().minusDays(1)).or(() -> last);
    }

    /** The days that it is in force, what lifted it included; empty where it was lifted on its first day. */
    public Optional<Ban> inForce() {
        var ban = new Ban(subject.key(), first, last);
        return lifting.isEmpty()
                ? Optional.of(ban)
                : lifting.filter(lifted -> lifted.on().isAfter(first)).map(lifted -> ban.lifted(lifted.on()));
    }

    public boolean holds(LocalDate day) {
        return inForce().filter(ban -> ban.holds(day)).isPresent();
    }

    Bar with(Lifting lifted) {
        return new Bar(
                id,
                subject,
                first,
                last,
                scope,
                edition,
                ground,
                groundTitle,
                source,
                caseId,
                documentNumber,
                reasons,
                decided,
                by,
                Optional.of(lifted));
    }
}
