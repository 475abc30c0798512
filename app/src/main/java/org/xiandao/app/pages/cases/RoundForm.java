package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.score.Dispute;

/** Opens a moderated round once all have filed; says which lines lie apart and not how far. */
final class RoundForm {
    static final String ID = "round";

    private RoundForm() {}

    static Optional<FormView> of(Seat seat, Typed typed, Words w) {
        var state = seat.state();
        boolean all = !state.experts().isEmpty()
                && state.experts().stream()
                        .allMatch(expert -> state.scores().containsKey(expert.account())
                                || Optional.ofNullable(state.declarations().get(expert.account()))
                                        .filter(declared -> declared.conflict())
                                        .isPresent());
        if (!all) return Optional.empty();
        var apart = Scores.dispute(state, seat.edition()).map(Dispute::lines).orElse(List.of());
        var options = Scores.sheet(seat.edition()).stream()
                .map(row -> new Option(
                        row.id(),
                        row.id() + " " + w.t(row.title()),
                        apart.contains(row.id()) ? w.t("say.round.apart") : ""))
                .toList();
        var fields = List.of(
                FieldView.of(LONG_TEXT, "reason", w.t("say.round.reason")),
                FieldView.of(LONG_TEXT, "topics", w.t("say.round.topics")).withHint(w.t("say.round.topics.hint")),
                FieldView.of(CHECKBOXES, "lines", w.t("say.round.lines"))
                        .withOptions(options)
                        .withValues(apart));
        return Optional.of(new FormView(
                ID,
                w.t("say.round", state.review().round() + 1),
                w.t(apart.isEmpty() || state.review().round() > 1 ? "say.round.may" : "say.round.due"),
                "/cases/" + seat.caseId() + "/round",
                seat.stage().id(),
                typed.fill(ID, fields),
                List.of(new FormView.Button("OPEN", w.t("say.round.go"), "plain"))));
    }

    static Command.OpenRound read(Typed typed) {
        return new Command.OpenRound(typed.value("reason"), typed.value("topics"), typed.all("lines"));
    }
}
