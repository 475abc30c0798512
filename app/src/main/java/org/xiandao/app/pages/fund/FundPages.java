package org.xiandao.app.pages.fund;

import static org.xiandao.app.pages.fund.FundWords.amount;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.pages.fund.FundSeats.Seat;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseStatus;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.fund.FundCard;
import org.xiandao.fund.Funds;
import org.xiandao.fund.Looker;
import org.xiandao.fund.life.Command;
import org.xiandao.fund.life.FundEvent.Budgeted;
import org.xiandao.fund.life.FundEvent.Entry;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.rules.fund.Flag;
import org.xiandao.rules.pack.Edition;

/** The funds that somebody sees, and the books of one: years, projects, flags, every entry. */
@Controller
class FundPages {
    private final FundSeats seats;
    private final FundActs acts;
    private final Funds funds;
    private final Areas areas;
    private final CaseDirectory cases;
    private final Frames frames;
    private final Clock clock;

    FundPages(
            FundSeats seats, FundActs acts, Funds funds, Areas areas, CaseDirectory cases, Frames frames, Clock clock) {
        this.seats = seats;
        this.acts = acts;
        this.funds = funds;
        this.areas = areas;
        this.cases = cases;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/funds")
    String all(Turn turn) {
        return list(Sent.NOTHING, turn);
    }

    private String list(Sent sent, Turn turn) {
        var w = turn.words();
        var cards = funds.visible(FundSeats.lookers(turn.visitor()));
        var keeper = keeper(turn.visitor());
        if (cards.isEmpty() && keeper.isEmpty()) throw seats.hidden(turn.visitor(), "funds");
        var editions = keeper.map(member -> funds.editions(member.organisation().areaCode()))
                .orElse(List.of());
        var table = new TableView(
                w.t("fund.list.caption", cards.size()),
                List.of(
                        Column.text(w.t("fund.field.title")),
                        Column.text(w.t("fund.field.area")),
                        Column.text(w.t("fund.edition")),
                        Column.text(w.t("fund.opened"))),
                cards.stream().map(card -> row(card, w)).toList());
        var part = PartView.of("funds", w.t("fund.list"))
                .lead(cards.isEmpty() ? w.t(none(editions, turn.visitor())) : "")
                .folded(editions.isEmpty() ? List.of() : List.of(opening(sent, keeper.orElseThrow(), editions, w)));
        var heading = Heading.of(w.t("nav.funds")).lead(w.t("fund.lead"));
        return frames.parts(turn, heading, List.of(cards.isEmpty() ? part : part.with(table)), sent, FundWords.FIELD);
    }

    /** What is to be done is told to who can do it. */
    private static String none(List<Edition> editions, Visitor visitor) {
        if (!editions.isEmpty()) return "fund.list.none";
        return visitor.holds(Duty.ADMINISTRATOR) ? "fund.new.none" : "fund.list.nothing";
    }

    private static Optional<Member> keeper(Visitor visitor) {
        return visitor.memberships().stream()
                .filter(member -> Looker.of(member)
                        .rights(member.organisation().areaCode())
                        .keeps())
                .findFirst();
    }

    private List<Cell> row(FundCard card, Words w) {
        return List.of(
                new Cell.To(card.title(), "/funds/" + card.fundId()),
                new Cell.Plain(areaName(card.area(), w)),
                new Cell.Plain(card.edition()),
                new Cell.Short(w.date(card.opened())));
    }

    private String areaName(String code, Words w) {
        return areas.find(code).map(area -> w.t(area.name())).orElse(code);
    }

    private FoldedForm opening(Sent sent, Member keeper, List<Edition> watching, Words w) {
        var editions = watching.stream()
                .map(edition -> Option.of(edition.id(), w.t(edition.shortTitle())))
                .toList();
        var none = Stream.of(Option.of("", w.t("fund.case.none")));
        var trials = cases
                .visibleTo(
                        keeper.actor(),
                        new CaseDirectory.Filter(Optional.empty(), Optional.empty(), Optional.of(CaseStatus.TRIAL), ""),
                        1,
                        50)
                .cards()
                .stream()
                .map(card -> Option.of(card.caseId(), card.title()));
        return sent.show(
                "open",
                w.t("fund.new"),
                w.t("fund.new.lead"),
                "/funds",
                List.of(
                        FundForms.text("title", w),
                        FundForms.choose("edition", editions, w),
                        FundForms.choose("case", Stream.concat(none, trials).toList(), w)
                                .optional()),
                false,
                w,
                new Button("open", w.t("fund.new"), ""));
    }

    @PostMapping("/funds")
    String open(@RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var sent = Sent.of(posted);
        var keeper = keeper(turn.visitor()).orElseThrow(() -> seats.hidden(turn.visitor(), "funds"));
        var caseId = Optional.ofNullable(sent.fields().get("case")).filter(id -> !id.isBlank());
        var result = funds.open(
                sent.fields().getOrDefault("edition", ""),
                new Command.Open(sent.fields(), caseId, sent.key()),
                Looker.of(keeper),
                clock.instant());
        return switch (result) {
            case Funds.Result.Done _ -> "redirect:/funds/" + sent.key() + "?done";
            case Funds.Result.Refused(var refusals) -> {
                seats.refused(turn.visitor(), keeper, sent.key(), refusals);
                turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                var w = turn.words();
                yield list(sent.with(FundWords.problems(sent, refusals, w)), turn);
            }
        };
    }

    @GetMapping("/funds/{id}")
    String one(@PathVariable String id, Turn turn) {
        return show(seats.sit(turn.visitor(), id), Sent.NOTHING, turn);
    }

    @PostMapping("/funds/{id}")
    String enter(@PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var seat = seats.sitAsKeeper(turn.visitor(), id);
        var sent = Sent.of(posted);
        return acts.act(
                        seat,
                        sent,
                        file -> switch (sent.form()) {
                            case "budget" -> new Command.Enter(Command.Kind.BUDGET, sent.fields(), file, sent.key());
                            case "project" -> new Command.EnterProject(sent.fields(), sent.key());
                            case "reverse" -> FundActs.reverse(sent, Optional.empty());
                            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                        },
                        turn)
                .map(again -> show(seats.sit(turn.visitor(), id), again, turn))
                .orElse("redirect:/funds/" + id + "?done");
    }

    @PostMapping("/funds/{id}/flags")
    String clear(
            @PathVariable String id,
            @RequestParam String flag,
            @RequestParam MultiValueMap<String, String> posted,
            Turn turn) {
        var seat = seats.sitAsKeeper(turn.visitor(), id);
        var sent = Sent.of(posted);
        return acts.act(seat, sent, file -> new Command.ClearFlag(flag, sent.fields(), sent.key()), turn)
                .map(again -> show(seats.sit(turn.visitor(), id), again, turn))
                .orElse("redirect:/funds/" + id + "?done#flags");
    }

    private String show(Seat seat, Sent sent, Turn turn) {
        var w = turn.words();
        var words = new FundWords(seat.fundId(), seat.state(), w);
        var fund = seat.state().fund();
        var flags = seat.rights().keeps() ? funds.flags(seat.fundId(), seat.state()) : List.<Flag>of();
        var parts = new ArrayList<PartView>();
        if (seat.rights().keeps()) parts.add(flags(seat, flags, words, sent));
        parts.add(projects(seat, flags, words, sent));
        if (seat.rights().keeps()) {
            parts.add(years(seat, words, sent));
            parts.add(entries(seat, words, sent));
        }
        var edition = funds.edition(seat.state());
        var heading = Heading.of(fund.title(), new Link(w.t("nav.funds"), "/funds"))
                .lead(w.t("fund.watched", areaName(fund.area(), w), edition.shortTitle()));
        turn.put("figures", FundFigures.of(seat, flags, w));
        return frames.parts(turn, heading, parts, sent, FundWords.FIELD);
    }

    private PartView flags(Seat seat, List<Flag> flags, FundWords words, Sent sent) {
        var w = words.w();
        var edition = funds.edition(seat.state());
        var items = flags.stream()
                .sorted(java.util.Comparator.comparing(
                        flag -> seat.state().cleared(flag.key()).isPresent()))
                .map(flag -> words.flag(flag, edition, sent, seat.rights().decides()))
                .toList();
        return PartView.of("flags", w.t("fund.flags"))
                .lead(w.t(flags.isEmpty() ? "fund.flags.none" : "fund.flags.lead"))
                .above(List.of(new Link(w.t("fund.audit"), "/funds/" + seat.fundId() + "/audit")))
                .items(items);
    }

    private PartView projects(Seat seat, List<Flag> flags, FundWords words, Sent sent) {
        var w = words.w();
        var state = seat.state();
        var rows = new ArrayList<List<Cell>>();
        for (var project : seat.projects()) {
            long open = flags.stream()
                    .filter(flag -> flag.project() == project.number())
                    .filter(flag -> state.cleared(flag.key()).isEmpty())
                    .count();
            rows.add(List.of(
                    new Cell.To(project.is().title(), words.projectHref(project.number())),
                    new Cell.Plain(project.is().legalPerson().name()),
                    new Cell.Plain(project.is().leader()),
                    words.money(state.given(project.number())),
                    words.money(state.paid(project.number())),
                    words.money(state.projectLeft(project.number())),
                    words.reversal(project.number())
                            .orElse(
                                    open == 0
                                            ? new Cell.Plain("")
                                            : new Cell.Tag(w.t("fund.flags.count", open), Tone.WARN))));
        }
        var unit = " " + w.unit("万元");
        var table = new TableView(
                w.t("fund.projects.caption", rows.size()),
                List.of(
                        Column.text(w.t("fund.project")),
                        Column.text(w.t("fund.field.legalName")),
                        Column.text(w.t("fund.field.leader")),
                        Column.number(w.t("fund.figure.given") + unit),
                        Column.number(w.t("fund.figure.paid") + unit),
                        Column.number(w.t("fund.left") + unit),
                        Column.text(w.t("fund.flags"))),
                rows);
        var part = PartView.of("projects", w.t("fund.projects"));
        if (!rows.isEmpty()) part = part.with(table);
        return seat.rights().keeps() ? part.folded(List.of(projectForm(seat, sent, w))) : part;
    }

    private FoldedForm projectForm(Seat seat, Sent sent, Words w) {
        var area = seat.state().fund().area();
        var options = Stream.concat(
                        Stream.of(area), areas.children(area).stream().map(child -> child.code()))
                .map(code -> Option.of(code, areaName(code, w)))
                .toList();
        return sent.show(
                "project",
                w.t("fund.project.new"),
                "",
                "/funds/" + seat.fundId(),
                List.of(
                        FundForms.text("title", w),
                        FundForms.text("legalName", w),
                        FundForms.text("legalCode", w),
                        FundForms.text("leader", w),
                        FundForms.story("verified", w)
                                .withHint(w.t("fund.field.verified.hint"))
                                .optional(),
                        FundForms.choose("area", options, w)),
                false,
                w,
                new Button("project", w.t("fund.project.new"), ""));
    }

    private PartView years(Seat seat, FundWords words, Sent sent) {
        var w = words.w();
        var state = seat.state();
        var rows = new ArrayList<List<Cell>>();
        state.budgets()
                .forEach((year, budget) -> rows.add(List.of(
                        new Cell.Short(String.valueOf(year)),
                        words.money(budget),
                        words.money(state.allocated(year)),
                        words.money(state.budgetLeft(year)))));
        var unit = " " + w.unit("万元");
        var table = new TableView(
                w.t("fund.years.caption"),
                List.of(
                        Column.text(w.t("fund.field.year")),
                        Column.number(w.t("fund.figure.budget") + unit),
                        Column.number(w.t("fund.figure.given") + unit),
                        Column.number(w.t("fund.left") + unit)),
                rows);
        var today = ChinaTime.day(clock.instant());
        var form = sent.show(
                "budget",
                w.t("fund.budget.new"),
                "",
                "/funds/" + seat.fundId(),
                FundForms.all(List.of(FundForms.year(today, w), FundForms.amount(w)), FundForms.dated(today, w)),
                true,
                w,
                new Button("budget", w.t("fund.budget.new"), ""));
        var part = PartView.of("years", w.t("fund.years")).folded(List.of(form));
        return rows.isEmpty() ? part : part.with(table);
    }

    private PartView entries(Seat seat, FundWords words, Sent sent) {
        var w = words.w();
        var entries = seat.state().all(Entry.class);
        var budgets = seat.state().standing(Budgeted.class).stream()
                .map(one -> Option.of(
                        String.valueOf(one.number()),
                        "#" + one.number() + " " + words.says(one.is()) + " "
                                + amount(one.is().amount(), w)))
                .toList();
        var part = PartView.of("entries", w.t("fund.entries"))
                .lead(w.t("fund.entries.lead"))
                .above(List.of(new Link(w.t("fund.export"), "/funds/" + seat.fundId() + "/ledger.csv")));
        if (!entries.isEmpty()) part = part.with(words.ledger(entries));
        return budgets.isEmpty() ? part : part.folded(List.of(reversing(sent, "/funds/" + seat.fundId(), budgets, w)));
    }

    static FoldedForm reversing(Sent sent, String action, List<Option> entries, Words w) {
        return sent.show(
                "reverse",
                w.t("fund.reverse"),
                w.t("fund.reverse.lead"),
                action,
                List.of(FundForms.choose("entry", entries, w), FundForms.reason(w)),
                false,
                w,
                new Button("reverse", w.t("fund.reverse"), "danger"));
    }
}
