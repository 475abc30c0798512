package org.xiandao.app.pages.voucher;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.web.Words;
import org.xiandao.exchange.CsvWriter;
import org.xiandao.voucher.Redemption;
import org.xiandao.voucher.Settlement;
import org.xiandao.voucher.VoucherBooks;

/** What goes out of the books of vouchers: an office's settlements as CSV, what is owed first, and the redemptions behind. */
@Controller
class VoucherFiles {
    private final VoucherSeats seats;
    private final VoucherBooks books;

    VoucherFiles(VoucherSeats seats, VoucherBooks books) {
        this.seats = seats;
        this.books = books;
    }

    @GetMapping("/vouchers/settlements.csv")
    void settlements(Turn turn) throws IOException {
        var offices = seats.sitAsKeeper(turn.visitor(), "settlements");
        var w = turn.words();
        try (var csv = CsvWriter.to(Download.to(turn.response(), "settlements.csv", Download.CSV), true)) {
            csv.row(List.of(
                    w.t("voucher.field.provider"),
                    w.t("voucher.field.providerCode"),
                    w.t("voucher.redemptions.short"),
                    w.t("voucher.total") + "（" + w.unit("元") + "）",
                    w.t("voucher.state"),
                    w.t("voucher.at"),
                    w.t("voucher.settled.by"),
                    w.t("voucher.settlement")));
            for (var office : offices) {
                var owed = books.owed(office.actor());
                var settled = books.settlements(office.actor());
                for (var one : Stream.concat(owed.stream(), settled.stream()).toList()) csv.row(row(one, w));
            }
        }
    }

    @GetMapping("/vouchers/redemptions.csv")
    void redemptions(Turn turn) throws IOException {
        var offices = seats.sitAsKeeper(turn.visitor(), "redemptions");
        var w = turn.words();
        var unit = "（" + w.unit("元") + "）";
        try (var csv = CsvWriter.to(Download.to(turn.response(), "redemptions.csv", Download.CSV), true)) {
            csv.row(List.of(
                    w.t("voucher.field.provider"),
                    w.t("voucher.field.providerCode"),
                    w.t("voucher.field.number"),
                    w.t("voucher.holder"),
                    w.t("voucher.field.order"),
                    w.t("voucher.field.orderAmount") + unit,
                    w.t("voucher.field.share"),
                    w.t("voucher.redeemed") + unit,
                    w.t("voucher.at"),
                    w.t("voucher.redeemed.by"),
                    w.t("voucher.state"),
                    w.t("voucher.settlement"),
                    w.t("voucher.reversed.why")));
            for (var office : offices) for (var one : books.redeemedOf(office.actor())) csv.row(row(one, w));
        }
    }

    private static List<String> row(Redemption one, Words w) {
        return List.of(
                one.provider(),
                one.providerCode(),
                one.number(),
                one.holder(),
                one.order(),
                one.orderAmount().toPlainString(),
                VoucherWords.percent(one.share()) + "%",
                one.amount().toPlainString(),
                w.time(one.at()),
                one.by(),
                w.t("voucher.redemption." + one.state()),
                one.settlement(),
                one.reversed());
    }

    private static List<String> row(Settlement one, Words w) {
        return List.of(
                one.provider(),
                one.providerCode(),
                String.valueOf(one.redemptions()),
                one.total().toPlainString(),
                w.t(one.id().isEmpty() ? "voucher.unsettled" : "voucher.settled"),
                w.time(one.at()),
                one.by(),
                one.id());
    }
}
