package org.xiandao.app.pages.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.CaseWords;
import org.xiandao.app.pages.cases.Ranking;
import org.xiandao.app.pages.office.BoardView.Card;
import org.xiandao.app.pages.office.BoardView.Lane;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.CaseStatus;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Member;
import org.xiandao.rules.pack.Workflow.Stage;

/** All of a call's cases at one glance: by stage, and by score. */
@Controller
class BoardController {
    private static final int AT_MOST = 1_000;

    private final CallOffice office;
    private final CaseDirectory directory;
    private final Ranking ranking;
    private final Frames frames;
    private final Clock clock;

    BoardController(CallOffice office, CaseDirectory directory, Ranking ranking, Frames frames, Clock clock) {
        this.office = office;
        this.directory = directory;
        this.ranking = ranking;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/office/calls/{callId}/cases")
    String board(@PathVariable String callId, Turn turn) {
        var w = turn.words();
        var seat = office.sit(turn.visitor(), callId);
        var today = ChinaTime.day(clock.instant());
        var actors = turn.visitor().memberships().stream().map(Member::actor).toList();
        var cards = directory.visibleTo(actors, Filter.call(callId), 1, AT_MOST).cards();
        var lanes = new ArrayList<Lane>();
        for (var stage : seat.edition().workflow().stages())
            lane(w.t(stage.title()), of(cards, stage.id()), together(callId, stage, w), today, w)
                    .ifPresent(lanes::add);
        lane(
                        w.t("status.ENDED"),
                        cards.stream()
                                .filter(card -> card.status() == CaseStatus.ENDED)
                                .toList(),
                        Optional.empty(),
                        today,
                        w)
                .ifPresent(lanes::add);
        var heading = Heading.of(
                        w.t("call.board"),
                        new Link(w.t("desk.calls"), "/office/calls"),
                        new Link(w.t(seat.call().title()), "/office/calls/" + callId))
                .lead(w.t("call.board.lead", cards.size()));
        turn.put("page", frames.frame(turn, heading));
        turn.put(
                "board",
                new BoardView(lanes, seat.edition().review().map(scored -> ranking.of(callId, actors, "", w))));
        return "pages/office/board";
    }

    private static List<CaseCard> of(List<CaseCard> cards, String stage) {
        return cards.stream()
                .filter(card -> card.stage().equals(stage) && card.status() != CaseStatus.ENDED)
                .toList();
    }

    private static Optional<Link> together(String callId, Stage stage, Words w) {
        return Together.takes(stage)
                ? Optional.of(new Link(w.t("together.open"), "/office/calls/" + callId + "/together/" + stage.id()))
                : Optional.empty();
    }

    private static Optional<Lane> lane(
            String title, List<CaseCard> cards, Optional<Link> together, LocalDate today, Words w) {
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lane(
                        title, cards.stream().map(card -> card(card, today, w)).toList(), together));
    }

    private static Card card(CaseCard card, LocalDate today, Words w) {
        return new Card(
                card.title(),
                "/cases/" + card.caseId(),
                card.applicantName(),
                CaseWords.due(card.deadline(), w),
                CaseWords.urgency(card.deadline(), today),
                card.score()
                        .map(score -> w.t("case.points", score.toPlainString()))
                        .orElse(""));
    }
}
