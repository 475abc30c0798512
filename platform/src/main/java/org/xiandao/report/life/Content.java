package org.xiandao.report.life;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xiandao.base.EventJson;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.YearScore.Backed;

/**
 * What a yearly report says: generated from records and tasks, but for its narratives.
 *
 * @param report as the pack calls it; {@code pilot} as lists call it
 * @param area of the lead, as links to its ledger name it
 * @param from the first day that it tells of, {@code asOf} the last; {@code known} when it was generated
 * @param stars of the years before it
 */
public record Content(
        Text report,
        Text programme,
        String edition,
        String pilot,
        String area,
        int year,
        LocalDate from,
        LocalDate asOf,
        Instant known,
        List<Narrative> narratives,
        List<Group> indicators,
        List<Task> tasks,
        Incidents incidents,
        List<Stars> stars,
        List<Unanswered> unanswered) {

    /** {@code part} is the pillar, or the whole. */
    public record Narrative(String part, Text title, String text) {}

    public record Group(Text title, List<Row> rows) {}

    /**
     * An indicator, or a target that a plan prints.
     *
     * @param target of the year, as it was laid down; empty where there is none
     * @param original what was laid down before an approved change; empty where nothing was changed
     * @param actual the figures by the records; {@code words} what the area says where no figure tells
     * @param difference of one figure to another; empty where they can't be compared
     * @param measures that the figures are values of; {@code record} the one that the words stand in, empty for none
     * @param backed the records behind figures and words; empty where there are none, and in reports from before that was told
     */
    public record Row(
            String id,
            Text title,
            Text target,
            Text original,
            Text actual,
            String words,
            String difference,
            Standing standing,
            List<String> measures,
            String record,
            Optional<Backed> backed) {
        /** Whether no office has confirmed one of its records at least. */
        public boolean unconfirmed() {
            return backed.filter(it -> it.unconfirmed() > 0).isPresent();
        }
    }

    public enum Standing {
        REACHED,
        MISSED,
        /** There is a target, but neither words nor missing records can be compared with it. */
        NOT_COMPARED,
        NO_TARGET
    }

    /**
     * @param milestones reached within the year, {@code missed} those whose day has passed
     * @param proven deliverables, each with the files that prove it; none in reports from before files were taken
     */
    public record Task(
            String number,
            Text title,
            String owners,
            String stand,
            String percent,
            List<String> milestones,
            List<String> missed,
            List<Proven> proven) {
        public Task {
            proven = Objects.requireNonNullElse(proven, List.of());
        }
    }

    public record Proven(String deliverable, List<Proof> files) {}

    public record Proof(String name, String sha256) {}

    /** @param kept whether the areas keep records of incidents at all */
    public record Incidents(boolean kept, List<Incident> all) {}

    public record Incident(String name, Text kind, Text grade, LocalDate happened, String authority, String document) {}

    public record Stars(int year, int stars, String score) {}

    /** What the office asked of the pilot, and had no answer to by the day that was set. */
    public record Unanswered(String what, LocalDate due) {}

    public String canonical() {
        return CanonicalJson.text(CanonicalJson.parse(EventJson.write(this)));
    }

    public static Content read(String canonical) {
        return EventJson.read(canonical, Content.class);
    }

    public static String sha256(String canonical) {
        return CanonicalJson.sha256Hex(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** How many rows records are behind, and how many of these have one at least that is not confirmed. */
    public Backed backed() {
        var rows = indicators.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.backed().isPresent())
                .toList();
        return new Backed(rows.size(), rows.stream().filter(Row::unconfirmed).count());
    }

    public long count(Standing standing) {
        return indicators.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.standing() == standing)
                .count();
    }
}
