package org.xiandao.app.pages.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.apply.DraftView.FileRow;
import org.xiandao.app.pages.apply.DraftView.Member;
import org.xiandao.app.pages.apply.DraftView.Newer;
import org.xiandao.app.pages.apply.DraftView.SectionRow;
import org.xiandao.app.pages.open.CallRow;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Editions;
import org.xiandao.rules.form.Problem;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Workflow.Clock.On;
import org.xiandao.rules.pack.Workflow.Clock.Until;
import org.xiandao.rules.pack.Workflow.Joint;
import org.xiandao.rules.words.EditionDiff;

/** Gathers what the overview of a draft shows. */
@Component
class Drafts {
    private final GateViews gates;
    private final FromLedger ledger;
    private final Editions editions;
    private final Cases cases;
    private final Clock clock;

    Drafts(GateViews gates, FromLedger ledger, Editions editions, Cases cases, Clock clock) {
        this.gates = gates;
        this.ledger = ledger;
        this.editions = editions;
        this.cases = cases;
        this.clock = clock;
    }

    DraftView view(Seat seat, Words w) {
        var state = seat.state();
        var edition = seat.edition();
        var words = new ProblemWords(edition, w);
        var problems = words.all(state);
        return new DraftView(
                seat.caseId(),
                DraftSeat.fills(seat),
                DraftSeat.leads(seat),
                DraftSeat.invited(seat),
                shut(seat),
                state.submission().isPresent() ? Optional.empty() : CallRow.deadline(seat.call(), w, clock),
                edition.form().sections().stream()
                        .map(section -> row(section, seat, problems, w))
                        .toList(),
                members(seat, w),
                edition.workflow().applicants().joint() != Joint.NONE,
                files(seat, words, w),
                edition.conditions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(gates.of(seat.caseId(), state, edition, seat.call(), w)),
                ledger.offer(seat, w),
                Corrections.of(state).all(w),
                newer(seat, w),
                problems.size(),
                w.time(seat.card().updatedAt()));
    }

    /** Past a printed or published date: the draft can be read, not handed in. */
    boolean shut(Seat seat) {
        var kind = seat.stage().clock();
        boolean dated = kind instanceof Until || kind instanceof On;
        var today = ChinaTime.day(clock.instant());
        return dated
                && seat.state().resume().isEmpty()
                && seat.state().deadline().filter(today::isAfter).isPresent();
    }

    /** Who among those who apply, or are asked to, is barred from it, and until when. */
    List<String> barred(Seat seat, Words w) {
        var applying = Stream.concat(seat.state().members().stream(), seat.state().pending().stream())
                .toList();
        return cases.barred(applying, seat.actor(), ChinaTime.day(clock.instant())).stream()
                .map(refusal -> RefusalWords.sentence(refusal, seat.edition(), w))
                .toList();
    }

    private static SectionRow row(Form.Section section, Seat seat, List<Problem> problems, Words w) {
        var here = problems.stream()
                .filter(one -> Asked.section(seat.edition(), one.path())
                        .filter(section.id()::equals)
                        .isPresent())
                .toList();
        long missing = here.stream().filter(Drafts::missing).count();
        long wrong = here.size() - missing;
        long answered = seat.state().answers().entrySet().stream()
                .filter(answer -> !answer.getValue().value().isBlank())
                .filter(answer -> Asked.section(seat.edition(), answer.getKey())
                        .filter(section.id()::equals)
                        .isPresent())
                .count();
        var detail = Stream.of(
                        answered > 0 ? w.t("apply.section.answered", answered) : "",
                        missing > 0 ? w.t("apply.section.missing", missing) : "",
                        wrong > 0 ? w.t("apply.section.wrong.count", wrong) : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(w.t("apply.hint.and")));
        var state = here.isEmpty() ? "done" : wrong > 0 ? "wrong" : answered > 0 ? "begun" : "empty";
        var tone = here.isEmpty() ? Tone.GOOD : wrong > 0 ? Tone.BAD : answered > 0 ? Tone.BRAND : Tone.PLAIN;
        return new SectionRow(
                "/cases/" + seat.caseId() + "/draft/" + section.id(),
                w.t(section.title()),
                w.t("apply.section." + state),
                tone,
                detail);
    }

    private static boolean missing(Problem problem) {
        return switch (problem.code()) {
            case MISSING, EVIDENCE_MISSING, TOO_FEW_ENTRIES -> true;
            default -> false;
        };
    }

    private static List<Member> members(Seat seat, Words w) {
        var members = new ArrayList<Member>();
        var state = seat.state();
        boolean leads = DraftSeat.leads(seat);
        state.members().forEach(one -> {
            boolean lead = one.equals(state.lead());
            boolean self = one.organisation().equals(seat.actor().organisation());
            members.add(new Member(
                    one.organisation(),
                    one.organisationName(),
                    one.areaName(),
                    w.t(lead ? "apply.member.lead" : "apply.member.joined"),
                    !lead && DraftSeat.fills(seat) && (leads || self)));
        });
        state.pending()
                .forEach(one -> members.add(new Member(
                        one.organisation(),
                        one.organisationName(),
                        one.areaName(),
                        w.t("apply.member.pending"),
                        leads)));
        return members;
    }

    private static List<FileRow> files(Seat seat, ProblemWords words, Words w) {
        var files = seat.state().files();
        var rows = new ArrayList<FileRow>();
        for (int i = 0; i < files.size(); i++)
            rows.add(row(files.get(i), seat, words, w, i == 0, i == files.size() - 1));
        return rows;
    }

    private static FileRow row(CaseFile file, Seat seat, ProblemWords words, Words w, boolean first, boolean last) {
        CaseState state = seat.state();
        return new FileRow(
                file.id(),
                Files.view(seat.caseId(), file, state.demonstration(), w),
                file.proves().stream().map(path -> words.label(path, state)).toList(),
                first,
                last);
    }

    private Optional<Newer> newer(Seat seat, Words w) {
        var pinned = seat.call().terms().sha256();
        boolean movable = DraftSeat.leads(seat)
                && seat.state().submission().isEmpty()
                && !pinned.equals(seat.state().sha256());
        if (!movable) return Optional.empty();
        var lines = EditionDiff.between(seat.edition(), editions.get(pinned)).lines();
        return Optional.of(new Newer(pinned, lines.stream().map(w::t).toList()));
    }
}
