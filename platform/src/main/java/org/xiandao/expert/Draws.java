package org.xiandao.expert;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.CaseStatus;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Recusals.Under;
import org.xiandao.people.OrganisationId;
import org.xiandao.programme.Calls;
import org.xiandao.rules.catalogue.Catalogue.Pillar;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.draw.Draw;
import org.xiandao.rules.draw.Drawing;
import org.xiandao.rules.draw.Drawing.GivenUp;
import org.xiandao.rules.draw.Expert;
import org.xiandao.rules.draw.Limits;
import org.xiandao.rules.draw.Replay;
import org.xiandao.rules.draw.SealedDraw;
import org.xiandao.rules.draw.Seat;
import org.xiandao.rules.draw.Seed;
import org.xiandao.rules.pack.Workflow.Kind;

/**
 * Draws the experts of a call's cases: shows how it would come out, and commits exactly what was shown, whole or not at all.
 */
@Component
public class Draws {
    private static final int ALL = 100_000;
    private static final int LOOKED_AT = 16;

    /** A draw depends on its drawing alone, and a large one takes seconds: looked at again, it isn't drawn again. */
    private final Cache<Drawing, Draw> shown =
            Caffeine.newBuilder().maximumSize(LOOKED_AT).softValues().build();

    private final Cache<String, SealedDraw> proved =
            Caffeine.newBuilder().maximumSize(LOOKED_AT).softValues().build();

    private final DrawStore store;
    private final DrawLooks looks;
    private final ExpertPool pool;
    private final ProfileCheck profiles;
    private final Recusals recusals;
    private final CaseDirectory directory;
    private final Cases cases;
    private final Calls calls;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Draws(
            DrawStore store,
            DrawLooks looks,
            ExpertPool pool,
            ProfileCheck profiles,
            Recusals recusals,
            CaseDirectory directory,
            Cases cases,
            Calls calls,
            Audit audit,
            TransactionTemplate transaction) {
        this.store = store;
        this.looks = looks;
        this.pool = pool;
        this.profiles = profiles;
        this.recusals = recusals;
        this.directory = directory;
        this.cases = cases;
        this.calls = calls;
        this.audit = audit;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(SealedDraw sealed) implements Result {}

        /** Something has changed since it was shown: another draw stands, or people, cases or ties are others. */
        record Stale() implements Result {}
    }

    /**
     * What waits to be drawn in a call by the actor's office: its new cases at once, and each earlier draw's free seats. Shown
     * to who draws, and to who decides on names that are alike.
     */
    public List<Plan> plans(String callId, Actor by, Instant at) {
        var plans = new ArrayList<Plan>();
        var cards = underReview(callId, by);
        first(callId, cards, by, at).ifPresent(plans::add);
        for (var earlier : store.last(callId, by.organisation()))
            replacement(earlier, cards, by, at).ifPresent(plans::add);
        return plans;
    }

    /** As {@link #plans}; that these outcomes were shown is put on record. */
    public List<Plan> look(String callId, Actor by, Caller caller, Instant at) {
        var plans = plans(callId, by, at);
        for (var plan : plans)
            plan.digest()
                    .ifPresent(
                            digest -> looks.keep(callId, digest, plan.drawing().replaces(), by, caller, at));
        return plans;
    }

    /** What was shown of this draw so far, besides how it comes out now. */
    public Looked looked(String callId, Plan plan, Actor by, Instant at) {
        return looks.before(
                callId,
                by.organisation(),
                plan.drawing().replaces(),
                plan.digest().orElse(""),
                at);
    }

    /** What was shown of a draw before it was committed, besides how it came out. */
    public Looked looked(KeptDraw kept) {
        return looks.before(kept.callId(), kept.office(), kept.replaces(), kept.digest(), kept.at());
    }

    /** What was done to the actor's pool since the first outcome was shown. */
    public List<Change> changes(Looked looked, Actor by, Instant until) {
        return looked.first()
                .map(first -> looks.changes(by.organisation(), first, until))
                .orElse(List.of());
    }

    private List<CaseCard> underReview(String callId, Actor by) {
        return directory.visibleTo(by, Filter.call(callId), 1, ALL).cards().stream()
                .filter(card -> card.kind() == Kind.REVIEW && card.status() != CaseStatus.ENDED)
                .filter(card -> acts(card, by) || clears(card, by))
                .toList();
    }

    private boolean acts(CaseCard card, Actor by) {
        var state = cases.get(card.caseId());
        return Responsible.acts(state, cases.edition(state).stage(state.stage()), by);
    }

