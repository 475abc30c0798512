package org.xiandao.app.pages.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.apply.SectionView.Conflict;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Refusal;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.pack.Form;

/** Saves answers: one from the script of a page, or a whole section from its form. */
@Component
class AnswerSaves {
    private final Seats seats;
    private final Cases cases;
    private final Areas areas;
    private final Clock clock;

    AnswerSaves(Seats seats, Cases cases, Areas areas, Clock clock) {
        this.seats = seats;
        this.cases = cases;
        this.areas = areas;
        this.clock = clock;
    }

    /** One answer as it was sent, with the version that its writer had seen. */
    record Typed(String path, String value, int version) {}

    /**
     * What became of a whole section.
     *
     * @param conflicts answers that somebody else changed meanwhile
     * @param kept the texts of those and of the refused ones
     */
    record Saved(CaseState state, List<Conflict> conflicts, List<Problem> refused, Map<String, String> kept) {
        boolean whole() {
            return conflicts.isEmpty() && refused.isEmpty();
        }
    }

    Cases.Result one(Seat seat, Typed typed) {
        return seats.act(seat, command(seat, typed));
    }

    private Command command(Seat seat, Typed typed) {
        return new Command.SaveAnswer(typed.path(), normal(seat, typed), typed.version(), Provenance.DECLARED);
    }

    /** Lines end as the browser's script ends them; an area typed by its name is kept by its code. */
    private String normal(Seat seat, Typed typed) {
        var text = keepable(typed.value()).replace("\r\n", "\n");
        boolean area = Asked.at(seat.edition(), typed.path())
                .filter(it -> it.field().type() == Form.Type.AREA)
                .isPresent();
        return area ? code(text.strip()).orElse(text) : text;
    }

    /** Without what is no character and no database keeps: U+0000, and halves of a surrogate pair. */
    private static String keepable(String text) {
        return text.codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Optional<String> code(String name) {
        if (name.isEmpty() || areas.find(name).isPresent()) return Optional.empty();
        var found = areas.all().stream()
                .filter(it -> it.name().zh().equals(name)
                        || areas.fullName(it.code()).zh().equals(name)
                        || areas.fullName(it.code()).en().equalsIgnoreCase(name))
                .map(Area::code)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Each answer by itself: what can be saved is, the rest comes back with both texts. */
    Saved all(Seat seat, List<Typed> typed, Words w) {
        var changed = typed.stream().filter(it -> changed(seat, it)).toList();
        if (changed.isEmpty()) return new Saved(seat.state(), List.of(), List.of(), Map.of());
        var commands = changed.stream().map(it -> command(seat, it)).toList();
        var results = cases.handleEach(seat.caseId(), commands, seat.actor(), clock.instant());
        var conflicts = new ArrayList<Conflict>();
        var refused = new ArrayList<Problem>();
        var kept = new LinkedHashMap<String, String>();
        var words = new ProblemWords(seat.edition(), w);
        CaseState state = seat.state();
        for (int i = 0; i < results.size(); i++) {
            var one = changed.get(i);
            switch (results.get(i)) {
                case Cases.Result.Done done -> state = done.state();
                case Cases.Result.Refused no -> {
                    kept.put(one.path(), one.value());
                    seats.refused(seat, commands.get(i), no.refusals());
                    if (stale(no.refusals())) conflicts.add(conflict(one, no.state(), words, w));
                    else refused.addAll(problems(one, no.refusals(), seat, w));
                }
            }
        }
        return new Saved(state, conflicts, refused, kept);
    }

    private static List<Problem> problems(Typed typed, List<Refusal> refusals, Seat seat, Words w) {
        return refusals.stream()
                .map(refusal -> new Problem(typed.path(), RefusalWords.sentence(refusal, seat.edition(), w)))
                .toList();
    }

    /** An answer that stands as the page showed it was not touched here, whatever others wrote meanwhile. */
    private boolean changed(Seat seat, Typed typed) {
        var value = normal(seat, typed);
        if (value.equals(seat.state().value(typed.path()))) return false;
        if (typed.version() == seat.state().version(typed.path())) return true;
        return !value.equals(asOf(seat.caseId(), typed.path(), typed.version()));
    }

    private String asOf(String caseId, String path, int version) {
        return cases.history(caseId).stream()
                .flatMap(recorded -> recorded.event() instanceof CaseEvent.AnswerSaved saved
                                && saved.path().equals(path)
                                && saved.version() == version
                        ? java.util.stream.Stream.of(saved.value())
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElse("");
    }

    static boolean stale(List<Refusal> refusals) {
        return refusals.stream().anyMatch(refusal -> refusal.code() == Refusal.Code.STALE);
    }

    private static Conflict conflict(Typed mine, CaseState state, ProblemWords words, Words w) {
        var theirs = state.answers().get(mine.path());
        return new Conflict(
                mine.path(),
                words.label(mine.path(), state),
                mine.value(),
                theirs == null ? "" : theirs.value(),
                theirs == null ? "" : theirs.by(),
                theirs == null ? "" : w.time(theirs.at()));
    }
}
