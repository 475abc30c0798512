package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.base.Audit;
import org.xiandao.exchange.Imports;
import org.xiandao.exchange.Mappings;
import org.xiandao.exchange.Tables;
import org.xiandao.exchange.Wording;
import org.xiandao.people.Member;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** A file of records is brought: the template to fill, and the way in. */
@Controller
class ImportPages {
    private static final String FILE = "file";
    private static final String MAPPING = "mapping";

    private final LedgerSeats seats;
    private final Imports imports;
    private final Tables tables;
    private final Mappings mappings;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Frames frames;
    private final Clock clock;

    ImportPages(
            LedgerSeats seats,
            Imports imports,
            Tables tables,
            Mappings mappings,
            Catalogue catalogue,
            Audit audit,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.imports = imports;
        this.tables = tables;
        this.mappings = mappings;
        this.catalogue = catalogue;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/ledger/{typeId}/files/template.xlsx")
    void template(@PathVariable String typeId, Turn turn) throws IOException {
        var w = turn.words();
        var type = seats.type(typeId);
        var by = seats.fillers(turn.visitor()).getFirst().actor();
        var out = Download.to(turn.response(), w.t(type.title()) + ".xlsx", Download.XLSX);
        tables.template(type, by, clock.instant(), w.zh() ? "zh" : "en", out);
    }

    @GetMapping("/ledger/{typeId}/import")
    String asking(@PathVariable String typeId, Turn turn) {
        return show(seats.type(typeId), seats.fillers(turn.visitor()), List.of(), turn);
    }

    @PostMapping("/ledger/{typeId}/import")
    String bring(
            @PathVariable String typeId,
            @RequestParam MultipartFile file,
            @RequestParam(name = Spoken.UNIT, defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String mapping,
            Turn turn)
            throws IOException {
        var w = turn.words();
        var type = seats.type(typeId);
        var fillers = seats.fillers(turn.visitor());
        var by = fillers.stream()
                .filter(member -> member.organisation().id().toString().equals(unit))
                .findFirst()
                .orElse(fillers.getFirst());
        return switch (read(type, mapping, file, by)) {
            case Imports.Read.Waiting waiting -> "redirect:/ledger/imports/" + waiting.id();
            case Imports.Read.Again again -> "redirect:/ledger/imports/" + again.id() + "?done=again";
            case Imports.Read.Refused refused -> {
                audit.refused(
                        turn.visitor().callerFor(by),
                        "ledger.import",
                        typeId,
                        refused.faults().stream().map(one -> one.code()).toList());
                turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                var wording = new Wording(type, catalogue, w.zh() ? "zh" : "en");
                var problems = refused.faults().stream()
                        .map(fault -> new Problem(FILE, wording.of(fault)))
                        .toList();
                yield show(type, fillers, problems, turn);
            }
        };
    }

    private Imports.Read read(RecordType type, String mapping, MultipartFile file, Member by) throws IOException {
        var kept = Files.createTempFile("xiandao-import", "");
        try {
            file.transferTo(kept);
            return imports.read(
                    type,
                    mappings.find(type.id(), mapping),
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    kept,
                    by.actor(),
                    clock.instant());
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private String show(RecordType type, List<Member> fillers, List<Problem> problems, Turn turn) {
        var w = turn.words();
        var root = "/ledger/" + type.id();
        var heading = Heading.of(
                        w.t("exchange.import", type.title()),
                        new Link(w.t("nav.ledger"), "/ledger"),
                        new Link(w.t(type.title()), root))
                .lead(w.t("exchange.import.lead"));
        var asked = new ArrayList<FieldView>();
        if (fillers.size() > 1)
            asked.add(FieldView.of(SELECT, Spoken.UNIT, w.t("ledger.unit"))
                    .withOptions(fillers.stream()
                            .map(member -> Option.of(
                                    member.organisation().id().toString(),
                                    w.t(member.organisation().name())))
                            .toList()));
        var others = mappings.of(type.id());
        if (!others.isEmpty())
            asked.add(FieldView.of(SELECT, MAPPING, w.t("exchange.mapping"))
                    .withOptions(Stream.concat(
                                    Stream.of(Option.of("", w.t("exchange.mapping.own"))),
                                    others.stream().map(one -> Option.of(one.id(), w.t(one.title()))))
                            .toList()));
        turn.put("page", frames.frame(turn, heading));
        turn.put("problems", problems);
        turn.put("action", root + "/import");
        turn.put("template", root + "/files/template.xlsx");
        turn.put("asked", asked);
        return "pages/ledger/import";
    }
}
