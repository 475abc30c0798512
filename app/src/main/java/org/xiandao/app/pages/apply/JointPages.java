package org.xiandao.app.pages.apply;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.web.Words;
import org.xiandao.application.Applicants;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;

/** Who applies together, and giving up or moving a draft as a whole. */
@Controller
class JointPages {
    static final String REFUSED = "refused";

    private final Seats seats;
    private final People people;
    private final Applicants applicants;

    JointPages(Seats seats, People people, Applicants applicants) {
        this.seats = seats;
        this.people = people;
        this.applicants = applicants;
    }

    /** By credit code, or by the whole name. */
    @PostMapping("/cases/{id}/members")
    String invite(Turn turn, RedirectAttributes after, @PathVariable String id, @RequestParam String organisation) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        var found = organisation(organisation.strip());
        if (found.isEmpty()) {
            after.addFlashAttribute(REFUSED, List.of(w.t("apply.member.unknown", organisation.strip())));
            return back(id);
        }
        return act(seat, new Command.Invite(applicants.of(found.get())), after, w);
    }

    private Optional<Organisation> organisation(String asked) {
        return people.organisationWithCreditCode(asked)
                .or(() -> people.organisations().stream()
                        .filter(one ->
                                one.name().zh().equals(asked) || one.name().en().equalsIgnoreCase(asked))
                        .findFirst());
    }

    @PostMapping("/cases/{id}/members/join")
    String join(Turn turn, RedirectAttributes after, @PathVariable String id) {
        return act(seats.sitAsApplicant(turn.visitor(), id), new Command.Join(), after, turn.words());
    }

    @PostMapping("/cases/{id}/members/leave")
    String leave(Turn turn, RedirectAttributes after, @PathVariable String id, @RequestParam String organisation) {
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        var next = act(seat, new Command.Leave(organisation), after, turn.words());
        // Who has left sees the case no longer.
        boolean gone = seat.actor().organisation().equals(organisation)
                && !after.getFlashAttributes().containsKey(REFUSED);
        return gone ? "redirect:/desk" : next;
    }

    /** To the edition that the call pins now; the page has shown what differs. */
    @PostMapping("/cases/{id}/edition")
    String move(Turn turn, RedirectAttributes after, @PathVariable String id, @RequestParam String sha256) {
        return act(seats.sitAsApplicant(turn.visitor(), id), new Command.MoveDraft(sha256), after, turn.words());
    }

    private String act(Seat seat, Command command, RedirectAttributes after, Words w) {
        if (seats.act(seat, command) instanceof Cases.Result.Refused refused)
            after.addFlashAttribute(
                    REFUSED,
                    refused.refusals().stream()
                            .map(it -> RefusalWords.sentence(it, seat.edition(), w))
                            .distinct()
                            .toList());
        return back(seat.caseId());
    }

    private static String back(String id) {
        return "redirect:/cases/" + id + "/draft";
    }
}
