package org.xiandao.rules.lint;

import static org.xiandao.rules.pack.Workflow.Verb.*;

import java.util.EnumSet;
import java.util.Set;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

/** What each kind of stage lets its actor say, and which of it leads the case on. */
final class Verbs {
    private Verbs() {}

    static Set<Verb> allowed(Kind kind) {
        return switch (kind) {
            case DRAFTING -> EnumSet.of(SUBMIT);
            case OPINION -> EnumSet.of(RECOMMEND, DECLINE, RETURN);
            case FILING -> EnumSet.of(FILE, RETURN);
            case COMPLETENESS -> EnumSet.of(ACCEPT, CORRECT, REJECT);
            case CONDITIONS -> EnumSet.of(CONFIRM, CORRECT, STOP);
            case REVIEW -> EnumSet.of(CLOSE);
            case ARGUMENTATION -> EnumSet.of(PASS, CORRECT, FAIL);
            case VISIT -> EnumSet.of(PASS, FAIL);
            case SYNTHESIS -> EnumSet.of(PROPOSE, DROP);
            case NOTICE -> EnumSet.of(PUBLISH, CLOSE, DROP);
            case DECISION -> EnumSet.of(APPROVE, REFUSE);
            case TRIAL -> EnumSet.of(FINISH);
            case CLOSING -> EnumSet.of(PASS, RECTIFY, EXTEND, REPEAL, FAIL);
        };
    }

    /** All of these are needed for a case to leave the stage for the better. */
    static Set<Verb> needed(Kind kind) {
        return switch (kind) {
            case DRAFTING -> EnumSet.of(SUBMIT);
            case OPINION -> EnumSet.of(RECOMMEND);
            case FILING -> EnumSet.of(FILE);
            case COMPLETENESS -> EnumSet.of(ACCEPT);
            case CONDITIONS -> EnumSet.of(CONFIRM);
            case REVIEW -> EnumSet.of(CLOSE);
            case ARGUMENTATION, VISIT -> EnumSet.of(PASS);
            case SYNTHESIS -> EnumSet.of(PROPOSE);
            case NOTICE -> EnumSet.of(PUBLISH, CLOSE);
            case DECISION -> EnumSet.of(APPROVE);
            case TRIAL -> EnumSet.of(FINISH);
            case CLOSING -> EnumSet.noneOf(Verb.class);
        };
    }
}
