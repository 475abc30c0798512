package org.xiandao.app.pages.voucher;

import static org.xiandao.app.pages.voucher.VoucherForms.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.voucher.Redemption;
import org.xiandao.voucher.Voucher;

/** Vouchers as rows of a table. */
final class VoucherRows {
    private VoucherRows() {}

    static TableView table(String caption, List<List<Cell>> rows, Words w) {
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

    static List<Cell> row(Voucher voucher, LocalDate today, Words w) {
        boolean holds = voucher.holds(today);
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

    static List<Column> redemptionColumns(Words w) {
        return List.of(
                Column.text(w.t("voucher.at")),
                Column.text(w.t("voucher.field.number")),
                Column.text(w.t("voucher.holder")),
                Column.text(w.t("voucher.field.order")),
                Column.number(w.t("voucher.field.orderAmount")),
                Column.number(w.t("voucher.field.share")),
                Column.number(w.t("voucher.redeemed")));
    }

    static List<Cell> row(Redemption one, Words w) {
        return List.of(
                new Cell.Short(w.time(one.at())),
                new Cell.Short(one.number()),
                new Cell.Plain(one.holder()),
                new Cell.Plain(one.order()),
                money(one.orderAmount(), w),
                new Cell.Number(VoucherWords.percent(one.share()), "%"),
                money(one.amount(), w));
    }

    static Cell money(BigDecimal amount, Words w) {
        return new Cell.Number(w.number(amount), w.unit("元"));
    }
}
