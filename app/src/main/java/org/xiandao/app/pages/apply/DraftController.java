package org.xiandao.app.pages.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import jakarta.servlet.http.HttpServletResponse;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.Applicants;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Questions;
import org.xiandao.application.life.Refusal;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Areas;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;
import org.xiandao.rules.form.Answers;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Workflow.Kind;

/** The draft: overview, sections, members, check, submission and receipt. */
@Controller
class DraftController {
    private final Seats seats;
    private final Frames frames;
    private final DraftPages pages;
    private final Uploads uploads;
    private final Gates gates;
    private final Cases cases;
    private final Applicants applicants;
    private final People people;
    private final Areas areas;
    private final Clock clock;

    DraftController(
            Seats seats, Frames frames, DraftPages pages, Uploads uploads, Gates gates, Cases cases, Applicants applicants, People people, Areas areas, Clock clock) {
        this.seats = seats;
        this.frames = frames;
        this.pages = pages;
        this.uploads = uploads;
        this.gates = gates;
        this.cases = cases;
        this.applicants = applicants;
        this.people = people;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/draft")
    String overview(@PathVariable String caseId, Visitor visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var seat = seats.sit(visitor, caseId);
        return overview(seat, List.of(), w, request, model);
    }

    private String overview(Seat seat, List<String> refusals, Words w, HttpServletRequest request, Model model) {
        var notices = refusals.stream().map(text -> NoticeView.of(Tone.BAD, w.t("apply.refused"), text)).toList();
        var heading = Heading.of(seat.card().title(), new Link(w.t("nav.desk"), "/desk"), new Link(w.t("nav.cases"), "/cases"))
                .lead(w.t("apply.lead", seat.edition().title()))
                .notices(notices);
        model.addAttribute("page", frames.frame(request, Optional.of(seat.visitor()), heading));
        model.addAttribute("draft", pages.of(seat, w));
        model.addAttribute("labels", pages.labels(seat, w));
        return "pages/apply/draft";
    }

    @GetMapping("/cases/{caseId}/draft/{section}")
    String section(
            @PathVariable String caseId,
            @PathVariable String section,
            @RequestParam Optional<String> member,
            @RequestParam(defaultValue = "0") int add,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        var w = Words.in(Language.of(request));
        return section(seats.sit(visitor, caseId), section, member, add, Map.of(), List.of(), w, request, model);
    }

    private String section(
            Seat seat,
            String sectionId,
            Optional<String> member,
            int add,
            Map<String, FieldView> overriding,
            List<Problem> problems,
            Words w,
            HttpServletRequest request,
            Model model) {
        var form = member.isEmpty() ? seat.edition().form() : Questions.of(seat.edition(), seat.state().members()).figures();
        var sections = form.sections();
        int at = sections.stream().map(Form.Section::id).toList().indexOf(sectionId);
        if (at < 0) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var section = sections.get(at);
        boolean fills = seat.stage().kind() == Kind.DRAFTING && !seat.state().ended() && Responsible.fills(seat.state(), seat.actor());
        var prefix = member.map(area -> area + ":").orElse("");
        var entries = entries(seat, section, prefix, add, fills, w).stream()
                .map(entry -> new SectionView.Entry(entry.title(), entry.fields().stream().map(field -> overridden(field, overriding)).toList()))
                .toList();
        var view = new SectionView(
                seat.caseId(),
                Places.href(seat.caseId(), sectionId, member),
                section.note().map(w::t).orElse(""),
                entries,
                fills && section.repeats().map(repeats -> entries.size() < repeats.atMost()).orElse(false),
                fills ? uploads.of(seat, section, prefix, w) : List.of(),
                problems,
                gates.of(seat.state(), seat.edition(), w),
                "",
                fills,
                at > 0 ? Optional.of(neighbour(seat, sections.get(at - 1), member, w)) : Optional.empty(),
                at + 1 < sections.size() ? Optional.of(neighbour(seat, sections.get(at + 1), member, w)) : Optional.empty());
        var heading = Heading.of(
                w.t(section.title()), new Link(w.t("nav.cases"), "/cases"), new Link(seat.card().title(), "/cases/" + seat.caseId() + "/draft"));
        model.addAttribute("page", frames.frame(request, Optional.of(seat.visitor()), heading));
        model.addAttribute("section", view);
        return "pages/apply/section";
    }

    private static FieldView overridden(FieldView field, Map<String, FieldView> overriding) {
        if (field.kind() == FieldView.Kind.GROUP)
            return field.withParts(field.parts().stream().map(part -> overridden(part, overriding)).toList());
        var other = overriding.get(field.path());
        return other == null ? field : field.withValues(other.values()).withErrors(other.errors());
    }

    private List<SectionView.Entry> entries(Seat seat, Form.Section section, String prefix, int add, boolean fills, Words w) {
        if (section.repeats().isEmpty())
            return List.of(new SectionView.Entry("", new Fields(seat.state(), seat.edition(), areas, w, prefix, !fills).of(section)));
        var raw = new HashMap<String, String>();
        seat.state().answers().forEach((path, saved) -> raw.put(path, saved.value()));
        int written = Math.max(new Answers(raw).entries(section.id()), section.repeats().get().atLeast());
        var entries = new ArrayList<SectionView.Entry>();
        for (int n = 1; n <= Math.min(Math.max(written, add), section.repeats().get().atMost()); n++)
            entries.add(new SectionView.Entry(
                    w.t(section.title()) + " " + n,
                    new Fields(seat.state(), seat.edition(), areas, w, prefix + section.id() + "[" + n + "].", !fills).of(section)));
        return entries;
    }

    private static SectionView.Neighbour neighbour(Seat seat, Form.Section section, Optional<String> member, Words w) {
        return new SectionView.Neighbour(w.t(section.title()), Places.href(seat.caseId(), section.id(), member));
    }

    /** Saves a whole section at once, for those without script; what another has changed meanwhile is shown beside, not overwritten. */
    @PostMapping("/cases/{caseId}/draft/{section}")
    String save(
            @PathVariable String caseId,
            @PathVariable String section,
            @RequestParam Optional<String> member,
            @RequestParam Map<String, String> posted,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        var seat = seats.sit(visitor, caseId);
        var commands = new ArrayList<Command>();
        posted.forEach((path, value) -> {
            var version = posted.get("version:" + path);
            if (version == null || value.equals(seat.state().value(path))) return;
            commands.add(new Command.SaveAnswer(path, value, Integer.parseInt(version), Provenance.DECLARED));
        });
        var results = cases.handleEach(caseId, commands, seat.actor(), clock.instant());
        var overriding = new HashMap<String, FieldView>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < results.size(); i++)
            if (results.get(i) instanceof Cases.Result.Refused refused) {
                var path = ((Command.SaveAnswer) commands.get(i)).path();
                var message = message(refused, path, seat, w);
                problems.add(new Problem(path, message));
                overriding.put(path, FieldView.of(FieldView.Kind.TEXT, path, "").withValue(((Command.SaveAnswer) commands.get(i)).value()).withErrors(List.of(message)));
            }
        if (problems.isEmpty()) return "redirect:" + Places.href(caseId, section, member);
        response.setStatus(HttpStatus.CONFLICT.value());
        return section(seats.sit(visitor, caseId), section, member, 0, overriding, problems, w, request, model);
    }

