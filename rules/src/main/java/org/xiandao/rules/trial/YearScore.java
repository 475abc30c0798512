package org.xiandao.rules.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.pack.RatingRules.Part;
import org.xiandao.rules.pack.Text;

/**
 * The score of a calendar year and all that it is made of. It is exact; what is shown is rounded once, to two places.
 *
 * @param asOf the last day of the year, or of the trial where that ended earlier
 */
public record YearScore(int year, LocalDate asOf, List<Scored> parts) {
    private static final int PLACES = 2;

    public enum Holds {
        YES,
        NO,
        /** Neither the records nor a person have told yet. */
        NOT_KNOWN
    }

    /**
     * One condition or one target of the year.
     *
     * @param settled by whom and why, where a person had to say what the records could not
     * @param changed where what is required is another than what was laid down first
     */
    public record Line(
            String id,
            Text title,
            Text required,
            Text found,
            Holds holds,
            Optional<Settled> settled,
            Optional<Changed> changed) {
        public Line(String id, Text title, Text required, Text found, Holds holds, Optional<Settled> settled) {
            this(id, title, required, found, holds, settled, Optional.empty());
        }
    }

    /** @param on the day on which {@code by} approved it */
    public record Changed(Text original, LocalDate on, String by) {}

    public record Settled(String by, String reason) {}

    /**
     * @param lines each worth the same share of the part's points; none where the part is judged
     * @param judged what the rating office gave, for a part that is judged
     */
    public record Scored(Part part, List<Line> lines, Optional<Fraction> judged) {

        /** Empty while a line isn't known, or nobody has judged. A part without lines has nothing to miss: all its points. */
        public Optional<Fraction> earned() {
            if (part.of() == Of.JUDGEMENT) return judged;
            if (!unsettled().isEmpty()) return Optional.empty();
            if (lines.isEmpty()) return Optional.of(part.points());
            return Optional.of(worth().times(Fraction.of(
                    lines.stream().filter(line -> line.holds() == Holds.YES).count())));
        }

        /** What one line is worth. */
        public Fraction worth() {
            return lines.isEmpty() ? Fraction.ZERO : part.points().over(Fraction.of(lines.size()));
        }

        public List<Line> unsettled() {
            return lines.stream()
                    .filter(line -> line.holds() == Holds.NOT_KNOWN)
                    .toList();
        }
    }

    public Fraction outOf() {
        return parts.stream().map(scored -> scored.part().points()).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Empty while a part is. */
    public Optional<Fraction> exact() {
        var earned = parts.stream().map(Scored::earned).toList();
        return earned.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(earned.stream().map(Optional::orElseThrow).reduce(Fraction.ZERO, Fraction::plus));
    }

    public Optional<BigDecimal> rounded() {
        return exact().map(score -> score.round(PLACES, RoundingMode.HALF_UP));
    }
}
