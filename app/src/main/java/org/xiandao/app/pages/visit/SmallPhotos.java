package org.xiandao.app.pages.visit;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.xiandao.document.Document;
import org.xiandao.evidence.EvidenceFiles;

/** Photos as a printed record carries them: small, and never the original. */
@Component
class SmallPhotos {
    private static final int MOST = 1_000;
    private static final int WIDTH = 100;
    private static final int HEIGHT = 75;

    private final EvidenceFiles files;

    SmallPhotos(EvidenceFiles files) {
        this.files = files;
    }

    /** Empty where the file can't be drawn: the record still names it by its digest. */
    Optional<Document.Picture> small(String sha256, String alt) {
        try {
            var read = ImageIO.read(files.path(sha256).toFile());
            if (read == null) return Optional.empty();
            var small = scaled(read);
            var out = new ByteArrayOutputStream();
            ImageIO.write(small, "jpg", out);
            boolean wide = small.getWidth() * HEIGHT >= small.getHeight() * WIDTH;
            return Optional.of(new Document.Picture(
                    sha256,
                    out.toByteArray(),
                    wide ? WIDTH : Math.max(1, HEIGHT * small.getWidth() / small.getHeight()),
                    wide ? Math.max(1, WIDTH * small.getHeight() / small.getWidth()) : HEIGHT,
                    alt));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage from) {
        int longest = Math.max(from.getWidth(), from.getHeight());
        int width = longest <= MOST ? from.getWidth() : Math.max(1, from.getWidth() * MOST / longest);
        int height = longest <= MOST ? from.getHeight() : Math.max(1, from.getHeight() * MOST / longest);
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }
}
