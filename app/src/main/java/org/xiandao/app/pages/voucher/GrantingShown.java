package org.xiandao.app.pages.voucher;

import static org.xiandao.app.pages.voucher.VoucherForms.amount;
import static org.xiandao.app.pages.voucher.VoucherForms.choose;
import static org.xiandao.app.pages.voucher.VoucherForms.story;
import static org.xiandao.app.view.FieldView.Kind.DATE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.cases.FormView.Button;
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
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Member;
import org.xiandao.voucher.Application;
import org.xiandao.voucher.Settlement;
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

/** What an office sees: who asks, what it has granted, what it settles, and its items of the catalogue. */
@Component
class GrantingShown {
    private final VoucherBooks books;
    private final Areas areas;
    private final Clock clock;

    GrantingShown(VoucherBooks books, Areas areas, Clock clock) {
        this.books = books;
        this.areas = areas;
        this.clock = clock;
    }

    List<PartView> parts(Member member, Sent sent, Words w) {
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
                        VoucherRows.money(one.amount(), w),
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
                VoucherPages.PATH,
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
                : part.with(VoucherRows.table(
                        w.t("voucher.count", granted.size()),
                        granted.stream()
                                .map(voucher -> VoucherRows.row(voucher, ChinaTime.day(clock.instant()), w))
                                .toList(),
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
                .above(List.of(new Link("CSV", VoucherPages.PATH + "/settlements.csv")))
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
                VoucherPages.PATH,
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
                VoucherRows.money(one.total(), w),
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
                VoucherPages.PATH,
                VoucherForms.listing(reached, w),
                false,
                w,
                new Button("list", w.t("voucher.list"), "")));
        if (!own.isEmpty())
            forms.add(sent.show(
                    "withdraw",
                    w.t("voucher.withdraw"),
                    w.t("voucher.withdraw.lead"),
                    VoucherPages.PATH,
                    List.of(choose("item", own, w)),
                    false,
                    w,
                    new Button("withdraw", w.t("voucher.withdraw"), "danger")));
        return PartView.of("items", w.t("voucher.items"))
                .above(List.of(new Link(w.t("nav.catalogue"), "/catalogue")))
                .folded(forms);
    }
}
