package org.xiandao.rules.pack;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life of a case: who may apply, by which channel, through which stages, each with its clock. */
public record Workflow(
        Applicants applicants,
        List<Channel> channels,
        List<CallDate> dates,
        List<CallChoice> choices,
        List<Stage> stages) {

    /** @param joint whether several may apply together: cities side by side, or a lead with partner units */
    public record Applicants(
            Text unit, Set<Level> levels, Joint joint, Optional<String> jointReasonField, Basis basis) {}

    public enum Joint {
        NONE,
        AREAS,
        CONSORTIUM
    }

    /** A way to the decider; the first whose {@code when} holds is the applicant's. */
    public record Channel(String id, Text title, Predicate when, Basis basis) {}

    /** A date that every call of this programme names ("close", "city-deadline"). */
    public record CallDate(String id, Text title, boolean required, Optional<LocalDate> printed, Basis basis) {}

    /** A choice that a call is published with, such as the batch; predicates may ask for it. */
    public record CallChoice(String id, Text title, List<Form.Option> options, Basis basis) {}

    /**
     * @param channels the channels this stage exists in; all when empty
     * @param when the stage exists only where this holds
     * @param may the verdicts that the actor may give, in the order of the buttons
     * @param returnTo id of the stage that a return leads to
     * @param letter whether the actor's document number (文号) is asked for
     * @param headings what the record of an argumentation or a visit must speak of
     * @param checklist what a visiting team looks at, under those headings
     * @param quota whether a call may limit how many each office recommends, in ranked order
     */
    public record Stage(
            String id,
            Kind kind,
            Text title,
            Actor by,
            List<Actor> with,
            Set<String> channels,
            Optional<Predicate> when,
            Clock clock,
            List<Verb> may,
            Optional<String> returnTo,
            Need letter,
            boolean quota,
            Optional<Objections> objections,
            List<Text> headings,
            List<CheckItem> checklist,
            Basis basis) {}

    /** Kinds are code, once; everything else about a stage is the pack's. */
    public enum Kind {
        DRAFTING,
        OPINION,
        FILING,
        COMPLETENESS,
        CONDITIONS,
        REVIEW,
        ARGUMENTATION,
        VISIT,
        SYNTHESIS,
        NOTICE,
        DECISION,
        TRIAL,
        CLOSING
    }

    /** What the actor of a stage can say; each kind allows some of them. */
    public enum Verb {
        SUBMIT,
        RECOMMEND,
        DECLINE,
        RETURN,
        FILE,
        ACCEPT,
        CORRECT,
        REJECT,
        CONFIRM,
        STOP,
        CLOSE,
        PASS,
        FAIL,
        PROPOSE,
        DROP,
        PUBLISH,
        APPROVE,
        REFUSE,
        FINISH,
        REVOKE,
        RECTIFY,
        EXTEND,
        REPEAL
    }

    public enum Need {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    public sealed interface Actor {
        /** The applicant's own people. */
        record Applicant() implements Actor {}

        /**
         * The office of a kind that is responsible for the applicant's area at a level.
         *
         * @param as the duty that person must hold there, if the pack asks for one
         */
        record Office(OfficeKind kind, Level level, Optional<Duty> as) implements Actor {}
    }

    /** 工业和信息化主管部门, 通信管理部门, 人民政府, 园区管理机构. */
    public enum OfficeKind {
        INDUSTRY,
        TELECOM,
        GOVERNMENT,
        PARK
    }

    /** 经办, 评审秘书, 负责人. */
    public enum Duty {
        HANDLER,
        SECRETARY,
        DECIDER
    }

    public sealed interface Clock {
        /** Ends when the call's named date ends. */
        record Until(String date) implements Clock {}

        record WorkingDays(int days) implements Clock {}

        /** Calendar period from the stage's beginning. */
        record Lasts(Period period) implements Clock {}

        /** Ends on a day that the rules print. */
        record On(LocalDate day) implements Clock {}

        /** No limit, and the pack says why. */
        record Open(Text reason) implements Clock {}
    }

    /**
     * @param named whether an objection needs its author's name and contact
     * @param files how many it may bring at most
     * @param answer by when it is to be answered; {@code extension}: by how much once, if at all
     * @param upheld where one that is upheld leads the case
     */
    public record Objections(
            boolean named,
            Identity identity,
            int files,
            Clock answer,
            Optional<Clock> extension,
            Upheld upheld,
            Basis basis) {}

    /** What an objection tells of its author besides the name: the unit, or the last four signs of an identity card. */
    public enum Identity {
        NONE,
        UNIT_OR_ID
    }

    public sealed interface Upheld {
        /** The office says itself what follows. */
        record Stays() implements Upheld {}

        record BackTo(String stage) implements Upheld {}

        record Drops() implements Upheld {}
    }
}
