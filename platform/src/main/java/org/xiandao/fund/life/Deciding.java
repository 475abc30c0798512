package org.xiandao.fund.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
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
import org.xiandao.fund.life.FundState.Numbered;
import org.xiandao.fund.life.Refusal.Code;
import org.xiandao.rules.fund.Books;
import org.xiandao.rules.fund.Books.Party;
import org.xiandao.rules.fund.Flag;
import org.xiandao.rules.fund.Sample;
import org.xiandao.rules.fund.Watching;

/** Decides what a command comes to. Pure: the same state, command and setting always give the same outcome. */
public final class Deciding {
    private final FundState state;
    private final Setting setting;
    private final Form form;
    private final String key;

    private Deciding(FundState state, Command command, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.form = new Form(command.typed());
        this.key = command.key();
    }

    public static Outcome decide(FundState state, Command command, Setting setting) {
        if (state.knows(command.key())) return new Outcome.Done(List.of());
        return new Deciding(state, command, setting).outcome(command);
    }

    /** What the rules of the fund's programme point at, cleared or not. */
    public static List<Flag> flags(FundState state, Setting setting) {
        return setting.edition()
                .map(edition -> Watching.flags(edition.funds(), state.books(setting.elsewhere())))
                .orElse(List.of());
    }

    private Outcome outcome(Command command) {
        var rights = setting.rights();
        return switch (command) {
            case Command.Open open -> by(rights.keeps(), () -> open(open));
            case Command.EnterProject _ -> by(rights.keeps(), this::project);
            case Command.Enter enter -> by(rights.keeps(), () -> enter(enter));
            case Command.Reverse reverse -> by(rights.keeps(), () -> reverse(reverse.entry()));
            case Command.ClearFlag clear -> by(rights.decides(), () -> clear(clear.flag()));
            case Command.OpenAudit _ -> by(rights.keeps(), this::audit);
            case Command.Find _ -> by(rights.keeps(), this::found);
            case Command.Rectify rectify -> by(answers(rectify.finding()), () -> rectified(rectify));
            case Command.CloseFinding close -> by(rights.keeps(), () -> closed(close.finding()));
            case Command.DecideBar bar -> by(rights.decides(), () -> bar(bar));
            case Command.CloseAudit _ -> by(rights.decides(), this::closed);
        };
    }

    private Outcome by(boolean may, Supplier<FundEvent> event) {
        if (!may) return new Outcome.Refused(List.of(Refusal.of(Code.NOT_YOURS, "")));
        var done = event.get();
        return form.refusals().isEmpty()
                ? new Outcome.Done(List.of(done))
                : new Outcome.Refused(List.copyOf(form.refusals()));
    }

    private FundEvent open(Command.Open open) {
        if (setting.edition().isEmpty()) form.refuse(Code.UNKNOWN_EDITION, "edition");
        return new Opened(
                form.line("title"),
                setting.edition().map(edition -> edition.id()).orElse(""),
                setting.edition().map(edition -> edition.sha256()).orElse(""),
                setting.area(),
                open.caseId(),
                key);
    }

    private FundEvent project() {
        var area = form.line("area");
        if (!form.wrong("area") && !setting.within().test(area)) form.refuse(Code.UNKNOWN_AREA, "area");
        var entered = new ProjectEntered(
                form.line("title"),
                form.party("legalName", "legalCode"),
                form.line("leader"),
                area,
                form.storyIfAny("verified"),
                key);
        var barred = setting.register().against(entered.legalPerson(), Optional.of(entered.leader()), setting.today());
        for (var held : barred) refuse(held, held.leader() ? "leader" : "legalCode");
        if (entered.verified().isEmpty())
            setting.register().namesakes(entered.leader(), setting.today()).stream()
                    .filter(held -> !barred.contains(held))
                    .forEach(held -> form.refuse(Code.NAMESAKE, "verified", held.name(), held.source()));
        state.projects().stream()
                .filter(one -> !form.wrong("title") && same(one.is(), entered))
                .findFirst()
                .ifPresent(one -> form.refuse(Code.SAME_PROJECT, "title", "#" + one.number()));
        return entered;
    }

