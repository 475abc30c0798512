package org.xiandao.app.pages.visit;

import java.util.List;
import org.xiandao.app.view.Tone;

/**
 * One observation as people read it.
 *
 * @param clock what there is to know of the phone's clock; blank where it was right
 * @param claimed and {@code found} are blank where the site is as the paper says
 * @param standing blank where it simply counts
 */
public record SeenView(
        String id,
        String look,
        String who,
        String when,
        String clock,
        String answer,
        String text,
        boolean differs,
        String claimed,
        String found,
        List<PhotoView> photos,
        String place,
        String standing,
        Tone tone,
        String reasons) {

    /** @param imprint what the camera wrote into the file */
    public record PhotoView(String href, String alt, String digest, String imprint) {}
}
