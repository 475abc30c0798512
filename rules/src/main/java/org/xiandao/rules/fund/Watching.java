package org.xiandao.rules.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.rules.fund.Books.Contract;
import org.xiandao.rules.fund.Books.Elsewhere;
import org.xiandao.rules.fund.Books.Payment;
import org.xiandao.rules.fund.Books.Project;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.FundRules;
import org.xiandao.rules.pack.FundRules.Sign;
import org.xiandao.rules.pack.FundRules.Watch;
import org.xiandao.rules.pack.Text;

/** Looks through the books of a fund by each rule of its programme. What it finds is for a person to judge. */
public final class Watching {
    private static final String WAN = Units.english("万元");

    private final Books books;
    private final List<Flag> flags = new ArrayList<>();

    private Watching(Books books) {
        this.books = books;
    }

    public static List<Flag> flags(FundRules rules, Books books) {
        var watching = new Watching(books);
        for (var watch : rules.watches())
            switch (watch.sign()) {
                case Sign.PaidBeforeAcceptance sign -> watching.paidBeforeAcceptance(watch, sign.prepayment());
                case Sign.AboveCap sign -> watching.aboveCap(watch, sign.most());
                case Sign.OverAllocated _ -> watching.overAllocated(watch);
                case Sign.SameInvoice _ -> watching.sameInvoice(watch);
                case Sign.OtherPayee _ -> watching.otherPayee(watch);
                case Sign.Splitting sign -> watching.splitting(watch, sign);
            }
        return List.copyOf(watching.flags);
    }

    private void paidBeforeAcceptance(Watch watch, Fraction prepayment) {
        for (var contract : books.contracts()) {
            var early = books.payments().stream()
                    .filter(payment -> payment.contract() == contract.number())
                    .filter(payment -> !contract.accepted(payment.on()))
                    .toList();
            var paid = total(early, Payment::amount);
            var may = Fraction.of(contract.amount()).times(prepayment);
            if (early.isEmpty() || Fraction.of(paid).compareTo(may) <= 0) continue;
            add(
                    watch,
                    contract.project(),
                    early.stream().map(Payment::number).toList(),
                    new Text(
                            "验收前已付 " + plain(paid) + " 万元，合同 " + plain(contract.amount()) + " 万元，验收前最多可付 " + may
                                    + " 万元",
                            plain(paid) + " " + WAN + " paid before acceptance; the contract is of "
                                    + plain(contract.amount()) + ", of which " + may + " may be paid before"));
        }
    }

    private void aboveCap(Watch watch, Fraction most) {
        var projects = books.projects().stream()
                .collect(Collectors.groupingBy(Project::key, LinkedHashMap::new, Collectors.toList()));
        projects.values().forEach(same -> {
            var numbers = same.stream().map(Project::number).collect(Collectors.toSet());
            var given = books.allocations().stream()
                    .filter(allocation -> numbers.contains(allocation.project()))
                    .toList();
            var sum = total(given, Books.Allocation::amount);
            if (Fraction.of(sum).compareTo(most) <= 0) return;
            boolean again = same.size() > 1;
            add(
                    watch,
                    same.getFirst().number(),
                    given.stream().map(Books.Allocation::number).toList(),
                    new Text(
                            "安排 " + plain(sum) + " 万元" + (again ? "（同一项目登记了 " + same.size() + " 次）" : "") + "，一个项目最多 "
                                    + most + " 万元",
                            plain(sum) + " " + WAN + " allocated"
                                    + (again ? " (the project was entered " + same.size() + " times)" : "")
                                    + "; a project may be given " + most + " at most"));
        });
    }

    private void overAllocated(Watch watch) {
        for (var project : books.projects()) {
            var contracts = books.contracts().stream()
                    .filter(contract -> contract.project() == project.number())
                    .toList();
            var given = books.allocations().stream()
                    .filter(allocation -> allocation.project() == project.number())
                    .toList();
            var promised = total(contracts, Contract::amount);
            var allocated = total(given, Books.Allocation::amount);
            if (promised.compareTo(allocated) <= 0) continue;
            var over = promised.subtract(allocated);
            add(
                    watch,
                    project.number(),
                    Stream.concat(
                                    contracts.stream().map(Contract::number),
                                    given.stream().map(Books.Allocation::number))
                            .sorted()
                            .toList(),
                    new Text(
                            "合同合计 " + plain(promised) + " 万元，已安排 " + plain(allocated) + " 万元，超出 " + plain(over) + " 万元",
                            "contracts of " + plain(promised) + " together, " + plain(allocated) + " allocated: "
                                    + plain(over) + " " + WAN + " above it"));
        }
    }

