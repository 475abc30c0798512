package org.xiandao.app.pages.experts;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.base.Quotes;
import org.xiandao.expert.Entry;
import org.xiandao.expert.Plan;
import org.xiandao.expert.Tie;
import org.xiandao.people.PersonId;
import org.xiandao.rules.draw.Balance;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.draw.Draw;
import org.xiandao.rules.draw.Expert;
import org.xiandao.rules.draw.Reason;
import org.xiandao.rules.draw.SealedDraw;
import org.xiandao.rules.draw.Seat;
import org.xiandao.rules.draw.Vacancy;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** Puts a draw that waits into words: cases, who is out and why, who would review what, and how evenly. */
@Component
class DrawShown {

    DrawView.Waiting of(Plan plan, String callId, Typed typed, Words w) {
        var names = new Names(plan);
        var cases = new ArrayList<List<Cell>>();
        for (var card : plan.cases()) cases.add(line(card, plan, w));
        var waiting = List.of(
                Column.text(w.t("case.column.title")),
                Column.text(w.t("draw.applicants")),
                Column.number(w.t("draw.seats")),
                Column.number(w.t("draw.kept")),
                Column.number(w.t("draw.conflicted")));
        return new DrawView.Waiting(
                w.t(plan.drawing().replaces().isPresent() ? "draw.replacement" : "draw.first"),
                w.t(plan.drawing().replaces().isPresent() ? "draw.replacement.lead" : "draw.first.lead"),
                faults(plan, names, w),
                new TableView(w.t("draw.cases"), waiting, cases),
                out(plan, names, w),
                drawn(plan).map(draw -> people(draw, names, w)),
                drawn(plan).map(draw -> loads(draw, names, w)),
                facts(plan, w),
                plan.commits() ? plan.digest() : Optional.empty(),
                clearing(plan, callId, names, typed, w),
                List.of());
    }

    private static Optional<SealedDraw> drawn(Plan plan) {
        return plan.draw() instanceof Draw.Drawn(var found) ? Optional.of(found) : Optional.empty();
    }

    /** People and cases by their ids. */
    private record Names(Map<String, Entry> people, Map<String, CaseCard> cases) {
        Names(Plan plan) {
            this(
                    plan.experts().stream()
                            .collect(Collectors.toMap(entry -> entry.person().toString(), entry -> entry)),
                    plan.cases().stream().collect(Collectors.toMap(CaseCard::caseId, card -> card)));
        }

        String person(String id) {
            return Optional.ofNullable(people.get(id))
                    .map(entry -> entry.profile().name() + "（"
                            + entry.profile().unit().name() + "）")
                    .orElse(id);
        }

        String caseOf(String id) {
            return Optional.ofNullable(cases.get(id)).map(CaseCard::title).orElse(id);
        }
    }

    private static List<Cell> line(CaseCard card, Plan plan, Words w) {
        var of = plan.drawing().cases().stream()
                .filter(one -> one.id().equals(card.caseId()))
                .findFirst()
                .orElseThrow();
        long conflicted = plan.ties().stream()
                .filter(tie -> tie.caseId().equals(card.caseId()))
                .map(Tie::expert)
                .distinct()
                .count();
        return List.of(
                new Cell.To(card.title(), "/cases/" + card.caseId()),
                new Cell.Plain(card.applicantName()),
                new Cell.Number(w.number(of.seats()), ""),
                new Cell.Number(w.number(of.kept().size()), ""),
                new Cell.Number(w.number(conflicted), ""));
    }

    private static List<String> faults(Plan plan, Names names, Words w) {
        return switch (plan.draw()) {
            case Draw.Drawn _ -> List.of();
            case Draw.Short(var vacancies) ->
                vacancies.stream().map(vacancy -> vacancy(vacancy, names, w)).toList();
            case Draw.Refused(var faults) ->
                faults.stream().map(fault -> named(w.t(fault.text()), names)).toList();
        };
    }

    private static String vacancy(Vacancy vacancy, Names names, Words w) {
        return named(w.t(vacancy.text()), names);
    }

    /** What the rules call by id, people call by name. */
    private static String named(String text, Names names) {
        var said = text;
        for (var id : names.cases().keySet()) said = said.replace(id, Quotes.around(names.caseOf(id)));
        for (var id : names.people().keySet()) if (said.contains(id)) said = said.replace(id, names.person(id));
        return said;
    }

