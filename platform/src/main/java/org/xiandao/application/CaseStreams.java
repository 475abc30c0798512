package org.xiandao.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Recorded;
import org.xiandao.application.life.Reserved;
import org.xiandao.base.Actor;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.Author;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.EventStreams.Head;
import org.xiandao.base.stream.EventStreams.NewEvent;
import org.xiandao.base.stream.StoredEvent;

/** Cases as streams. A state once folded is kept in memory and only ever carried forward: events never change. */
@Component
class CaseStreams {
    private final EventStreams streams;
    private final Cache<String, CaseState> folded =
            Caffeine.newBuilder().maximumSize(2_000).build();

    CaseStreams(EventStreams streams) {
        this.streams = streams;
    }

    Head lock(String caseId) {
        return streams.lock(stream(caseId));
    }

    CaseState state(String caseId) {
        var known = folded.getIfPresent(caseId);
        var from = known == null ? CaseState.NONE : known;
        var state = from.then(recorded(streams.read(stream(caseId), from.number())));
        if (state.number() > from.number()) remember(caseId, state);
        return state;
    }

    /** The locked stream's state; reads only what came after the state in memory. */
    CaseState state(String caseId, Head head) {
        var known = folded.getIfPresent(caseId);
        if (known != null && known.number() == head.length()) return known;
        var from = known != null && known.number() < head.length() ? known : CaseState.NONE;
        return from.then(recorded(streams.read(head.stream(), from.number())));
    }

    List<Recorded> history(String caseId) {
        return recorded(streams.read(stream(caseId), 0));
    }

    List<StoredEvent> stored(String caseId) {
        return streams.read(stream(caseId), 0);
    }

    record Appended(List<Recorded> recorded, Head head) {}

    Appended append(Head head, List<CaseEvent> events, Actor actor, Instant at) {
        var rows = new ArrayList<NewEvent>();
        for (var event : events)
            rows.add(new NewEvent(event.getClass().getSimpleName(), EventJson.write(event), Reserved.is(event)));
        var appended =
                streams.append(head, rows, new Author(actor.account(), actor.name(), actor.organisationName()), at);
        return new Appended(recorded(appended.events()), appended.head());
    }

    /** Only once the transaction has committed, which may be another's that this one is part of. */
    void remember(String caseId, CaseState state) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            keep(caseId, state);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(caseId, state);
            }
        });
    }

    private void keep(String caseId, CaseState state) {
        folded.asMap().merge(caseId, state, (older, newer) -> newer.number() > older.number() ? newer : older);
    }

    List<String> all() {
        return streams.streams("case").stream()
                .map(stream -> stream.substring("case:".length()))
                .toList();
    }

    private static String stream(String caseId) {
        return "case:" + caseId;
    }

    private static List<Recorded> recorded(List<StoredEvent> stored) {
        return stored.stream().map(CaseStreams::recorded).toList();
    }

    private static Recorded recorded(StoredEvent event) {
        return new Recorded(
                event.number(),
                event.at(),
                event.author().account(),
                event.author().name(),
                event.author().organisationName(),
                EventJson.read(event.type(), event.body(), CaseEvent.class));
    }
}