    private static boolean same(ProjectEntered one, ProjectEntered other) {
        return one.legalPerson().is(other.legalPerson())
                && Books.key(one.title()).equals(Books.key(other.title()));
    }

    private void refuse(Setting.Held held, String path) {
        form.refuse(Code.BARRED, path, held.name(), held.source());
    }

    private FundEvent enter(Command.Enter enter) {
        return switch (enter.kind()) {
            case BUDGET -> new Budgeted(form.year(setting.today()), amount(), on(), form.evidence(enter.file()), key);
            case ALLOCATION -> allocation(enter);
            case CONTRACT -> contract(enter);
            case PAYMENT -> payment(enter);
            case ACCEPTANCE -> acceptance(enter);
        };
    }

    private BigDecimal amount() {
        return form.amount().orElse(BigDecimal.ZERO);
    }

    private LocalDate on() {
        return form.past(setting.today());
    }

    private FundEvent allocation(Command.Enter enter) {
        int project = knownProject();
        int year = form.year(setting.today());
        var amount = amount();
        if (!form.wrong("year")) atMost(amount, state.budgetLeft(year), Code.OVER_BUDGET);
        barred(project, setting.today());
        return new Allocated(project, year, amount, on(), form.evidence(enter.file()), key);
    }

    /** No money for a project whose legal person or leader is barred on the day. */
    private void barred(int project, LocalDate day) {
        state.find(ProjectEntered.class, project)
                .map(Numbered::is)
                .ifPresent(it -> setting.register()
                        .against(it.legalPerson(), Optional.of(it.leader()), day)
                        .forEach(held -> refuse(held, "")));
    }

    /** Nor for who is to be paid, where that is another. */
    private void barred(int project, Party payee, LocalDate day) {
        barred(project, day);
        boolean own = state.find(ProjectEntered.class, project)
                .filter(one -> one.is().legalPerson().is(payee))
                .isPresent();
        if (!own && !form.wrong("payeeCode"))
            setting.register().against(payee, Optional.empty(), day).forEach(held -> refuse(held, "payeeCode"));
    }

    private FundEvent contract(Command.Enter enter) {
        int project = knownProject();
        var number = form.line("number");
        var payee = form.party("payeeName", "payeeCode");
        var amount = amount();
        var on = on();
        var contracted =
                new Contracted(project, number, payee, amount, on, form.due(on), form.evidence(enter.file()), key);
        state.standing(Contracted.class).stream()
                .filter(one -> one.is().project() == project && !form.wrong("number"))
                .filter(one -> Books.key(one.is().number()).equals(Books.key(number)))
                .findFirst()
                .ifPresent(one -> form.refuse(Code.SAME_CONTRACT, "number", "#" + one.number()));
        barred(project, payee, setting.today());
        return contracted;
    }

    private FundEvent payment(Command.Enter enter) {
        var contract = knownContract();
        var amount = amount();
        contract.ifPresent(known -> {
            atMost(amount, state.contractLeft(known), Code.OVER_CONTRACT);
            atMost(amount, state.projectLeft(known.is().project()), Code.OVER_ALLOCATION);
        });
        var paid = new Paid(
                contract.map(Numbered::number).orElse(0),
                form.line("invoice"),
                form.party("payeeName", "payeeCode"),
                amount,
                on(),
                form.evidence(enter.file()),
                key);
        notBefore(contract, paid);
        contract.ifPresent(known -> barred(known.is().project(), paid.payee(), paid.on()));
        return paid;
    }

    private FundEvent acceptance(Command.Enter enter) {
        var contract = knownContract();
        var accepted = new Accepted(
                contract.map(Numbered::number).orElse(0), form.yes("passed"), on(), form.evidence(enter.file()), key);
        notBefore(contract, accepted);
        contract.flatMap(known -> state.acceptance(known.number()))
                .filter(latest ->
                        !form.wrong("on") && accepted.on().isBefore(latest.is().on()))
                .ifPresent(latest ->
                        form.refuse(Code.ACCEPTED_LATER, "on", latest.is().on().toString(), "#" + latest.number()));
        return accepted;
    }

    private void notBefore(Optional<Numbered<Contracted>> contract, Entry entry) {
        contract.filter(known -> entry.on().isBefore(known.is().on()))
                .ifPresent(known ->
                        form.refuse(Code.DAY_BEFORE, "on", known.is().on().toString()));
    }

