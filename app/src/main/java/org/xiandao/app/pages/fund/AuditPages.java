package org.xiandao.app.pages.fund;

import static org.xiandao.app.pages.fund.FundWords.amount;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.pages.fund.FundSeats.Seat;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.ItemView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.base.ChinaTime;
import org.xiandao.fund.Funds;
import org.xiandao.fund.life.Command;
import org.xiandao.fund.life.FundEvent.AuditOpened;
import org.xiandao.fund.life.FundEvent.Entry;
import org.xiandao.fund.life.FundState.Numbered;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.FundRules.SpecialAudit;

/** Special audits of a fund: the sample with its seed, findings, remedies, closing. */
@Controller
class AuditPages {
    private final FundSeats seats;
    private final FundActs acts;
    private final Funds funds;
    private final FindingsShown findings;
    private final Frames frames;
    private final Clock clock;

    AuditPages(FundSeats seats, FundActs acts, Funds funds, FindingsShown findings, Frames frames, Clock clock) {
        this.seats = seats;
        this.acts = acts;
        this.funds = funds;
        this.findings = findings;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/funds/{id}/audit")
    String all(@PathVariable String id, Turn turn) {
        return show(seats.sitAsKeeper(turn.visitor(), id), Sent.NOTHING, turn);
    }

    @PostMapping("/funds/{id}/audit")
    String act(@PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var seat = seats.sitAsKeeper(turn.visitor(), id);
        var sent = Sent.of(posted);
        return acts.act(seat, sent, file -> command(sent, file), turn)
                .map(again -> show(seats.sitAsKeeper(turn.visitor(), id), again, turn))
                .orElse("redirect:/funds/" + id + "/audit?done");
    }

    private static Command command(Sent sent, Optional<org.xiandao.fund.life.Evidence.File> file) {
        var form = sent.form().replaceAll("-\\d{1,8}$", "");
        int finding = form.length() < sent.form().length()
                ? Integer.parseInt(sent.form().substring(form.length() + 1))
                : 0;
        return switch (form) {
            case "audit" -> new Command.OpenAudit(sent.fields(), sent.key());
            case "find" -> new Command.Find(sent.fields(), sent.key());
            case "rectify" -> new Command.Rectify(finding, sent.fields(), file, sent.key());
            case "close" -> new Command.CloseFinding(finding, sent.fields(), sent.key());
            case "bar" -> new Command.DecideBar(finding, true, sent.fields(), sent.key());
            case "spare" -> new Command.DecideBar(finding, false, sent.fields(), sent.key());
            case "end" -> new Command.CloseAudit(sent.fields(), sent.key());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private String show(Seat seat, Sent sent, Turn turn) {
        var w = turn.words();
        var words = new FundWords(seat.fundId(), seat.state(), w);
        var rule = funds.edition(seat.state()).funds().audit();
        var parts = new ArrayList<PartView>();
        for (var audit : seat.state().all(AuditOpened.class).reversed()) parts.add(audit(seat, audit, words, sent));
        rule.ifPresent(known -> parts.add(plan(seat, known, words, sent)));
        var heading = Heading.of(
                        w.t("fund.audit"),
                        new Link(w.t("nav.funds"), "/funds"),
                        new Link(seat.state().fund().title(), "/funds/" + seat.fundId()))
                .lead(w.t(rule.isPresent() ? "fund.audit.lead" : "fund.refusal.NO_AUDIT_RULE"));
        return frames.parts(turn, heading, parts, sent, FundWords.FIELD);
    }

    private PartView plan(Seat seat, SpecialAudit rule, FundWords words, Sent sent) {
        var w = words.w();
        var rules = RuleWords.of(funds.edition(seat.state()), w);
        var item = new ItemView(
                "rule",
                w.t("fund.audit.rule"),
                new Cell.Tag(w.t("ui.local"), Tone.PLAIN),
                List.of(w.t(
                        "fund.audit.rule.says", Figures.of(rule.above()), rule.others(), rules.period(rule.rectify()))),
                List.of(),
                rules.quotesOf("funds-audit", rule.basis()),
                rules.choice(rule.basis()),
                List.of());
        var part = PartView.of("plan", w.t("fund.audit.plan")).items(List.of(item));
        return seat.state().openAudit().isPresent()
                ? part
                : part.folded(List.of(sent.show(
                        "audit",
                        w.t("fund.audit.open"),
                        w.t("fund.audit.open.lead"),
                        "/funds/" + seat.fundId() + "/audit",
                        List.of(FundForms.text("title", w)),
                        false,
                        w,
                        new Button("audit", w.t("fund.audit.open"), ""))));
    }

    private PartView audit(Seat seat, Numbered<AuditOpened> audit, FundWords words, Sent sent) {
        var w = words.w();
        var state = seat.state();
        var closing = state.closing(audit.number());
        var action = "/funds/" + seat.fundId() + "/audit";
        var facts = new ArrayList<>(List.of(
                new Fact(
                        w.t("fund.audit.opened"),
                        w.time(audit.recorded().at()) + " " + audit.recorded().name()),
                new Fact(w.t("fund.audit.seed"), audit.is().seed())));
        closing.ifPresent(one -> facts.add(new Fact(
                w.t("fund.audit.closed"),
                w.time(one.recorded().at()) + " " + one.recorded().name() + w.t("fund.colon")
                        + one.is().conclusion())));
        var items = state.findings(audit.number()).stream()
                .map(found -> findings.item(seat, found, words, sent, action, closing.isEmpty()))
                .toList();
        return PartView.of("audit-" + audit.number(), audit.is().title())
                .lead(w.t("fund.audit.replay"))
                .facts(facts)
                .with(sample(state.all(Entry.class), audit, words))
                .items(items)
                .folded(closing.isPresent() ? List.of() : forms(seat, audit, words, sent, action));
    }

    private static TableView sample(List<Numbered<Entry>> entries, Numbered<AuditOpened> audit, FundWords words) {
        var w = words.w();
        var rows = new ArrayList<List<Cell>>();
        for (var entry : entries) {
            var why = Stream.of(
                            audit.is().large().contains(entry.number()) ? w.t("fund.audit.large") : "",
                            audit.is().drawn().contains(entry.number()) ? w.t("fund.audit.drawn") : "",
                            audit.is().flagged().contains(entry.number()) ? w.t("fund.audit.flagged") : "")
                    .filter(one -> !one.isEmpty())
                    .toList();
            if (why.isEmpty()) continue;
            rows.add(List.of(
                    new Cell.Short("#" + entry.number()),
                    new Cell.Plain(words.kind(entry.is()) + " " + words.says(entry.is())),
                    words.money(words.amount(entry.is())),
                    new Cell.Plain(String.join(w.comma(), why))));
        }
        return new TableView(
                w.t("fund.audit.sample", rows.size()),
                List.of(
                        Column.text(w.t("fund.number")),
                        Column.text(w.t("fund.says")),
                        Column.number(w.t("fund.amount") + " " + w.unit("万元")),
                        Column.text(w.t("fund.audit.why"))),
                rows);
    }

    private List<FoldedForm> forms(Seat seat, Numbered<AuditOpened> audit, FundWords words, Sent sent, String action) {
        var w = words.w();
        var edition = funds.edition(seat.state());
        var sampled = new TreeSet<Integer>();
        sampled.addAll(audit.is().large());
        sampled.addAll(audit.is().drawn());
        sampled.addAll(audit.is().flagged());
        var entries = seat.state().all(Entry.class).stream()
                .filter(entry -> sampled.contains(entry.number()))
                .map(entry -> Option.of(
                        String.valueOf(entry.number()),
                        "#" + entry.number() + " " + words.says(entry.is()) + " "
                                + amount(words.amount(entry.is()), w)))
                .toList();
        var grounds = new ArrayList<Option>();
        grounds.add(Option.of("", w.t("fund.ground.none")));
        edition.rating().grounds().forEach(ground -> grounds.add(Option.of(ground.id(), w.t(ground.title()))));
        var today = ChinaTime.day(clock.instant());
        var due =
                edition.funds().audit().map(rule -> today.plus(rule.rectify())).orElse(today);
        var forms = new ArrayList<FoldedForm>();
        forms.add(sent.show(
                "find",
                w.t("fund.find"),
                w.t("fund.find.lead"),
                action,
                List.of(
                        FundForms.choose("entry", entries, w),
                        FundForms.choose("ground", grounds, w).optional(),
                        FundForms.story("text", w),
                        FundForms.due(w).withValue(due.toString())),
                false,
                w,
                new Button("find", w.t("fund.find"), "")));
        if (seat.rights().decides())
            forms.add(sent.show(
                    "end",
                    w.t("fund.audit.close"),
                    w.t("fund.audit.close.lead"),
                    action,
                    List.of(FundForms.story("conclusion", w)),
                    false,
                    w,
                    new Button("end", w.t("fund.audit.close"), "")));
        return forms;
    }
}
