package org.xiandao.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.postgres.Patience;
import org.xiandao.ledger.SameStore.Saying;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.same.Sameness;

/** Compares what came in with those that have a key in common, after it came in: never all with all, never in its way. */
@Component
class SameFinding {
    private static final int AT_ONCE = 1000;

    private final SameStore store;
    private final Sameness sameness;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final AtomicBoolean registered = new AtomicBoolean();

    SameFinding(SameStore store, Sameness sameness, Catalogue catalogue, TransactionTemplate transaction) {
        this.store = store;
        this.sameness = sameness;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void followUp() {
        transaction.executeWithoutResult(status -> {
            if (store.alone()) takeSome();
        });
    }

    /**
     * Compares what is due, never too many at once, for somebody who is about to ask. Another who is at it took up what
     * was due when it began and nothing since, so it is waited for; after a while the answer goes without the newest.
     */
    void compareDue() {
        try {
            transaction.executeWithoutResult(status -> {
                store.waitToBeAlone();
                takeSome();
            });
        } catch (DataAccessException failure) {
            if (!Patience.over(failure)) throw failure;
        }
    }

    private void takeSome() {
        if (registered.compareAndSet(false, true)) register();
        var due = store.takeDue(AT_ONCE);
        if (!due.isEmpty()) compare(due);
    }

    private void register() {
        store.rules(catalogue.types().stream()
                .filter(type -> !type.same().isEmpty())
                .map(type -> new SameStore.Rules(type.id(), type.same().toString()))
                .toList());
    }

    private void compare(List<UUID> due) {
        var comparable = store.saying(due).stream().filter(this::isCompared).toList();
        store.replaceKeys(due, comparable.stream().map(this::keyed).toList());
        store.forgetPairs(due);
        var met = store.met(due);
        var ids = met.stream().flatMap(it -> Stream.of(it.record(), it.other())).collect(Collectors.toSet());
        var said = new HashMap<UUID, Saying>();
        for (var one : store.saying(ids)) said.put(one.id(), one);
        for (var two : met) {
            var one = Objects.requireNonNull(said.get(two.record()));
            var other = Objects.requireNonNull(said.get(two.other()));
            var type = type(one);
            sameness.compare(type, one.fields(), other.fields())
                    .ifPresent(match ->
                            store.add(one, other, match, sameness.compared(type, one.fields(), other.fields())));
        }
    }

    /** What is kept of a thing that has ended is no claim to it. */
    private boolean isCompared(Saying saying) {
        return !saying.ended() && !type(saying).same().isEmpty();
    }

    private SameStore.Keyed keyed(Saying saying) {
        var type = type(saying);
        var names = type.fields().stream()
                .filter(field -> field.refersTo().isPresent())
                .flatMap(field -> Optional.ofNullable(saying.fields().get(field.id())).stream())
                .distinct()
                .toList();
        return new SameStore.Keyed(saying.id(), sameness.keys(type, saying.fields()), names);
    }

    private RecordType type(Saying saying) {
        return catalogue.type(saying.type()).orElseThrow();
    }
}
