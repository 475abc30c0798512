package org.xiandao.tour;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiandao.application.Applicants;
import org.xiandao.application.Cases;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.StoredFile;
import org.xiandao.expert.Draws;
import org.xiandao.expert.ExpertPool;
import org.xiandao.fund.Funds;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.RecordEvidence;
import org.xiandao.people.Interests;
import org.xiandao.people.People;
import org.xiandao.plan.Plans;
import org.xiandao.prefill.Prefill;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.publication.Publications;
import org.xiandao.report.YearlyReports;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.trial.Trials;
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

/** Plays the tour's world into an empty data folder, through the services that users use. */
@Component
public class Tour {
    /** Every account of the login page has this password; a tour holds nothing that needs a better one. */
    public static final String PASSWORD = "xiandao-tour";

    private final People people;
    private final Areas areas;
    private final Applicants applicants;
    private final Editions editions;
    private final Calls calls;
    private final Cases cases;
    private final EvidenceFiles files;
    private final Ledger ledger;
    private final RecordEvidence evidence;
    private final Prefill prefill;
    private final WorkingDays workingDays;
    private final ExpertPool pool;
    private final Interests interests;
    private final Draws draws;
    private final Plans plans;
    private final Trials trials;
    private final YearlyReports yearly;
    private final Funds funds;
    private final Vouchers vouchers;
    private final VoucherBooks books;
    private final Publications publications;

    Tour(
            People people,
            Areas areas,
            Applicants applicants,
            Editions editions,
            Calls calls,
            Cases cases,
            EvidenceFiles files,
            Ledger ledger,
            RecordEvidence evidence,
            Prefill prefill,
            WorkingDays workingDays,
            ExpertPool pool,
            Interests interests,
            Draws draws,
            Plans plans,
            Trials trials,
            YearlyReports yearly,
            Funds funds,
            Vouchers vouchers,
            VoucherBooks books,
            Publications publications) {
        this.people = people;
        this.areas = areas;
        this.applicants = applicants;
        this.editions = editions;
        this.calls = calls;
        this.cases = cases;
        this.files = files;
        this.ledger = ledger;
        this.evidence = evidence;
        this.prefill = prefill;
        this.workingDays = workingDays;
        this.pool = pool;
        this.interests = interests;
        this.draws = draws;
        this.plans = plans;
        this.trials = trials;
        this.yearly = yearly;
        this.funds = funds;
        this.vouchers = vouchers;
        this.books = books;
        this.publications = publications;
    }

    /** An account of the login page. */
    public record Account(String login, String password, Text role) {}

    public List<Account> accounts() {
        return World.read().cast().stream()
                .map(role -> new Account(role.login(), PASSWORD, role.role()))
                .toList();
    }

    /** Does nothing where a world has been played already. */
    public void play(Instant now) {
        if (!calls.all().isEmpty()) return;
        var world = World.read();
        var cast = new Cast(people, areas, applicants, world);
        cast.enter(PASSWORD);
        var last = lastDay(ChinaTime.day(now));
        world.calls().forEach(plan -> publish(plan, cast, last));
        var attached = attached(now);
        var photo = kept("演示照片.jpg", DemonstrationPhoto.bytes(), now);
        new Records(ledger, new Proving(evidence, files, last), people, last).tell();
        var ranks = new HashMap<String, Integer>();
        var experts = new Experts(pool, interests, cast, world, last);
        experts.enter();
        var later = new ArrayList<Integer>();
        for (int n = 0; n < world.cases().size(); n++) {
            if (reviewed(world.cases().get(n))) later.add(n);
            else tell(world.cases().get(n), world, cast, n, last, attached, photo, ranks);
        }
        experts.enterThoseOfTheLoginPage();
        // Those with a panel first: a draw takes in all cases of its call that wait for one.
        for (var panel : List.of(true, false))
            for (var n : later)
                if (world.cases().get(n).panel() == panel)
                    tell(world.cases().get(n), world, cast, n, last, attached, photo, ranks);
        PlanTold.tell(plans, cast, last);
        trials.rebuild(); // while the tour plays no room listens yet to the cases
        new StarsTold(trials, cases, cast, last).tell();
        new YearlyTold(yearly, cases, cast, last).tell();
        new MoneyTold(funds, vouchers, books, people, areas, cast, last).tell();
        new PapersTold(publications, editions, cast, last).tell();
    }

