package org.xiandao.app.pages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiandao.application.life.CaseEvent.*;
import org.xiandao.rules.pack.Workflow.Kind;

/** The rows of the matrix: who looks, in which phase, and what all sides know of. */
final class VisibilityTables {
    private VisibilityTables() {}

    static final List<Kind> PHASES =
            List.of(Kind.REVIEW, Kind.VISIT, Kind.SYNTHESIS, Kind.NOTICE, Kind.DECISION, Kind.TRIAL);

    static final Map<Kind, String> TIMES =
            new EnumMap<>(Map.of(Kind.REVIEW, "评审中 review", Kind.SYNTHESIS, "评审后 reviewed", Kind.TRIAL, "决定后 decided"));

    /** Where a round is opened and a figure found anew: experts may know of both. */
    static final Kind ROUNDED = Kind.NOTICE;

    /** Events that all sides know of. */
    static final Set<String> SHARED = Set.of(
            "CaseOpened",
            "MemberInvited",
            "MemberJoined",
            "MemberLeft",
            "AnswerSaved",
            "DifferenceExplained",
            "FileAttached",
            "FileDetached",
            "FilesOrdered",
            "FileBound",
            "DraftMoved",
            "Submitted",
            "Withdrawn",
            "StageEntered",
            "VerdictGiven",
            "GroundsCited",
            "GivenTogether",
            "NoticePublished",
            "TrialBegan",
            "TrialExtended",
            "CaseEnded");

    enum Role {
        APPLICANT,
        ASKED,
        TOKEN,
        FELLOW,
        RECOMMENDER,
        OTHER_EXPERT,
        OTHER_OFFICE,
        ADMIN,
        PUBLIC,
        SECRETARY,
        DECIDER
    }

    static final Set<Role> INSIDE = Set.of(Role.SECRETARY, Role.DECIDER);
    static final Set<Role> TOLD = Set.of(Role.APPLICANT, Role.ASKED, Role.TOKEN, Role.RECOMMENDER);

    /** One phase: a case of its own, and who looks at it. */
    record World(Kind phase, String caseId, Map<Role, String> logins) {}

    static String objection(World world) {
        return "hidden-" + world.phase();
    }
}
