package org.xiandao.trial.life;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.base.EventJson;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.trial.life.TrialRefusal.Code;

/**
 * What somebody had before them when they decided, thing by thing: only what of that has changed since stands against the
 * decision, whatever else has happened in the trial.
 *
 * @param things each line, and each of what was said of them, with the beginning of a digest
 */
public record Seen(SortedMap<String, String> things) {
    private static final int SHOWN = 10;
    private static final String JUDGEMENT = "judgement";
    private static final String STARS = "stars";
    private static final String REPORT = "report";
    private static final String ROUNDS = "rounds";

    /** Of a year: its score, who judged and rated it, and the report that was sent up. */
    public static Seen of(YearScore score, TrialState trial, Optional<String> report) {
        var things = lines(score.parts().stream().flatMap(part -> part.lines().stream()));
        Optional.ofNullable(trial.judged().get(score.year()))
                .ifPresent(judged -> things.put(JUDGEMENT, digest(EventJson.write(judged))));
        things.put(
                STARS,
                String.valueOf(
                        trial.stars().getOrDefault(score.year(), List.of()).size()));
        report.ifPresent(sha256 -> things.put(REPORT, digest(sha256)));
        return new Seen(things);
    }

    /** Of the final check: its targets, what was concluded before, and what the pilot told that it has put right. */
    public static Seen of(Collection<Line> lines, TrialState trial) {
        var things = lines(lines.stream());
        things.put(ROUNDS, digest(EventJson.write(trial.check().rounds())));
        return new Seen(things);
    }

    /** As {@link #text} wrote it; of anything else nothing was seen. */
    public static Seen read(String text) {
        var things = new TreeMap<String, String>();
        for (var thing : text.split(" ", -1)) {
            int colon = thing.lastIndexOf(':');
            if (colon > 0) things.put(thing.substring(0, colon), thing.substring(colon + 1));
        }
        return new Seen(things);
    }

    public String text() {
        return things.entrySet().stream()
                .map(thing -> thing.getKey() + ":" + thing.getValue())
                .collect(Collectors.joining(" "));
    }

    /** What is otherwise now. */
    List<TrialRefusal> changed(Seen now, Collection<Line> lines) {
        var refusals = new ArrayList<TrialRefusal>();
        Map.of(
                        JUDGEMENT, Code.JUDGED_MEANWHILE,
                        STARS, Code.RATED_MEANWHILE,
                        REPORT, Code.REPORT_MEANWHILE,
                        ROUNDS, Code.CHECKED_MEANWHILE)
                .forEach((thing, code) -> {
                    if (differs(now, thing)) refusals.add(TrialRefusal.of(code, ""));
                });
        refusals.sort((one, other) -> one.code().compareTo(other.code()));
        var titles = lines.stream()
                .filter(line -> differs(now, line.id()))
                .map(Line::title)
                .toList();
        if (!titles.isEmpty()) refusals.add(TrialRefusal.of(Code.LINES_MEANWHILE, "", listed(titles)));
        else if (refusals.isEmpty() && !things.equals(now.things)) refusals.add(TrialRefusal.of(Code.STALE, ""));
        return refusals;
    }

    private boolean differs(Seen now, String thing) {
        return !Optional.ofNullable(things.get(thing)).equals(Optional.ofNullable(now.things.get(thing)));
    }

    private static Text listed(List<Text> titles) {
        var first = titles.stream().limit(SHOWN).toList();
        boolean more = titles.size() > SHOWN;
        return new Text(
                first.stream().map(Text::zh).collect(Collectors.joining("、"))
                        + (more ? "等 " + titles.size() + " 项" : ""),
                first.stream().map(Text::en).collect(Collectors.joining(", "))
                        + (more ? " and " + (titles.size() - SHOWN) + " more" : ""));
    }

    private static SortedMap<String, String> lines(Stream<Line> lines) {
        var things = new TreeMap<String, String>();
        lines.forEach(line -> things.put(
                line.id(),
                digest(EventJson.write(List.of(
                        line.required(), line.found(), line.holds(), line.said(), line.changed(), line.backed())))));
        return things;
    }

    private static String digest(String text) {
        return CanonicalJson.sha256Hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN);
    }
}
