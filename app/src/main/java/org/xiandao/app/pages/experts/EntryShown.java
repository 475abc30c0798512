package org.xiandao.app.pages.experts;

import static org.xiandao.app.pages.experts.PoolHeading.heading;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Entry;
import org.xiandao.expert.ExpertPool;
import org.xiandao.people.Member;
import org.xiandao.people.People;

/** An expert's entry as its keeper sees it, with what can be done to it. */
@Component
class EntryShown {
    static final String RETIRE = "retire";
    static final String REASON = "reason";

    private final PoolSeats seats;
    private final ExpertPool pool;
    private final ProfileForm form;
    private final People people;
    private final Frames frames;
    private final Clock clock;

    EntryShown(PoolSeats seats, ExpertPool pool, ProfileForm form, People people, Frames frames, Clock clock) {
        this.seats = seats;
        this.pool = pool;
        this.form = form;
        this.people = people;
        this.frames = frames;
        this.clock = clock;
    }

    record Sat(Member keeper, Entry entry) {}

    Sat read(Visitor visitor, String id) {
        var keeper = seats.sit(visitor);
        return pool.read(seats.person(visitor, id), keeper.actor(), visitor.callerFor(keeper))
                .map(entry -> new Sat(keeper, entry))
                .orElseThrow(() -> seats.hidden(visitor, id));
    }

    /** Whoever runs a review must never be able to sign in as one of its experts. */
    boolean mayBeGivenAPassword(Entry entry) {
        return entry.open() == 0 && !people.everSignedIn(entry.person());
    }

    String show(Sat sat, Typed typed, List<NoticeView> notices, Turn turn) {
        var w = turn.words();
        var entry = sat.entry();
        var root = "/office/experts/" + entry.person();
        var heading = heading(entry.profile().name(), w, new Link(w.t("experts"), "/office/experts"))
                .notices(notices);
        turn.put("page", frames.frame(turn, heading));
        turn.put("problems", typed.problems());
        turn.put("facts", facts(entry, sat.keeper(), w));
        var forms = new ArrayList<>(List.of(form.of(entry.profile(), entry.version(), root, typed, w)));
        if (entry.retired().isEmpty()) {
            forms.add(new FormView(
                    RETIRE,
                    w.t("experts.retire"),
                    w.t("experts.retire.lead"),
                    root + "/retire",
                    String.valueOf(entry.version()),
                    typed.fill(RETIRE, List.of(FieldView.of(LONG_TEXT, REASON, w.t("say.reasons")))),
                    List.of(new FormView.Button("RETIRE", w.t("experts.retire"), "danger"))));
            if (mayBeGivenAPassword(entry))
                forms.add(new FormView(
                        "password",
                        w.t("experts.password"),
                        w.t("experts.password.lead"),
                        root + "/password",
                        "",
                        List.of(),
                        List.of(new FormView.Button("RESET", w.t("experts.password.go"), "plain"))));
        }
        turn.put("forms", forms);
        return "pages/experts/entry";
    }

    private List<Fact> facts(Entry entry, Member keeper, Words w) {
        var today = ChinaTime.day(clock.instant());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(w.t("experts.standing"), w.t("experts.standing." + entry.on(today))));
        entry.retired().ifPresent(reason -> facts.add(new Fact(w.t("experts.retired"), reason)));
        facts.add(new Fact(w.t("experts.load"), w.t("experts.load.says", entry.open(), entry.seats())));
        facts.add(new Fact(
                w.t("experts.declared"),
                entry.declaration()
                        .map(it -> w.t("experts.declared.until", w.date(it.made()), w.date(it.until())))
                        .orElse(w.t("experts.standing.UNDECLARED"))));
        entry.declaration().stream()
                .flatMap(it -> it.interests().stream())
                .forEach(interest -> facts.add(new Fact(
                        w.t("interests.kind." + interest.kind()),
                        interest.body().name()
                                + interest.body()
                                        .creditCode()
                                        .map(code -> " " + code)
                                        .orElse(""))));
        pool.versions(entry.person(), keeper.actor())
                .forEach(version -> facts.add(new Fact(
                        w.t("experts.version", version.number()), w.time(version.at()) + " · " + version.by())));
        return facts;
    }
}
