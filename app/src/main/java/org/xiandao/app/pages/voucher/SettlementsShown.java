package org.xiandao.app.pages.voucher;

import static org.xiandao.app.pages.voucher.VoucherForms.amount;
import static org.xiandao.app.pages.voucher.VoucherForms.text;
import static org.xiandao.app.pages.voucher.VoucherSeats.id;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.people.Member;
import org.xiandao.voucher.Redemption;
import org.xiandao.voucher.Settlement;
import org.xiandao.voucher.VoucherBooks;

/** What an office owes and has settled, each sum with the redemptions that it is made of. */
@Component
class SettlementsShown {
    /** Of the batches that were settled, and of the redemptions of one; the files have all. */
    private static final int BATCHES = 10;

    private static final int ROWS = 200;

    private final VoucherBooks books;

    SettlementsShown(VoucherBooks books) {
        this.books = books;
    }

    PartView part(Member member, boolean decides, Sent sent, Words w) {
        var owed = books.owed(member.actor());
        var done = books.settlements(member.actor());
        var part = PartView.of(id("settlements", member), w.t("voucher.settlements"));
        if (owed.isEmpty() && done.isEmpty()) return part.lead(w.t("voucher.settlements.none"));
        var tables = new ArrayList<TableView>();
        tables.add(all(Stream.concat(owed.stream(), done.stream()).toList(), w));
        for (var one :
                Stream.concat(owed.stream(), done.stream().limit(BATCHES)).toList())
            tables.add(behind(one, books.behind(one, member.actor(), ROWS), w));
        return part.lead(w.t("voucher.settlements.lead"))
                .above(List.of(
                        new Link(w.t("voucher.settlements.csv"), VoucherPages.PATH + "/settlements.csv"),
                        new Link(w.t("voucher.redemptions.csv"), VoucherPages.PATH + "/redemptions.csv")))
                .tables(tables)
                .folded(
                        decides
                                ? owed.stream()
                                        .map(one -> settling(one, member, sent, w))
                                        .toList()
                                : List.of());
    }

    private static TableView all(List<Settlement> batches, Words w) {
        return new TableView(
                w.t("voucher.settlements.count", batches.size()),
                List.of(
                        Column.text(w.t("voucher.field.provider")),
                        Column.number(w.t("voucher.redemptions.short")),
                        Column.number(w.t("voucher.total")),
                        Column.text(w.t("voucher.at")),
                        Column.text(w.t("voucher.state"))),
                batches.stream().map(one -> row(one, w)).toList());
    }

    private static List<Cell> row(Settlement one, Words w) {
        boolean settled = !one.id().isEmpty();
        return List.of(
                new Cell.Plain(one.provider()),
                new Cell.Number(String.valueOf(one.redemptions()), ""),
                VoucherRows.money(one.total(), w),
                new Cell.Short(w.time(one.at())),
                new Cell.Tag(state(one, w), settled ? Tone.GOOD : Tone.WARN));
    }

    private static String state(Settlement one, Words w) {
        return w.t(one.id().isEmpty() ? "voucher.unsettled" : "voucher.settled");
    }

    private static TableView behind(Settlement one, List<Redemption> latest, Words w) {
        var caption = w.t(
                "voucher.behind", one.provider(), state(one, w), one.redemptions(), w.number(one.total()), one.at());
        return new TableView(
                        latest.size() < one.redemptions()
                                ? caption + w.comma() + w.t("voucher.behind.latest", ROWS)
                                : caption,
                        VoucherRows.redemptionColumns(w),
                        latest.stream().map(each -> VoucherRows.row(each, w)).toList())
                .folding();
    }

    /** The form carries what it shows, so that nothing is settled that came after. */
    private static FoldedForm settling(Settlement one, Member member, Sent sent, Words w) {
        return sent.show(
                Deed.SETTLE.id(one.providerCode(), member),
                w.t("voucher.settle.one", one.provider()),
                w.t("voucher.settle.lead"),
                VoucherPages.PATH,
                List.of(
                        text("redemptions", w)
                                .withValue(String.valueOf(one.redemptions()))
                                .fixed(),
                        amount("total", w)
                                .withValue(one.total().toPlainString())
                                .fixed()),
                false,
                w,
                new Button("settle", w.t("voucher.settle"), ""));
    }
}
