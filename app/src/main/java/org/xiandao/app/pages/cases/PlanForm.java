package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.SiteVisit.Stop;
import org.xiandao.application.life.SiteVisit.TeamMember;
import org.xiandao.application.life.VisitRecord;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;

/** Names the visiting team from the experts and the office's own people, and says where it goes. */
@Component
class PlanForm {
    static final String ID = "plan";
    private static final int STOPS_AT_LEAST = 3;

    private final People people;

    PlanForm(People people) {
        this.people = people;
    }

    FormView of(Seat seat, Typed typed, Words w) {
        var visit = seat.state().siteVisit();
        boolean posted = typed.form().equals(ID);
        var chosen = posted
                ? typed.all("team")
                : visit.team().stream().map(TeamMember::account).toList();
        var asked = posted ? typed.value("q") : "";
        var options = new ArrayList<Option>();
        pool(seat).forEach((account, member) -> {
            if (chosen.contains(account) || matches(member, asked))
                options.add(new Option(
                        account,
                        w.t(member.person().name()),
                        w.t(member.organisation().name())));
        });
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(TEXT, "q", w.t("visit.plan.q")).optional().withHint(w.t("visit.plan.q.hint")));
        fields.add(FieldView.of(CHECKBOXES, "team", w.t("visit.plan.team"))
                .withOptions(options)
                .withValues(chosen));
        fields.add(FieldView.of(SELECT, "leader", w.t("visit.plan.leader"))
                .withOptions(options.stream()
                        .map(option -> Option.of(option.value(), option.label()))
                        .toList())
                .withValue(visit.team().stream()
                        .filter(TeamMember::leader)
                        .map(TeamMember::account)
                        .findFirst()
                        .orElse("")));
        int rows = Math.max(STOPS_AT_LEAST, visit.stops().size() + 1);
        for (int i = 0; i < rows; i++) fields.add(stop(i, visit.stops(), w));
        return new FormView(
                ID,
                w.t("visit.plan"),
                w.t(visit.signatures().isEmpty() ? "visit.plan.lead" : "visit.plan.voids"),
                "/cases/" + seat.caseId() + "/plan",
                seat.stage().id(),
                typed.fill(ID, fields),
                List.of(
                        new FormView.Button("SEARCH", w.t("visit.plan.search"), "plain"),
                        new FormView.Button("PLAN", w.t("visit.plan.save"), visit.planned() ? "plain" : "")));
    }

    private static FieldView stop(int i, List<Stop> stops, Words w) {
        var known = i < stops.size() ? stops.get(i) : null;
        return FieldView.group(
                        "stop." + i,
                        w.t("visit.plan.stop", i + 1),
                        part(
                                FieldView.of(DATE, "stop." + i + ".day", w.t("visit.plan.day")),
                                known == null ? "" : known.at().toLocalDate().toString()),
                        part(
                                FieldView.of(TEXT, "stop." + i + ".time", w.t("visit.plan.time")),
                                known == null ? "" : known.at().toLocalTime().toString()),
                        part(
                                FieldView.of(TEXT, "stop." + i + ".place", w.t("visit.plan.place")),
                                known == null ? "" : known.place()),
                        part(
                                FieldView.of(TEXT, "stop." + i + ".what", w.t("visit.plan.what")),
                                known == null ? "" : known.what()))
                .optional();
    }

    private static FieldView part(FieldView field, String value) {
        return field.optional().withValue(value);
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

    private Map<String, Member> pool(Seat seat) {
        var byAccount = new LinkedHashMap<String, Member>();
        Stream.concat(
                        people.members(OrganisationId.of(seat.actor().organisation())).stream(),
                        people.holding(Duty.EXPERT).stream())
                .filter(member -> member.person().active())
                .forEach(member -> byAccount.putIfAbsent(member.person().id().toString(), member));
        return byAccount;
    }

    Command.PlanVisit read(Seat seat, Typed typed) {
        var team = new ArrayList<TeamMember>();
        pool(seat).forEach((account, member) -> {
            if (typed.all("team").contains(account))
                team.add(new TeamMember(
                        account,
                        member.person().name().zh(),
                        people.memberships(member.person().id()).stream()
                                .map(one -> one.organisation().id().toString())
                                .toList(),
                        account.equals(typed.value("leader"))));
        });
        var stops = new ArrayList<Stop>();
        for (int i = 0; typed.values().containsKey("stop." + i + ".place"); i++) {
            var at = "stop." + i + ".";
            boolean empty = Stream.of("day", "time", "place", "what")
                    .allMatch(part -> typed.value(at + part).isEmpty());
            if (!empty) stops.add(stop(typed, at));
        }
        return new Command.PlanVisit(List.copyOf(team), List.copyOf(stops));
    }

    /** Without a day and a time it is no stop, and is refused like one without a place. */
    private static Stop stop(Typed typed, String at) {
        try {
            var when = LocalDate.parse(typed.value(at + "day")).atTime(LocalTime.parse(typed.value(at + "time")));
            return new Stop(when, typed.value(at + "place"), typed.value(at + "what"));
        } catch (DateTimeException unclear) {
            return new Stop(LocalDateTime.MIN, "", "");
        }
    }

    /** How far the team has come. */
    static TableView progress(Seat seat, Words w) {
        var visit = seat.state().siteVisit();
        var digest = visit.record().isPresent() ? VisitRecord.digest(seat.state()) : "";
        var signed = visit.valid(digest).stream()
                .map(signature -> signature.account())
                .toList();
        var rows = new ArrayList<List<Cell>>();
        for (var member : visit.team()) {
            long seen = visit.seen().values().stream()
                    .filter(one -> one.account().equals(member.account()))
                    .count();
            boolean has = signed.contains(member.account());
            rows.add(List.of(
                    new Cell.Plain(member.name() + (member.leader() ? w.t("visit.leader.mark") : "")),
                    new Cell.Number(String.valueOf(seen), ""),
                    new Cell.Tag(w.t(has ? "visit.signed" : "visit.unsigned"), has ? Tone.GOOD : Tone.PLAIN)));
        }
        return new TableView(
                w.t("visit.progress"),
                List.of(
                        Column.text(w.t("visit.member")),
                        Column.number(w.t("visit.observations")),
                        Column.text(w.t("visit.signature"))),
                rows);
    }
}