    /** Out for all cases, by reason; and each who must keep out of some case, with every tie. */
    private static List<DrawView.Out> out(Plan plan, Names names, Words w) {
        var out = new ArrayList<DrawView.Out>();
        var reasons = new TreeMap<Reason, List<String>>();
        for (var expert : plan.drawing().experts())
            reason(expert, plan)
                    .ifPresent(reason -> reasons.computeIfAbsent(reason, it -> new ArrayList<>())
                            .add(names.person(expert.id())));
        reasons.forEach((reason, people) -> out.add(new DrawView.Out(w.t(reason.text()), people.size(), people)));
        var tied = new LinkedHashMap<PersonId, List<String>>();
        for (var tie : plan.ties())
            tied.computeIfAbsent(tie.expert(), it -> new ArrayList<>())
                    .add(w.t("draw.tie", names.caseOf(tie.caseId()), w.t(tie.why())));
        if (!tied.isEmpty())
            out.add(new DrawView.Out(
                    w.t(Reason.CONFLICTED.text()),
                    tied.size(),
                    tied.entrySet().stream()
                            .map(each -> names.person(each.getKey().toString())
                                    + w.t("say.colon")
                                    + String.join(w.zh() ? "；" : "; ", each.getValue()))
                            .toList()));
        for (var of : plan.drawing().cases())
            if (!of.declined().isEmpty())
                out.add(new DrawView.Out(
                        w.t(Reason.DECLINED.text()) + " · " + names.caseOf(of.id()),
                        of.declined().size(),
                        of.declined().stream()
                                .map(each -> declined(each, names, w))
                                .toList()));
        return out;
    }

    private static String declined(Case.Declined declined, Names names, Words w) {
        return names.person(declined.expert()) + w.t("say.colon") + w.t("seat.why." + declined.why());
    }

    private static Optional<Reason> reason(Expert expert, Plan plan) {
        if (!expert.available()) return Optional.of(Reason.UNAVAILABLE);
        if (expert.declaredUntil().isEmpty()) return Optional.of(Reason.NOT_DECLARED);
        if (expert.declaredUntil().get().isBefore(plan.drawing().date()))
            return Optional.of(Reason.DECLARATION_EXPIRED);
        long here = plan.drawing().cases().stream()
                .filter(of -> of.kept().contains(expert.id()))
                .count();
        return here >= expert.most() ? Optional.of(Reason.FULL) : Optional.empty();
    }

    private static TableView people(SealedDraw sealed, Names names, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var of : sealed.drawing().cases()) {
            var drawn = sealed.seats().stream()
                    .filter(seat -> seat.of().equals(of.id()))
                    .map(Seat::expert)
                    .map(names::person)
                    .toList();
            if (!drawn.isEmpty())
                rows.add(List.of(
                        new Cell.Plain(names.caseOf(of.id())),
                        new Cell.Number(w.number(drawn.size()), ""),
                        new Cell.Plain(String.join(w.comma(), drawn))));
        }
        return new TableView(
                w.t("draw.people"),
                List.of(
                        Column.text(w.t("case.column.title")),
                        Column.number(w.t("draw.drawn")),
                        Column.text(w.t("say.experts.name"))),
                rows);
    }

    private static TableView loads(SealedDraw sealed, Names names, Words w) {
        var rows = new ArrayList<List<Cell>>();
        if (sealed.json().get("loads").orElse(null) instanceof Json.Arr(var loads))
            for (var load : loads)
                if (load instanceof Json.Obj each)
                    rows.add(List.of(
                            new Cell.Plain(names.person(said(each, "expert"))),
                            new Cell.Number(said(each, "before"), ""),
                            new Cell.Number(said(each, "after"), "")));
        return new TableView(
                w.t("draw.loads"),
                List.of(
                        Column.text(w.t("say.experts.name")),
                        Column.number(w.t("draw.before")),
                        Column.number(w.t("draw.after"))),
                rows);
    }

    private static String said(Json.Obj json, String name) {
        return json.get(name)
                .map(value -> value instanceof Json.Str(var text) ? text : CanonicalJson.text(value))
                .orElse("");
    }

    private static List<String> facts(Plan plan, Words w) {
        var facts = new ArrayList<String>();
        facts.add(w.t(
                "draw.seed",
                plan.drawing().seed().submissions().size(),
                plan.drawing().seed().value()));
        drawn(plan).ifPresent(draw -> {
            var balance = Balance.of(draw);
            facts.add(w.t("draw.balance", balance.least(), balance.most()));
        });
        plan.digest().ifPresent(digest -> facts.add(w.t("draw.digest", digest)));
        return facts;
    }

    private static List<FormView> clearing(Plan plan, String callId, Names names, Typed typed, Words w) {
        var forms = new ArrayList<FormView>();
        for (int i = 0; i < plan.ties().size(); i++) {
            var tie = plan.ties().get(i);
            var alike = tie.alike().orElse(null);
            if (alike == null) continue;
            var id = id(tie);
            var fields = List.of(FieldView.of(LONG_TEXT, id + ".reason", w.t("say.reasons")));
            forms.add(new FormView(
                    id,
                    names.person(tie.expert().toString()) + " · " + names.caseOf(tie.caseId()),
                    w.t("draw.alike", alike.ofExpert(), alike.ofCase(), alike.hundredths()),
                    "/office/calls/" + callId + "/draw/clear/" + id,
                    "",
                    typed.fill(id, fields),
                    List.of(new FormView.Button("CLEAR", w.t("draw.clear"), "plain"))));
        }
        return forms;
    }

    /** A pair of names by the digest of all that tells it from others. */
    static String id(Tie tie) {
        var alike = tie.alike().orElseThrow();
        var text = String.join("\n", tie.caseId(), tie.expert().toString(), alike.ofExpert(), alike.ofCase());
        return CanonicalJson.sha256Hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
