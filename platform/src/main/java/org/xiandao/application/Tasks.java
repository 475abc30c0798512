package org.xiandao.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Responsible;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.Kind;

/** What waits for whom at the stage where a case is. */
final class Tasks {
    private Tasks() {}

    record Task(String party, Optional<Duty> duty, String what, Optional<LocalDate> due) {}

    static List<Task> of(CaseState state, Edition edition) {
        var tasks = new ArrayList<Task>();
        if (state.ended()) return tasks;
        var stage = edition.stage(state.stage());
        switch (stage.by()) {
            case Workflow.Actor.Applicant applicant -> {
                state.members()
                        .forEach(member -> tasks.add(new Task(
                                Parties.organisation(member.organisation()),
                                Optional.empty(),
                                state.resume().isPresent() ? "CORRECT" : "FILL",
                                state.deadline())));
                state.pending()
                        .forEach(member -> tasks.add(new Task(
                                Parties.organisation(member.organisation()),
                                Optional.empty(),
                                "JOIN",
                                state.deadline())));
            }
            case Workflow.Actor.Office office -> {
                for (var area : Responsible.areas(state, stage))
                    if (!state.spoken().containsKey(area) || stage.kind() == Kind.NOTICE)
                        tasks.add(new Task(
                                Parties.office(office.kind(), area),
                                office.as(),
                                stage.kind().name(),
                                state.deadline()));
            }
        }
        if (stage.kind() == Kind.REVIEW)
            for (var expert : state.experts()) {
                var declared = state.declarations().get(expert.account());
                boolean out = declared != null && declared.conflict();
                if (!out && !state.scores().containsKey(expert.account()))
                    tasks.add(new Task(
                            Parties.account(expert.account()),
                            Optional.empty(),
                            declared == null ? "DECLARE" : "SCORE",
                            state.deadline()));
            }
        return tasks;
    }
}