    private static String message(Cases.Result.Refused refused, String path, Seat seat, Words w) {
        var saved = refused.state().answers().get(path);
        boolean stale = refused.refusals().stream().anyMatch(one -> one.code() == Refusal.Code.STALE);
        return stale && saved != null
                ? w.t("apply.conflict", saved.by(), saved.at(), saved.value())
                : RefusalWords.sentence(refused.refusals().getFirst(), seat.edition(), w);
    }

    @GetMapping("/cases/{caseId}/draft/check")
    String check(@PathVariable String caseId, Visitor visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        return check(seats.sit(visitor, caseId), List.of(), UUID.randomUUID().toString(), w, request, model);
    }

    private String check(Seat seat, List<Refusal> refusals, String key, Words w, HttpServletRequest request, Model model) {
        var messages = new Messages(seat.edition().form());
        var lines = DraftPages.problems(seat).stream()
                .map(problem -> {
                    var at = Paths.of(problem.path());
                    var bare = new org.xiandao.rules.form.Problem(at.path(), problem.code(), problem.args());
                    var section = Places.section(seat.edition(), problem.path()).map(Form.Section::id).orElse("");
                    return new CheckView.Line(
                            messages.label(at.path(), w.language().tag()),
                            messages.text(bare, w.language().tag()),
                            Places.href(seat.caseId(), section, at.area()) + "#" + FieldView.idOf(problem.path()));
                })
                .toList();
        var others = refusals.stream()
                .filter(refusal -> refusal.code() != Refusal.Code.FORM_INCOMPLETE)
                .map(refusal -> RefusalWords.sentence(refusal, seat.edition(), w))
                .toList();
        boolean fills = Responsible.fills(seat.state(), seat.actor());
        var heading = Heading.of(
                w.t("apply.check"), new Link(w.t("nav.cases"), "/cases"), new Link(seat.card().title(), "/cases/" + seat.caseId() + "/draft"));
        model.addAttribute("page", frames.frame(request, Optional.of(seat.visitor()), heading));
        model.addAttribute("check", new CheckView(seat.caseId(), lines, others, fills, key, seat.state().resume().isPresent()));
        return "pages/apply/check";
    }

