package org.xiandao.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.xiandao.rules.draw.Balance;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.draw.Conflict;
import org.xiandao.rules.draw.Draw;
import org.xiandao.rules.draw.Drawing;
import org.xiandao.rules.draw.Expert;
import org.xiandao.rules.draw.Limits;
import org.xiandao.rules.draw.Replay;
import org.xiandao.rules.draw.Seed;
import org.xiandao.rules.json.CanonicalJson;

/**
 * The draw of experts: {@code xiandao.bench.cases} cases of 7 out of {@code xiandao.bench.experts}, each knowing 3 of
 * {@code xiandao.bench.fields} fields, of which a case wants 3; 5 % of all pairs in conflict, 0 to 3 cases behind each.
 */
final class Experts {
    private static final LocalDate DAY = LocalDate.of(2031, 9, 30);
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final int AREAS = 31;

    private Experts() {}

    static void measure() {
        int cases = Integer.getInteger("xiandao.bench.cases", 300);
        int experts = Integer.getInteger("xiandao.bench.experts", 3000);
        int fields = Integer.getInteger("xiandao.bench.fields", 20);
        int times = Integer.getInteger("xiandao.bench.times", 5);
        var random = new Random(1);
        byte[] last = {};
        for (int time = 0; time < times; time++) {
            var drawing = drawing(cases, experts, fields, random);
            long began = System.nanoTime();
            long busy = PROCESSOR.getCurrentThreadCpuTime();
            var draw = Draw.of(drawing);
            busy = PROCESSOR.getCurrentThreadCpuTime() - busy;
            long took = System.nanoTime() - began;
            if (!(draw instanceof Draw.Drawn(var sealed))) throw new IllegalStateException(draw.toString());
            last = sealed.bytes();
            System.out.printf(
                    Locale.ROOT,
                    "draw: %d cases of 7, %d experts, %d conflicts, record of %.1f MB: %.1f s, %.1f s of a processor%n",
                    cases,
                    experts,
                    drawing.conflicts().size(),
                    last.length / 1e6,
                    took / 1e9,
                    busy / 1e9);
            told(Balance.of(sealed), Balance.bound(drawing));
        }
        long began = System.nanoTime();
        boolean same = Replay.verify(last) instanceof Replay.Identical;
        System.out.printf(
                Locale.ROOT,
                "drawn again from its record: %s, %.1f s%n",
                same ? "identical" : "DIFFERS",
                (System.nanoTime() - began) / 1e9);
    }

    private static void told(Balance is, Balance bound) {
        System.out.printf(
                Locale.ROOT,
                "  most − fewest cases of an expert: %d, bound %d, ratio %.3f; sum of squares: %d, bound %d, ratio %.3f%n",
                is.spread(),
                bound.spread(),
                (double) is.spread() / bound.spread(),
                is.squares(),
                bound.squares(),
                (double) is.squares() / bound.squares());
    }

    private static Drawing drawing(int cases, int experts, int fields, Random random) {
        var people = IntStream.range(0, experts)
                .mapToObj(i -> new Expert(
                        "e%05d".formatted(i),
                        some(fields, random),
                        "%02d".formatted(random.nextInt(AREAS)),
                        Optional.of("u%04d".formatted(random.nextInt(900))),
                        true,
                        random.nextInt(4),
                        5,
                        Optional.of(DAY)))
                .toList();
        var all = IntStream.range(0, cases)
                .mapToObj(i -> new Case(
                        "c%04d".formatted(i),
                        "%02d".formatted(random.nextInt(AREAS)),
                        some(fields, random),
                        7,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        var conflicts = new ArrayList<Conflict>();
        for (var expert : people)
            for (var of : all)
                if (random.nextInt(20) == 0)
                    conflicts.add(new Conflict(
                            expert.id(), of.id(), Conflict.Kind.EMPLOYER, Conflict.Source.INFERRED, "generated"));
        var submissions = all.stream()
                .map(it -> CanonicalJson.sha256Hex((it.id() + random.nextLong()).getBytes(UTF_8)))
                .toList();
        return new Drawing(
                DAY,
                people,
                all,
                conflicts,
                new Limits(Optional.of(2), Optional.empty(), List.of()),
                Seed.of(submissions),
                Optional.empty());
    }

    private static List<String> some(int fields, Random random) {
        return random.ints(0, fields)
                .distinct()
                .limit(Math.min(3, fields))
                .mapToObj(it -> "field-" + it)
                .toList();
    }
}
