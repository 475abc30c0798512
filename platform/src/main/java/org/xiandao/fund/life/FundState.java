package org.xiandao.fund.life;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xiandao.fund.life.FundEvent.Accepted;
import org.xiandao.fund.life.FundEvent.Allocated;
import org.xiandao.fund.life.FundEvent.AuditClosed;
import org.xiandao.fund.life.FundEvent.AuditOpened;
import org.xiandao.fund.life.FundEvent.BarDecided;
import org.xiandao.fund.life.FundEvent.Budgeted;
import org.xiandao.fund.life.FundEvent.Contracted;
import org.xiandao.fund.life.FundEvent.Entry;
import org.xiandao.fund.life.FundEvent.FindingClosed;
import org.xiandao.fund.life.FundEvent.FlagCleared;
import org.xiandao.fund.life.FundEvent.Found;
import org.xiandao.fund.life.FundEvent.Opened;
import org.xiandao.fund.life.FundEvent.Paid;
import org.xiandao.fund.life.FundEvent.ProjectEntered;
import org.xiandao.fund.life.FundEvent.Rectified;
import org.xiandao.fund.life.FundEvent.Reversed;
import org.xiandao.rules.fund.Books;
import org.xiandao.rules.fund.Books.Elsewhere;

/**
 * A fund as its file tells it: the events in order, and what they come to.
 *
 * @param reversed the numbers of entries and of projects that were taken back
 */
public record FundState(List<Recorded> events, Set<Integer> reversed) {
    public static final FundState NONE = new FundState(List.of(), Set.of());
    private static final BigDecimal NOTHING = new BigDecimal("0.0000");

    public FundState {
        events = List.copyOf(events);
        reversed = Set.copyOf(reversed);
    }

    /** Something of a kind under the number of its event. */
    public record Numbered<T>(int number, T is, Recorded recorded) {}

    public FundState then(List<Recorded> more) {
        var all = new ArrayList<>(events);
        all.addAll(more);
        var back = new HashSet<>(reversed);
        for (var one : more) if (one.event() instanceof Reversed taken) back.add(taken.entry());
        return new FundState(all, back);
    }

    public boolean exists() {
        return !events.isEmpty();
    }

    public Opened fund() {
        return (Opened) events.getFirst().event();
    }

    public boolean knows(String key) {
        return events.stream().anyMatch(recorded -> recorded.event().key().equals(key));
    }

    public <T> List<Numbered<T>> all(Class<T> kind) {
        return stream(kind).toList();
    }

