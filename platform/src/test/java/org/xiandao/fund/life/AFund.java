package org.xiandao.fund.life;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.fund.Books.Elsewhere;
import org.xiandao.rules.fund.Books.Party;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;

/** A fund in memory, told step by step. */
public final class AFund {
    public static final Edition EDITION = Packs.load(
                    Path.of(System.getProperty("xiandao.root"), "programmes", "guangzhou", "2025"))
            .orThrow();
    public static final String WORKS = "91350100M000100Y43";
    static final Rights DECIDER = new Rights(true, true, Optional.empty());
    static final Rights HANDLER = new Rights(true, false, Optional.empty());
    static final Rights STRANGER = new Rights(false, false, Optional.empty());
    static final Rights LEGAL_PERSON = new Rights(false, false, Optional.of(WORKS));

    FundState state = FundState.NONE;
    Rights rights = DECIDER;
    LocalDate today = LocalDate.of(2026, 5, 20);
    List<Elsewhere> elsewhere = List.of();
    List<Setting.Held> barred = List.of();
    LocalDate barredFrom = LocalDate.MIN;
    List<Setting.Held> elsewhereBarred = List.of();
    private int forms;

    static AFund opened() {
        var fund = new AFund();
        fund.does(new Command.Open(Map.of("title", "技改奖补"), Optional.empty(), "open"));
        return fund;
    }

    /** With a budget of 300 in 2026, one project given 100 of it, one contract of 80. */
    static AFund withAContract() {
        var fund = opened();
        fund.budget("300");
        fund.project();
        fund.does(fund.enter(Command.Kind.ALLOCATION, "project", "3", "year", "2026", "amount", "100"));
        fund.does(fund.contract("HT-1", "amount", "80"));
        return fund;
    }

    void budget(String amount) {
        does(enter(Command.Kind.BUDGET, "year", "2026", "amount", amount));
    }

    void project() {
        project("一号项目");
    }

    void project(String title) {
        does(entering(title, "甲厂", WORKS));
    }

    Command.EnterProject entering(String title, String legalName, String legalCode) {
        return new Command.EnterProject(
                Map.of("title", title, "legalName", legalName, "legalCode", legalCode, "leader", "张三", "area", "1"),
                "project" + forms++);
    }

    Command.Enter contract(String number, String... otherwise) {
        var fields = new ArrayList<>(
                List.of("project", "3", "number", number, "payeeName", "甲厂", "payeeCode", WORKS, "amount", "20"));
        fields.addAll(List.of(otherwise));
        return enter(Command.Kind.CONTRACT, fields.toArray(String[]::new));
    }

    Command.Enter accept(String passed, String on) {
        return enter(Command.Kind.ACCEPTANCE, "project", "3", "contract", "5", "passed", passed, "on", on);
    }

    Command.Enter pay(String amount, String invoice) {
        return enter(
                Command.Kind.PAYMENT,
                "project",
                "3",
                "contract",
                "5",
                "invoice",
                invoice,
                "payeeName",
                "甲厂",
                "payeeCode",
                WORKS,
                "amount",
                amount);
    }

    Command.Enter enter(Command.Kind kind, String... fields) {
        var typed = new HashMap<>(Map.of("on", "2026-05-10", "document", "穗财〔2026〕1号"));
        for (int i = 0; i < fields.length; i += 2) typed.put(fields[i], fields[i + 1]);
        return new Command.Enter(kind, typed, Optional.empty(), "form" + forms++);
    }

    Map<String, String> reason() {
        return Map.of("reason", "记错了");
    }

    /** Taken back on the page that the entry belongs to. */
    Command.Reverse back(int entry, String key) {
        return new Command.Reverse(entry, Map.of("reason", "记错了", "project", entry == 2 ? "" : "3"), key);
    }

    Outcome decide(Command command) {
        return Deciding.decide(state, command, setting());
    }

    Setting setting() {
        return new Setting(Optional.of(EDITION), rights, "1", "1"::equals, today, elsewhere, register, "seed");
    }

    private final Setting.Register register = new Setting.Register() {
        @Override
        public List<Setting.Held> against(Party party, Optional<String> leader, LocalDate day) {
            if (day.isBefore(barredFrom)) return List.of();
            return barred.stream()
                    .filter(held -> held.name().equals(held.leader() ? leader.orElse("") : party.name()))
                    .toList();
        }

        @Override
        public List<Setting.Held> namesakes(String leader, LocalDate day) {
            return elsewhereBarred.stream()
                    .filter(held -> held.name().equals(leader))
                    .toList();
        }
    };

    AFund does(Command command) {
        if (!(decide(command) instanceof Outcome.Done(var events)))
            throw new AssertionError(decide(command).toString());
        for (var event : events)
            state = state.then(List.of(new Recorded(
                    state.events().size() + 1,
                    today.atStartOfDay().toInstant(ZoneOffset.UTC),
                    "account",
                    "某人",
                    "某局",
                    event)));
        return this;
    }

    List<String> refused(Command command) {
        return decide(command) instanceof Outcome.Refused(var refusals)
                ? refusals.stream()
                        .map(one -> (one.code() + " " + one.path() + " " + String.join(",", one.args())).strip())
                        .toList()
                : List.of();
    }
}
