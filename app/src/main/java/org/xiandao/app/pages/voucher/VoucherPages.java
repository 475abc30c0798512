package org.xiandao.app.pages.voucher;

import static org.xiandao.app.pages.voucher.VoucherForms.amount;
import static org.xiandao.app.pages.voucher.VoucherForms.choose;
import static org.xiandao.app.pages.voucher.VoucherForms.story;
import static org.xiandao.app.pages.voucher.VoucherForms.text;
import static org.xiandao.app.view.FieldView.Kind.DATE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.ItemView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Member;
import org.xiandao.voucher.Application;
import org.xiandao.voucher.Outcome;
import org.xiandao.voucher.Redemption;
import org.xiandao.voucher.Settlement;
import org.xiandao.voucher.Voucher;
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

/** Vouchers as each sees them: an enterprise its own, a provider what it redeems, the office what it grants and settles. */
@Controller
class VoucherPages {
    private static final String PATH = "/vouchers";

    private final Vouchers vouchers;
    private final VoucherBooks books;
    private final Areas areas;
    private final Audit audit;
    private final Frames frames;
    private final Clock clock;

    VoucherPages(Vouchers vouchers, VoucherBooks books, Areas areas, Audit audit, Frames frames, Clock clock) {
        this.vouchers = vouchers;
        this.books = books;
        this.areas = areas;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String all(Visitor visitor, HttpServletRequest request, Model model) {
        return show(visitor, Sent.NOTHING, request, model);
    }

    @PostMapping(PATH)
    String act(
            @RequestParam MultiValueMap<String, String> posted,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sent = Sent.of(posted);
        var by = by(visitor, sent);
        return switch (outcome(sent, by)) {
            case Outcome.Done _ -> "redirect:" + PATH + "#" + place(sent);
            case Outcome.Refused(var refusals) -> {
                audit.refused(
                        visitor.callerFor(by),
                        "voucher.change",
                        sent.form(),
                        refusals.stream().map(one -> one.code()).toList());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var w = Words.in(Language.of(request));
                yield show(visitor, sent.with(VoucherWords.problems(sent, refusals, w)), request, model);
            }
        };
    }

    private Member by(Visitor visitor, Sent sent) {
        Predicate<Member> may = switch (sent.form()) {
            case "apply" -> member -> enterprise(member);
            case "redeem" -> member -> provider(member);
            default -> member -> Vouchers.keeps(member.actor());
        };
        return visitor.memberships().stream()
                .filter(may)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean enterprise(Member member) {
        return member.actor().fills() && member.actor().office().isEmpty();
    }

    private static boolean provider(Member member) {
        return enterprise(member) && member.organisation().creditCode().isPresent();
    }

    private Outcome outcome(Sent sent, Member by) {
        var actor = by.actor();
        var now = clock.instant();
        if (sent.form().startsWith("decide-"))
            return vouchers.decide(
                    sent.form().substring("decide-".length()), sent.verb().equals("grant"), sent.fields(), actor, now);
        return switch (sent.form()) {
            case "apply" -> vouchers.apply(sent.key(), sent.fields(), actor, now);
            case "redeem" ->
                vouchers.redeem(
                        sent.key(), sent.fields(), actor, by.organisation().creditCode(), now);
            case "list" -> vouchers.list(sent.key(), sent.fields(), actor, now);
            case "withdraw" -> vouchers.withdraw(sent.fields().getOrDefault("item", ""), actor, now);
            case "settle" -> vouchers.settle(sent.key(), sent.fields().getOrDefault("provider", ""), actor, now);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static String place(Sent sent) {
        return switch (sent.form()) {
            case "apply" -> "mine";
            case "redeem" -> "redeemed";
            case "settle" -> "settlements";
            case "list", "withdraw" -> "items";
            default -> "waiting";
        };
    }

    private String show(Visitor visitor, Sent sent, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var parts = new ArrayList<PartView>();
        for (var member : visitor.memberships()) {
            if (Vouchers.keeps(member.actor())) parts.addAll(office(member, sent, w));
            if (enterprise(member)) parts.add(mine(member, sent, w));
            if (provider(member)) provided(member, sent, w).ifPresent(parts::add);
        }
        if (parts.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var heading = Heading.of(w.t("nav.vouchers"), new Link(w.t("nav.catalogue"), "/catalogue"))
                .lead(w.t("voucher.lead"));
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), heading));
        model.addAttribute("problems", sent.problems());
        model.addAttribute("parts", parts);
        return "pages/parts";
    }

    private PartView mine(Member member, Sent sent, Words w) {
        var own = books.mine(member.actor());
        var asked = books.applications(member.actor()).stream()
                .filter(one -> one.state() != Application.State.GRANTED)
                .toList();
        var inArea = books.catalogue().stream()
                .filter(item -> vouchers.eligible(item, member.actor()))
                .toList();
        var outside = inArea.stream()
                .filter(item -> vouchers.outsidePilots(item, member.actor(), clock.instant()))
                .toList();
        var options = inArea.stream()
                .filter(item -> !outside.contains(item))
                .map(item -> Option.of(
                        item.id(), item.title() + " · " + item.provider() + w.t("voucher.upTo", Vouchers.worth(item))))
                .toList();
        var rows = new ArrayList<List<Cell>>();
        own.forEach(voucher -> rows.add(row(voucher, w)));
        asked.forEach(one -> rows.add(List.of(
                new Cell.Plain(""),
                new Cell.Plain(one.title()),
                new Cell.Plain(one.organisationName()),
                money(one.amount(), w),
                new Cell.Plain(""),
                new Cell.Plain(""),
                new Cell.Tag(w.t("voucher.state." + one.state()), Tone.PLAIN))));
        var part = PartView.of("mine", w.t("voucher.mine"))
                .lead(w.t(
                        rows.isEmpty() && inArea.isEmpty()
                                ? "voucher.mine.outside"
                                : rows.isEmpty() ? "voucher.mine.none" : "voucher.mine.lead"))
                .above(List.of(new Link(w.t("nav.catalogue"), "/catalogue")))
                .items(outside.stream().map(item -> outside(item, w)).toList());
        if (!rows.isEmpty()) part = part.with(table(w.t("voucher.count", own.size()), rows, w));
        if (options.isEmpty()) return part;
        return part.folded(List.of(sent.show(
                "apply",
                w.t("voucher.apply"),
                "",
                PATH,
                List.of(choose("item", options, w), amount("amount", w), story("reason", w)),
                false,
                w,
                new Button("apply", w.t("voucher.apply"), ""))));
    }

    private static ItemView outside(org.xiandao.voucher.Item item, Words w) {
        return new ItemView(
                "outside-" + item.id(),
                item.title(),
                new Cell.Tag(w.t("voucher.pilots.closed"), Tone.PLAIN),
                List.of(w.t("voucher.pilots.outside")),
                List.of(new Link(w.t("nav.approved"), "/approved")),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static TableView table(String caption, List<List<Cell>> rows, Words w) {
        return new TableView(
                caption,
                List.of(
                        Column.text(w.t("voucher.field.number")),
                        Column.text(w.t("voucher.field.item")),
                        Column.text(w.t("voucher.holder")),
                        Column.number(w.t("voucher.field.amount")),
                        Column.number(w.t("voucher.left")),
                        Column.text(w.t("voucher.field.expires")),
                        Column.text(w.t("voucher.state"))),
                rows);
    }

    private List<Cell> row(Voucher voucher, Words w) {
        boolean holds = voucher.holds(ChinaTime.day(clock.instant()));
        var state = holds ? "HOLDS" : voucher.left().signum() == 0 ? "USED" : "EXPIRED";
        return List.of(
                new Cell.Short(voucher.number()),
                new Cell.Plain(voucher.title()),
                new Cell.Plain(voucher.organisationName()),
                money(voucher.amount(), w),
                money(voucher.left(), w),
                new Cell.Short(w.date(voucher.expires())),
                new Cell.Tag(w.t("voucher.state." + state), holds ? Tone.GOOD : Tone.PLAIN));
    }

    private static Cell money(BigDecimal amount, Words w) {
        return new Cell.Number(w.number(amount), w.t("voucher.unit"));
    }

    /** Only for who has something in the catalogue, or has redeemed once. */
    private Optional<PartView> provided(Member member, Sent sent, Words w) {
        var code = member.organisation().creditCode().orElseThrow();
        var redeemed = books.redeemed(code);
        boolean lists =
                books.catalogue().stream().anyMatch(item -> item.providerCode().equals(code));
        if (redeemed.isEmpty() && !lists) return Optional.empty();
        var part = PartView.of("redeemed", w.t("voucher.redeem"))
                .lead(w.t("voucher.redeem.lead"))
                .folded(List.of(sent.show(
                        "redeem",
                        w.t("voucher.redeem"),
                        "",
                        PATH,
                        List.of(text("number", w), text("order", w), amount("orderAmount", w), amount("amount", w)),
                        false,
                        w,
                        new Button("redeem", w.t("voucher.redeem"), ""))));
        return Optional.of(redeemed.isEmpty() ? part : part.with(redemptions(redeemed, w)));
    }

    private static TableView redemptions(List<Redemption> redeemed, Words w) {
        return new TableView(
                w.t("voucher.redemptions", redeemed.size()),
                List.of(
                        Column.text(w.t("voucher.at")),
                        Column.text(w.t("voucher.field.number")),
                        Column.text(w.t("voucher.field.order")),
                        Column.number(w.t("voucher.field.orderAmount")),
                        Column.number(w.t("voucher.redeemed")),
                        Column.text(w.t("voucher.state"))),
                redeemed.stream()
                        .map(one -> List.<Cell>of(
                                new Cell.Short(w.time(one.at())),
                                new Cell.Short(one.number()),
                                new Cell.Plain(one.order()),
                                money(one.orderAmount(), w),
                                money(one.amount(), w),
                                new Cell.Tag(
                                        w.t(one.settlement().isEmpty() ? "voucher.unsettled" : "voucher.settled"),
                                        one.settlement().isEmpty() ? Tone.PLAIN : Tone.GOOD)))
                        .toList());
    }

    private List<PartView> office(Member member, Sent sent, Words w) {
        boolean decides = Vouchers.decides(member.actor());
        return List.of(
                waiting(member, decides, sent, w),
                granted(member, w),
                settlements(member, decides, sent, w),
                items(member, sent, w));
    }

    private PartView waiting(Member member, boolean decides, Sent sent, Words w) {
        var items = books.waiting(member.actor()).stream()
                .map(one -> new ItemView(
                        "application-" + one.id(),
                        one.organisationName() + " · " + one.title(),
                        money(one.amount(), w),
                        List.of(one.reason(), w.time(one.at())),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        decides ? List.of(deciding(one, sent, w)) : List.of()))
                .toList();
        return PartView.of("waiting", w.t("voucher.waiting", items.size()))
                .lead(items.isEmpty() ? w.t("voucher.waiting.none") : "")
                .items(items);
    }

    private FoldedForm deciding(Application one, Sent sent, Words w) {
        var year = ChinaTime.day(clock.instant()).plusYears(1);
        return sent.show(
                "decide-" + one.id(),
                w.t("voucher.decide"),
                "",
                PATH,
                List.of(
                        amount("amount", w).withValue(one.amount().toPlainString()),
                        FieldView.of(DATE, "expires", w.t("voucher.field.expires"))
                                .withValue(year.toString()),
                        story("reason", w)),
                false,
                w,
                new Button("grant", w.t("voucher.grant"), ""),
                new Button("refuse", w.t("voucher.refuse"), "plain"));
    }

    private PartView granted(Member member, Words w) {
        var granted = books.granted(member.actor());
        var part = PartView.of("granted", w.t("voucher.granted"));
        return granted.isEmpty()
                ? part.lead(w.t("voucher.granted.none"))
                : part.with(table(
                        w.t("voucher.count", granted.size()),
                        granted.stream().map(voucher -> row(voucher, w)).toList(),
                        w));
    }

    private PartView settlements(Member member, boolean decides, Sent sent, Words w) {
        var owed = books.owed(member.actor());
        var done = books.settlements(member.actor());
        var rows = Stream.concat(owed.stream(), done.stream())
                .map(one -> settlement(one, w))
                .toList();
        var part = PartView.of("settlements", w.t("voucher.settlements"));
        if (rows.isEmpty()) return part.lead(w.t("voucher.settlements.none"));
        part = part.lead(w.t("voucher.settlements.lead"))
                .above(List.of(new Link("CSV", PATH + "/settlements.csv")))
                .with(new TableView(
                        w.t("voucher.settlements.count", rows.size()),
                        List.of(
                                Column.text(w.t("voucher.field.provider")),
                                Column.number(w.t("voucher.redemptions.short")),
                                Column.number(w.t("voucher.total")),
                                Column.text(w.t("voucher.at")),
                                Column.text(w.t("voucher.state"))),
                        rows));
        if (!decides || owed.isEmpty()) return part;
        var options = owed.stream()
                .map(one -> Option.of(
                        one.providerCode(), one.provider() + " " + w.number(one.total()) + " " + w.t("voucher.unit")))
                .toList();
        return part.folded(List.of(sent.show(
                "settle",
                w.t("voucher.settle"),
                w.t("voucher.settle.lead"),
                PATH,
                List.of(choose("provider", options, w)),
                false,
                w,
                new Button("settle", w.t("voucher.settle"), ""))));
    }

    private static List<Cell> settlement(Settlement one, Words w) {
        boolean settled = !one.id().isEmpty();
        return List.of(
                new Cell.Plain(one.provider()),
                new Cell.Number(String.valueOf(one.redemptions()), ""),
                money(one.total(), w),
                new Cell.Short(w.time(one.at())),
                new Cell.Tag(w.t(settled ? "voucher.settled" : "voucher.unsettled"), settled ? Tone.GOOD : Tone.WARN));
    }

    private PartView items(Member member, Sent sent, Words w) {
        var area = member.actor().area();
        var own = books.catalogue().stream()
                .filter(item -> item.officeArea().equals(area))
                .map(item -> Option.of(item.id(), item.title() + " · " + item.provider()))
                .toList();
        var reached = Stream.concat(
                        Stream.of(area), areas.children(area).stream().map(child -> child.code()))
                .map(code -> Option.of(
                        code, areas.find(code).map(found -> w.t(found.name())).orElse(code)))
                .toList();
        var forms = new ArrayList<FoldedForm>();
        forms.add(sent.show(
                "list",
                w.t("voucher.list"),
                "",
                PATH,
                VoucherForms.listing(reached, w),
                false,
                w,
                new Button("list", w.t("voucher.list"), "")));
        if (!own.isEmpty())
            forms.add(sent.show(
                    "withdraw",
                    w.t("voucher.withdraw"),
                    w.t("voucher.withdraw.lead"),
                    PATH,
                    List.of(choose("item", own, w)),
                    false,
                    w,
                    new Button("withdraw", w.t("voucher.withdraw"), "danger")));
        return PartView.of("items", w.t("voucher.items"))
                .above(List.of(new Link(w.t("nav.catalogue"), "/catalogue")))
                .folded(forms);
    }
}
