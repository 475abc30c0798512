package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Contesting;
import org.xiandao.application.life.ReviewRecord.Contest;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Measure;

/** Answers to what experts contest, one form for each that is open. */
final class ContestForms {
    private ContestForms() {}

    static String id(String contest) {
        return "contest-" + contest;
    }

    static List<FormView> of(Seat seat, Typed typed, Words w) {
        return seat.state().review().contests().stream()
                .filter(Contest::open)
                .map(contest -> form(seat, contest, typed, w))
                .toList();
    }

    private static FormView form(Seat seat, Contest contest, Typed typed, Words w) {
        var said = contest.said();
        var id = id(said.contest());
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(RADIO, id + ".upheld", w.t("say.contest.upheld"))
                .withOptions(
                        List.of(Option.of("no", w.t("say.contest.no")), Option.of("yes", w.t("say.contest.yes")))));
        var labels = new Messages(seat.edition().form());
        for (var path : Contesting.behind(seat.state(), seat.edition(), said.measure()))
            fields.add(FieldView.of(
                            TEXT,
                            id + "." + path,
                            w.t(
                                    "say.contest.figure",
                                    labels.label(path, w.language().tag())))
                    .optional()
                    .withHint(w.t("say.contest.figure.hint", seat.state().value(path))));
        fields.add(FieldView.of(LONG_TEXT, id + ".reasons", w.t("say.reasons")));
        return new FormView(
                id,
                w.t(
                        "say.contest",
                        measure(seat, said.measure(), w),
                        said.value().isEmpty() ? "—" : said.value()),
                w.t("say.contest.lead", said.claim(), said.reason()),
                "/cases/" + seat.caseId() + "/contests/" + said.contest(),
                seat.stage().id(),
                typed.fill(id, fields),
                List.of(new FormView.Button("ANSWER", w.t("say.contest.save"), "plain")));
    }

    private static String measure(Seat seat, String id, Words w) {
        return seat.edition().measure(id).map(Measure::title).map(w::t).orElse(id);
    }

    static Command.AnswerContest read(Seat seat, String contest, Typed typed) {
        var id = id(contest);
        var established = new LinkedHashMap<String, String>();
        seat.state()
                .review()
                .contest(contest)
                .ifPresent(it -> Contesting.behind(
                                seat.state(), seat.edition(), it.said().measure())
                        .forEach(
                                path -> typed.given(id + "." + path).ifPresent(value -> established.put(path, value))));
        return new Command.AnswerContest(
                contest, typed.value(id + ".upheld").equals("yes"), established, typed.value(id + ".reasons"));
    }
}
