package org.xiandao.app.pages.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.DeadlineView;
import org.xiandao.app.view.StepView;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Questions;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.People;
import org.xiandao.programme.Editions;
import org.xiandao.rules.flow.Flow;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.form.Problem;
import org.xiandao.rules.pack.Workflow.Joint;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.words.EditionDiff;

/** Puts the draft's overview together. */
@Component
class DraftPages {
    private final Gates gates;
    private final Cases cases;
    private final Editions editions;
    private final Areas areas;
    private final People people;
    private final Clock clock;

    DraftPages(Gates gates, Cases cases, Editions editions, Areas areas, People people, Clock clock) {
        this.gates = gates;
        this.cases = cases;
        this.editions = editions;
        this.areas = areas;
        this.people = people;
        this.clock = clock;
    }

    DraftView of(Seat seat, Words w) {
        var state = seat.state();
        boolean drafting = seat.stage().kind() == Kind.DRAFTING && !state.ended();
        boolean fills = drafting && Responsible.fills(state, seat.actor());
        var newer = newer(seat, w);
        return new DraftView(
                seat.caseId(),
                w.t(seat.edition().title()),
                steps(seat, w),
                sections(seat, w),
                members(state, w),
                seat.edition().workflow().applicants().joint() != Joint.NONE,
                fills,
                drafting && state.pending().stream().anyMatch(one -> one.organisation().equals(seat.actor().organisation())),
                files(seat, w),
                gates.of(state, seat.edition(), w),
                deadline(state, w),
                asked(seat, w),
                newer,
                newer.isEmpty() ? "" : seat.call().terms().sha256(),
                fills ? candidates(seat, w) : List.of());
    }

    private List<DraftView.SectionLine> sections(Seat seat, Words w) {
        var state = seat.state();
        var left = new HashMap<String, Integer>();
        for (var problem : problems(seat)) left.merge(key(seat, problem), 1, Integer::sum);
        var lines = new ArrayList<DraftView.SectionLine>();
        for (var member : state.members()) {
            var area = Places.area(state.members(), member);
            var form = area.isEmpty() ? seat.edition().form() : Questions.of(seat.edition(), state.members()).figures();
            for (var section : form.sections())
                lines.add(new DraftView.SectionLine(
                        w.t(section.title()),
                        state.members().size() > 1 ? member.organisationName() : "",
                        Places.href(seat.caseId(), section.id(), area),
                        left.getOrDefault(area.orElse("") + "/" + section.id(), 0)));
        }
        return lines;
    }

    static List<Problem> problems(Seat seat) {
        return Questions.of(seat.edition(), seat.state().members()).problems(seat.state());
    }

    private static String key(Seat seat, Problem problem) {
        return Paths.of(problem.path()).area().orElse("") + "/"
                + Places.section(seat.edition(), problem.path()).map(section -> section.id()).orElse("");
    }

    private List<DraftView.MemberLine> members(CaseState state, Words w) {
        var lines = new ArrayList<DraftView.MemberLine>();
        for (var member : state.members()) lines.add(line(member, member.equals(state.lead()), true, w));
        for (var member : state.pending()) lines.add(line(member, false, false, w));
        return lines;
    }

    private DraftView.MemberLine line(Applicant member, boolean lead, boolean joined, Words w) {
        return new DraftView.MemberLine(member.organisation(), member.organisationName(), w.t(areas.fullName(member.area())), lead, joined);
    }

