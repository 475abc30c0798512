package org.xiandao.app.pages.fund;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.fund.FundSeats.Seat;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Words;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.exchange.CsvWriter;
import org.xiandao.fund.life.FundEvent.Accepted;
import org.xiandao.fund.life.FundEvent.Allocated;
import org.xiandao.fund.life.FundEvent.Budgeted;
import org.xiandao.fund.life.FundEvent.Contracted;
import org.xiandao.fund.life.FundEvent.Entry;
import org.xiandao.fund.life.FundEvent.Paid;
import org.xiandao.fund.life.FundState.Numbered;
import org.xiandao.rules.fund.Books.Party;

/** What goes out of a fund: the file behind an entry, the ledger of money as CSV. */
@Controller
class FundFiles {
    private final FundSeats seats;
    private final EvidenceFiles files;

    FundFiles(FundSeats seats, EvidenceFiles files) {
        this.seats = seats;
        this.files = files;
    }

    @GetMapping("/funds/{id}/files/{entry}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable int entry, Visitor visitor) {
        var seat = seats.sit(visitor, id);
        var file = seat.state()
                .find(Entry.class, entry)
                .filter(one -> sees(seat, one))
                .flatMap(one -> one.is().evidence().file())
                .orElseThrow(() -> seats.hidden(visitor, id));
        return Download.kept(files.path(file.sha256()), file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
    }

    private static boolean sees(Seat seat, Numbered<Entry> entry) {
        var project = seat.state().projectOf(entry.is());
        return seat.rights().keeps()
                || seat.projects().stream()
                        .anyMatch(
                                own -> project.filter(of -> of == own.number()).isPresent());
    }

    @GetMapping("/funds/{id}/ledger.csv")
    void ledger(@PathVariable String id, Turn turn) throws IOException {
        var seat = seats.sit(turn.visitor(), id);
        var w = turn.words();
        var words = new FundWords(id, seat.state(), w);
        var name = seat.state().fund().title().replaceAll("[\\p{Cntrl}/\\\\]", "_");
        try (var csv = CsvWriter.to(Download.to(turn.response(), name + ".csv", Download.CSV), true)) {
            csv.row(List.of(
                    w.t("fund.number"),
                    w.t("fund.on"),
                    w.t("fund.kind"),
                    w.t("fund.project"),
                    w.t("fund.field.year"),
                    w.t("fund.field.number"),
                    w.t("fund.field.payeeName"),
                    w.t("fund.field.payeeCode"),
                    w.t("fund.field.invoice"),
                    w.t("fund.field.passed"),
                    w.t("fund.amount") + "（" + w.unit("万元") + "）",
                    w.t("fund.document"),
                    "SHA-256",
                    w.t("fund.recorded"),
                    w.t("fund.recorded.at"),
                    w.t("fund.reversed.by"),
                    w.t("fund.field.reason")));
            for (var entry : seat.state().all(Entry.class)) if (sees(seat, entry)) csv.row(row(seat, entry, words));
        }
    }

    /** What one kind of entry has and another has not. */
    private record Row(String year, String contract, Optional<Party> payee, String invoice, String passed) {
        static Row of(int year) {
            return new Row(String.valueOf(year), "", Optional.empty(), "", "");
        }
    }

    private static String passed(Accepted accepted, Words w) {
        return w.t(accepted.passed() ? "fund.field.passed.yes" : "fund.field.passed.no");
    }

    private static List<String> row(Seat seat, Numbered<Entry> entry, FundWords words) {
        var state = seat.state();
        var reversal = state.reversal(entry.number());
        var w = words.w();
        var row = switch (entry.is()) {
            case Budgeted it -> Row.of(it.year());
            case Allocated it -> Row.of(it.year());
            case Contracted it -> new Row("", it.number(), Optional.of(it.payee()), "", "");
            case Paid it -> new Row("", words.contractNumber(it.contract()), Optional.of(it.payee()), it.invoice(), "");
            case Accepted it -> new Row("", words.contractNumber(it.contract()), Optional.empty(), "", passed(it, w));
        };
        return List.of(
                String.valueOf(entry.number()),
                entry.is().on().toString(),
                words.kind(entry.is()),
                state.projectOf(entry.is()).map(words::projectTitle).orElse(""),
                row.year(),
                row.contract(),
                row.payee().map(Party::name).orElse(""),
                row.payee().flatMap(Party::creditCode).orElse(""),
                row.invoice(),
                row.passed(),
                words.amount(entry.is()).toPlainString(),
                entry.is().evidence().document(),
                entry.is().evidence().file().map(file -> file.sha256()).orElse(""),
                entry.recorded().name(),
                w.time(entry.recorded().at()),
                reversal.map(one -> String.valueOf(one.number())).orElse(""),
                reversal.map(one -> one.is().reason()).orElse(""));
    }
}
