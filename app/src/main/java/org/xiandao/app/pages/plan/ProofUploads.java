package org.xiandao.app.pages.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.FileRefused;
import org.xiandao.plan.life.PlanCommand.ProveDeliverable;
import org.xiandao.plan.life.PlanEvent;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.PlanRefusal;

/** Files by which an owner proves deliverables: looked at before, and kept only where the proof is. */
@Component
class ProofUploads {
    private final PlanSeats seats;
    private final EvidenceFiles files;
    private final Clock clock;

    ProofUploads(PlanSeats seats, EvidenceFiles files, Clock clock) {
        this.seats = seats;
        this.files = files;
        this.clock = clock;
    }

    /** What a file is to prove, and for whom. */
    record Of(String owner, String task, String deliverable, Optional<Slot> slot) {
        private ProveDeliverable by(PlanEvent.File file) {
            return new ProveDeliverable(owner, task, deliverable, slot, file);
        }
    }

    /** The files of a field; none where nothing was chosen. */
    static List<MultipartFile> sent(HttpServletRequest request, String field) {
        return request instanceof MultipartHttpServletRequest parts
                ? parts.getFiles(field).stream()
                        .filter(file -> !file.isEmpty() || !name(file).isBlank())
                        .toList()
                : List.of();
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    /** @param unfit files that are not taken, each with its reason */
    record Taken(List<FileRefused> unfit, List<PlanRefusal> refusals) {
        boolean all() {
            return unfit.isEmpty() && refusals.isEmpty();
        }
    }

    /** Each for itself: one that is not taken leaves the others taken. */
    Taken take(PlanSeat seat, Of of, List<MultipartFile> sent) {
        var unfit = new ArrayList<FileRefused>();
        var refusals = new ArrayList<PlanRefusal>();
        for (var file : sent)
            try {
                refusals.addAll(take(seat, of, file));
            } catch (FileRefused refused) {
                unfit.add(refused);
            }
        return new Taken(unfit, refusals.stream().distinct().toList());
    }

    private List<PlanRefusal> take(PlanSeat seat, Of of, MultipartFile sent) {
        var owner = "plan:" + seat.caseId();
        var id = UUID.randomUUID().toString();
        try {
            var begun = files.begin(id, owner, of.deliverable(), name(sent), sent.getSize(), clock.instant());
            var whole = files.addAll(begun, sent.getInputStream());
            var seen = files.inspect(whole);
            var file = new PlanEvent.File(seen.sha256(), seen.name(), seen.size());
            var refusals = seats.actFor(seat, of.owner(), of.by(file));
            if (refusals.isEmpty()) files.complete(whole);
            return refusals;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            files.forget(id, owner);
        }
    }
}
