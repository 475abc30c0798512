package org.xiandao.app.pages.voucher;

import static org.xiandao.app.pages.voucher.VoucherForms.amount;
import static org.xiandao.app.pages.voucher.VoucherForms.choose;
import static org.xiandao.app.pages.voucher.VoucherForms.story;
import static org.xiandao.app.pages.voucher.VoucherSeats.id;
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
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

/** What an office sees: who asks, what it has granted, what it settles, and its items of the catalogue. */
@Component
class GrantingShown {
    private static final int LATEST = 50;

    private final VoucherBooks books;
    private final SettlementsShown settlements;
    private final Areas areas;
    private final Clock clock;

    GrantingShown(VoucherBooks books, SettlementsShown settlements, Areas areas, Clock clock) {
        this.books = books;
        this.settlements = settlements;
        this.areas = areas;
        this.clock = clock;
    }

    List<PartView> parts(Member member, Sent sent, Words w) {
        boolean decides = Vouchers.decides(member.actor());
        var parts = new ArrayList<>(List.of(waiting(member, decides, sent, w)));
        decided(member, w).ifPresent(parts::add);
        parts.add(granted(member, w));
        parts.add(settlements.part(member, decides, sent, w));
        parts.add(items(member, sent, w));
        return parts;
    }

    private PartView waiting(Member member, boolean decides, Sent sent, Words w) {
        var items = books.waiting(member.actor()).stream()
                .map(one -> new ItemView(
                        id("application-" + one.id(), member),
                        one.organisationName() + " · " + one.title(),
                        VoucherRows.money(one.amount(), w),
                        List.of(one.reason(), w.time(one.at())),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        decides ? List.of(deciding(one, member, sent, w)) : List.of()))
                .toList();
        return PartView.of(id("waiting", member), w.t("voucher.waiting", items.size()))
                .lead(items.isEmpty() ? w.t("voucher.waiting.none") : "")
                .items(items);
    }

    private FoldedForm deciding(Application one, Member member, Sent sent, Words w) {
        var year = ChinaTime.day(clock.instant()).plusYears(1);
        return sent.show(
                Deed.DECIDE.id(one.id(), member),
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

    private Optional<PartView> decided(Member member, Words w) {
        var decided = books.decided(member.actor(), LATEST);
        if (decided.isEmpty()) return Optional.empty();
        var table = new TableView(
                w.t("voucher.decided.latest", decided.size()),
                List.of(
                        Column.text(w.t("voucher.at")),
                        Column.text(w.t("voucher.holder")),
                        Column.text(w.t("voucher.field.item")),
                        Column.number(w.t("voucher.asked")),
                        Column.text(w.t("voucher.state")),
                        Column.text(w.t("voucher.field.reason")),
                        Column.text(w.t("voucher.decided.by"))),
                decided.stream()
                        .flatMap(one -> one.end().stream().map(end -> row(one, end, w)))
                        .toList());
        return Optional.of(
                PartView.of(id("decided", member), w.t("voucher.decided")).with(table.folding()));
    }

    private static List<Cell> row(Application one, Application.End end, Words w) {
        return List.of(
                new Cell.Short(w.time(end.at())),
                new Cell.Plain(one.organisationName()),
                new Cell.Plain(one.title()),
                VoucherRows.money(one.amount(), w),
                new Cell.Tag(
                        w.t("voucher.state." + one.state()),
                        end.state() == Application.State.GRANTED ? Tone.GOOD : Tone.PLAIN),
                new Cell.Plain(end.reason()),
                new Cell.Plain(end.by()));
    }

    private PartView granted(Member member, Words w) {
        var granted = books.granted(member.actor());
        var part = PartView.of(id("granted", member), w.t("voucher.granted"));
        return granted.isEmpty()
                ? part.lead(w.t("voucher.granted.none"))
                : part.with(VoucherRows.table(
                        w.t("voucher.count", granted.size()),
                        granted.stream()
                                .map(voucher -> VoucherRows.row(voucher, ChinaTime.day(clock.instant()), w))
                                .toList(),
                        w));
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
                Deed.LIST.id(member),
                w.t("voucher.list"),
                "",
                VoucherPages.PATH,
                VoucherForms.listing(reached, w),
                false,
                w,
                new Button("list", w.t("voucher.list"), "")));
        if (!own.isEmpty())
            forms.add(sent.show(
                    Deed.WITHDRAW.id(member),
                    w.t("voucher.withdraw"),
                    w.t("voucher.withdraw.lead"),
                    VoucherPages.PATH,
                    List.of(choose("item", own, w)),
                    false,
                    w,
                    new Button("withdraw", w.t("voucher.withdraw"), "danger")));
        return PartView.of(id("items", member), w.t("voucher.items"))
                .above(List.of(new Link(w.t("nav.catalogue"), "/catalogue")))
                .folded(forms);
    }
}
