package org.xiandao.app.pages.admin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.FirstPassword;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.Audit;
import org.xiandao.base.Result;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.people.Organisation;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;
import org.xiandao.people.Person;
import org.xiandao.people.PersonId;
import org.xiandao.rules.pack.Text;

/** Accounts: opened, closed, let in again, given duties and relieved of them. */
@Controller
class PeopleController {
    private final People people;
    private final CaseDirectory directory;
    private final Audit audit;
    private final Clock clock;
    private final AdminForms forms;
    private final AdminFrames frames;

    PeopleController(
            People people, CaseDirectory directory, Audit audit, AdminForms forms, AdminFrames frames, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
        this.forms = forms;
        this.frames = frames;
    }

    @GetMapping("/admin")
    String all(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "1") int page, Turn turn) {
        return list(text, page, Typed.NOTHING, List.of(), turn);
    }

    @PostMapping("/admin/people")
    String open(@RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var typed = new Typed("open", form, List.of());
        var problems = new ArrayList<Problem>();
        if (typed.value("name").isEmpty()) problems.add(new Problem("name", w.t("call.fault.MISSING")));
        var organisation = organisation(typed);
        if (organisation.isEmpty()) problems.add(new Problem("organisation", w.t("case.choose")));
        var duties = duties(typed);
        if (duties.isEmpty()) problems.add(new Problem("duty", w.t("admin.duty.none")));
        if (typed.value("login").isEmpty()) problems.add(new Problem("login", w.t("call.fault.MISSING")));
        if (!problems.isEmpty()) return refuse(typed.with(problems), turn);

        var password = FirstPassword.random();
        var name = new Text(typed.value("name"), typed.given("name.en").orElse(typed.value("name")));
        return switch (people.open(
                typed.value("login"), name, password, turn.visitor().caller())) {
            case Result.Refused<Person>(var reasons) ->
                refuse(
                        typed.with(reasons.stream()
                                .map(reason -> new Problem("login", w.t(reason)))
                                .toList()),
                        turn);
            case Result.Done<Person>(var person) -> {
                for (var duty : duties)
                    people.grant(
                            person.id(),
                            organisation.orElseThrow().id(),
                            duty,
                            turn.visitor().caller());
                yield list("", 1, Typed.NOTHING, List.of(told(person, password, w)), turn);
            }
        };
    }

    private String refuse(Typed typed, Turn turn) {
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return list("", 1, typed, List.of(), turn);
    }

    /** Shown this once; its owner must change it at the first sign-in. */
    private static NoticeView told(Person person, String password, Words w) {
        return NoticeView.of(
                Tone.GOOD, w.t("admin.password.new", person.login(), password), w.t("admin.password.once"));
    }

    private Optional<Organisation> organisation(Typed typed) {
        return people.organisations().stream()
                .filter(one -> one.id().toString().equals(typed.value("organisation")))
                .findFirst();
    }

    private static List<Duty> duties(Typed typed) {
        return Arrays.stream(Duty.values())
                .filter(duty -> typed.all("duty").contains(duty.name()))
                .toList();
    }

    private String list(String text, int page, Typed typed, List<NoticeView> notices, Turn turn) {
        var w = turn.words();
        var rows = new ArrayList<List<Cell>>();
        for (var person : people.persons()) {
            var memberships = people.memberships(person.id());
            var places = memberships.stream()
                    .map(member -> w.t(member.organisation().name()))
                    .collect(Collectors.joining(w.t("open.list.and")));
            if (!(person.login() + " " + w.t(person.name()) + " " + places)
                    .toLowerCase(Locale.ROOT)
                    .contains(text.strip().toLowerCase(Locale.ROOT))) continue;
            rows.add(List.of(
                    new Cell.To(w.t(person.name()), "/admin/people/" + person.id()),
                    new Cell.Plain(person.login()),
                    new Cell.Plain(places),
                    new Cell.Plain(duties(memberships, w)),
                    person.active()
                            ? new Cell.Tag(w.t("admin.active"), Tone.GOOD)
                            : new Cell.Tag(w.t("admin.closed"), Tone.PLAIN)));
        }
        var table = new TableView(
                w.t("admin.people", rows.size()),
                List.of(
                        Column.text(w.t("admin.name")),
                        Column.text(w.t("admin.login")),
                        Column.text(w.t("admin.organisation")),
                        Column.text(w.t("admin.duties")),
                        Column.text(w.t("case.column.status"))),
                AdminFrames.page(turn.model(), rows, "/admin", text, page));
        frames.put(turn, Heading.of(w.t("nav.admin")).notices(notices));
        turn.put("filters", AdminFrames.search("/admin", text, w));
        turn.put("table", table);
        turn.put("form", forms.open(typed, w));
        turn.put("problems", typed.problems());
        return "pages/admin/list";
    }

    private static String duties(List<Member> memberships, Words w) {
        return memberships.stream()
                .flatMap(member -> member.duties().stream())
                .distinct()
                .sorted()
                .map(duty -> w.t("duty." + duty))
                .collect(Collectors.joining(w.comma()));
    }

    @GetMapping("/admin/people/{id}")
    String person(@PathVariable String id, Turn turn) {
        return show(known(id), Typed.NOTHING, List.of(), turn);
    }

    @PostMapping("/admin/people/{id}/duties")
    String grant(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var person = known(id);
        var typed = new Typed("grant", form, List.of());
        var problems = new ArrayList<Problem>();
        var organisation = organisation(typed);
        if (organisation.isEmpty()) problems.add(new Problem("organisation", w.t("case.choose")));
        if (duties(typed).isEmpty()) problems.add(new Problem("duty", w.t("admin.duty.none")));
        if (!problems.isEmpty()) {
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return show(person, typed.with(problems), List.of(), turn);
        }
        for (var duty : duties(typed))
            people.grant(
                    person.id(),
                    organisation.orElseThrow().id(),
                    duty,
                    turn.visitor().caller());
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/admin/people/{id}/relieve")
    String revoke(
            @PathVariable String id, @RequestParam String organisation, @RequestParam Duty duty, Visitor visitor) {
        var person = known(id);
        boolean own = person.id().equals(visitor.person().id()) && duty == Duty.ADMINISTRATOR;
        if (own) throw new ResponseStatusException(HttpStatus.CONFLICT);
        people.revoke(person.id(), place(organisation), duty, visitor.caller());
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/admin/people/{id}/close")
    String close(@PathVariable String id, Visitor visitor) {
        var person = known(id);
        // Nobody locks themselves out; another administrator can.
        if (person.id().equals(visitor.person().id())) throw new ResponseStatusException(HttpStatus.CONFLICT);
        people.close(person.id(), visitor.caller());
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/admin/people/{id}/password")
    String reset(@PathVariable String id, Turn turn) {
        var person = known(id);
        var w = turn.words();
        if (runsAReviewOf(turn.visitor(), person)) {
            audit.refused(
                    turn.visitor().caller(),
                    "password.reset",
                    person.login(),
                    Map.of("reason", "runs a review of theirs"));
            turn.status(HttpStatus.FORBIDDEN);
            var why = NoticeView.of(Tone.BAD, w.t("experts.password.no"), w.t("admin.password.no.text"));
            return show(person, Typed.NOTHING, List.of(why), turn);
        }
        var password = FirstPassword.random();
        people.resetPassword(
                person.id(),
                password,
                turn.visitor().person().name().zh(),
                turn.visitor().caller(),
                clock.instant());
        return show(person, Typed.NOTHING, List.of(told(person, password, w)), turn);
    }

    /** Whoever runs a review must never be able to sign in as one of its experts. */
    private boolean runsAReviewOf(Visitor visitor, Person person) {
        var offices = visitor.memberships().stream()
                .map(Member::actor)
                .filter(actor -> actor.office().isPresent() && !actor.duties().isEmpty())
                .toList();
        return directory.seats(person.id().toString()).stream()
                .anyMatch(caseId -> offices.stream()
                        .anyMatch(actor ->
                                directory.visible(caseId, actor).isPresent() || directory.keptOut(caseId, actor)));
    }

    private static OrganisationId place(String id) {
        try {
            return OrganisationId.of(id);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Person known(String id) {
        try {
            return people.person(PersonId.of(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String show(Person person, Typed typed, List<NoticeView> notices, Turn turn) {
        var w = turn.words();
        var buttons = new ArrayList<FormView>();
        var root = "/admin/people/" + person.id();
        if (person.active()) {
            buttons.add(AdminForms.button("reset", root + "/password", "plain", w));
            if (!person.id().equals(turn.visitor().person().id()))
                buttons.add(AdminForms.button("close", root + "/close", "danger", w));
        }
        frames.put(
                turn,
                Heading.of(w.t(person.name()), new Link(w.t("nav.admin"), "/admin"))
                        .lead(person.login() + " · " + w.t(person.active() ? "admin.active" : "admin.closed"))
                        .notices(notices));
        turn.put("held", held(person, turn.visitor(), w));
        turn.put("relieve", root + "/relieve");
        turn.put("grant", forms.grant(person, typed, w));
        turn.put("buttons", buttons);
        turn.put("problems", typed.problems());
        return "pages/admin/person";
    }

    private List<HeldView> held(Person person, Visitor visitor, Words w) {
        var held = new ArrayList<HeldView>();
        for (var member : people.memberships(person.id()))
            for (var duty : member.duties().stream().sorted().toList())
                held.add(new HeldView(
                        w.t(member.organisation().name()),
                        w.t("duty." + duty),
                        member.organisation().id().toString(),
                        duty.name(),
                        duty != Duty.ADMINISTRATOR
                                || !person.id().equals(visitor.person().id())));
        return held;
    }
}