    @PostMapping("/cases/{caseId}/draft/submit")
    String submit(
            @PathVariable String caseId,
            @RequestParam String idempotencyKey,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        var seat = seats.sit(visitor, caseId);
        return switch (seats.act(seat, new Command.Submit(idempotencyKey))) {
            case Cases.Result.Done done -> "redirect:/cases/" + caseId + "/receipt";
            case Cases.Result.Refused refused -> {
                response.setStatus(RefusalWords.status(refused.refusals()).value());
                yield check(seats.sit(visitor, caseId), refused.refusals(), idempotencyKey, w, request, model);
            }
        };
    }

    @GetMapping("/cases/{caseId}/receipt")
    String receipt(@PathVariable String caseId, Visitor visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var seat = seats.sit(visitor, caseId);
        var last = seat.state().submission().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var heading = Heading.of(w.t("apply.receipt"), new Link(w.t("nav.cases"), "/cases"), new Link(seat.card().title(), "/cases/" + caseId));
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), heading));
        model.addAttribute("receipt", new ReceiptView(
                caseId, seat.card().title(), last.receipt(), w.time(last.at()), last.digest(), w.t(seat.stage().title()), last.supersedes().orElse("")));
        return "pages/apply/receipt";
    }

    @PostMapping("/cases/{caseId}/draft/members/invite")
    String invite(@PathVariable String caseId, @RequestParam String organisation, Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        var unit = people.organisation(OrganisationId.of(organisation)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return back(caseId, new Command.Invite(applicants.of(unit)), visitor, request, response, model);
    }

    @PostMapping("/cases/{caseId}/draft/members/join")
    String join(@PathVariable String caseId, Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        return back(caseId, new Command.Join(), visitor, request, response, model);
    }

    @PostMapping("/cases/{caseId}/draft/members/leave")
    String leave(@PathVariable String caseId, @RequestParam String organisation, Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        return back(caseId, new Command.Leave(organisation), visitor, request, response, model);
    }

    @PostMapping("/cases/{caseId}/draft/move")
    String move(@PathVariable String caseId, @RequestParam String sha256, Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        return back(caseId, new Command.MoveDraft(sha256), visitor, request, response, model);
    }

    @PostMapping("/cases/{caseId}/withdraw")
    String withdraw(@PathVariable String caseId, @RequestParam String reasons, Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        return back(caseId, new Command.Withdraw(reasons), visitor, request, response, model);
    }

    @PostMapping("/cases/{caseId}/files/{file}/{change}")
    String file(
            @PathVariable String caseId,
            @PathVariable String file,
            @PathVariable String change,
            @RequestParam(defaultValue = "") List<String> proves,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var seat = seats.sit(visitor, caseId);
        var command = switch (change) {
            case "remove" -> new Command.DetachFile(file);
            case "up" -> new Command.OrderFiles(Uploads.moved(seat.state(), file, -1));
            case "down" -> new Command.OrderFiles(Uploads.moved(seat.state(), file, 1));
            case "proves" -> new Command.BindFile(file, proves);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return back(caseId, command, visitor, request, response, model);
    }

    private String back(String caseId, Command command, Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        var w = Words.in(Language.of(request));
        var seat = seats.sit(visitor, caseId);
        return switch (seats.act(seat, command)) {
            case Cases.Result.Done done when done.state().ended() -> "redirect:/cases/" + caseId;
            case Cases.Result.Done done -> "redirect:/cases/" + caseId + "/draft";
            case Cases.Result.Refused refused -> {
                response.setStatus(RefusalWords.status(refused.refusals()).value());
                var sentences = refused.refusals().stream().map(one -> RefusalWords.sentence(one, seat.edition(), w)).toList();
                yield overview(seat, sentences, w, request, model);
            }
        };
    }
}
