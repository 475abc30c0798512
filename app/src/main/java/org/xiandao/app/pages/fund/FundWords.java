package org.xiandao.app.pages.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.ItemView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.fund.life.Evidence;
import org.xiandao.fund.life.FundEvent.Accepted;
import org.xiandao.fund.life.FundEvent.Allocated;
import org.xiandao.fund.life.FundEvent.Budgeted;
import org.xiandao.fund.life.FundEvent.Contracted;
import org.xiandao.fund.life.FundEvent.Entry;
import org.xiandao.fund.life.FundEvent.Paid;
import org.xiandao.fund.life.FundEvent.ProjectEntered;
import org.xiandao.fund.life.FundState;
import org.xiandao.fund.life.FundState.Numbered;
import org.xiandao.fund.life.Refusal;
import org.xiandao.rules.fund.Flag;
import org.xiandao.rules.pack.Edition;

/** Entries, amounts, flags and refusals of a fund in the reader's language. */
record FundWords(String fundId, FundState state, Words w) {
    /** Prefix of the keys by which the fields of forms are labelled. */
    static final String FIELD = "fund.field.";

    static String amount(BigDecimal amount, Words w) {
        var plain = amount.stripTrailingZeros();
        return w.number(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    Cell money(BigDecimal amount) {
        return new Cell.Number(amount(amount, w), "");
    }

    static List<Problem> problems(Sent sent, List<Refusal> refusals, Words w) {
        return refusals.stream()
                .map(refusal -> new Problem(
                        sent.path(refusal.path()),
                        w.t("fund.refusal." + refusal.code(), refusal.args().toArray())))
                .toList();
    }

    String kind(Entry entry) {
        return w.t("fund.kind." + entry.getClass().getSimpleName());
    }

    BigDecimal amount(Entry entry) {
        return switch (entry) {
            case Budgeted it -> it.amount();
            case Allocated it -> it.amount();
            case Contracted it -> it.amount();
            case Paid it -> it.amount();
            case Accepted _ -> BigDecimal.ZERO;
        };
    }

    String says(Entry entry) {
        return switch (entry) {
            case Budgeted it -> w.t("fund.says.Budgeted", String.valueOf(it.year()));
            case Allocated it -> w.t("fund.says.Allocated", String.valueOf(it.year()));
            case Contracted it ->
                w.t("fund.says.Contracted", it.number(), it.payee().name());
            case Paid it ->
                w.t(
                        "fund.says.Paid",
                        contractNumber(it.contract()),
                        it.invoice(),
                        it.payee().name());
            case Accepted it ->
                w.t(it.passed() ? "fund.says.passed" : "fund.says.failed", contractNumber(it.contract()));
        };
    }

    String contractNumber(int contract) {
        return state.find(Contracted.class, contract)
                .map(one -> one.is().number())
                .orElse("");
    }

    String projectTitle(int project) {
        return state.find(ProjectEntered.class, project)
                .map(one -> one.is().title())
                .orElse("");
    }

    String projectHref(int project) {
        return "/funds/" + fundId + "/projects/" + project;
    }

    /** The entries as they were recorded, those taken back marked. */
    TableView ledger(List<Numbered<Entry>> entries) {
        var columns = List.of(
                Column.text(w.t("fund.number")),
                Column.text(w.t("fund.on")),
                Column.text(w.t("fund.kind")),
                Column.text(w.t("fund.says")),
                Column.number(w.t("fund.amount") + " " + w.unit("万元")),
                Column.text(w.t("fund.document")),
                Column.text(w.t("fund.state")));
        var rows = new ArrayList<List<Cell>>();
        for (var entry : entries)
            rows.add(List.of(
                    new Cell.Short("#" + entry.number()),
                    new Cell.Short(w.date(entry.is().on())),
                    new Cell.Plain(kind(entry.is())),
                    new Cell.Plain(says(entry.is())),
                    entry.is() instanceof Accepted ? new Cell.Plain("") : money(amount(entry.is())),
                    document(entry),
                    standing(entry.number())));
        return new TableView(w.t("fund.ledger.caption", entries.size()), columns, rows);
    }

    private Cell document(Numbered<Entry> entry) {
        Evidence evidence = entry.is().evidence();
        return evidence.file()
                .<Cell>map(file -> new Cell.To(
                        evidence.document() + " (" + file.name() + ")",
                        "/funds/" + fundId + "/files/" + entry.number()))
                .orElse(new Cell.Plain(evidence.document()));
    }

    private Cell standing(int entry) {
        return reversal(entry).orElse(new Cell.Tag(w.t("fund.stands"), Tone.GOOD));
    }

    /** By what an entry or a project was taken back, and why. */
    Optional<Cell> reversal(int number) {
        return state.reversal(number)
                .map(reversal -> new Cell.Tag(
                        w.t("fund.reversed", reversal.number(), reversal.is().reason()), Tone.PLAIN));
    }

    /** A flag with its clause and its entries; {@code forms} to clear it where the reader may. */
    ItemView flag(Flag flag, Edition edition, Sent sent, boolean decides) {
        var rules = RuleWords.of(edition, w);
        var cleared = state.cleared(flag.key());
        var says = new ArrayList<String>();
        says.add(w.t(flag.says()));
        says.add(w.t(
                "fund.flag.entries",
                String.join(
                        w.comma(),
                        flag.entries().stream().map(number -> "#" + number).toList())));
        cleared.ifPresent(one -> says.add(w.t(
                "fund.flag.cleared",
                one.recorded().name(),
                one.recorded().at(),
                one.is().reason())));
        var form = "clear-" + Integer.toHexString(flag.key().hashCode());
        var forms = cleared.isPresent() || !decides
                ? List.<FoldedForm>of()
                : List.of(sent.show(
                        form,
                        w.t("fund.flag.clear"),
                        w.t("fund.flag.clear.lead"),
                        "/funds/" + fundId + "/flags?flag=" + flag.key(),
                        List.of(FundForms.reason(w)),
                        false,
                        w,
                        new Button("clear", w.t("fund.flag.clear"), "")));
        return new ItemView(
                "flag-" + form,
                w.t(flag.watch().title()),
                cleared.isPresent()
                        ? new Cell.Tag(w.t("fund.flag.state.cleared"), Tone.GOOD)
                        : new Cell.Tag(w.t("fund.flag.state.open"), Tone.WARN),
                says,
                List.of(new Link(projectTitle(flag.project()), projectHref(flag.project()))),
                rules.quotesOf("watch-" + flag.watch().id(), flag.watch().basis()),
                rules.choice(flag.watch().basis()),
                forms);
    }

    String day(Optional<LocalDate> day) {
        return day.map(w::date).orElse("");
    }
}