    private <T> Stream<Numbered<T>> stream(Class<T> kind) {
        return events.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> new Numbered<>(recorded.number(), kind.cast(recorded.event()), recorded));
    }

    public <T> Optional<Numbered<T>> find(Class<T> kind, int number) {
        return stream(kind).filter(one -> one.number() == number).findFirst();
    }

    public Optional<Numbered<Reversed>> reversal(int entry) {
        return stream(Reversed.class).filter(one -> one.is().entry() == entry).findFirst();
    }

    /** Entries of a kind that nobody has taken back. */
    public <T extends Entry> List<Numbered<T>> standing(Class<T> kind) {
        return stream(kind).filter(one -> !reversed.contains(one.number())).toList();
    }

    /** Projects that nobody has taken back. */
    public List<Numbered<ProjectEntered>> projects() {
        return stream(ProjectEntered.class)
                .filter(one -> !reversed.contains(one.number()))
                .toList();
    }

    /** Whether something stands that was entered on a project, or an audit found something there. */
    public boolean used(int project) {
        return stream(Entry.class)
                        .filter(one -> !reversed.contains(one.number()))
                        .anyMatch(one ->
                                projectOf(one.is()).filter(of -> of == project).isPresent())
                || stream(Found.class)
                        .anyMatch(one -> projectOf(one.is())
                                .filter(of -> of.number() == project)
                                .isPresent());
    }

    public Map<Integer, BigDecimal> budgets() {
        var years = new TreeMap<Integer, BigDecimal>();
        for (var one : standing(Budgeted.class))
            years.merge(one.is().year(), one.is().amount(), BigDecimal::add);
        return years;
    }

    public BigDecimal allocated(int year) {
        return sum(standing(Allocated.class).stream()
                .filter(one -> one.is().year() == year)
                .map(one -> one.is().amount()));
    }

    /** What of a year's budget is not yet allocated. */
    public BigDecimal budgetLeft(int year) {
        return budgets().getOrDefault(year, NOTHING).subtract(allocated(year));
    }

    public BigDecimal given(int project) {
        return sum(standing(Allocated.class).stream()
                .filter(one -> one.is().project() == project)
                .map(one -> one.is().amount()));
    }

    public BigDecimal paid(int project) {
        return sum(standing(Paid.class).stream()
                .filter(one -> projectOf(one.is()) == project)
                .map(one -> one.is().amount()));
    }

    /** What of a project's allocations is not yet paid. */
    public BigDecimal projectLeft(int project) {
        return given(project).subtract(paid(project));
    }

    public BigDecimal contractLeft(Numbered<Contracted> contract) {
        return contract.is()
                .amount()
                .subtract(sum(standing(Paid.class).stream()
                        .filter(one -> one.is().contract() == contract.number())
                        .map(one -> one.is().amount())));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(NOTHING, BigDecimal::add);
    }

    public int projectOf(Paid paid) {
        return contract(paid.contract()).project();
    }

    private Contracted contract(int number) {
        return find(Contracted.class, number).orElseThrow().is();
    }

    /** The project that an entry belongs to; none for a budget. */
    public Optional<Integer> projectOf(Entry entry) {
        return switch (entry) {
            case Budgeted _ -> Optional.empty();
            case Allocated allocated -> Optional.of(allocated.project());
            case Contracted contracted -> Optional.of(contracted.project());
            case Paid paid -> Optional.of(projectOf(paid));
            case Accepted accepted -> Optional.of(contract(accepted.contract()).project());
        };
    }

    public Optional<Numbered<ProjectEntered>> projectOf(Found found) {
        return find(Entry.class, found.entry())
                .flatMap(entry -> projectOf(entry.is()))
                .flatMap(project -> find(ProjectEntered.class, project));
    }

    /** The last word on a contract's work. */
    public Optional<Numbered<Accepted>> acceptance(int contract) {
        return acceptances(contract).reduce((earlier, later) -> later);
    }

    /** In the order of their days; one of an earlier day that was entered behind a later one counts for nothing. */
    private Stream<Numbered<Accepted>> acceptances(int contract) {
        var kept = new ArrayList<Numbered<Accepted>>();
        for (var one : standing(Accepted.class))
            if (one.is().contract() == contract
                    && (kept.isEmpty()
                            || !one.is().on().isBefore(kept.getLast().is().on()))) kept.add(one);
        return kept.stream();
    }

    public Optional<Numbered<FlagCleared>> cleared(String flag) {
        return stream(FlagCleared.class)
                .filter(one -> one.is().flag().equals(flag))
                .findFirst();
    }

    public Optional<Numbered<AuditOpened>> openAudit() {
        return stream(AuditOpened.class)
                .filter(one -> closing(one.number()).isEmpty())
                .findFirst();
    }

    public Optional<Numbered<AuditClosed>> closing(int audit) {
        return stream(AuditClosed.class)
                .filter(one -> one.is().audit() == audit)
                .findFirst();
    }

    public List<Numbered<Found>> findings(int audit) {
        return stream(Found.class).filter(one -> one.is().audit() == audit).toList();
    }

    public List<Numbered<Rectified>> remedies(int finding) {
        return stream(Rectified.class)
                .filter(one -> one.is().finding() == finding)
                .toList();
    }

    public Optional<Numbered<FindingClosed>> closed(int finding) {
        return stream(FindingClosed.class)
                .filter(one -> one.is().finding() == finding)
                .findFirst();
    }

    public Optional<Numbered<BarDecided>> bar(int finding) {
        return stream(BarDecided.class)
                .filter(one -> one.is().finding() == finding)
                .findFirst();
    }

    /** As the rules look at it. */
    public Books books(List<Elsewhere> elsewhere) {
        return new Books(
                projects().stream()
                        .map(one -> new Books.Project(
                                one.number(), one.is().title(), one.is().legalPerson()))
                        .toList(),
                standing(Allocated.class).stream()
                        .map(one -> new Books.Allocation(
                                one.number(), one.is().project(), one.is().amount()))
                        .toList(),
                standing(Contracted.class).stream()
                        .map(one -> new Books.Contract(
                                one.number(),
                                one.is().project(),
                                one.is().payee(),
                                one.is().amount(),
                                one.is().on(),
                                acceptances(one.number())
                                        .map(accepted -> new Books.Acceptance(
                                                accepted.is().on(),
                                                accepted.is().passed()))
                                        .toList()))
                        .toList(),
                standing(Paid.class).stream()
                        .map(one -> new Books.Payment(
                                one.number(),
                                projectOf(one.is()),
                                one.is().contract(),
                                one.is().payee(),
                                one.is().invoice(),
                                one.is().amount(),
                                one.is().on()))
                        .toList(),
                elsewhere);
    }
}
