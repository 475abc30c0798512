package org.xiandao.app.pages.experts;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.Result;
import org.xiandao.people.Body;
import org.xiandao.people.Declaration;
import org.xiandao.people.Interest;
import org.xiandao.people.Interests;

/** Everybody's own declaration of interests: experts must make it each year, officials may. */
@Controller
class InterestPages {
    private static final String FORM = "interests";
    private static final String NONE = "none";
    private static final int MORE = 3;
    private static final int MOST = 100;

    private final Interests interests;
    private final Frames frames;
    private final Clock clock;

    InterestPages(Interests interests, Frames frames, Clock clock) {
        this.interests = interests;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk/interests")
    String page(@RequestParam(defaultValue = "") String done, Turn turn) {
        return show(Typed.NOTHING, done, turn);
    }

    @PostMapping("/desk/interests")
    String declare(@RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var w = turn.words();
        var typed = new Typed(FORM, posted, List.of());
        var problems = new ArrayList<Problem>();
        var named = read(typed, problems, w);
        if (problems.isEmpty()
                && interests.declare(
                                turn.visitor().person().id(),
                                named,
                                typed.value(NONE).equals("yes"),
                                turn.visitor().caller(),
                                clock.instant())
                        instanceof Result.Refused<Declaration>(var reasons))
            reasons.forEach(reason -> problems.add(new Problem(NONE, w.t(reason))));
        if (problems.isEmpty()) return "redirect:/desk/interests?done=declared";
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return show(typed.with(problems), "", turn);
    }

    private static List<Interest> read(Typed typed, List<Problem> problems, Words w) {
        var named = new ArrayList<Interest>();
        for (int i = 0; i < MOST && typed.values().containsKey(i + ".name"); i++) {
            var name = typed.value(i + ".name");
            var code = typed.given(i + ".code").map(text -> text.toUpperCase(Locale.ROOT));
            if (name.isEmpty() && code.isEmpty()) continue;
            var until = Optional.<LocalDate>empty();
            try {
                until = typed.given(i + ".until").map(LocalDate::parse);
            } catch (DateTimeParseException noDay) {
                problems.add(new Problem(i + ".until", w.t("call.noDate")));
            }
            var said = typed.value(i + ".kind");
            var kind = Stream.of(Interest.Kind.values())
                    .filter(one -> one.name().equals(said))
                    .findFirst();
            if (kind.isEmpty()) problems.add(new Problem(i + ".kind", w.t("case.choose")));
            named.add(new Interest(kind.orElse(Interest.Kind.EMPLOYER), new Body(name, code), until, ""));
        }
        return named;
    }

    private String show(Typed typed, String done, Turn turn) {
        var w = turn.words();
        var last = interests.of(turn.visitor().person().id());
        var today = ChinaTime.day(clock.instant());
        var notices = new ArrayList<NoticeView>();
        if (done.equals("declared"))
            notices.add(NoticeView.of(Tone.GOOD, w.t("interests.done"), w.t("interests.done.seats")));
        last.ifPresent(it -> notices.add(NoticeView.of(
                it.expired(today) ? Tone.BAD : it.runsOut(today) ? Tone.WARN : Tone.PLAIN,
                w.t(it.expired(today) ? "interests.expired" : "interests.holds", w.date(it.made()), w.date(it.until())),
                it.interests().isEmpty() ? w.t("interests.none.said") : "")));
        var heading = Heading.of(w.t("interests"), new Link(w.t("nav.desk"), "/desk"))
                .lead(w.t("interests.lead"))
                .notices(notices);
        return frames.form(turn, heading, form(last, typed, w), typed.problems());
    }

    /** What was declared last, to be confirmed or changed, and room for more; without script, saving gives more room. */
    private static FormView form(Optional<Declaration> last, Typed typed, Words w) {
        var before = last.map(Declaration::interests).orElse(List.of());
        int posted = (int) typed.values().keySet().stream()
                .filter(path -> path.endsWith(".name"))
                .count();
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(CHECKBOXES, NONE, w.t("interests.none"))
                .optional()
                .withOptions(List.of(Option.of("yes", w.t("interests.none.say"))))
                .withValues(last.isPresent() && before.isEmpty() ? List.of("yes") : List.of()));
        for (int i = 0; i < Math.max(posted, before.size() + MORE); i++)
            fields.add(line(i, i < before.size() ? Optional.of(before.get(i)) : Optional.empty(), w));
        return new FormView(
                FORM,
                w.t("interests.form"),
                w.t("interests.form.lead"),
                "/desk/interests",
                "",
                typed.fill(FORM, fields),
                List.of(new FormView.Button("DECLARE", w.t("interests.declare"), "")));
    }

    private static FieldView line(int i, Optional<Interest> interest, Words w) {
        var kinds = Stream.of(Interest.Kind.values())
                .map(kind -> Option.of(kind.name(), w.t("interests.kind." + kind)))
                .toList();
        var kind = FieldView.of(SELECT, i + ".kind", w.t("interests.kind")).withOptions(kinds);
        return FieldView.group(
                        String.valueOf(i),
                        w.t("interests.line", i + 1),
                        interest.map(it -> kind.withValue(it.kind().name())).orElse(kind),
                        FieldView.of(TEXT, i + ".name", w.t("interests.name"))
                                .withValue(interest.map(it -> it.body().name()).orElse("")),
                        FieldView.of(TEXT, i + ".code", w.t("interests.code"))
                                .optional()
                                .withValue(interest.flatMap(it -> it.body().creditCode())
                                        .orElse("")),
                        FieldView.of(DATE, i + ".until", w.t("interests.until"))
                                .optional()
                                .withValue(interest.flatMap(Interest::until)
                                        .map(LocalDate::toString)
                                        .orElse("")))
                .optional();
    }
}