    private boolean clears(CaseCard card, Actor by) {
        var state = cases.get(card.caseId());
        return Recusals.clears(state, cases.edition(state), by);
    }

    private Optional<Plan> first(String callId, List<CaseCard> all, Actor by, Instant at) {
        var cards = all.stream()
                .filter(card -> cases.get(card.caseId()).draws().isEmpty())
                .toList();
        if (cards.isEmpty()) return Optional.empty();
        var under = cards.stream().map(card -> under(card.caseId())).toList();
        var experts = pool.ofOffice(OrganisationId.of(by.organisation()));
        var involved = recusals.involved(under, experts);
        var codes = involved.stream().collect(Collectors.toMap(Involved::caseId, Involved::codes));
        var fields = profiles.fields().stream().map(Pillar::id).toList();
        var drawn = under.stream()
                .map(of -> new Case(
                        of.caseId(),
                        of.state().lead().area(),
                        fields,
                        needed(of),
                        codes.getOrDefault(of.caseId(), List.of()),
                        List.of(),
                        List.of()))
                .toList();
        var seed = Seed.of(store.submissions(callId, filedBy(callId, at)));
        return Optional.of(plan(drawn, involved, experts, seed, limits(under), Optional.empty(), cards, by, at));
    }

    /** Nobody sways the seed after the call has closed: what is filed later doesn't count. */
    private Instant filedBy(String callId, Instant at) {
        return calls.get(callId)
                .closes()
                .map(day -> day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant())
                .filter(at::isAfter)
                .orElse(at);
    }

    private Optional<Plan> replacement(KeptDraw kept, List<CaseCard> all, Actor by, Instant at) {
        var ids = all.stream().map(CaseCard::caseId).toList();
        var earlier = sealed(kept);
        var open = earlier.drawing().cases().stream()
                .map(Case::id)
                .filter(ids::contains)
                .toList();
        var givenUp = open.stream().flatMap(id -> givenUp(id, earlier).stream()).toList();
        if (givenUp.isEmpty()) return Optional.empty();
        var next = Drawing.replacing(earlier, givenUp, ChinaTime.day(at));
        var cards = all.stream().filter(card -> open.contains(card.caseId())).toList();
        var under = cards.stream().map(card -> under(card.caseId())).toList();
        var experts = pool.ofOffice(OrganisationId.of(by.organisation()));
        var involved = recusals.involved(under, experts);
        return Optional.of(
                plan(next.cases(), involved, experts, next.seed(), next.limits(), next.replaces(), cards, by, at));
    }

    /** Seats of the draw that nobody has any more, and why. */
    private List<GivenUp> givenUp(String caseId, SealedDraw earlier) {
        var state = cases.get(caseId);
        var seated = state.experts().stream().map(CaseEvent.Expert::account).toList();
        return earlier.experts(caseId).stream()
                .filter(account -> !seated.contains(account))
                .map(account -> new GivenUp(caseId, account, why(state, account)))
                .toList();
    }

    private static Case.Why why(CaseState state, String account) {
        return state.left().stream()
                .filter(left -> left.expert().account().equals(account))
                .map(CaseState.Left::why)
                .reduce((first, last) -> last)
                .orElse(Case.Why.OTHER);
    }

    private Plan plan(
            List<Case> drawn,
            List<Involved> involved,
            List<Entry> experts,
            Seed seed,
            Limits limits,
            Optional<String> replaces,
            List<CaseCard> cards,
            Actor by,
            Instant at) {
        var today = ChinaTime.day(at);
        var ties = recusals.find(involved, experts, today, by);
        var drawing = new Drawing(
                today,
                experts(experts, drawn, today),
                drawn,
                ties.stream().map(Tie::conflict).toList(),
                limits,
                seed,
                replaces);
        boolean commits = cards.stream().allMatch(card -> acts(card, by));
        return new Plan(drawing, shown.get(drawing, Draw::of), cards, experts, ties, commits);
    }

