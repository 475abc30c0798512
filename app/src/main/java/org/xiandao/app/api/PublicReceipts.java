package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.api.wire.EditionRef;
import org.xiandao.app.api.wire.ReceiptCheck;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.Cases;
import org.xiandao.application.Snapshots;

/** Whoever holds a paper can ask whether it is genuine. */
@RestController
@RequestMapping(path = "/api/v1/public/receipts", produces = "application/json")
@Tag(name = "receipts", description = "回执核验 · Checking receipts")
@OpenToAll
class PublicReceipts {
    private final Snapshots snapshots;
    private final Cases cases;

    PublicReceipts(Snapshots snapshots, Cases cases) {
        this.snapshots = snapshots;
        this.cases = cases;
    }

    @GetMapping("/{receipt}")
    @Operation(operationId = "receipt", summary = "按编号或摘要核验回执 · Checks a receipt by its number or its digest")
    ReceiptCheck check(
            @Parameter(
                            description =
                                    "回执编号，或提交文件的 SHA-256 · Number of the receipt, or SHA-256 of the submitted document")
                    @PathVariable
                    String receipt) {
        var kept = (receipt.matches("[0-9a-fA-F]{64}")
                        ? snapshots.byDigest(receipt.toLowerCase(Locale.ROOT))
                        : snapshots.byReceipt(receipt.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var state = cases.get(kept.caseId());
        return new ReceiptCheck(
                kept.receipt(),
                kept.digest(),
                kept.at(),
                CaseTitle.applicants(state),
                state.call(),
                new EditionRef(state.edition(), state.sha256()),
                state.submission()
                        .filter(last -> last.digest().equals(kept.digest()))
                        .isPresent());
    }
}
