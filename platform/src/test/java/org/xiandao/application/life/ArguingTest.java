package org.xiandao.application.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiandao.application.life.Meeting.Conclusion;
import org.xiandao.application.life.Meeting.Participant;
import org.xiandao.application.life.Meeting.Role;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

class ArguingTest {
    private static final Edition EDITION = AWalk.edition("programmes/guangdong/2020");

    private AWalk walk = new AWalk(EDITION, LocalDate.of(2024, 1, 8), Map.of());

    @BeforeEach
    void theCaseIsToBeArgued() {
        walk = new AWalk(EDITION, LocalDate.of(2024, 1, 8), Map.of());
        walk.open(AWalk.applicant(EDITION, "440100901", Set.of()))
                .fill(Map.of())
                .walkTo(Kind.ARGUMENTATION);
    }

    private List<Refusal> refusals(Command command) {
        return walk.decide(walk.office(), command) instanceof Outcome.Refused refused ? refused.refusals() : List.of();
    }

    private List<Refusal.Code> codes(Command command) {
        return refusals(command).stream().map(Refusal::code).toList();
    }

    private Command verdict(Verb verb) {
        return walk.saying(walk.stage(), verb);
    }

    @Test
    void withoutAMeetingThereIsNoVerdict() {
        assertThat(codes(verdict(Verb.PASS))).containsExactly(Refusal.Code.RECORD_INCOMPLETE);
        walk.does(walk.office(), walk.meeting(Conclusion.SUPPORTS)).does(walk.office(), verdict(Verb.PASS));
        assertThat(walk.state.verdicts().getLast().verdict().record())
                .hasSameSizeAs(EDITION.stage("argumentation").headings());
    }

    @Test
    void theVerdictFollowsTheConclusion() {
        walk.does(walk.office(), walk.meeting(Conclusion.OPPOSES));
        assertThat(codes(verdict(Verb.PASS))).containsExactly(Refusal.Code.CONCLUSION_ELSE);
        walk.does(walk.office(), walk.meeting(Conclusion.SUPPORTS_WITH_CHANGES));
        assertThat(codes(verdict(Verb.FAIL))).containsExactly(Refusal.Code.CONCLUSION_ELSE);
        assertThat(codes(verdict(Verb.PASS))).isEmpty();
    }

    @Test
    void aCorrectedPlanIsArguedAnew() {
        walk.does(walk.office(), walk.meeting(Conclusion.SUPPORTS_WITH_CHANGES))
                .does(walk.office(), verdict(Verb.CORRECT))
                .submit();
        assertThat(walk.stage().kind()).isEqualTo(Kind.ARGUMENTATION);
        assertThat(codes(verdict(Verb.PASS))).containsExactly(Refusal.Code.RECORD_INCOMPLETE);
        assertThat(walk.state.meetings()).hasSize(1);
    }

    @Test
    void anApplicantMayBeHeardButHasNoSay() {
        var unit = walk.state.lead().organisationName();
        var heard = new Participant("汇报人", unit + " ", Role.HEARD, Optional.empty(), "");
        var voting = new Participant("汇报人", unit + " ", Role.MEMBER, Optional.of(Conclusion.SUPPORTS), "");
        assertThat(codes(with(heard))).isEmpty();
        assertThat(codes(with(voting))).containsExactly(Refusal.Code.MEMBER_OF_APPLICANT);
        for (var like : List.of(unit + "办公室", unit.substring(0, 2) + " " + unit.substring(2) + "有限公司"))
            assertThat(codes(with(new Participant("他人", like, Role.MEMBER, Optional.of(Conclusion.SUPPORTS), ""))))
                    .containsExactly(Refusal.Code.MEMBER_OF_APPLICANT);
    }

    @Test
    void everyFaultOfTheMinutesIsTold() {
        var excused = new Participant("回避人", "某院", Role.EXCUSED, Optional.empty(), "");
        var silent = new Participant("成员", "某研究院", Role.MEMBER, Optional.empty(), "");
        var wrong = new Command.HoldMeeting(
                walk.today.plusDays(1), "", List.of(excused, silent, silent), List.of(), Optional.empty(), "");
        assertThat(codes(wrong))
                .contains(
                        Refusal.Code.RECORD_INCOMPLETE,
                        Refusal.Code.REASON_MISSING,
                        Refusal.Code.CHAIR_MISSING,
                        Refusal.Code.CONCLUSION_MISSING,
                        Refusal.Code.MEMBER_TWICE);
        assertThat(refusals(wrong).stream().map(Refusal::path))
                .contains("day", "place", "reasons", "record.0", "conclusion", "participants", "participant.0.note");
    }

    @Test
    void oneAloneArguesNothingJointlyAndNotBeforeTheCaseWasThere() {
        var chair = AWalk.participant("主持", Role.CHAIR, Conclusion.OPPOSES);
        var alone = new Command.HoldMeeting(
                LocalDate.of(1900, 1, 1),
                "会议室",
                List.of(chair),
                walk.meeting(Conclusion.SUPPORTS).opinions(),
                Optional.of(Conclusion.SUPPORTS),
                "同意");
        assertThat(codes(alone))
                .containsExactlyInAnyOrder(
                        Refusal.Code.MEETING_TOO_SMALL, Refusal.Code.MEETING_DAY, Refusal.Code.CONCLUSION_OUTVOTED);
    }

    @Test
    void theJointConclusionIsThatOfTheMajorityAndATieIsOpen() {
        assertThat(codes(voted(Conclusion.SUPPORTS, Conclusion.OPPOSES, Conclusion.OPPOSES, Conclusion.SUPPORTS)))
                .containsExactly(Refusal.Code.CONCLUSION_OUTVOTED);
        assertThat(codes(voted(
                        Conclusion.OPPOSES, Conclusion.OPPOSES, Conclusion.SUPPORTS, Conclusion.SUPPORTS_WITH_CHANGES)))
                .containsExactly(Refusal.Code.CONCLUSION_OUTVOTED);
        assertThat(codes(voted(
                        Conclusion.SUPPORTS,
                        Conclusion.OPPOSES,
                        Conclusion.SUPPORTS,
                        Conclusion.SUPPORTS_WITH_CHANGES)))
                .isEmpty();
        assertThat(codes(voted(
                        Conclusion.OPPOSES,
                        Conclusion.OPPOSES,
                        Conclusion.OPPOSES,
                        Conclusion.SUPPORTS,
                        Conclusion.SUPPORTS)))
                .isEmpty();
    }

    private Command.HoldMeeting voted(Conclusion joint, Conclusion... said) {
        var all = new java.util.ArrayList<Participant>();
        for (int i = 0; i < said.length; i++)
            all.add(AWalk.participant("成员" + i, i == 0 ? Role.CHAIR : Role.MEMBER, said[i]));
        var meeting = walk.meeting(Conclusion.SUPPORTS);
        return new Command.HoldMeeting(
                meeting.day(),
                meeting.place(),
                List.copyOf(all),
                meeting.opinions(),
                Optional.of(joint),
                meeting.reasons());
    }

    private Command.HoldMeeting with(Participant more) {
        var meeting = walk.meeting(Conclusion.SUPPORTS);
        var all = new java.util.ArrayList<>(meeting.participants());
        all.add(more);
        return new Command.HoldMeeting(
                meeting.day(),
                meeting.place(),
                List.copyOf(all),
                meeting.opinions(),
                meeting.conclusion(),
                meeting.reasons());
    }
}
