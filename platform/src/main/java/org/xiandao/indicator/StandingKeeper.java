package org.xiandao.indicator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Areas;
import org.xiandao.indicator.StandingStore.Place;
import org.xiandao.indicator.StandingStore.Year;
import org.xiandao.rules.json.CanonicalJson;

/**
 * Keeps what gauges come to ready for every area, and right: whoever asks sees all that was written before they asked.
 * Each write marks its record in its own transaction; whoever asks next makes up again what the marked records count for.
 * All of that happens in one snapshot, so a definition's values are those of one moment of the ledger, whole.
 */
@Component
class StandingKeeper {
    private final StandingStore store;
    private final BehindStore behinds;
    private final Spans spans;
    private final Trunks trunks;
    private final String basis;
    private final TransactionTemplate snapshot;
    /** One waits for the database, the others wait here, without a connection. */
    private final ReentrantLock one = new ReentrantLock(true);

    StandingKeeper(
            StandingStore store,
            BehindStore behinds,
            Spans spans,
            Areas areas,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.behinds = behinds;
        this.spans = spans;
        this.trunks = new Trunks(areas);
        this.basis = trunks.digest() + spans.digest();
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Trunks trunks() {
        return trunks;
    }

    /** Answers from one snapshot in which all of the gauges are right. */
    <T> T answer(Collection<Gauge> gauges, Function<Map<Gauge, Integer>, T> question) {
        var answer = ifRight(gauges, false, question);
        while (answer.isEmpty()) {
            makeUp(gauges);
            answer = ifRight(gauges, true, question);
        }
        return answer.get();
    }

    /** @param madeUp whether what is marked now was written after the question */
    private <T> Optional<T> ifRight(
            Collection<Gauge> gauges, boolean madeUp, Function<Map<Gauge, Integer>, T> question) {
        return inSnapshot(() -> {
            if (!madeUp && store.marked()) return Optional.<T>empty();
            var ids = ids(gauges);
            return ids.size() < gauges.size() ? Optional.<T>empty() : Optional.of(question.apply(ids));
        });
    }

    private Map<Gauge, Integer> ids(Collection<Gauge> gauges) {
        var digests = new LinkedHashMap<String, Gauge>();
        for (var gauge : gauges) digests.put(digest(gauge), gauge);
        var ids = new HashMap<Gauge, Integer>();
        var found = store.ids(digests.keySet());
        digests.forEach((digest, gauge) -> {
            var id = found.get(digest);
            if (id != null) ids.put(gauge, id);
        });
        return ids;
    }

    /** Makes up what nobody waits for yet, letting in whoever asks meanwhile after each type of record. */
    void keepReady(Collection<Gauge> gauges) {
        for (var ofType : missing(gauges)) makeUp(ofType);
        if (inSnapshot(store::marked)) makeUp(List.of());
    }

    /** Those that aren't ready yet, type by type, and whatever was written about. */
    private void makeUp(Collection<Gauge> gauges) {
        one.lock();
        try {
            for (var ofType : missing(gauges)) inSnapshot(() -> again(ofType));
            if (inSnapshot(store::marked)) inSnapshot(() -> again(List.of()));
        } finally {
            one.unlock();
        }
    }

    private Collection<Set<Gauge>> missing(Collection<Gauge> gauges) {
        var missing = new LinkedHashSet<>(gauges);
        missing.removeAll(inSnapshot(() -> ids(gauges)).keySet());
        var byType = new LinkedHashMap<String, Set<Gauge>>();
        for (var gauge : missing)
            byType.computeIfAbsent(gauge.type(), StandingKeeper::whole).add(gauge);
        return byType.values();
    }

    /** Once its records are read, they are counted as a whole too. */
    private static Set<Gauge> whole(String type) {
        return new LinkedHashSet<>(Set.of(Gauge.keeping(type)));
    }

    private boolean again(Collection<Gauge> wanted) {
        store.lock();
        var known = known();
        var depth = known.keySet().stream()
                .mapToInt(gauge -> Gauge.depth(gauge.where()))
                .max()
                .orElse(0);
        var merged = spans.merged();
        var touched = new LinkedHashMap<String, Set<String>>();
        if (known.isEmpty()) store.dropMarks();
        for (Place place : store.takeMarks(depth))
            touched.computeIfAbsent(place.type(), type -> new LinkedHashSet<>()).add(trunks.of(place.area()));
        touched.forEach((type, places) -> {
            var own = new HashMap<>(known);
            own.keySet().removeIf(gauge -> !gauge.type().equals(type));
            for (var trunk : places) {
                store.clear(own.values(), trunks.within(trunk));
                behinds.clear(own.values(), trunks.within(trunk));
                makeUp(trunk, type, own, merged);
            }
        });
        var added = new HashMap<Gauge, Integer>();
        for (var gauge : wanted) if (!known.containsKey(gauge)) added.put(gauge, store.add(digest(gauge), says(gauge)));
        var types = new HashSet<String>();
        for (var gauge : added.keySet()) types.add(gauge.type());
        for (var type : types) {
            var own = new HashMap<>(added);
            own.keySet().removeIf(gauge -> !gauge.type().equals(type));
            for (var trunk : trunks.all()) makeUp(trunk, type, own, merged);
        }
        return true;
    }

    private void makeUp(String trunk, String type, Map<Gauge, Integer> gauges, Map<String, String> merged) {
        if (gauges.isEmpty()) return;
        var unit = new Unit(spans, trunks, trunk, type, gauges.keySet(), merged);
        var years = new ArrayList<Year>();
        var behind = new ArrayList<Behind>();
        gauges.forEach((gauge, id) -> {
            var pieces = unit.pieces(gauge);
            unit.sinces(gauge, pieces).forEach((area, all) -> years.addAll(Year.of(id, area, all)));
            if (Behind.isKept(gauge)) behind.addAll(Behind.of(id, pieces));
        });
        store.add(years);
        behinds.add(behind);
    }

    /** What was made up for another tree of areas, or where other evidence was asked for, goes. */
    private Map<Gauge, Integer> known() {
        var known = new HashMap<Gauge, Integer>();
        var others = new ArrayList<Integer>();
        store.says().forEach((id, says) -> {
            if (says.startsWith(basis)) known.put(GaugeJson.read(says.substring(basis.length())), id);
            else others.add(id);
        });
        if (!others.isEmpty()) store.drop(others);
        return known;
    }

    private String says(Gauge gauge) {
        return basis + GaugeJson.write(gauge);
    }

    private String digest(Gauge gauge) {
        return CanonicalJson.sha256Hex(says(gauge).getBytes(StandardCharsets.UTF_8));
    }

    private <T> T inSnapshot(Supplier<T> work) {
        return Objects.requireNonNull(snapshot.execute(status -> work.get()));
    }
}