    /** Seats kept in this drawing are counted by the draw itself. */
    private static List<Expert> experts(List<Entry> entries, List<Case> drawn, LocalDate today) {
        var kept = new HashMap<String, Integer>();
        for (var of : drawn) of.kept().forEach(expert -> kept.merge(expert, 1, Integer::sum));
        return entries.stream()
                .map(entry -> {
                    var id = entry.person().toString();
                    int here = kept.getOrDefault(id, 0);
                    return new Expert(
                            id,
                            entry.profile().fields(),
                            entry.profile().area(),
                            entry.profile().unit().creditCode(),
                            entry.retired().isEmpty() && !entry.profile().away(today),
                            Math.max(0, entry.seats() - here),
                            Math.max(here, entry.profile().most() - entry.open() + here),
                            entry.declaration().map(declaration -> declaration.until()));
                })
                .toList();
    }

    private Under under(String caseId) {
        var state = cases.get(caseId);
        return new Under(caseId, state, cases.edition(state));
    }

    /** Those of the call's edition; a case judged by another edition of the call brings its own experts' number only. */
    private static Limits limits(List<Under> cases) {
        var panel = cases.getFirst().edition().review().orElseThrow().panel();
        return new Limits(panel.perArea(), panel.perUnit(), List.of());
    }

    private static int needed(Under of) {
        return of.edition().review().orElseThrow().experts();
    }

    /** @param digest of the draw as it was shown */
    public Result commit(String callId, String digest, Actor by, Caller caller, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            store.lock(by.organisation());
            for (var plan : plans(callId, by, at))
                if (plan.commits()
                        && plan.draw() instanceof Draw.Drawn(var sealed)
                        && sealed.digest().equals(digest)) {
                    if (seat(callId, sealed, by, caller, at)) return new Result.Done(sealed);
                    status.setRollbackOnly();
                }
            return new Result.Stale();
        }));
    }

    private boolean seat(String callId, SealedDraw sealed, Actor by, Caller caller, Instant at) {
        store.keep(callId, by.organisation(), sealed, by.name(), at);
        var names = pool.names(sealed.seats().stream().map(Seat::expert).toList());
        var seats = new HashMap<String, List<CaseEvent.Expert>>();
        for (var seat : sealed.seats())
            seats.computeIfAbsent(seat.of(), it -> new ArrayList<>())
                    .add(new CaseEvent.Expert(seat.expert(), names.getOrDefault(seat.expert(), seat.expert())));
        // Always in one order, so that two who lock the same cases never wait for each other.
        for (var caseId : seats.keySet().stream().sorted().toList()) {
            var command = new Command.SeatExperts(sealed.digest(), Objects.requireNonNull(seats.get(caseId)));
            if (cases.handle(caseId, command, by, at) instanceof Cases.Result.Refused) return false;
        }
        audit.done(caller, "draw.commit", callId, Map.of("digest", sealed.digest(), "cases", seats.size()));
        return true;
    }

    /**
     * Draws committed in a call, for everybody: digest and day, no names. That somebody was replaced is told once the reviews
     * concerned are over, so that no applicant learns from it who has left.
     */
    public List<Posted> posted(String callId) {
        return store.ofCall(callId).stream()
                .filter(draw -> draw.replaces().isEmpty() || store.over(draw.digest()))
                .map(draw -> new Posted(
                        draw.digest(),
                        ChinaTime.day(draw.at()),
                        draw.replaces(),
                        looked(draw).others()))
                .toList();
    }

    /** @param others how many other outcomes were shown before it was committed */
    public record Posted(String digest, LocalDate day, Optional<String> replaces, int others) {}

    /** The office's own records of a call, the first draw first. */
    public List<KeptDraw> kept(String callId, Actor by) {
        return store.ofCall(callId).stream()
                .filter(draw -> draw.office().equals(by.organisation()))
                .toList();
    }

    /** The sealed record, for the office that drew; to others it is not there. */
    public Optional<KeptDraw> find(String digest, Actor by) {
        return store.byDigest(digest).filter(draw -> draw.office().equals(by.organisation()));
    }

    /** The sealed records that a case takes part in, the first draw first; for whoever may see all of the case. */
    public List<KeptDraw> ofCase(String caseId) {
        return store.ofCase(caseId);
    }

    private SealedDraw sealed(KeptDraw kept) {
        return proved.get(kept.digest(), digest -> replayed(kept));
    }

    private static SealedDraw replayed(KeptDraw kept) {
        return switch (Replay.verify(kept.body())) {
            case Replay.Identical(var sealed) -> sealed;
            case Replay.Differs(var first) ->
                throw new IllegalStateException(
                        "The stored draw " + kept.digest() + " can't be drawn again: " + first.en());
            case Replay.NotADraw(var why) ->
                throw new IllegalStateException("The stored draw " + kept.digest() + " is none: " + why);
        };
    }
}
