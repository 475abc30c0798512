package org.xiandao.app.pages.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.apply.AnswerSaves.Typed;
import org.xiandao.app.pages.apply.Sections.Shown;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.rules.pack.Form;

/** The overview of a draft, and its sections. Saves by form where there is no script. */
@Controller
class DraftPages {
    private static final String VERSION = "version:";

    private final Frames frames;
    private final Seats seats;
    private final Drafts drafts;
    private final Sections sections;
    private final AnswerSaves saves;
    private final Entries entries;
    private final Attaching attaching;
    private final GateViews gates;

    DraftPages(
            Frames frames,
            Seats seats,
            Drafts drafts,
            Sections sections,
            AnswerSaves saves,
            Entries entries,
            Attaching attaching,
            GateViews gates) {
        this.frames = frames;
        this.seats = seats;
        this.drafts = drafts;
        this.sections = sections;
        this.saves = saves;
        this.entries = entries;
        this.attaching = attaching;
        this.gates = gates;
    }

    @GetMapping("/cases/{id}/draft")
    String overview(Turn turn, @PathVariable String id) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        turn.put(
                "page",
                frames.frame(
                        turn,
                        Heading.of(
                                        seat.card().title(),
                                        new Link(w.t("nav.cases"), "/cases"),
                                        new Link(w.t("apply.case"), "/cases/" + id))
                                .lead(w.t("apply.draft.lead", w.t(seat.call().title())))
                                .notices(notices(seat, turn.model(), w))));
        turn.put("draft", drafts.view(seat, w));
        turn.put(
                FromLedgerPages.UNSAID,
                turn.model().getAttribute(FromLedgerPages.UNSAID) instanceof LedgerOffer.Unsaid unsaid
                        ? unsaid
                        : LedgerOffer.Unsaid.NONE);
        return "pages/apply/draft";
    }

    /** First what the step before was refused for. */
    private List<NoticeView> notices(Seat seat, Model model, Words w) {
        var notices = new ArrayList<NoticeView>();
        if (model.getAttribute(JointPages.REFUSED) instanceof List<?> refused)
            refused.forEach(text -> notices.add(NoticeView.of(Tone.BAD, w.t("apply.refused"), text.toString())));
        if (model.getAttribute(FromLedgerPages.TAKEN) instanceof Integer taken)
            notices.add(NoticeView.of(Tone.GOOD, w.t("apply.ledger.taken", taken), w.t("apply.ledger.taken.text")));
        notices.addAll(notices(seat, w));
        return notices;
    }

    private List<NoticeView> notices(Seat seat, Words w) {
        var notices = new ArrayList<NoticeView>();
        if (DraftSeat.fills(seat) || DraftSeat.invited(seat))
            for (var sentence : drafts.barred(seat, w)) notices.add(Barred.notice(sentence, w));
        if (DraftSeat.fills(seat) && drafts.shut(seat))
            notices.add(NoticeView.of(
                    Tone.BAD,
                    w.t("apply.shut"),
                    w.t("apply.shut.text", w.date(seat.state().deadline().orElseThrow()))));
        else if (!DraftSeat.fills(seat) && !DraftSeat.invited(seat))
            notices.add(NoticeView.of(Tone.PLAIN, w.t("apply.readOnly"), w.t("apply.readOnly.text")));
        return notices;
    }

    @GetMapping("/cases/{id}/draft/{section}")
    String section(
            Turn turn,
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam(defaultValue = "0") int entries) {
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        boolean checked = turn.request().getParameter("check") != null;
        var shown = new Shown(entries, checked, Map.of(), List.of(), List.of());
        return show(turn, seat, Sections.section(seat.edition(), section), shown);
    }

    private String show(Turn turn, Seat seat, Form.Section section, Shown shown) {
        var w = turn.words();
        var heading = Heading.of(
                        w.t(section.title()),
                        new Link(w.t("nav.cases"), "/cases"),
                        new Link(seat.card().title(), "/cases/" + seat.caseId() + "/draft"))
                .notices(notices(seat, w));
        turn.put("page", frames.frame(turn, heading));
        turn.put("section", sections.view(seat, section, shown, w));
        turn.put("gate", gates.of(seat.caseId(), seat.state(), seat.edition(), seat.call(), w));
        return "pages/apply/section";
    }

    /** Saves the section, then adds or removes an entry where one of those buttons was pressed. */
    @PostMapping("/cases/{id}/draft/{section}")
    String save(Turn turn, @PathVariable String id, @PathVariable String section) {
        return saved(turn, id, section, Optional.empty());
    }

    /** A file sent by a plain form: what was typed beside it is saved too. */
    @PostMapping("/cases/{id}/draft/{section}/files")
    String attach(Turn turn, @PathVariable String id, @PathVariable String section, @RequestParam String field) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        if (!DraftSeat.fills(seat)) throw new AccessDeniedException("not a draft of theirs");
        var refused = attaching.plain(seat, turn.request(), field, w);
        return saved(turn, id, section, refused);
    }

    private String saved(Turn turn, String id, String sectionId, Optional<Attaching.NotTaken> file) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        var section = Sections.section(seat.edition(), sectionId);
        var saved = saves.all(seat, typed(turn.request()), w);
        var refused = new ArrayList<Problem>();
        file.map(Attaching.NotTaken::problem).ifPresent(refused::add);
        refused.addAll(saved.refused());
        if (!saved.whole() || !refused.isEmpty()) {
            boolean conflict = !saved.conflicts().isEmpty() || !DraftSeat.fills(seat);
            var status = file.map(Attaching.NotTaken::status).orElse(HttpStatus.UNPROCESSABLE_CONTENT);
            turn.status((conflict ? HttpStatus.CONFLICT : status));
            var shown = new Shown(count(turn.request()), false, saved.kept(), saved.conflicts(), refused);
            return show(turn, seats.sitAsApplicant(turn.visitor(), id), section, shown);
        }
        if (!DraftSeat.fills(seat)) throw new AccessDeniedException("not a draft of theirs");
        return "redirect:" + next(turn.request(), seat, section);
    }

    private String next(HttpServletRequest request, Seat seat, Form.Section section) {
        var here = "/cases/" + seat.caseId() + "/draft/" + section.id();
        if (request.getParameter("add") != null)
            return here + "?entries=" + (count(request) + 1) + "#entry-" + (count(request) + 1);
        var remove = request.getParameter("remove");
        if (remove != null && remove.matches("\\d{1,4}")) {
            entries.remove(seat, section, Integer.parseInt(remove));
            return here;
        }
        if (request.getParameter("next") != null) return after(seat, section);
        return here;
    }

    private static String after(Seat seat, Form.Section section) {
        var all = seat.edition().form().sections();
        int at = all.indexOf(section);
        var draft = "/cases/" + seat.caseId() + "/draft";
        return at + 1 < all.size() ? draft + "/" + all.get(at + 1).id() : draft;
    }

    private static int count(HttpServletRequest request) {
        var entries = request.getParameter("entries");
        return entries != null && entries.matches("\\d{1,4}") ? Integer.parseInt(entries) : 0;
    }

    /** Answers that came with their version; one whose "take theirs" box is ticked is left as it is. */
    private static List<Typed> typed(HttpServletRequest request) {
        var theirs = request.getParameterValues("theirs");
        var left = theirs == null ? Set.<String>of() : Set.copyOf(Arrays.asList(theirs));
        var typed = new ArrayList<Typed>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith(VERSION) || !values[0].matches("\\d{1,9}")) return;
            var path = name.substring(VERSION.length());
            var value = request.getParameter(path);
            if (left.contains(path) || value == null) return;
            typed.add(new Typed(path, value, Integer.parseInt(values[0])));
        });
        return typed;
    }
}
