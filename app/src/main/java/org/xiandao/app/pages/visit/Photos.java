package org.xiandao.app.pages.visit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.SiteVisit.Imprint;
import org.xiandao.application.life.SiteVisit.Photo;
import org.xiandao.evidence.CameraImprint;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.FileRefused;

/** Takes a visit's photos: pictures by their bytes, kept under their digest, with what the camera wrote kept apart. */
@Component
class Photos {
    private static final long MOST_PIXELS = 60_000_000;
    private static final int MOST_IMPRINT = 65_536;

    private final EvidenceFiles files;
    private final Clock clock;

    Photos(EvidenceFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** All photos, or what is wrong with each that can't be taken: then none is kept. */
    record Taken(List<Photo> photos, List<Problem> problems) {}

    /** @param imprints what the cameras wrote, where the phone has taken it out of the file; in the order of the photos */
    Taken take(String caseId, List<MultipartFile> sent, List<String> imprints, Words w) {
        var problems = new ArrayList<Problem>();
        var pictures = new ArrayList<Picture>();
        for (int i = 0; i < sent.size(); i++) {
            var file = sent.get(i);
            if (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank()) continue;
            int number = pictures.size() + problems.size() + 1;
            read(file, number, i < imprints.size() ? imprints.get(i) : "", w, problems)
                    .ifPresent(pictures::add);
        }
        if (!problems.isEmpty()) return new Taken(List.of(), problems);
        var photos = new ArrayList<Photo>();
        for (var picture : pictures) {
            try {
                photos.add(keep(caseId, picture));
            } catch (FileRefused refused) {
                problems.add(new Problem("photo", FileWords.refusal(refused, w)));
            }
        }
        return new Taken(photos, problems);
    }

    private record Picture(byte[] bytes, String ending, Optional<Imprint> imprint) {}

    private Optional<Picture> read(MultipartFile file, int number, String imprint, Words w, List<Problem> problems) {
        long most = files.settings().largest();
        if (file.getSize() > most) {
            problems.add(new Problem("photo", w.t("visit.photo.large", number, FileWords.size(most))));
            return Optional.empty();
        }
        try {
            var bytes = file.getBytes();
            var ending = ending(bytes);
            if (ending.isEmpty() || !decodes(bytes)) {
                problems.add(new Problem("photo", w.t("visit.photo.none", number)));
                return Optional.empty();
            }
            return Optional.of(new Picture(bytes, ending, imprint(bytes, imprint)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String ending(byte[] bytes) {
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) return "jpg";
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N') return "png";
        return "";
    }

    /** Its head says how large it is; nothing is unpacked that would not fit. */
    private static boolean decodes(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return false;
            var reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
            } catch (IOException | RuntimeException broken) {
                return false;
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<Imprint> imprint(byte[] bytes, String apart) {
        var read = apart.isBlank() || apart.length() > 2 * MOST_IMPRINT
                ? CameraImprint.of(bytes)
                : decoded(apart).flatMap(CameraImprint::ofSegment);
        return read.map(found -> new Imprint(found.time(), found.place()));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Photo keep(String caseId, Picture picture) {
        var begun = files.begin(
                UUID.randomUUID().toString(),
                caseId,
                "visit",
                "photo." + picture.ending(),
                picture.bytes().length,
                clock.instant());
        var stored = files.complete(files.addAll(begun, new ByteArrayInputStream(picture.bytes())));
        return new Photo(stored.sha256(), stored.mediaType(), stored.size(), picture.imprint());
    }
}