    private void sameInvoice(Watch watch) {
        var byInvoice = books.payments().stream()
                .collect(Collectors.groupingBy(
                        payment -> Books.invoice(payment.invoice()), LinkedHashMap::new, Collectors.toList()));
        byInvoice.forEach((invoice, payments) -> {
            var others = books.elsewhere().stream()
                    .filter(other -> Books.invoice(other.invoice()).equals(invoice))
                    .map(Elsewhere::where)
                    .distinct()
                    .toList();
            if (payments.size() + others.size() < 2) return;
            var numbers = payments.stream().map(Payment::number).toList();
            var where = others.isEmpty() ? "" : String.join("、", others);
            add(
                    watch,
                    payments.getFirst().project(),
                    numbers,
                    new Text(
                            "发票 " + payments.getFirst().invoice() + " 在此用了 " + payments.size() + " 次"
                                    + (where.isEmpty() ? "" : "，另用于 " + where),
                            "invoice " + payments.getFirst().invoice() + " stands behind " + payments.size()
                                    + " payments here" + (where.isEmpty() ? "" : ", and in " + where)));
        });
    }

    private void otherPayee(Watch watch) {
        for (var payment : books.payments())
            books.projects().stream()
                    .filter(project -> project.number() == payment.project())
                    .filter(project -> !project.legalPerson().is(payment.payee()))
                    .forEach(project -> add(
                            watch,
                            project.number(),
                            List.of(payment.number()),
                            new Text(
                                    "收款方 " + payment.payee().name() + "，项目法人 "
                                            + project.legalPerson().name(),
                                    "paid to " + payment.payee().name() + "; the legal person is "
                                            + project.legalPerson().name())));
    }

    /** One entry of those that could be parts of one. */
    private record Part(int number, int project, String payee, String name, BigDecimal amount, LocalDate on) {
        static Part of(Contract contract) {
            return new Part(
                    contract.number(),
                    contract.project(),
                    contract.payee().key(),
                    contract.payee().name(),
                    contract.amount(),
                    contract.signed());
        }

        static Part of(Payment payment) {
            return new Part(
                    payment.number(),
                    payment.project(),
                    payment.payee().key(),
                    payment.payee().name(),
                    payment.amount(),
                    payment.on());
        }
    }

    private void splitting(Watch watch, Sign.Splitting sign) {
        split(watch, sign, books.contracts().stream().map(Part::of).toList());
        split(watch, sign, books.payments().stream().map(Part::of).toList());
    }

    private void split(Watch watch, Sign.Splitting sign, List<Part> parts) {
        parts.stream()
                .filter(part -> Fraction.of(part.amount()).compareTo(sign.limit()) < 0)
                .collect(Collectors.groupingBy(Part::payee, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> within(watch, sign, same));
    }

    /** The longest runs within the days; a run that lies in another says nothing more. */
    private void within(Watch watch, Sign.Splitting sign, List<Part> unsorted) {
        var parts = unsorted.stream()
                .sorted(Comparator.comparing(Part::on).thenComparing(Part::number))
                .toList();
        int told = 0;
        for (int from = 0; from < parts.size(); from++) {
            int to = from;
            var last = parts.get(from).on().plusDays(sign.days() - 1L);
            while (to < parts.size() && !parts.get(to).on().isAfter(last)) to++;
            var run = parts.subList(from, to);
            var sum = total(run, Part::amount);
            if (to <= told || run.size() < 2 || Fraction.of(sum).compareTo(sign.limit()) < 0) continue;
            told = to;
            add(
                    watch,
                    run.getFirst().project(),
                    run.stream().map(Part::number).sorted().toList(),
                    new Text(
                            sign.days() + " 天内向 " + run.getFirst().name() + " 共 " + run.size() + " 笔，合计 " + plain(sum)
                                    + " 万元，每笔都低于 " + sign.limit() + " 万元",
                            run.size() + " to " + run.getFirst().name() + " within " + sign.days() + " days, "
                                    + plain(sum) + " " + WAN + " together, each below " + sign.limit()));
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static <T> BigDecimal total(List<T> entries, Function<T, BigDecimal> amount) {
        return entries.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(Watch watch, int project, List<Integer> entries, Text says) {
        flags.add(new Flag(watch, project, entries, says));
    }
}
