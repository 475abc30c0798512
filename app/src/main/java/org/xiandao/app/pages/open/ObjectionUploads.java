package org.xiandao.app.pages.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.xiandao.app.pages.Uploads;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Refusal;
import org.xiandao.base.Actor;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.FileRefused;

/** Files that come with an objection: all looked at whole before any is kept, since anybody may send them. */
@Component
class ObjectionUploads {
    private final EvidenceFiles files;
    private final Cases cases;
    private final Clock clock;

    ObjectionUploads(EvidenceFiles files, Cases cases, Clock clock) {
        this.files = files;
        this.cases = cases;
        this.clock = clock;
    }

    sealed interface Lodged {
        record Done() implements Lodged {}

        record Refused(List<Refusal> refusals) implements Lodged {}

        record Unfit(List<FileRefused> files) implements Lodged {}
    }

    /** As the sender names them: enough to decide whether they may come at all. */
    static List<CaseFile> announced(List<MultipartFile> attached) {
        return attached.stream()
                .map(file -> new CaseFile("", Uploads.name(file), "", file.getSize(), "", List.of()))
                .toList();
    }

    Lodged lodge(String caseId, Command.Object object, List<MultipartFile> attached, Actor actor) {
        var owner = "notice-" + caseId;
        var begun = new ArrayList<EvidenceFiles.Upload>();
        try {
            var unfit = new ArrayList<FileRefused>();
            for (var file : attached)
                try {
                    var upload = files.begin(
                            UUID.randomUUID().toString(),
                            owner,
                            "objection",
                            Uploads.name(file),
                            file.getSize(),
                            clock.instant());
                    begun.add(upload);
                    files.inspect(files.addAll(upload, file.getInputStream()));
                } catch (FileRefused refused) {
                    unfit.add(refused);
                }
            return unfit.isEmpty() ? lodge(caseId, with(object, begun), actor) : new Lodged.Unfit(List.copyOf(unfit));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            begun.forEach(upload -> files.forget(upload.id(), owner));
        }
    }

    private Command.Object with(Command.Object object, List<EvidenceFiles.Upload> begun) {
        var kept = begun.stream()
                .map(upload -> {
                    var whole = files.complete(upload);
                    return new CaseFile(
                            upload.id(), whole.name(), whole.sha256(), whole.size(), whole.mediaType(), List.of());
                })
                .toList();
        return new Command.Object(
                object.objection(),
                object.author(),
                object.unit(),
                object.idHint(),
                object.contact(),
                object.text(),
                kept);
    }

    /** What ended while the files were read is refused after all. */
    private Lodged lodge(String caseId, Command.Object object, Actor actor) {
        return switch (cases.handle(caseId, object, actor, clock.instant())) {
            case Cases.Result.Done _ -> new Lodged.Done();
            case Cases.Result.Refused refused -> new Lodged.Refused(refused.refusals());
        };
    }
}
