package org.xiandao.app.pages.experts;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.FirstPassword;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Entry;
import org.xiandao.expert.Entry.Standing;
import org.xiandao.expert.ExpertPool;
import org.xiandao.expert.Masked;
import org.xiandao.expert.ProfileText;
import org.xiandao.people.Member;
import org.xiandao.people.People;

/** An office's pool of experts: the list with personal data masked, each entry on a page of its own. */
@Controller
class PoolPages {
    private static final int SHOWN = 50;
    private static final String RETIRE = "retire";
    private static final String REASON = "reason";

    private final PoolSeats seats;
    private final ExpertPool pool;
    private final ProfileForm form;
    private final ProfileText text;
    private final People people;
    private final Areas areas;
    private final Audit audit;
    private final Frames frames;
    private final Clock clock;

    PoolPages(
            PoolSeats seats,
            ExpertPool pool,
            ProfileForm form,
            ProfileText text,
            People people,
            Areas areas,
            Audit audit,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.pool = pool;
        this.form = form;
        this.text = text;
        this.people = people;
        this.areas = areas;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/office/experts")
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        var w = Words.in(Language.of(request));
        var keeper = seats.sit(visitor);
        var today = ChinaTime.day(clock.instant());
        var found = pool.of(keeper.actor()).stream()
                .filter(entry -> matches(entry, q.strip()))
                .filter(entry -> standing.isEmpty() || entry.on(today).name().equals(standing))
                .toList();
        int pages = Math.max(1, (found.size() + SHOWN - 1) / SHOWN);
        int at = Math.clamp(page, 1, pages);
        var rows = found.stream()
                .skip((at - 1L) * SHOWN)
                .limit(SHOWN)
                .map(entry -> row(entry, today, w))
                .toList();
        var heading = heading(w.t("experts"), w)
                .lead(w.t("experts.lead", w.t(keeper.organisation().name())))
                .notices(done(done, w));
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), heading));
        model.addAttribute(
                "links",
                List.of(
                        new Link(w.t("experts.new"), "/office/experts/new"),
                        new Link(w.t("experts.import"), "/office/experts/import"),
                        new Link(w.t("experts.export"), "/office/experts/experts.xlsx")));
        model.addAttribute("filters", filters(q, standing, w));
        model.addAttribute("table", new TableView(w.t("experts.found", found.size()), columns(w), rows));
        model.addAttribute(
                "pager",
                new PagerView(
                        at,
                        pages,
                        found.size(),
                        "/office/experts?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&standing="
                                + URLEncoder.encode(standing, StandardCharsets.UTF_8) + "&page="));
        return "pages/experts/list";
    }

    private static boolean matches(Entry entry, String asked) {
        var said = entry.profile().name() + " " + entry.profile().unit().name() + " "
                + entry.profile().title();
        return said.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
    }

    private static FilterView filters(String q, String standing, Words w) {
        var any = List.of(Option.of("", w.t("experts.standing.any")));
        var options = new ArrayList<>(any);
        for (var one : Standing.values()) options.add(Option.of(one.name(), w.t("experts.standing." + one)));
        return new FilterView(
                "/office/experts",
                List.of(
                        FieldView.of(TEXT, "q", w.t("experts.q")).optional().withValue(q),
                        FieldView.of(SELECT, "standing", w.t("experts.standing"))
                                .optional()
                                .withOptions(options)
                                .withValue(standing)),
                q.isEmpty() && standing.isEmpty() ? "" : "/office/experts");
    }

    private static List<Column> columns(Words w) {
        return List.of(
                Column.text(w.t("experts.name")),
                Column.text(w.t("experts.unit")),
                Column.text(w.t("experts.area")),
                Column.text(w.t("experts.fields")),
                Column.text(w.t("experts.phone")),
                Column.number(w.t("experts.load")),
                Column.text(w.t("experts.standing")));
    }

    private List<Cell> row(Entry entry, LocalDate today, Words w) {
        var profile = entry.profile();
        var standing = entry.on(today);
        return List.of(
                new Cell.To(profile.name(), "/office/experts/" + entry.person()),
                new Cell.Plain(profile.unit().name()),
                new Cell.Plain(
                        areas.find(profile.area()).map(area -> w.t(area.name())).orElse(profile.area())),
                new Cell.Plain(profile.fields().stream()
                        .map(id -> w.t(text.title(id)))
                        .collect(Collectors.joining(w.comma()))),
                new Cell.Short(Masked.phone(profile.phone())),
                new Cell.Number(entry.open() + " / " + entry.seats(), ""),
                new Cell.Tag(w.t("experts.standing." + standing), standing == Standing.READY ? Tone.GOOD : Tone.WARN));
    }

    @GetMapping("/office/experts/new")
    String asking(Visitor visitor, HttpServletRequest request, Model model) {
        seats.sit(visitor);
        return fresh(Typed.NOTHING, visitor, request, model);
    }

    @PostMapping("/office/experts")
    String enter(
            @RequestParam MultiValueMap<String, String> posted,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var keeper = seats.sit(visitor);
        var typed = new Typed(ProfileForm.ID, posted, List.of());
        var w = Words.in(Language.of(request));
        return switch (form.read(typed)) {
            case ProfileText.Read.Wrong(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield fresh(typed.with(ProfileForm.problems(faults, w)), visitor, request, model);
            }
            case ProfileText.Read.Whole(var profile) -> {
                pool.enter(profile, keeper.actor(), visitor.callerFor(keeper), clock.instant());
                yield "redirect:/office/experts?done=entered";
            }
        };
    }

    private String fresh(Typed typed, Visitor visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var heading = heading(w.t("experts.new"), w, new Link(w.t("experts"), "/office/experts"));
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), heading));
        model.addAttribute("problems", typed.problems());
        model.addAttribute("form", form.empty("/office/experts", typed, w));
        return "pages/cases/withdraw";
    }

    @GetMapping("/office/experts/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        var w = Words.in(Language.of(request));
        return show(read(visitor, id), Typed.NOTHING, done(done, w), visitor, request, model);
    }

    private record Sat(Member keeper, Entry entry) {}

    private Sat read(Visitor visitor, String id) {
        var keeper = seats.sit(visitor);
        return pool.read(seats.person(visitor, id), keeper.actor(), visitor.callerFor(keeper))
                .map(entry -> new Sat(keeper, entry))
                .orElseThrow(() -> seats.hidden(visitor, id));
    }

    @PostMapping("/office/experts/{id}")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sat = read(visitor, id);
        var typed = new Typed(ProfileForm.ID, posted, List.of());
        var by = visitor.callerFor(sat.keeper());
        return switch (form.read(typed)) {
            case ProfileText.Read.Wrong(var faults) ->
                refuse(
                        sat,
                        typed.with(ProfileForm.problems(faults, Words.in(Language.of(request)))),
                        visitor,
                        request,
                        response,
                        model);
            case ProfileText.Read.Whole(var profile) ->
                changed(
                        pool.change(
                                sat.entry().person(),
                                version(typed),
                                profile,
                                sat.keeper().actor(),
                                by,
                                clock.instant()),
                        "changed",
                        sat,
                        typed,
                        visitor,
                        request,
                        response,
                        model);
        };
    }

    @PostMapping("/office/experts/{id}/retire")
    String retire(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sat = read(visitor, id);
        var typed = new Typed(RETIRE, posted, List.of());
        var result = pool.retire(
                sat.entry().person(),
                version(typed),
                typed.value(REASON),
                sat.keeper().actor(),
                visitor.callerFor(sat.keeper()),
                clock.instant());
        return changed(result, "retired", sat, typed, visitor, request, response, model);
    }

    /** The page posts the version that it showed. */
    private static int version(Typed typed) {
        var said = typed.value("stage");
        return said.matches("\\d{1,9}") ? Integer.parseInt(said) : 0;
    }

    private String changed(
            ExpertPool.Result result,
            String done,
            Sat sat,
            Typed typed,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        return switch (result) {
            case ExpertPool.Result.Done _ ->
                "redirect:/office/experts/" + sat.entry().person() + "?done=" + done;
            case ExpertPool.Result.Refused(var faults) ->
                refuse(sat, typed.with(ProfileForm.problems(faults, w)), visitor, request, response, model);
            case ExpertPool.Result.Stale _ ->
                refuse(
                        sat,
                        typed.with(List.of(new Problem("name", w.t("refusal.STALE")))),
                        visitor,
                        request,
                        response,
                        model);
        };
    }

    private String refuse(
            Sat sat,
            Typed typed,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(sat, typed, List.of(), visitor, request, model);
    }

    /** For an expert who has never signed in and reviews nothing; shown this once. */
    @PostMapping("/office/experts/{id}/password")
    String password(
            @PathVariable String id,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        var sat = read(visitor, id);
        var person = people.person(sat.entry().person()).orElseThrow();
        if (!mayBeGivenAPassword(sat.entry())) {
            audit.refused(
                    visitor.callerFor(sat.keeper()),
                    "password.reset",
                    person.login(),
                    Map.of("reason", "not the first"));
            response.setStatus(HttpStatus.FORBIDDEN.value());
            var why = NoticeView.of(Tone.BAD, w.t("experts.password.no"), w.t("experts.password.no.text"));
            return show(sat, Typed.NOTHING, List.of(why), visitor, request, model);
        }
        var password = FirstPassword.random();
        people.resetPassword(
                person.id(),
                password,
                sat.keeper().actor().organisationName() + " "
                        + sat.keeper().actor().name(),
                visitor.callerFor(sat.keeper()),
                clock.instant());
        var told = NoticeView.of(
                Tone.GOOD, w.t("admin.password.new", person.login(), password), w.t("admin.password.once"));
        return show(sat, Typed.NOTHING, List.of(told), visitor, request, model);
    }

    /** Whoever runs a review must never be able to sign in as one of its experts. */
    private boolean mayBeGivenAPassword(Entry entry) {
        return entry.open() == 0 && !people.everSignedIn(entry.person());
    }

    private String show(
            Sat sat, Typed typed, List<NoticeView> notices, Visitor visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var entry = sat.entry();
        var root = "/office/experts/" + entry.person();
        var heading = heading(entry.profile().name(), w, new Link(w.t("experts"), "/office/experts"))
                .notices(notices);
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), heading));
        model.addAttribute("problems", typed.problems());
        model.addAttribute("facts", facts(entry, sat.keeper(), w));
        var forms = new ArrayList<>(List.of(form.of(entry.profile(), entry.version(), root, typed, w)));
        if (entry.retired().isEmpty()) {
            forms.add(new FormView(
                    RETIRE,
                    w.t("experts.retire"),
                    w.t("experts.retire.lead"),
                    root + "/retire",
                    String.valueOf(entry.version()),
                    typed.fill(RETIRE, List.of(FieldView.of(LONG_TEXT, REASON, w.t("say.reasons")))),
                    List.of(new FormView.Button("RETIRE", w.t("experts.retire"), "danger"))));
            if (mayBeGivenAPassword(entry))
                forms.add(new FormView(
                        "password",
                        w.t("experts.password"),
                        w.t("experts.password.lead"),
                        root + "/password",
                        "",
                        List.of(),
                        List.of(new FormView.Button("RESET", w.t("experts.password.go"), "plain"))));
        }
        model.addAttribute("forms", forms);
        return "pages/experts/entry";
    }

    private List<Fact> facts(Entry entry, Member keeper, Words w) {
        var today = ChinaTime.day(clock.instant());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(w.t("experts.standing"), w.t("experts.standing." + entry.on(today))));
        entry.retired().ifPresent(reason -> facts.add(new Fact(w.t("experts.retired"), reason)));
        facts.add(new Fact(w.t("experts.load"), w.t("experts.load.says", entry.open(), entry.seats())));
        facts.add(new Fact(
                w.t("experts.declared"),
                entry.declaration()
                        .map(it -> w.t("experts.declared.until", w.date(it.made()), w.date(it.until())))
                        .orElse(w.t("experts.standing.UNDECLARED"))));
        entry.declaration().stream()
                .flatMap(it -> it.interests().stream())
                .forEach(interest -> facts.add(new Fact(
                        w.t("interests.kind." + interest.kind()),
                        interest.body().name()
                                + interest.body()
                                        .creditCode()
                                        .map(code -> " " + code)
                                        .orElse(""))));
        pool.versions(entry.person(), keeper.actor())
                .forEach(version -> facts.add(new Fact(
                        w.t("experts.version", version.number()), w.time(version.at()) + " · " + version.by())));
        return facts;
    }

    private static List<NoticeView> done(String done, Words w) {
        var key = "experts.done." + done;
        return Arrays.asList("entered", "changed", "retired", "imported").contains(done)
                ? List.of(NoticeView.of(Tone.GOOD, w.t(key), ""))
                : List.of();
    }

    private static Heading heading(String title, Words w, Link... more) {
        var crumbs = new ArrayList<>(List.of(new Link(w.t("nav.desk"), "/desk")));
        crumbs.addAll(List.of(more));
        return Heading.of(title, crumbs.toArray(Link[]::new));
    }
}
