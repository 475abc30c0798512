package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.util.ArrayList;
import java.util.List;
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
import org.xiandao.rules.draw.Case.Why;

/** The experts of a case, how far they have come, and how one is taken off it. */
final class ExpertsShown {
    static final String REMOVE = "remove";
    static final String REASON = "remove.reason";
    private static final String ACCOUNT = "remove.expert";
    private static final String WHY = "remove.why";
    private static final List<Why> WHYS = List.of(Why.NO_ANSWER, Why.CONFLICT, Why.OTHER);

    private ExpertsShown() {}

    static String waiting(Seat seat, Words w) {
        int needed = seat.edition().review().map(rules -> rules.experts()).orElse(1);
        int seated = seat.state().experts().size();
        return seated < needed ? w.t("say.experts.wanted", needed, needed - seated) : w.t("say.experts.lead");
    }

    static FormView remove(Seat seat, Typed typed, Words w) {
        var options = seat.state().experts().stream()
                .map(expert -> Option.of(expert.account(), expert.name()))
                .toList();
        return new FormView(
                REMOVE,
                w.t("say.remove"),
                w.t("say.remove.lead"),
                "/cases/" + seat.caseId() + "/experts/remove",
                seat.stage().id(),
                typed.fill(
                        REMOVE,
                        List.of(
                                FieldView.of(SELECT, ACCOUNT, w.t("say.experts.name"))
                                        .withOptions(options),
                                FieldView.of(RADIO, WHY, w.t("seat.why"))
                                        .withOptions(WHYS.stream()
                                                .map(why -> Option.of(why.name(), w.t("seat.why." + why)))
                                                .toList())
                                        .withValue(Why.OTHER.name()),
                                FieldView.of(LONG_TEXT, REASON, w.t("say.reasons")))),
                List.of(new FormView.Button("REMOVE", w.t("say.remove.go"), "danger")));
    }

    static Command.RemoveExpert read(Typed typed) {
        return new Command.RemoveExpert(
                typed.value(ACCOUNT), Typed.verb(Why.class, typed.value(WHY)), typed.value(REASON));
    }

    static TableView progress(Seat seat, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var expert : seat.state().experts()) rows.add(seated(expert, seat, w));
        for (var left : seat.state().left())
            rows.add(List.of(
                    new Cell.Plain(left.expert().name()),
                    new Cell.Tag(
                            (left.removed() ? w.t("say.experts.removed") + " · " : "") + w.t("seat.why." + left.why()),
                            Tone.WARN),
                    new Cell.Plain(left.note()),
                    new Cell.Tag(w.t("say.experts.left"), Tone.PLAIN)));
        return new TableView(
                w.t("say.experts.progress"),
                List.of(
                        Column.text(w.t("say.experts.name")),
                        Column.text(w.t("say.experts.declared")),
                        Column.text(w.t("say.experts.note")),
                        Column.text(w.t("say.experts.score"))),
                rows);
    }

    private static List<Cell> seated(Expert expert, Seat seat, Words w) {
        var declared = seat.state().declarations().get(expert.account());
        var review = seat.state().review();
        boolean scored = seat.state().scores().containsKey(expert.account())
                && (review.discussion().isEmpty() || review.refiled().contains(expert.account()));
        return List.of(
                new Cell.Plain(expert.name()),
                declared == null
                        ? new Cell.Tag(w.t("say.experts.undeclared"), Tone.PLAIN)
                        : new Cell.Tag(w.t("say.experts.noConflict"), Tone.GOOD),
                new Cell.Plain(declared == null ? "" : declared.note()),
                new Cell.Tag(
                        w.t(scored ? "say.experts.scored" : "say.experts.unscored"), scored ? Tone.GOOD : Tone.PLAIN));
    }
}