    /** Whether the case is under review now. */
    private boolean reviewed(World.CasePlan plan) {
        return editions.get(calls.get(plan.call()).terms().sha256()).workflow().stages().stream()
                .anyMatch(stage -> stage.id().equals(plan.until()) && stage.kind() == Kind.REVIEW);
    }

    /** Public notices need a calendar that reaches beyond them; past its end the world stands still. */
    private LocalDate lastDay(LocalDate today) {
        int known = workingDays.years().last();
        var reach = LocalDate.of(known, 12, 10);
        return today.isAfter(reach) ? reach : today;
    }

    private void publish(World.CallPlan plan, Cast cast, LocalDate last) {
        var edition = editions.offered(plan.edition()).orElseThrow();
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        plan.dates().forEach((id, day) -> dates.put(id, day.on(last)));
        var draft = new Calls.Draft(
                plan.edition(),
                plan.title(),
                plan.text(),
                plan.number(),
                dates,
                plan.choices(),
                plan.quotas(),
                plan.demonstration());
        var office = edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.DECISION)
                .map(stage -> (Workflow.Actor.Office) stage.by())
                .findFirst()
                .orElseThrow();
        var actor = cast.of(cast.unit(office.kind() + ":" + edition.area(), Optional.empty()), false);
        var at = plan.at()
                .on(last)
                .atTime(LocalTime.of(9, 0))
                .atZone(ChinaTime.ZONE)
                .toInstant();
        if (calls.publish(plan.id(), draft, actor, at) instanceof Calls.Result.Refused refused)
            throw new IllegalStateException("The tour's call " + plan.id() + " is refused: " + refused.faults());
        plan.closed()
                .ifPresent(day -> calls.close(
                        plan.id(),
                        day.on(last),
                        "受理结束",
                        actor,
                        day.on(last)
                                .atTime(LocalTime.of(18, 0))
                                .atZone(ChinaTime.ZONE)
                                .toInstant()));
    }

    private void tell(
            World.CasePlan plan,
            World world,
            Cast cast,
            int number,
            LocalDate last,
            StoredFile evidence,
            StoredFile photo,
            Map<String, Integer> ranks) {
        var edition = editions.get(calls.get(plan.call()).terms().sha256());
        var caseId = caseId(plan);
        var noticed = world.cases().stream()
                .filter(other -> other.call().equals(plan.call()) && other.published())
                .map(Tour::caseId)
                .toList();
        var unit = cast.unit(plan.unit(), plan.area());
        var story = new Story(cases, cast, prefill, draws, plan, edition, caseId, number, last, ranks, noticed);
        story.tell(
                cases.open(caseId, plan.call(), cast.applicant(unit), cast.of(unit, true), story.now()),
                evidence,
                photo);
    }

    private static String caseId(World.CasePlan plan) {
        return caseId(plan.call(), plan.unit());
    }

    static String caseId(String call, String unit) {
        return UUID.nameUUIDFromBytes((call + unit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** One small PDF that says what it is; kept once, whatever it proves. */
    private StoredFile attached(Instant now) {
        return kept("演示证明材料.pdf", DemonstrationPdf.bytes(), now);
    }

    private StoredFile kept(String name, byte[] bytes, Instant now) {
        var id = UUID.nameUUIDFromBytes(bytes).toString();
        files.begin(id, "tour", "", name, bytes.length, now);
        return files.complete(files.add(id, "tour", 0, new ByteArrayInputStream(bytes)));
    }
}
