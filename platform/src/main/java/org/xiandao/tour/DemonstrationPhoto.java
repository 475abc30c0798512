package org.xiandao.tour;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture of nothing that stands in for a photo. */
final class DemonstrationPhoto {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private DemonstrationPhoto() {}

    static byte[] bytes() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++) {
                boolean machine = y > HEIGHT / 2 && x / 80 % 2 == 0;
                picture.setRGB(x, y, (machine ? new Color(60, 90, 130) : new Color(200, 210, 220 - y / 8)).getRGB());
            }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
