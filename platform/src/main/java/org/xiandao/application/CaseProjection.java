package org.xiandao.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.application.Tasks.Task;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.CaseState.Ending;
import org.xiandao.application.life.Recorded;
import org.xiandao.application.life.Reserved;
import org.xiandao.base.ChinaTime;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RecusalRules;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Kind;

/** Writes the read models of a case from its state: card, parties, tasks, ranks. */
@Component
class CaseProjection {
    private final JdbcClient jdbc;
    private final DocumentNumbers numbers;
    private final Dues dues;

    CaseProjection(JdbcClient jdbc, DocumentNumbers numbers, Dues dues) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.dues = dues;
    }

    void project(String caseId, CaseState before, CaseState after, Edition edition, List<Recorded> recorded) {
        boolean textOnly = recorded.stream().allMatch(one -> one.event() instanceof CaseEvent.AnswerSaved);
        var last = recorded.getLast().at();
        if (textOnly && before.exists()) {
            jdbc.sql(
                            "update case_card set updated_at = :at, title = :title, demonstration = :demonstration where case_id = :caseId")
                    .param("at", OffsetDateTime.ofInstant(last, ZoneOffset.UTC))
                    .param("title", CaseTitle.of(after, edition))
                    .param("demonstration", after.demonstration())
                    .param("caseId", caseId)
                    .update();
            return;
        }
        var opened = before.exists() ? last : recorded.getFirst().at();
        writeCard(caseId, after, edition, opened, seenByAll(recorded));
        writeParties(caseId, before, after, edition);
        writeRecused(caseId, recorded);
        writeTasks(caseId, before, after, edition);
        writeRanks(caseId, after, edition, recorded);
        numbers.project(caseId, after, recorded);
        writeObjections(caseId, recorded);
    }

    Set<Integer> ranksTaken(String callId, String stage, String area) {
        return new HashSet<>(
                jdbc.sql("select rank from case_rank where call_id = :callId and stage = :stage and area = :area")
                        .param("callId", callId)
                        .param("stage", stage)
                        .param("area", area)
                        .query(Integer.class)
                        .list());
    }

    void clear() {
        numbers.clear();
        jdbc.sql("delete from case_objection").update();
        jdbc.sql("delete from case_card").update();
        jdbc.sql("delete from case_party").update();
        jdbc.sql("delete from case_applicant").update();
        jdbc.sql("delete from case_recused").update();
        jdbc.sql("delete from case_task").update();
        jdbc.sql("delete from case_rank").update();
        dues.clear(CaseDirectory.DUES);
    }

    /** What only the reviewing offices know of doesn't move a case in anybody's list. */
    private static Instant seenByAll(List<Recorded> recorded) {
        return recorded.stream()
                .filter(one -> !Reserved.is(one.event()))
                .map(Recorded::at)
                .reduce((first, later) -> later)
                .orElse(Instant.EPOCH);
    }

    private void writeCard(String caseId, CaseState state, Edition edition, Instant opened, Instant last) {
        var lead = state.lead();
        var visit = state.visits().getLast();
        jdbc.sql("""
                insert into case_card (case_id, call_id, edition, sha256, title, applicant_name, lead_organisation, lead_area, areas,
                                       stage, kind, status, entered, deadline, opened_at, updated_at, receipt, score,
                                       document_number, trial_from, trial_until, notice_from, notice_until, demonstration,
                                       ended_on, ended_by)
                values (:caseId, :callId, :edition, :sha256, :title, :applicantName, :leadOrganisation, :leadArea, :areas,
                        :stage, :kind, :status, :entered, :deadline, :openedAt, :updatedAt, :receipt, :score,
                        :documentNumber, :trialFrom, :trialUntil, :noticeFrom, :noticeUntil, :demonstration, :endedOn, :endedBy)
                on conflict (case_id) do update
                set edition = excluded.edition, sha256 = excluded.sha256, title = excluded.title,
                    applicant_name = excluded.applicant_name, areas = excluded.areas, stage = excluded.stage,
                    kind = excluded.kind, status = excluded.status, entered = excluded.entered,
                    deadline = excluded.deadline, receipt = excluded.receipt,
                    score = excluded.score, document_number = excluded.document_number,
                    trial_from = excluded.trial_from, trial_until = excluded.trial_until,
                    notice_from = excluded.notice_from, notice_until = excluded.notice_until,
                    demonstration = excluded.demonstration, ended_on = excluded.ended_on, ended_by = excluded.ended_by,
                    updated_at = case when excluded.updated_at = 'epoch' then case_card.updated_at else excluded.updated_at end""")
                .param("caseId", caseId)
                .param("callId", state.call())
                .param("edition", state.edition())
                .param("sha256", state.sha256())
                .param("title", CaseTitle.of(state, edition))
                .param("applicantName", CaseTitle.applicants(state))
                .param("leadOrganisation", lead.organisation())
                .param("leadArea", lead.area())
                .param("areas", state.members().stream().map(Applicant::area).toArray(String[]::new))
                .param("stage", state.stage())
                .param("kind", edition.stage(state.stage()).kind().name())
                .param("status", CaseStatus.of(state, edition).name())
                .param("entered", visit.entered())
                .param("deadline", state.deadline().orElse(null))
                .param("openedAt", OffsetDateTime.ofInstant(opened, ZoneOffset.UTC))
                .param("updatedAt", OffsetDateTime.ofInstant(last, ZoneOffset.UTC))
                .param(
                        "receipt",
                        state.submission().map(CaseState.Submission::receipt).orElse(null))
                .param(
                        "score",
                        state.score()
                                .map(score -> new java.math.BigDecimal(score.rounded()))
                                .orElse(null))
                .param(
                        "documentNumber",
                        state.approval()
                                .flatMap(given -> given.verdict().documentNumber())
                                .orElse(null))
                .param(
                        "trialFrom",
                        state.trial().map(CaseEvent.TrialBegan::from).orElse(null))
                .param(
                        "trialUntil",
                        state.trial().flatMap(CaseEvent.TrialBegan::until).orElse(null))
                .param(
                        "noticeFrom",
                        state.notice().map(CaseEvent.NoticePublished::from).orElse(null))
                .param(
                        "noticeUntil",
                        state.notice().map(CaseEvent.NoticePublished::until).orElse(null))
                .param("demonstration", state.demonstration())
                .param(
                        "endedOn",
                        state.ending().map(ending -> ChinaTime.day(ending.at())).orElse(null))
                .param(
                        "endedBy",
                        state.ending().flatMap(Ending::by).map(Enum::name).orElse(null))
                .update();
    }

    private void writeParties(String caseId, CaseState before, CaseState after, Edition edition) {
        var parties = Parties.of(after, edition);
        if (sameRules(before, after) && parties.equals(Parties.of(before, edition))) return;
        jdbc.sql("delete from case_party where case_id = :caseId")
                .param("caseId", caseId)
                .update();
        jdbc.sql("insert into case_party (case_id, party) select :caseId, unnest(:parties::text[])")
                .param("caseId", caseId)
                .param("parties", parties.toArray(String[]::new))
                .update();
        jdbc.sql("delete from case_applicant where case_id = :caseId")
                .param("caseId", caseId)
                .update();
        jdbc.sql("""
                        insert into case_applicant (case_id, organisation, employer_years)
                        select :caseId, unnest(:organisations::uuid[]), :years""")
                .param("caseId", caseId)
                .param(
                        "organisations",
                        after.members().stream().map(Applicant::organisation).toArray(String[]::new))
                .param(
                        "years",
                        edition.recusal().map(RecusalRules::employerYears).orElse(0))
                .update();
    }

    private void writeRecused(String caseId, List<Recorded> recorded) {
        for (var one : recorded)
            if (one.event() instanceof CaseEvent.OfficialRecused recused)
                jdbc.sql("insert into case_recused (case_id, account) values (?, ?) on conflict do nothing")
                        .params(caseId, recused.account())
                        .update();
    }

    private void writeTasks(String caseId, CaseState before, CaseState after, Edition edition) {
        var tasks = Tasks.of(after, edition);
        if (sameRules(before, after) && before.stage().equals(after.stage()) && tasks.equals(Tasks.of(before, edition)))
            return;
        jdbc.sql("delete from case_task where case_id = :caseId")
                .param("caseId", caseId)
                .update();
        for (var task : tasks)
            jdbc.sql("""
                    insert into case_task (case_id, party, duty, stage, what, due)
                    values (:caseId, :party, :duty, :stage, :what, :due) on conflict do nothing""")
                    .param("caseId", caseId)
                    .param("party", task.party())
                    .param("duty", task.duty().map(Enum::name).orElse(null))
                    .param("stage", after.stage())
                    .param("what", task.what())
                    .param("due", task.due().orElse(null))
                    .update();
        dues.replace(CaseDirectory.DUES, caseId, dated(caseId, after, edition, tasks));
    }

    /** Of the last day of a trial people are told longer before, and by the room of trials. */
    private static List<Due> dated(String caseId, CaseState state, Edition edition, List<Task> tasks) {
        if (edition.stage(state.stage()).kind() == Kind.TRIAL) return List.of();
        var title = CaseTitle.of(state, edition);
        return tasks.stream()
                .filter(task -> task.due().isPresent())
                .map(task -> new Due(
                        CaseDirectory.DUES,
                        caseId,
                        String.join("/", caseId, state.stage(), task.what(), task.party()),
                        task.party(),
                        task.duty(),
                        task.what(),
                        new Text(title, title),
                        Tasks.href(task.what(), caseId, state.call()),
                        task.due().get()))
                .distinct()
                .toList();
    }

    private static boolean sameRules(CaseState before, CaseState after) {
        return before.exists() && before.sha256().equals(after.sha256());
    }

    /**
     * A rank is held from the recommendation until the case goes back to its draft or is withdrawn: then another may have it.
     * Only what is held in the end is written, since in a rebuild another case may already hold what this one gave back.
     */
    private void writeRanks(String caseId, CaseState state, Edition edition, List<Recorded> recorded) {
        var held = new ArrayList<CaseEvent.VerdictGiven>();
        for (var one : recorded) {
            switch (one.event()) {
                case CaseEvent.VerdictGiven verdict when verdict.rank().isPresent() -> held.add(verdict);
                case CaseEvent.StageEntered entered
                when edition.stage(entered.stage()).kind() == Kind.DRAFTING
                        && entered.resume().isEmpty() -> {
                    held.clear();
                    freeRank(caseId);
                }
                case CaseEvent.Withdrawn withdrawn -> {
                    held.clear();
                    freeRank(caseId);
                }
                default -> {}
            }
        }
        held.forEach(verdict -> jdbc.sql("""
                        insert into case_rank (case_id, call_id, stage, area, rank)
                        values (:caseId, :callId, :stage, :area, :rank)""")
                .param("caseId", caseId)
                .param("callId", state.call())
                .param("stage", verdict.stage())
                .param("area", verdict.area())
                .param("rank", verdict.rank().get())
                .update());
    }

    private void writeObjections(String caseId, List<Recorded> recorded) {
        for (var one : recorded)
            if (one.event() instanceof CaseEvent.ObjectionLodged lodged)
                jdbc.sql("insert into case_objection (objection, case_id) values (:objection, :caseId)")
                        .param("objection", lodged.objection())
                        .param("caseId", caseId)
                        .update();
    }

    private void freeRank(String caseId) {
        jdbc.sql("delete from case_rank where case_id = :caseId")
                .param("caseId", caseId)
                .update();
    }
}
