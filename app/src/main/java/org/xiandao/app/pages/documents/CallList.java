package org.xiandao.app.pages.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.Areas;
import org.xiandao.document.Document;
import org.xiandao.document.Letters;
import org.xiandao.programme.Call;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Letter;

/** The list of a stage's cases that an office stamps (汇总表). */
@Component
public class CallList {
    private static final int ROW_HEIGHT = 12;

    private final Areas areas;

    CallList(Areas areas) {
        this.areas = areas;
    }

    /** @param place 0 where the case has no points */
    public record Row(CaseState state, CaseCard card, int place) {}

    public ResponseEntity<byte[]> file(
            Call call, Edition edition, Visitor visitor, List<Row> rows, LocalDate today, String kind) {
        var letter = edition.letters().stream()
                .filter(one -> one.kind() == Letter.Kind.LIST)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var issuer = visitor.memberships().getFirst().actor().organisationName();
        var known = new HashMap<String, String>();
        letter.kind().variables().forEach(name -> known.put(name, ""));
        known.put("call", call.title().zh());
        known.put("count", String.valueOf(rows.size()));
        known.put("programme", edition.title().zh());
        known.put("issuer", issuer);
        known.put("cases", rows.stream().map(row -> row.card().title()).collect(Collectors.joining("、")));
        var table = table(letter, rows);
        var document = Letters.compose(
                letter, "zh", known, "", issuer, today, sha256(printed(rows, table)), Optional.of(table));
        if (rows.stream().anyMatch(row -> row.state().demonstration())) document = document.asDemonstration();
        return DocumentsController.file("list", kind, document);
    }

    private Document.Table table(Letter letter, List<Row> rows) {
        var table = new ArrayList<Document.Row>();
        table.add(new Document.Row(
                List.of("序号", "地区", "申报单位", "名称", "推荐次序", "综合得分", "名次", "备注").stream()
                        .map(label -> new Document.Cell(1, 1, true, true, List.of(label)))
                        .toList(),
                ROW_HEIGHT));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var ranks = row.state().verdicts().stream()
                    .flatMap(given -> given.verdict().rank().stream())
                    .map(String::valueOf)
                    .collect(Collectors.joining("、"));
            table.add(new Document.Row(
                    List.of(
                            cell(String.valueOf(i + 1)),
                            cell(areas.fullName(row.card().leadArea()).zh()),
                            left(CaseTitle.applicants(row.state())),
                            left(row.card().title()),
                            cell(ranks),
                            cell(row.card()
                                    .score()
                                    .map(BigDecimal::toPlainString)
                                    .orElse("")),
                            cell(row.place() == 0 ? "" : String.valueOf(row.place())),
                            cell("")),
                    ROW_HEIGHT));
        }
        return new Document.Table(letter.title().zh(), List.of(6, 16, 22, 28, 8, 9, 7, 10), 1, List.copyOf(table));
    }

    private static Document.Cell cell(String text) {
        return new Document.Cell(1, 1, false, true, text.isEmpty() ? List.of() : List.of(text));
    }

    private static Document.Cell left(String text) {
        return new Document.Cell(1, 1, false, false, List.of(text));
    }

    /** What the list rests on: each submission, and all that it prints of it. */
    private static String printed(List<Row> rows, Document.Table table) {
        var submissions = rows.stream()
                .map(row -> row.state()
                        .submission()
                        .map(CaseState.Submission::digest)
                        .orElse(""));
        var cells = table.rows().stream()
                .map(row -> row.cells().stream()
                        .flatMap(cell -> cell.lines().stream())
                        .collect(Collectors.joining("\t")));
        return Stream.concat(submissions, cells).collect(Collectors.joining("\n"));
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