    private int knownProject() {
        int number = form.number("project");
        if (form.wrong("project")) return number;
        if (state.find(ProjectEntered.class, number).isEmpty()) form.refuse(Code.UNKNOWN_PROJECT, "project");
        else if (state.reversed().contains(number)) form.refuse(Code.ALREADY_REVERSED, "project");
        return number;
    }

    /** One of the project on whose page it is entered: another's would be drawn from that other's money. */
    private Optional<Numbered<Contracted>> knownContract() {
        int project = knownProject();
        int number = form.number("contract");
        var contract = state.standing(Contracted.class).stream()
                .filter(one -> one.number() == number)
                .findFirst();
        if (form.wrong("contract") || form.wrong("project")) return Optional.empty();
        if (contract.isEmpty()) form.refuse(Code.UNKNOWN_CONTRACT, "contract");
        contract.filter(one -> one.is().project() != project).ifPresent(this::refuseElsewhere);
        return contract.filter(one -> one.is().project() == project);
    }

    private void refuseElsewhere(Numbered<Contracted> contract) {
        var owner = state.find(ProjectEntered.class, contract.is().project())
                .map(one -> one.is().title())
                .orElse("");
        form.refuse(Code.CONTRACT_ELSEWHERE, "contract", contract.is().number(), owner);
    }

    private void atMost(BigDecimal amount, BigDecimal left, Code otherwise) {
        if (amount.compareTo(left) > 0) form.refuse(otherwise, "amount", left.toPlainString());
    }

    /** An entry on which others rest is taken back after them, and a project after all that was entered on it. */
    private FundEvent reverse(int number) {
        var reversed = new Reversed(number, form.story("reason"), key);
        boolean project = state.find(ProjectEntered.class, number).isPresent();
        var entry = state.find(Entry.class, number).map(Numbered::is);
        if (!project && entry.isEmpty()) form.refuse(Code.UNKNOWN_ENTRY, "entry");
        else if (!here(project ? Optional.of(number) : entry.flatMap(state::projectOf)))
            form.refuse(Code.ENTRY_ELSEWHERE, "entry");
        else if (state.reversed().contains(number)) form.refuse(Code.ALREADY_REVERSED, "entry");
        else if (project ? state.used(number) : rested(number, entry.get())) form.refuse(Code.RESTS_ON_IT, "entry");
        return reversed;
    }

    /** Whether something belongs to the project that the form names; a budget, to none. */
    private boolean here(Optional<Integer> project) {
        return form.value("project").equals(project.map(String::valueOf).orElse(""));
    }

    private boolean rested(int number, Entry entry) {
        return switch (entry) {
            case Budgeted budget -> state.budgetLeft(budget.year()).compareTo(budget.amount()) < 0;
            case Allocated given -> state.projectLeft(given.project()).compareTo(given.amount()) < 0;
            case Contracted _ ->
                state.standing(Paid.class).stream().anyMatch(paid -> paid.is().contract() == number)
                        || state.acceptance(number).isPresent();
            case Paid _ -> false;
            case Accepted _ -> false;
        };
    }

    private FundEvent clear(String flag) {
        if (flags(state, setting).stream().noneMatch(one -> one.key().equals(flag)))
            form.refuse(Code.UNKNOWN_FLAG, "flag");
        else if (state.cleared(flag).isPresent()) form.refuse(Code.ALREADY_CLEARED, "flag");
        return new FlagCleared(flag, form.story("reason"), key);
    }

    /** The sample, and with it the entries that flags point at which nobody has cleared. */
    private FundEvent audit() {
        var title = form.line("title");
        if (state.openAudit().isPresent()) form.refuse(Code.AUDIT_OPEN, "");
        var rule = setting.edition().flatMap(edition -> edition.funds().audit());
        if (rule.isEmpty()) form.refuse(Code.NO_AUDIT_RULE, "");
        var payments = state.books(List.of()).payments();
        var sample = rule.map(known -> Sample.of(known, payments, setting.seed()))
                .orElse(new Sample(setting.seed(), List.of(), List.of()));
        var flagged = new TreeSet<Integer>();
        for (var flag : flags(state, setting)) if (state.cleared(flag.key()).isEmpty()) flagged.addAll(flag.entries());
        if (payments.isEmpty() && flagged.isEmpty()) form.refuse(Code.NOTHING_TO_AUDIT, "");
        return new AuditOpened(title, sample.seed(), sample.large(), sample.drawn(), List.copyOf(flagged), key);
    }

