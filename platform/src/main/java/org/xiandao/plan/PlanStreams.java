package org.xiandao.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.EventStreams.Head;
import org.xiandao.base.stream.StreamsOfKind;
import org.xiandao.plan.life.PlanEvent;
import org.xiandao.plan.life.PlanRecorded;
import org.xiandao.plan.life.PlanState;

/** Plans of work as streams. A state once read back is kept in memory and only ever carried forward. */
@Component
class PlanStreams extends StreamsOfKind<PlanEvent, PlanRecorded> {
    private final Cache<String, PlanState> folded =
            Caffeine.newBuilder().maximumSize(500).build();

    PlanStreams(EventStreams streams) {
        super(
                streams,
                "plan",
                event -> new PlanRecorded(
                        event.number(),
                        event.at(),
                        event.author().account(),
                        event.author().name(),
                        event.author().organisationName(),
                        EventJson.read(event.type(), event.body(), PlanEvent.class)));
    }

    /** As committed: what another's transaction has not yet committed is not read, and never remembered. */
    PlanState state(String caseId) {
        var known = folded.getIfPresent(caseId);
        var from = known == null ? PlanState.NONE : known;
        var state = from.then(after(caseId, from.number()));
        if (state.number() > from.number())
            folded.asMap().merge(caseId, state, (older, newer) -> newer.number() > older.number() ? newer : older);
        return state;
    }

    /** Of the locked stream; remembers nothing, since the transaction may still be rolled back. */
    PlanState state(String caseId, Head head) {
        var known = folded.getIfPresent(caseId);
        var from = known != null && known.number() <= head.length() ? known : PlanState.NONE;
        return from.then(after(caseId, from.number()));
    }
}
