package org.xiandao.expert;

import java.util.List;
import java.util.Optional;
import org.xiandao.application.CaseCard;
import org.xiandao.rules.draw.Draw;
import org.xiandao.rules.draw.Drawing;

/**
 * A draw as it would come out now, nothing of it done yet.
 *
 * @param cases those of the drawing that are still under review
 * @param ties all that keep experts out of these cases
 * @param commits whether who asked may commit it
 */
public record Plan(
        Drawing drawing, Draw draw, List<CaseCard> cases, List<Entry> experts, List<Tie> ties, boolean commits) {

    /** What has to be handed in again to commit exactly this draw; empty where nothing was drawn. */
    public Optional<String> digest() {
        return draw instanceof Draw.Drawn(var sealed) ? Optional.of(sealed.digest()) : Optional.empty();
    }
}