    private FundEvent found() {
        int entry = form.number("entry");
        var audit = state.openAudit();
        if (audit.isEmpty()) form.refuse(Code.NO_AUDIT, "");
        else if (!form.wrong("entry") && !sampled(audit.get().is(), entry)) form.refuse(Code.NOT_SAMPLED, "entry");
        var ground = Optional.of(form.value("ground")).filter(id -> !id.isEmpty());
        boolean known = ground.isEmpty()
                || setting.edition().stream()
                        .flatMap(edition -> edition.rating().grounds().stream())
                        .anyMatch(one -> one.id().equals(ground.get()));
        if (!known) form.refuse(Code.UNKNOWN_GROUND, "ground");
        return new Found(
                audit.map(Numbered::number).orElse(0),
                entry,
                ground,
                form.story("text"),
                form.ahead("due", setting.today()).orElse(setting.today()),
                key);
    }

    private static boolean sampled(AuditOpened audit, int entry) {
        return audit.large().contains(entry)
                || audit.drawn().contains(entry)
                || audit.flagged().contains(entry);
    }

    /** The office, and the legal person whose project it is. */
    private boolean answers(int finding) {
        return setting.rights().keeps()
                || state.find(Found.class, finding)
                        .flatMap(found -> state.projectOf(found.is()))
                        .filter(project -> setting.rights().own(project.is()))
                        .isPresent();
    }

    private FundEvent rectified(Command.Rectify rectify) {
        openFinding(rectify.finding());
        var project = state.find(Found.class, rectify.finding())
                .flatMap(found -> state.projectOf(found.is()))
                .map(Numbered::number);
        if (!form.value("project").isEmpty() && !form.wrong("") && !here(project))
            form.refuse(Code.UNKNOWN_FINDING, "");
        return new Rectified(rectify.finding(), form.story("text"), form.evidence(rectify.file()), key);
    }

    private FundEvent closed(int finding) {
        openFinding(finding);
        if (state.remedies(finding).isEmpty()) form.refuse(Code.NO_REMEDY, "text");
        return new FindingClosed(finding, form.story("text"), key);
    }

    private void openFinding(int finding) {
        if (state.find(Found.class, finding).isEmpty()) form.refuse(Code.UNKNOWN_FINDING, "");
        else if (state.closed(finding).isPresent()) form.refuse(Code.FINDING_CLOSED, "");
    }

    /** Proposed by a finding on a ground of the programme, where the programme has a bar. */
    private FundEvent bar(Command.DecideBar bar) {
        var found = state.find(Found.class, bar.finding());
        if (found.isEmpty()) form.refuse(Code.UNKNOWN_FINDING, "");
        else if (!proposesBar(found.get().is())) form.refuse(Code.NO_BAR, "");
        else if (state.bar(bar.finding()).isPresent()) form.refuse(Code.BAR_DECIDED, "");
        var document = bar.impose() ? form.documentNumber("document", setting.today()) : "";
        return new BarDecided(bar.finding(), bar.impose(), document, form.story("reason"), key);
    }

    private boolean proposesBar(Found found) {
        return found.ground().isPresent()
                && state.projectOf(found).isPresent()
                && setting.edition().flatMap(edition -> edition.rating().bar()).isPresent();
    }

    private FundEvent closed() {
        var audit = state.openAudit();
        if (audit.isEmpty()) form.refuse(Code.NO_AUDIT, "");
        else if (state.findings(audit.get().number()).stream().anyMatch(this::unsettled))
            form.refuse(Code.FINDINGS_OPEN, "");
        return new AuditClosed(audit.map(Numbered::number).orElse(0), form.story("conclusion"), key);
    }

    private boolean unsettled(Numbered<Found> found) {
        return state.closed(found.number()).isEmpty()
                || proposesBar(found.is()) && state.bar(found.number()).isEmpty();
    }
}
