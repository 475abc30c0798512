package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.Command;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.people.People;

/** Names experts from the accounts that hold the duty, and shows how far they have come. */
@Component
class ExpertsForm {
    static final String ID = "experts";

    private final People people;

    ExpertsForm(People people) {
        this.people = people;
    }

    FormView of(Seat seat, Typed typed, Words w) {
        var chosen = typed.form().equals(ID)
                ? typed.all("expert")
                : seat.state().experts().stream().map(Expert::account).toList();
        var asked = typed.form().equals(ID) ? typed.value("q") : "";
        var options = new ArrayList<Option>();
        for (var member : pool())
            if (chosen.contains(account(member)) || matches(member, asked)) options.add(option(member, seat, w));
        int enough = seat.edition().review().map(rules -> rules.experts()).orElse(1);
        var fields = List.of(
                FieldView.of(TEXT, "q", w.t("say.experts.q")).optional().withHint(w.t("say.experts.q.hint")),
                FieldView.of(CHECKBOXES, "expert", w.t("say.experts.choose", enough))
                        .withOptions(options));
        var filled = typed.fill(ID, fields);
        return new FormView(
                ID,
                w.t("say.experts"),
                w.t("say.experts.lead", enough),
                "/cases/" + seat.caseId() + "/experts",
                seat.stage().id(),
                List.of(filled.getFirst(), filled.getLast().withValues(chosen)),
                List.of(
                        new FormView.Button("SEARCH", w.t("say.experts.search"), "plain"),
                        new FormView.Button("NAME", w.t("say.experts.save"), "")));
    }

    private static Option option(Member member, Seat seat, Words w) {
        var declared = seat.state().declarations().get(account(member));
        var hint = w.t(member.organisation().name())
                + (declared != null && declared.conflict() ? " · " + w.t("say.experts.conflict") : "");
        return new Option(account(member), w.t(member.person().name()), hint);
    }

    private static boolean matches(Member member, String asked) {
        var text = String.join(
                " ",
                member.person().name().zh(),
                member.person().name().en(),
                member.person().login(),
                member.organisation().name().zh(),
                member.organisation().name().en());
        return text.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
    }

    /** An account stands once, however many bodies it is an expert of. */
    private List<Member> pool() {
        var byAccount = new LinkedHashMap<String, Member>();
        for (var member : people.holding(Duty.EXPERT)) byAccount.putIfAbsent(account(member), member);
        return List.copyOf(byAccount.values());
    }

    private static String account(Member member) {
        return member.person().id().toString();
    }

    Command.NameExperts read(Typed typed) {
        return new Command.NameExperts(pool().stream()
                .filter(member -> typed.all("expert").contains(account(member)))
                .map(member ->
                        new Expert(account(member), member.person().name().zh()))
                .toList());
    }

    static TableView progress(Seat seat, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var expert : seat.state().experts()) {
            var declared = seat.state().declarations().get(expert.account());
            var review = seat.state().review();
            boolean scored = seat.state().scores().containsKey(expert.account())
                    && (review.discussion().isEmpty() || review.refiled().contains(expert.account()));
            var says = declared == null
                    ? new Cell.Tag(w.t("say.experts.undeclared"), Tone.PLAIN)
                    : declared.conflict()
                            ? new Cell.Tag(w.t("say.experts.conflict"), Tone.BAD)
                            : new Cell.Tag(w.t("say.experts.noConflict"), Tone.GOOD);
            rows.add(List.of(
                    new Cell.Plain(expert.name()),
                    says,
                    new Cell.Plain(declared == null ? "" : declared.note()),
                    new Cell.Tag(
                            w.t(scored ? "say.experts.scored" : "say.experts.unscored"),
                            scored ? Tone.GOOD : Tone.PLAIN)));
        }
        return new TableView(
                w.t("say.experts.progress"),
                List.of(
                        Column.text(w.t("say.experts.name")),
                        Column.text(w.t("say.experts.declared")),
                        Column.text(w.t("say.experts.note")),
                        Column.text(w.t("say.experts.score"))),
                rows);
    }
}