    private List<DraftView.FileLine> files(Seat seat, Words w) {
        var files = seat.state().files();
        var messages = new Messages(seat.edition().form());
        var lines = new ArrayList<DraftView.FileLine>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            lines.add(new DraftView.FileLine(
                    file.id(), file.name(), "/cases/" + seat.caseId() + "/files/" + file.id(), kind(file), size(file.size()), file.sha256(),
                    file.proves().stream().map(path -> messages.label(Paths.of(path).path(), w.language().tag())).toList(),
                    i == 0, i == files.size() - 1));
        }
        return lines;
    }

    static String kind(CaseFile file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }

    static String size(long bytes) {
        return bytes < 1_048_576 ? Math.max(1, bytes / 1024) + " KB" : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1_048_576.0);
    }

    Optional<DeadlineView> deadline(CaseState state, Words w) {
        return state.deadline().map(day -> {
            var now = clock.instant();
            var end = end(day);
            long days = Math.max(0, ChronoUnit.DAYS.between(ChinaTime.day(now), day));
            return new DeadlineView(end.toString(), w.date(day) + " 24:00", now.truncatedTo(ChronoUnit.SECONDS).toString(), w.t("apply.daysLeft", days));
        });
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(ChinaTime.ZONE).toInstant();
    }

    private List<DraftView.Asked> asked(Seat seat, Words w) {
        var last = seat.state().verdicts().isEmpty() ? null : seat.state().verdicts().getLast().verdict();
        if (last == null || seat.stage().kind() != Kind.DRAFTING) return List.of();
        var messages = new Messages(seat.edition().form());
        var asked = new ArrayList<DraftView.Asked>();
        asked.add(new DraftView.Asked(last.organisationName(), last.reasons()));
        for (var entry : last.record())
            if (!entry.text().isBlank()) asked.add(new DraftView.Asked(messages.label(entry.heading(), w.language().tag()), entry.text()));
        return asked;
    }

    private List<String> newer(Seat seat, Words w) {
        var pinned = seat.call().terms().sha256();
        if (pinned.equals(seat.state().sha256()) || seat.state().submission().isPresent()) return List.of();
        return EditionDiff.between(seat.edition(), editions.get(pinned)).lines().stream().map(w::t).toList();
    }

    private List<DraftView.Candidate> candidates(Seat seat, Words w) {
        var state = seat.state();
        var workflow = seat.edition().workflow().applicants();
        if (workflow.joint() == Joint.NONE) return List.of();
        var there = java.util.stream.Stream.concat(state.members().stream(), state.pending().stream()).map(Applicant::organisation).toList();
        return people.organisations().stream()
                .filter(one -> !there.contains(one.id().toString()))
                .filter(one -> workflow.joint() == Joint.CONSORTIUM
                        ? one.officeKind().isEmpty()
                        : workflow.levels().contains(one.level()))
                .filter(one -> people.members(one.id()).stream().anyMatch(member -> member.holds(Duty.APPLICANT)))
                .map(one -> new DraftView.Candidate(one.id().toString(), w.t(one.name())))
                .toList();
    }

    /** The stages that lie before the case, as far as they can be told. */
    List<StepView> steps(Seat seat, Words w) {
        var facts = cases.facts().of(seat.state(), seat.edition(), seat.call().terms());
        var path = Flow.of(seat.edition(), facts, ChinaTime.day(clock.instant())).path();
        var stages = path instanceof Flow.Path.Clear clear ? clear.stages() : seat.edition().workflow().stages();
        int here = stages.stream().map(stage -> stage.id()).toList().indexOf(seat.state().stage());
        var steps = new ArrayList<StepView>();
        for (int i = 0; i < stages.size(); i++) {
            var name = w.t(stages.get(i).title());
            steps.add(i < here
                    ? new StepView(name, StepView.State.DONE, "", "", "", "")
                    : i == here ? new StepView(name, StepView.State.CURRENT, seat.state().deadline().map(w::date).orElse(""), "", "", "") : StepView.upcoming(name));
        }
        return steps;
    }

    Map<String, String> labels(Seat seat, Words w) {
        var labels = new java.util.LinkedHashMap<String, String>();
        for (var section : seat.edition().form().sections())
            for (var field : section.fields())
                if (field.evidence() > 0 || field.type() == org.xiandao.rules.pack.Form.Type.ATTACHMENTS || field.type() == org.xiandao.rules.pack.Form.Type.EVIDENCE_LIST)
                    labels.put(field.id(), w.t(field.label()));
        return labels;
    }
}
