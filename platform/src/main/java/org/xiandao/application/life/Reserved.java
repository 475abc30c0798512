package org.xiandao.application.life;

import org.xiandao.application.life.CaseEvent.*;

/**
 * Events whose very existence is the reviewing offices' own: who reviews, what they gave, what was found, who objected.
 * All other events applicants and offices alike know of.
 */
public final class Reserved {
    private Reserved() {}

    public static boolean is(CaseEvent event) {
        return switch (event) {
            case ConditionsJudged e -> true;
            case FindingEstablished e -> true;
            case ExpertsSeated e -> true;
            case SeatDeclined e -> true;
            case ExpertRemoved e -> true;
            case OfficialRecused e -> true;
            case ConflictDeclared e -> true;
            case ScoresFiled e -> true;
            case ScoreComputed e -> true;
            case RoundOpened e -> true;
            case ReopeningAsked e -> true;
            case ReopeningAnswered e -> true;
            case ValueContested e -> true;
            case ContestAnswered e -> true;
            case VisitPlanned e -> true;
            case Observed e -> true;
            case ObservationSetAside e -> true;
            case ObservationAdopted e -> true;
            case ObservationStruck e -> true;
            case VisitRecorded e -> true;
            case VisitSigned e -> true;
            case MeetingHeld e -> true;
            case ObjectionLodged e -> true;
            case ObjectionAssigned e -> true;
            case ObjectionInvestigated e -> true;
            case ObjectionExtended e -> true;
            case ObjectionAnswered e -> true;
            case CaseOpened e -> false;
            case MemberInvited e -> false;
            case MemberJoined e -> false;
            case MemberLeft e -> false;
            case AnswerSaved e -> false;
            case DifferenceExplained e -> false;
            case FileAttached e -> false;
            case FileDetached e -> false;
            case FilesOrdered e -> false;
            case FileBound e -> false;
            case DraftMoved e -> false;
            case Submitted e -> false;
            case Withdrawn e -> false;
            case StageEntered e -> false;
            case VerdictGiven e -> false;
            case GroundsCited e -> false;
            case GivenTogether e -> false;
            case NoticePublished e -> false;
            case TrialBegan e -> false;
            case TrialExtended e -> false;
            case CaseEnded e -> false;
        };
    }
}
