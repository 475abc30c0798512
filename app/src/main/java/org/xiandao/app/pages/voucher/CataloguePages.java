package org.xiandao.app.pages.voucher;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.exchange.CsvWriter;
import org.xiandao.voucher.Item;
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

/** The catalogue of products, open to all. */
@Controller
class CataloguePages {
    private final VoucherBooks books;
    private final Areas areas;
    private final Frames frames;

    CataloguePages(VoucherBooks books, Areas areas, Frames frames) {
        this.books = books;
        this.areas = areas;
        this.frames = frames;
    }

    @GetMapping("/catalogue")
    String all(Optional<Visitor> visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var items = books.catalogue();
        var links = new ArrayList<Link>();
        links.add(new Link(w.t("catalogue.csv"), "/catalogue/catalogue.csv"));
        links.add(new Link(w.t("catalogue.apply"), "/vouchers"));
        var parts = new ArrayList<PartView>();
        parts.add(PartView.of("catalogue", w.t("catalogue.items", items.size()))
                .lead(items.isEmpty() ? w.t("catalogue.none") : "")
                .above(links));
        for (var kind : Item.Kind.values()) {
            var rows = items.stream()
                    .filter(item -> item.kind() == kind)
                    .map(item -> row(item, w))
                    .toList();
            if (!rows.isEmpty())
                parts.add(PartView.of(kind.name(), w.t("catalogue.kind." + kind))
                        .with(new TableView(w.t("catalogue.count", rows.size()), columns(w), rows)));
        }
        var heading = Heading.of(w.t("nav.catalogue")).lead(w.t("catalogue.lead"));
        return frames.parts(request, visitor, model, heading, parts, List.of());
    }

    private static List<Column> columns(Words w) {
        return List.of(
                Column.text(w.t("voucher.field.title")),
                Column.text(w.t("voucher.field.provider")),
                Column.number(w.t("voucher.field.price")),
                Column.number(w.t("voucher.field.share")),
                Column.number(w.t("voucher.worth")),
                Column.text(w.t("voucher.field.area")));
    }

    private List<Cell> row(Item item, Words w) {
        return List.of(
                new Cell.Plain(item.title()),
                new Cell.Plain(item.provider()),
                new Cell.Number(w.number(item.price()), w.unit("元")),
                new Cell.Number(VoucherWords.percent(item.share()), "%"),
                new Cell.Number(w.number(Vouchers.worth(item)), w.unit("元")),
                new Cell.Plain(area(item, w) + (item.pilotsOnly() ? w.comma() + w.t("voucher.pilots.only") : "")));
    }

    private String area(Item item, Words w) {
        return areas.find(item.eligibleArea()).map(area -> w.t(area.name())).orElse(item.eligibleArea());
    }

    @GetMapping("/catalogue/catalogue.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var w = Words.in(Language.of(request));
        try (var csv = CsvWriter.to(Download.to(response, w.t("nav.catalogue") + ".csv", Download.CSV), true)) {
            csv.row(List.of(
                    w.t("voucher.field.kind"),
                    w.t("voucher.field.title"),
                    w.t("voucher.field.provider"),
                    w.t("voucher.field.providerCode"),
                    w.t("voucher.field.price"),
                    w.t("voucher.field.share"),
                    w.t("voucher.worth"),
                    w.t("voucher.field.area"),
                    w.t("voucher.field.pilots")));
            for (var item : books.catalogue())
                csv.row(List.of(
                        w.t("catalogue.kind." + item.kind()),
                        item.title(),
                        item.provider(),
                        item.providerCode(),
                        item.price().toPlainString(),
                        VoucherWords.percent(item.share()) + "%",
                        Vouchers.worth(item).toPlainString(),
                        area(item, w),
                        item.pilotsOnly() ? w.t("voucher.pilots.only") : ""));
        }
    }
}
