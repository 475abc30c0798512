package org.xiandao.app.pages.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.cases.VisitRecordForm;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseEvent.Entry;
import org.xiandao.application.life.CaseEvent.VisitRecorded;
import org.xiandao.application.life.SiteVisit;
import org.xiandao.application.life.SiteVisit.Seen;
import org.xiandao.application.life.SiteVisit.Standing;
import org.xiandao.application.life.SiteVisit.TeamMember;
import org.xiandao.application.life.VisitRecord;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.words.Sentences;

/** Puts the record of a visit together: observations under their headings, points, deviations, signatures. */
@Component
class VisitRecordPages {

    RecordView of(Seat seat, Typed typed, Words w) {
        var visit = seat.state().siteVisit();
        var account = seat.actor().account();
        boolean running = !seat.state().ended() && seat.stage().kind() == Kind.VISIT;
        boolean concludes = running && (seat.acts() || visit.leads(account));
        var digest = visit.record().isPresent() ? VisitRecord.digest(seat.state()) : "";
        var counted = visit.all(Standing.COUNTED).stream()
                .map(one -> SeenShown.of(one, seat, w))
                .toList();
        return new RecordView(
                seat.caseId(),
                seat.state().stage(),
                typed.problems(),
                visit.team().stream()
                        .map(one -> one.name() + (one.leader() ? w.t("visit.leader.mark") : ""))
                        .collect(Collectors.joining(w.comma())),
                visit.stops().stream()
                        .map(stop -> stop.at().toString().replace('T', ' ') + " " + stop.place() + w.t("say.colon")
                                + stop.what())
                        .toList(),
                visit.record().map(record -> w.date(record.day())),
                sections(seat, w),
                counted.stream()
                        .filter(SeenView::differs)
                        .map(one -> new RecordView.Deviation(one.look(), one.claimed(), one.found(), one.who()))
                        .toList(),
                shown(visit, Standing.ASIDE, seat, w),
                shown(visit, Standing.STRUCK, seat, w),
                points(seat, w),
                established(seat, w),
                concludes ? Optional.of(VisitRecordForm.of(seat, typed, w)) : Optional.empty(),
                digest,
                signed(visit.valid(digest), w),
                digest.isEmpty()
                        ? List.of()
                        : visit.unsigned(digest).stream().map(TeamMember::name).toList(),
                signed(visit.voided(digest), w),
                running
                        && !digest.isEmpty()
                        && visit.unsigned(digest).stream()
                                .anyMatch(one -> one.account().equals(account)),
                concludes,
                account,
                documents(seat, w),
                VisitSeats.isMember(seat) && running ? Optional.of("/visits/" + seat.caseId()) : Optional.empty());
    }

    private static List<SeenView> shown(SiteVisit visit, Standing standing, Seat seat, Words w) {
        return visit.all(standing).stream()
                .map(one -> SeenShown.of(one, seat, w))
                .toList();
    }

    private static List<RecordView.Section> sections(Seat seat, Words w) {
        var visit = seat.state().siteVisit();
        var sections = new ArrayList<RecordView.Section>();
        for (var stage : seat.edition().workflow().stages()) {
            if (stage.kind() != Kind.VISIT) continue;
            for (var heading : stage.headings())
                sections.add(new RecordView.Section(
                        w.t(heading),
                        visit.record().stream()
                                .flatMap(record -> record.record().stream())
                                .filter(entry -> entry.heading().equals(heading.zh()))
                                .map(Entry::text)
                                .findFirst()
                                .orElse(""),
                        under(visit, heading.zh()).stream()
                                .map(one -> SeenShown.of(one, seat, w))
                                .toList()));
        }
        return sections;
    }

    private static List<Seen> under(SiteVisit visit, String heading) {
        return visit.all(Standing.COUNTED).stream()
                .filter(one -> one.observation().heading().equals(heading))
                .toList();
    }

    static List<String> points(Seat seat, Words w) {
        var scores =
                seat.state().siteVisit().record().map(VisitRecorded::scores).orElse(Map.of());
        return seat.edition().indicators().map(IndicatorTree::items).orElse(List.of()).stream()
                .filter(item -> scores.containsKey(item.id()))
                .map(item -> w.t(
                        "visit.points",
                        item.id() + " " + w.t(item.title()),
                        scores.getOrDefault(item.id(), ""),
                        Figures.of(item.points())))
                .toList();
    }

    static List<String> established(Seat seat, Words w) {
        return seat.state().siteVisit().record().map(VisitRecorded::established).orElse(List.of()).stream()
                .map(one -> w.t(
                        "visit.established",
                        w.t(new Sentences(seat.edition()).finding(one.finding())),
                        w.t(one.holds() ? "say.finding.yes" : "say.finding.no"),
                        one.basis()))
                .toList();
    }

    private static List<RecordView.Signed> signed(List<SiteVisit.Signature> signatures, Words w) {
        return signatures.stream()
                .map(one -> new RecordView.Signed(one.name(), w.time(one.at()), one.digest(), one.reservation()))
                .toList();
    }

    private static List<Link> documents(Seat seat, Words w) {
        if (seat.state().siteVisit().record().isEmpty()) return List.of();
        var file = "/cases/" + seat.caseId() + "/documents/visit";
        return List.of(
                new Link(w.t("case.document.pdf", w.t("visit.record")), file + ".pdf"),
                new Link(w.t("case.document.docx", w.t("visit.record")), file + ".docx"));
    }
}
