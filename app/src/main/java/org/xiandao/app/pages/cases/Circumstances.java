package org.xiandao.app.pages.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.Precedents;
import org.xiandao.application.life.Conditions;
import org.xiandao.application.life.Objection;
import org.xiandao.application.life.SiteVisit.Standing;
import org.xiandao.rules.judge.Judgement;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.pack.Level;

/** What stands beside a case's points when it is decided (相关情况); each is shown, none decides. */
@Component
public class Circumstances {
    private static final int LONGEST = 80;

    private final Cases cases;
    private final Precedents precedents;
    private final CaseWords words;

    Circumstances(Cases cases, Precedents precedents, CaseWords words) {
        this.cases = cases;
        this.precedents = precedents;
        this.words = words;
    }

    public List<Fact> of(Seat seat, LocalDate today, Words w) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(w.t("circumstance.conditions"), conditions(seat, today, w)));
        recommended(seat, w, facts);
        visited(seat, w, facts);
        objections(seat, w, facts);
        for (var barred : cases.barred(seat.state(), today))
            facts.add(new Fact(w.t("circumstance.barred"), RefusalWords.sentence(barred, seat.edition(), w)));
        var before = new ArrayList<String>();
        for (var one : precedents.of(seat.state().lead().area(), seat.caseId()))
            before.add(w.t("circumstance.before.one", one.title(), w.t("verb." + one.verb()), one.day(), one.number()));
        facts.add(new Fact(
                w.t("circumstance.before"),
                before.isEmpty() ? w.t("circumstance.none") : String.join(w.zh() ? "；" : "; ", before)));
        return facts;
    }

    /** The province of the lead, for how cases are spread over regions. */
    public String region(Seat seat, Words w) {
        var lead = seat.state().lead();
        return words.area(lead.chain().getOrDefault(Level.PROVINCE, lead.area()), w);
    }

    private String conditions(Seat seat, LocalDate today, Words w) {
        var judgements =
                Conditions.all(seat.state(), seat.edition(), seat.call().terms(), cases.facts(), today);
        if (judgements.isEmpty()) return w.t("circumstance.none");
        var notMet = named(judgements, Verdict.NOT_MET, w);
        var open = named(judgements, Verdict.UNDETERMINED, w);
        if (notMet.isEmpty() && open.isEmpty()) return w.t("circumstance.conditions.met", judgements.size());
        var said = new ArrayList<String>();
        if (!notMet.isEmpty()) said.add(w.t("circumstance.conditions.not", notMet));
        if (!open.isEmpty()) said.add(w.t("circumstance.conditions.open", open));
        return String.join(w.zh() ? "；" : "; ", said);
    }

    private static String named(List<Judgement> judgements, Verdict verdict, Words w) {
        return judgements.stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .map(judgement -> w.t(judgement.condition().title()))
                .reduce((one, other) -> one + w.comma() + other)
                .orElse("");
    }

    private static void recommended(Seat seat, Words w, List<Fact> facts) {
        var ranks = new ArrayList<String>();
        for (var given : seat.state().verdicts()) {
            var verdict = given.verdict();
            verdict.rank()
                    .ifPresent(
                            rank -> ranks.add(verdict.organisationName() + w.t("say.colon") + w.t("case.rank", rank)));
        }
        if (!ranks.isEmpty()) facts.add(new Fact(w.t("circumstance.ranks"), String.join(w.zh() ? "；" : "; ", ranks)));
    }

    private static void visited(Seat seat, Words w, List<Fact> facts) {
        seat.state().siteVisit().record().ifPresent(visit -> {
            var said = visit.record().stream()
                    .filter(entry -> !entry.text().isBlank())
                    .map(entry -> entry.heading() + w.t("say.colon") + cut(entry.text()))
                    .toList();
            facts.add(new Fact(w.t("circumstance.visit"), String.join(w.zh() ? "；" : "; ", said)));
            var points = visit.scores().values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!visit.scores().isEmpty())
                facts.add(new Fact(
                        w.t("circumstance.visit.points"),
                        w.t("case.points", points.stripTrailingZeros().toPlainString())));
        });
        var differing = seat.state().siteVisit().all(Standing.COUNTED).stream()
                .flatMap(seen -> seen.observation().deviation().stream())
                .map(one -> w.t("visit.differs.line", cut(one.claimed()), cut(one.found())))
                .toList();
        if (!differing.isEmpty())
            facts.add(new Fact(
                    w.t("circumstance.visit.differs", differing.size()), String.join(w.zh() ? "。" : ". ", differing)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static void objections(Seat seat, Words w, List<Fact> facts) {
        var all = seat.state().objections();
        if (all.isEmpty()) return;
        facts.add(new Fact(
                w.t("circumstance.objections"),
                w.t(
                        "circumstance.objections.told",
                        all.size(),
                        all.stream().filter(Objection::open).count(),
                        all.stream().filter(Objection::upheld).count())));
    }
}
