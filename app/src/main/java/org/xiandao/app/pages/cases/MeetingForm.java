package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseEvent.MeetingHeld;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Meeting;
import org.xiandao.application.life.Meeting.Conclusion;
import org.xiandao.application.life.Meeting.Participant;
import org.xiandao.application.life.Meeting.Role;

/** The minutes of a meeting that argues one case: who was there, an opinion per heading, each one's conclusion and the joint one. */
final class MeetingForm {
    static final String ID = "meeting";
    private static final int ROWS_AT_LEAST = 5;

    private MeetingForm() {}

    static FormView of(Seat seat, Typed typed, Words w) {
        var known = seat.state().meeting().map(Meeting::held);
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(DATE, "day", w.t("meeting.day"))
                .withValue(known.map(held -> held.day().toString()).orElse("")));
        fields.add(FieldView.of(TEXT, "place", w.t("meeting.place"))
                .withValue(known.map(MeetingHeld::place).orElse("")));
        var there = known.map(MeetingHeld::participants).orElse(List.of());
        int rows = Math.max(ROWS_AT_LEAST, there.size() + 2);
        while (typed.given("participant." + (rows - 1) + ".name").isPresent()) rows++;
        for (int i = 0; i < rows; i++)
            fields.add(participant(i, i < there.size() ? Optional.of(there.get(i)) : Optional.empty(), w));
        for (int i = 0; i < seat.stage().headings().size(); i++) {
            int n = i;
            fields.add(FieldView.of(
                            LONG_TEXT,
                            "record." + i,
                            w.t(seat.stage().headings().get(i)))
                    .withHint(w.t("say.heading.hint"))
                    .withValue(known.filter(held -> held.opinions().size() > n)
                            .map(held -> held.opinions().get(n).text())
                            .orElse("")));
        }
        fields.add(FieldView.of(RADIO, "conclusion", w.t("meeting.conclusion"))
                .withOptions(conclusions(w))
                .withValue(known.map(held -> held.conclusion().name()).orElse("")));
        fields.add(FieldView.of(LONG_TEXT, "reasons", w.t("meeting.reasons"))
                .withValue(known.map(MeetingHeld::reasons).orElse("")));
        return new FormView(
                ID,
                w.t("meeting.title"),
                w.t("meeting.lead"),
                "/cases/" + seat.caseId() + "/meeting",
                seat.stage().id(),
                typed.fill(ID, fields),
                List.of(new FormView.Button("HOLD", w.t("meeting.save"), known.isPresent() ? "plain" : "")));
    }

    private static FieldView participant(int i, Optional<Participant> known, Words w) {
        var at = "participant." + i + ".";
        var roles = Stream.of(Role.values())
                .map(role -> Option.of(role.name(), w.t("meeting.role." + role)))
                .toList();
        return FieldView.group(
                        "participant." + i,
                        w.t("meeting.participant", i + 1),
                        FieldView.of(TEXT, at + "name", w.t("meeting.name"))
                                .optional()
                                .withValue(known.map(Participant::name).orElse("")),
                        FieldView.of(TEXT, at + "unit", w.t("meeting.unit"))
                                .optional()
                                .withValue(known.map(Participant::unit).orElse("")),
                        FieldView.of(SELECT, at + "role", w.t("meeting.role"))
                                .optional()
                                .withOptions(roles)
                                .withValue(known.map(one -> one.role().name()).orElse(i == 0 ? "CHAIR" : "MEMBER")),
                        FieldView.of(SELECT, at + "conclusion", w.t("meeting.own"))
                                .optional()
                                .withOptions(conclusions(w))
                                .withValue(known.flatMap(Participant::conclusion)
                                        .map(Conclusion::name)
                                        .orElse("")),
                        FieldView.of(TEXT, at + "note", w.t("meeting.note"))
                                .optional()
                                .withValue(known.map(Participant::note).orElse("")))
                .optional();
    }

    private static List<Option> conclusions(Words w) {
        return Stream.of(Conclusion.values())
                .map(one -> Option.of(one.name(), w.t("meeting.conclusion." + one)))
                .toList();
    }

    static Command.HoldMeeting read(Seat seat, Typed typed) {
        var participants = new ArrayList<Participant>();
        for (int i = 0; typed.values().containsKey("participant." + i + ".name"); i++) {
            var at = "participant." + i + ".";
            if (typed.given(at + "name").isEmpty() && typed.given(at + "unit").isEmpty()) continue;
            var role = one(Role.class, typed.value(at + "role")).orElse(Role.MEMBER);
            participants.add(new Participant(
                    typed.value(at + "name"),
                    typed.value(at + "unit"),
                    role,
                    role.concludes() ? one(Conclusion.class, typed.value(at + "conclusion")) : Optional.empty(),
                    typed.value(at + "note")));
        }
        return new Command.HoldMeeting(
                day(typed.value("day")),
                typed.value("place"),
                List.copyOf(participants),
                SayForm.record(seat.stage(), typed),
                one(Conclusion.class, typed.value("conclusion")),
                typed.value("reasons"));
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> kind, String name) {
        return Stream.of(kind.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** What is no date lies beyond every day, and is refused like a day to come. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return LocalDate.MAX;
        }
    }
}
