package org.xiandao.app.pages.fund;

import static org.xiandao.app.pages.fund.FundWords.amount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.pages.fund.FundSeats.Seat;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.fund.Funds;
import org.xiandao.fund.life.Command;
import org.xiandao.fund.life.FundEvent.Contracted;
import org.xiandao.fund.life.FundEvent.Entry;
import org.xiandao.fund.life.FundEvent.Found;
import org.xiandao.fund.life.FundEvent.ProjectEntered;
import org.xiandao.fund.life.FundState.Numbered;

/** One project of a fund: what it was given, its contracts, payments and acceptances, and what audits found. */
@Controller
class ProjectPages {
    private final FundSeats seats;
    private final FundActs acts;
    private final Funds funds;
    private final FindingsShown findings;
    private final Frames frames;
    private final Clock clock;

    ProjectPages(FundSeats seats, FundActs acts, Funds funds, FindingsShown findings, Frames frames, Clock clock) {
        this.seats = seats;
        this.acts = acts;
        this.funds = funds;
        this.findings = findings;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/funds/{id}/projects/{project}")
    String one(@PathVariable String id, @PathVariable int project, Turn turn) {
        return show(seats.sit(turn.visitor(), id), project, Sent.NOTHING, turn);
    }

    @PostMapping("/funds/{id}/projects/{project}")
    String enter(
            @PathVariable String id,
            @PathVariable int project,
            @RequestParam MultiValueMap<String, String> posted,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), id);
        seats.project(seat, project);
        var sent = Sent.of(posted);
        return acts.act(
                        seat,
                        sent,
                        file -> switch (sent.form()) {
                            case "allocation" -> enter(Command.Kind.ALLOCATION, project, sent, file);
                            case "contract" -> enter(Command.Kind.CONTRACT, project, sent, file);
                            case "payment" -> enter(Command.Kind.PAYMENT, project, sent, file);
                            case "acceptance" -> enter(Command.Kind.ACCEPTANCE, project, sent, file);
                            case "reverse" -> FundActs.reverse(sent, Optional.of(project));
                            default -> {
                                if (!sent.form().matches("rectify-\\d{1,8}"))
                                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                                yield new Command.Rectify(
                                        Integer.parseInt(sent.form().substring(8)),
                                        FundActs.on(Optional.of(project), sent),
                                        file,
                                        sent.key());
                            }
                        },
                        turn)
                .map(again -> show(seats.sit(turn.visitor(), id), project, again, turn))
                .orElse("redirect:/funds/" + id + "/projects/" + project + "?done");
    }

    private static Command enter(
            Command.Kind kind, int project, Sent sent, Optional<org.xiandao.fund.life.Evidence.File> file) {
        return new Command.Enter(kind, FundActs.on(Optional.of(project), sent), file, sent.key());
    }

    private String show(Seat seat, int number, Sent sent, Turn turn) {
        var w = turn.words();
        var words = new FundWords(seat.fundId(), seat.state(), w);
        var project = seats.project(seat, number);
        var parts = new ArrayList<PartView>();
        parts.add(about(seat, project, words));
        if (seat.rights().keeps()) flags(seat, project, words, sent).ifPresent(parts::add);
        parts.add(contracts(seat, project, words, sent));
        parts.add(entries(seat, project, words, sent));
        findings(seat, project, words, sent).ifPresent(parts::add);
        var heading = Heading.of(
                project.is().title(),
                new Link(w.t("nav.funds"), "/funds"),
                new Link(seat.state().fund().title(), "/funds/" + seat.fundId()));
        return frames.parts(turn, heading, parts, sent, FundWords.FIELD);
    }

    private static PartView about(Seat seat, Numbered<ProjectEntered> project, FundWords words) {
        var w = words.w();
        var state = seat.state();
        var unit = " " + w.unit("万元");
        var part = PartView.of("about", w.t("fund.project"));
        var reversal = state.reversal(project.number());
        if (reversal.isPresent())
            part = part.lead(w.t(
                    "fund.project.reversed",
                    reversal.get().recorded().name(),
                    reversal.get().recorded().at(),
                    reversal.get().is().reason()));
        var facts = new ArrayList<>(List.of(
                new Fact(
                        w.t("fund.field.legalName"),
                        project.is().legalPerson().name() + " "
                                + project.is().legalPerson().key()),
                new Fact(w.t("fund.field.leader"), project.is().leader()),
                new Fact(w.t("fund.figure.given"), amount(state.given(project.number()), w) + unit),
                new Fact(w.t("fund.figure.paid"), amount(state.paid(project.number()), w) + unit),
                new Fact(w.t("fund.left"), amount(state.projectLeft(project.number()), w) + unit)));
        project.is().verified().ifPresent(why -> facts.add(new Fact(w.t("fund.field.verified"), why)));
        return part.facts(facts);
    }

    private Optional<PartView> flags(Seat seat, Numbered<ProjectEntered> project, FundWords words, Sent sent) {
        var edition = funds.edition(seat.state());
        var items = funds.flags(seat.fundId(), seat.state()).stream()
                .filter(flag -> flag.project() == project.number()
                        || flag.entries().stream().anyMatch(entry -> belongs(seat, entry, project.number())))
                .map(flag -> words.flag(flag, edition, sent, seat.rights().decides()))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(PartView.of("flags", words.w().t("fund.flags")).items(items));
    }

    private static boolean belongs(Seat seat, int entry, int project) {
        return seat.state()
                .find(Entry.class, entry)
                .flatMap(one -> seat.state().projectOf(one.is()))
                .filter(of -> of == project)
                .isPresent();
    }

    private PartView contracts(Seat seat, Numbered<ProjectEntered> project, FundWords words, Sent sent) {
        var w = words.w();
        var state = seat.state();
        var rows = new ArrayList<List<Cell>>();
        var options = new ArrayList<Option>();
        for (var contract : state.standing(Contracted.class)) {
            if (contract.is().project() != project.number()) continue;
            var accepted = state.acceptance(contract.number());
            options.add(Option.of(
                    String.valueOf(contract.number()),
                    contract.is().number() + " " + contract.is().payee().name()));
            rows.add(List.of(
                    new Cell.Plain(contract.is().number()),
                    new Cell.Plain(contract.is().payee().name()),
                    words.money(contract.is().amount()),
                    words.money(state.contractLeft(contract)),
                    new Cell.Short(words.day(contract.is().due())),
                    accepted.<Cell>map(one -> new Cell.Tag(
                                    w.t(one.is().passed() ? "fund.accepted" : "fund.failed"),
                                    one.is().passed() ? Tone.GOOD : Tone.BAD))
                            .orElse(new Cell.Tag(w.t("fund.unaccepted"), Tone.PLAIN))));
        }
        var unit = " " + w.unit("万元");
        var part = PartView.of("contracts", w.t("fund.contracts"));
        if (!rows.isEmpty())
            part = part.with(new TableView(
                    w.t("fund.contracts.caption", rows.size()),
                    List.of(
                            Column.text(w.t("fund.field.number")),
                            Column.text(w.t("fund.field.payeeName")),
                            Column.number(w.t("fund.amount") + unit),
                            Column.number(w.t("fund.left") + unit),
                            Column.text(w.t("fund.field.due")),
                            Column.text(w.t("fund.kind.Accepted"))),
                    rows));
        boolean stands = !state.reversed().contains(project.number());
        return seat.rights().keeps() && stands ? part.folded(forms(project, words, options, sent)) : part;
    }

    private List<FoldedForm> forms(
            Numbered<ProjectEntered> project, FundWords words, List<Option> contracts, Sent sent) {
        var w = words.w();
        var today = ChinaTime.day(clock.instant());
        var action = words.projectHref(project.number());
        var payee = FundForms.payee(project.is().legalPerson(), w);
        var forms = new ArrayList<FoldedForm>();
        forms.add(form(
                "allocation",
                action,
                FundForms.all(List.of(FundForms.year(today, w), FundForms.amount(w)), FundForms.dated(today, w)),
                sent,
                w));
        forms.add(form(
                "contract",
                action,
                FundForms.all(
                        List.of(FundForms.text("number", w)),
                        payee,
                        List.of(FundForms.amount(w), FundForms.due(w).optional()),
                        FundForms.dated(today, w)),
                sent,
                w));
        if (contracts.isEmpty()) return forms;
        var contract = List.<FieldView>of(FundForms.choose("contract", contracts, w));
        forms.add(form(
                "payment",
                action,
                FundForms.all(
                        contract,
                        List.of(FundForms.text("invoice", w)),
                        payee,
                        List.of(FundForms.amount(w)),
                        FundForms.dated(today, w)),
                sent,
                w));
        forms.add(form("acceptance", action, accepting(contract, today, w), sent, w));
        return forms;
    }

    private static List<FieldView> accepting(List<FieldView> contract, LocalDate today, Words w) {
        return FundForms.all(contract, List.of(FundForms.passed(w)), FundForms.dated(today, w));
    }

    private static FoldedForm form(String id, String action, List<FieldView> fields, Sent sent, Words w) {
        return sent.show(
                id, w.t("fund.enter." + id), "", action, fields, true, w, new Button(id, w.t("fund.enter." + id), ""));
    }

    private static PartView entries(Seat seat, Numbered<ProjectEntered> project, FundWords words, Sent sent) {
        var w = words.w();
        var own = seat.state().all(Entry.class).stream()
                .filter(entry -> seat.state()
                        .projectOf(entry.is())
                        .filter(of -> of == project.number())
                        .isPresent())
                .toList();
        var part = PartView.of("entries", w.t("fund.entries")).lead(w.t("fund.entries.lead"));
        if (!own.isEmpty()) part = part.with(words.ledger(own));
        var options = reversible(seat, project, own, words);
        return seat.rights().keeps() && !options.isEmpty()
                ? part.folded(List.of(FundPages.reversing(sent, words.projectHref(project.number()), options, w)))
                : part;
    }

    /** The entries that stand; the project itself where nothing rests on it. */
    private static List<Option> reversible(
            Seat seat, Numbered<ProjectEntered> project, List<Numbered<Entry>> own, FundWords words) {
        var w = words.w();
        var state = seat.state();
        if (!state.reversed().contains(project.number()) && !state.used(project.number()))
            return List.of(Option.of(
                    String.valueOf(project.number()),
                    "#" + project.number() + " " + w.t("fund.project") + " "
                            + project.is().title()));
        return own.stream()
                .filter(entry -> !state.reversed().contains(entry.number()))
                .map(entry -> Option.of(
                        String.valueOf(entry.number()),
                        "#" + entry.number() + " " + words.kind(entry.is()) + " " + words.says(entry.is()) + " "
                                + amount(words.amount(entry.is()), w)))
                .toList()
                .reversed();
    }

    private Optional<PartView> findings(Seat seat, Numbered<ProjectEntered> project, FundWords words, Sent sent) {
        var items = seat.state().all(Found.class).stream()
                .filter(found -> belongs(seat, found.is().entry(), project.number()))
                .map(found -> findings.item(seat, found, words, sent, words.projectHref(project.number()), false))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        PartView.of("findings", words.w().t("fund.findings")).items(items));
    }
}
