package org.xiandao.fund;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.Author;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.EventStreams.NewEvent;
import org.xiandao.base.stream.StoredEvent;
import org.xiandao.fund.life.Command;
import org.xiandao.fund.life.Deciding;
import org.xiandao.fund.life.FundEvent;
import org.xiandao.fund.life.FundState;
import org.xiandao.fund.life.Outcome;
import org.xiandao.fund.life.Recorded;
import org.xiandao.fund.life.Refusal;
import org.xiandao.fund.life.Setting;
import org.xiandao.programme.Editions;
import org.xiandao.rules.fund.Flag;
import org.xiandao.rules.pack.Edition;

/** The one door through which a fund changes: lock, decide, append and project, all in one transaction. */
@Component
public class Funds {
    private static final String KIND = "fund";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EventStreams streams;
    private final FundProjection projection;
    private final Editions editions;
    private final Areas areas;
    private final CaseDirectory cases;
    private final FundDues dues;
    private final FundBars barring;
    private final TransactionTemplate transaction;

    Funds(
            EventStreams streams,
            FundProjection projection,
            Editions editions,
            Areas areas,
            CaseDirectory cases,
            FundDues dues,
            FundBars barring,
            TransactionTemplate transaction) {
        this.streams = streams;
        this.projection = projection;
        this.editions = editions;
        this.areas = areas;
        this.cases = cases;
        this.dues = dues;
        this.barring = barring;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(FundState state) implements Result {}

        record Refused(List<Refusal> refusals) implements Result {}
    }

    /** Editions whose rules watch over funds, for an area at or below the issuer's. */
    public List<Edition> editions(String area) {
        return editions.offered().stream()
                .filter(edition -> !edition.funds().watches().isEmpty())
                .filter(edition -> within(edition.area(), area))
                .toList();
    }

    /**
     * Opens a fund under the key of its form.
     *
     * @param editionId the programme whose rules watch over the fund; pinned as it is offered now
     */
    public Result open(String editionId, Command.Open open, Looker by, Instant at) {
        var edition = editions(by.actor().area()).stream()
                .filter(offered -> offered.id().equals(editionId))
                .findFirst();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (open.caseId().isPresent()
                    && cases.visible(open.caseId().get(), by.actor()).isEmpty())
                return new Result.Refused(List.of(Refusal.of(Refusal.Code.UNKNOWN_CASE, "case")));
            edition.ifPresent(chosen -> editions.pin(chosen, at));
            return change(open.key(), edition, by.actor().area(), open, by, at, status);
        }));
    }

    /** Throws IllegalArgumentException for a fund that does not exist. */
    public Result handle(String fundId, Command command, Looker by, Instant at) {
        var fund = get(fundId).fund();
        return Objects.requireNonNull(transaction.execute(status ->
                change(fundId, Optional.of(editions.get(fund.sha256())), fund.area(), command, by, at, status)));
    }

    private Result change(
            String fundId,
            Optional<Edition> edition,
            String area,
            Command command,
            Looker by,
            Instant at,
            TransactionStatus status) {
        var head = streams.lock(stream(fundId));
        var state = fold(fundId);
        var setting = new Setting(
                edition,
                by.rights(area),
                area,
                code -> within(area, code),
                ChinaTime.day(at),
                projection.elsewhere(fundId),
                barring,
                seed());
        return switch (Deciding.decide(state, command, setting)) {
            case Outcome.Refused(var refusals) -> {
                status.setRollbackOnly();
                yield new Result.Refused(refusals);
            }
            case Outcome.Done(var events) -> {
                var rows = new ArrayList<NewEvent>();
                for (var event : events)
                    rows.add(new NewEvent(event.getClass().getSimpleName(), EventJson.write(event), false));
                var appended = streams.append(head, rows, author(by.actor()), at);
                var recorded = appended.events().stream().map(Funds::recorded).toList();
                var after = state.then(recorded);
                projection.project(fundId, after, recorded);
                dues.replace(fundId, after);
                var refused = barring.follow(after, edition, events, by.actor(), at);
                if (refused.isEmpty()) yield new Result.Done(after);
                status.setRollbackOnly();
                yield new Result.Refused(refused);
            }
        };
    }

    private static String seed() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private boolean within(String area, String code) {
        return areas.find(code)
                .map(found -> found.code().equals(area)
                        || found.parent().filter(parent -> within(area, parent)).isPresent())
                .orElse(false);
    }

    /** Throws IllegalArgumentException for a fund that does not exist. */
    public FundState get(String fundId) {
        return find(fundId).orElseThrow(() -> new IllegalArgumentException("No fund is numbered " + fundId + "."));
    }

    public Optional<FundState> find(String fundId) {
        return Optional.of(fold(fundId)).filter(FundState::exists);
    }

    public Edition edition(FundState state) {
        return editions.get(state.fund().sha256());
    }

    /** What the rules point at as the books stand, cleared or not. */
    public List<Flag> flags(String fundId, FundState state) {
        return org.xiandao.rules.fund.Watching.flags(edition(state).funds(), state.books(projection.elsewhere(fundId)));
    }

    /** The newest first. */
    public List<FundCard> visible(List<Looker> lookers) {
        return projection.visible(lookers);
    }

    /** Whether there is a fund to see, or one may be opened. */
    public boolean concern(List<Looker> lookers) {
        return lookers.stream().anyMatch(Funds::keeps)
                || !projection.visible(lookers).isEmpty();
    }

    private static boolean keeps(Looker looker) {
        return looker.rights(looker.actor().area()).keeps();
    }

    /** Drops the read models and writes them anew from the files of all funds. */
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            projection.clear();
            for (var stream : streams.streams(KIND)) {
                var fundId = stream.substring(KIND.length() + 1);
                var state = fold(fundId);
                projection.project(fundId, state, state.events());
                if (state.exists()) dues.replace(fundId, state);
            }
        });
    }

    private FundState fold(String fundId) {
        return FundState.NONE.then(
                streams.read(stream(fundId), 0).stream().map(Funds::recorded).toList());
    }

    private static String stream(String fundId) {
        return KIND + ":" + fundId;
    }

    private static Author author(Actor actor) {
        return new Author(actor.account(), actor.name(), actor.organisationName());
    }

    private static Recorded recorded(StoredEvent event) {
        return new Recorded(
                event.number(),
                event.at(),
                event.author().account(),
                event.author().name(),
                event.author().organisationName(),
                EventJson.read(event.type(), event.body(), FundEvent.class));
    }
}
