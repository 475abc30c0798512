package org.xiandao.rules.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.pack.RatingRules.Part;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.words.Terms;

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
     * @param criterion what it is held against; empty for what was laid down in words
     * @param from where what was found comes from, as far as that differs from line to line
     * @param said what a person said of it
     * @param changed where what is required is another than what was laid down first
     * @param backed by how many records what was found is backed; empty where no record tells it
     */
    public record Line(
            String id,
            Text title,
            Text required,
            Text found,
            Optional<Criterion> criterion,
            List<From> from,
            Optional<Settled> said,
            Optional<Changed> changed,
            Optional<Backed> backed) {
        public Line(String id, Text title, Text required, Text found, Optional<Criterion> criterion, List<From> from) {
            this(id, title, required, found, criterion, from, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** A target, with its figures as they are read. */
        public static Line of(String id, Text title, Criterion.Aimed aimed) {
            return new Line(
                    id,
                    title,
                    figure(aimed.required().or(() -> Optional.of(aimed.aim().amount())), aimed.unit()),
                    figure(aimed.actual(), aimed.unit()),
                    Optional.of(aimed),
                    List.of());
        }

        private static Text figure(Optional<Fraction> amount, String unit) {
            return amount.map(it -> Terms.figure(new Quantity(it, unit))).orElse(new Text("", ""));
        }

        /** As the records tell; a person's word counts only where they don't. */
        public Holds holds() {
            var told = criterion.map(Criterion::verdict).orElse(Verdict.UNDETERMINED);
            return switch (told) {
                case MET -> Holds.YES;
                case NOT_MET -> Holds.NO;
                case UNDETERMINED ->
                    said.map(it -> it.holds() ? Holds.YES : Holds.NO).orElse(Holds.NOT_KNOWN);
            };
        }

        /** Only where a person decided it. */
        public Optional<Settled> settled() {
            return criterion.map(Criterion::verdict).orElse(Verdict.UNDETERMINED) == Verdict.UNDETERMINED
                    ? said
                    : Optional.empty();
        }

        public Line with(Settled settled) {
            return new Line(id, title, required, found, criterion, from, Optional.of(settled), changed, backed);
        }

        public Line with(Changed by) {
            return new Line(id, title, required, found, criterion, from, said, Optional.of(by), backed);
        }

        public Line with(Backed by) {
            return new Line(id, title, required, found, criterion, from, said, changed, Optional.of(by));
        }

        /** Whether what was found comes, wholly or in part, from records that no office has confirmed. */
        public boolean unconfirmed() {
            return backed.filter(it -> it.unconfirmed() > 0).isPresent();
        }
    }

    /**
     * Where a figure or an answer comes from.
     *
     * @param what a measure, an answer's field, a finding
     * @param area whose it is
     */
    public record From(Source source, String what, String area) {}

    public enum Source {
        /** The area's ledger, as of the score's day. */
        LEDGER,
        /** What the applicants declared, where the ledger doesn't tell. */
        DECLARED,
        /** What officials or the review found. */
        FOUND
    }

    /** @param on the day on which {@code by} approved it */
    public record Changed(Text original, LocalDate on, String by) {}

    /**
     * Records behind a line, or lines that records are behind.
     *
     * @param unconfirmed how many of all no office has confirmed; of lines, how many have such a record
     */
    public record Backed(long all, long unconfirmed) {}

    public record Settled(String by, boolean holds, String reason) {}

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

    /** How many lines records back, and how many of these with at least one that is not confirmed. */
    public Backed backed() {
        var lines = parts.stream()
                .flatMap(scored -> scored.lines().stream())
                .filter(line -> line.backed().isPresent())
                .toList();
        return new Backed(lines.size(), lines.stream().filter(Line::unconfirmed).count());
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
