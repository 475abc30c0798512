package org.xiandao.tour;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Meeting.Conclusion;
import org.xiandao.application.life.Meeting.Participant;
import org.xiandao.application.life.Meeting.Role;
import org.xiandao.rules.pack.Workflow.Stage;

/** A meeting of the tour that argues one case: made up, and it says so. */
final class MeetingTold {
    private MeetingTold() {}

    static Command.HoldMeeting of(Stage stage, LocalDate day) {
        return new Command.HoldMeeting(
                day,
                "演示会议室",
                List.of(
                        participant("演示主持人", "演示研究院", Role.CHAIR),
                        participant("演示专家甲", "演示大学", Role.MEMBER),
                        participant("演示专家乙", "演示协会", Role.MEMBER),
                        new Participant("演示记录人", "演示事务中心", Role.RECORDER, Optional.empty(), "")),
                stage.headings().stream()
                        .map(heading -> new CaseEvent.Entry(heading.zh(), "演示：情况属实，方案可行"))
                        .toList(),
                Optional.of(Conclusion.SUPPORTS),
                "演示：方案成熟，同意试点");
    }

    private static Participant participant(String name, String unit, Role role) {
        return new Participant(name, unit, role, Optional.of(Conclusion.SUPPORTS), "");
    }
}
