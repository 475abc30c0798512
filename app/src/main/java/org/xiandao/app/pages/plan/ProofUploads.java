package org.xiandao.app.pages.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.xiandao.app.pages.Uploads;
import org.xiandao.evidence.FileRefused;
import org.xiandao.evidence.StoredFile;
import org.xiandao.plan.life.PlanCommand.ProveDeliverable;
import org.xiandao.plan.life.PlanEvent;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.PlanRefusal;

/** Files by which an owner proves deliverables. */
@Component
class ProofUploads {
    private final PlanSeats seats;
    private final Uploads uploads;

    ProofUploads(PlanSeats seats, Uploads uploads) {
        this.seats = seats;
        this.uploads = uploads;
    }

    /** What a file is to prove, and for whom. */
    record Of(String owner, String task, String deliverable, Optional<Slot> slot) {
        private ProveDeliverable by(StoredFile file) {
            return new ProveDeliverable(
                    owner, task, deliverable, slot, new PlanEvent.File(file.sha256(), file.name(), file.size()));
        }
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
        var file = uploads.keep(sent, "plan:" + seat.caseId(), of.deliverable());
        return seats.actFor(seat, of.owner(), of.by(file));
    }
}
