package org.xiandao.app.pages.voucher;

import static org.xiandao.app.pages.voucher.VoucherForms.amount;
import static org.xiandao.app.pages.voucher.VoucherForms.choose;
import static org.xiandao.app.pages.voucher.VoucherForms.story;
import static org.xiandao.app.pages.voucher.VoucherForms.text;
import static org.xiandao.app.pages.voucher.VoucherSeats.id;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.ItemView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Member;
import org.xiandao.voucher.Application;
import org.xiandao.voucher.Item;
import org.xiandao.voucher.Redemption;
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

/** What an enterprise sees: the vouchers it holds and may ask for, and those that it redeems as a provider. */
@Component
class HeldShown {
    private final Vouchers vouchers;
    private final VoucherBooks books;
    private final Clock clock;

    HeldShown(Vouchers vouchers, VoucherBooks books, Clock clock) {
        this.vouchers = vouchers;
        this.books = books;
        this.clock = clock;
    }

    PartView mine(Member member, Sent sent, Words w) {
        var own = books.mine(member.actor());
        var asked = books.applications(member.actor()).stream()
                .filter(one -> one.state() != Application.State.GRANTED)
                .toList();
        var inArea = books.catalogue().stream()
                .filter(item -> vouchers.eligible(item, member.actor()))
                .filter(item -> !member.organisation().creditCode().equals(Optional.of(item.providerCode())))
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
        own.forEach(voucher -> rows.add(VoucherRows.row(voucher, ChinaTime.day(clock.instant()), w)));
        asked.forEach(one -> rows.add(List.of(
                new Cell.Plain(""),
                new Cell.Plain(one.title()),
                new Cell.Plain(one.organisationName()),
                VoucherRows.money(one.amount(), w),
                new Cell.Plain(""),
                new Cell.Plain(""),
                new Cell.Tag(w.t("voucher.state." + one.state()), Tone.PLAIN))));
        var items = new ArrayList<ItemView>();
        asked.forEach(one -> one.end().ifPresent(end -> items.add(ended(one, end, member, w))));
        outside.forEach(item -> items.add(outside(item, member, w)));
        var part = PartView.of(id("mine", member), w.t("voucher.mine"))
                .lead(w.t(
                        rows.isEmpty() && inArea.isEmpty()
                                ? "voucher.mine.outside"
                                : rows.isEmpty() ? "voucher.mine.none" : "voucher.mine.lead"))
                .above(List.of(new Link(w.t("nav.catalogue"), "/catalogue")))
                .items(items);
        if (!rows.isEmpty()) part = part.with(VoucherRows.table(w.t("voucher.count", own.size()), rows, w));
        var forms = new ArrayList<FoldedForm>();
        if (!options.isEmpty())
            forms.add(sent.show(
                    Deed.APPLY.id(member),
                    w.t("voucher.apply"),
                    "",
                    VoucherPages.PATH,
                    List.of(choose("item", options, w), amount("amount", w), story("reason", w)),
                    false,
                    w,
                    new Button("apply", w.t("voucher.apply"), "")));
        takingBack(member, asked, sent, w).ifPresent(forms::add);
        return part.folded(forms);
    }

    /** Of what the office has not yet decided. */
    private static Optional<FoldedForm> takingBack(Member member, List<Application> asked, Sent sent, Words w) {
        var options = asked.stream()
                .filter(one -> one.state() == Application.State.OPEN)
                .map(one -> Option.of(
                        one.id(), w.t("voucher.takeback.option", one.title(), w.number(one.amount()), one.at())))
                .toList();
        if (options.isEmpty()) return Optional.empty();
        return Optional.of(sent.show(
                Deed.TAKE_BACK.id(member),
                w.t("voucher.takeback"),
                w.t("voucher.takeback.lead"),
                VoucherPages.PATH,
                List.of(choose("application", options, w), story("reason", w)),
                false,
                w,
                new Button("takeback", w.t("voucher.takeback"), "danger")));
    }

    private static ItemView ended(Application one, Application.End end, Member member, Words w) {
        return new ItemView(
                id("ended-" + one.id(), member),
                one.title(),
                new Cell.Tag(w.t("voucher.state." + end.state()), Tone.PLAIN),
                List.of(w.t("voucher.ended." + end.state(), end.at(), one.amount(), end.reason())),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static ItemView outside(Item item, Member member, Words w) {
        return new ItemView(
                id("outside-" + item.id(), member),
                item.title(),
                new Cell.Tag(w.t("voucher.pilots.closed"), Tone.PLAIN),
                List.of(w.t("voucher.pilots.outside")),
                List.of(new Link(w.t("nav.approved"), "/approved")),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** Only for who has something in the catalogue, or has redeemed once. */
    Optional<PartView> provided(Member member, Sent sent, Words w) {
        var code = member.organisation().creditCode().orElseThrow();
        var redeemed = books.redeemed(code);
        boolean lists =
                books.catalogue().stream().anyMatch(item -> item.providerCode().equals(code));
        if (redeemed.isEmpty() && !lists) return Optional.empty();
        var forms = new ArrayList<FoldedForm>();
        forms.add(sent.show(
                Deed.REDEEM.id(member),
                w.t("voucher.redeem"),
                "",
                VoucherPages.PATH,
                List.of(text("number", w), text("order", w), amount("orderAmount", w), amount("amount", w)),
                false,
                w,
                new Button("redeem", w.t("voucher.redeem"), "")));
        reversal(member, redeemed, sent, w).ifPresent(forms::add);
        var part = PartView.of(id("redeemed", member), w.t("voucher.redeem"))
                .lead(w.t("voucher.redeem.lead"))
                .folded(forms);
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
                                VoucherRows.money(one.orderAmount(), w),
                                VoucherRows.money(one.amount(), w),
                                state(one, w)))
                        .toList());
    }

    private static Cell state(Redemption one, Words w) {
        return new Cell.Tag(
                one.reversed().isEmpty()
                        ? w.t("voucher.redemption." + one.state())
                        : w.t("voucher.reversed", one.reversed()),
                one.state() == Redemption.State.SETTLED ? Tone.GOOD : Tone.PLAIN);
    }

    /** For what is not yet settled, the latest first. */
    private static Optional<FoldedForm> reversal(Member member, List<Redemption> redeemed, Sent sent, Words w) {
        var options = redeemed.stream()
                .filter(one -> one.state() == Redemption.State.OWED)
                .map(one -> Option.of(
                        String.valueOf(one.id()),
                        one.number() + " · " + one.order() + " · " + w.number(one.amount()) + " " + w.unit("元")))
                .toList();
        if (options.isEmpty()) return Optional.empty();
        return Optional.of(sent.show(
                Deed.REVERSE.id(member),
                w.t("voucher.reverse"),
                w.t("voucher.reverse.lead"),
                VoucherPages.PATH,
                List.of(choose("redemption", options, w), story("reason", w)),
                false,
                w,
                new Button("reverse", w.t("voucher.reverse"), "danger")));
    }
}
