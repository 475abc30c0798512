package org.xiandao.app.pages.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.rules.pack.Form;

/** Removes an entry of a repeated section: those after it, and what proves them, move up by one. */
@Component
class Entries {
    private final Cases cases;
    private final Clock clock;

    Entries(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    void remove(Seat seat, Form.Section section, int number) {
        var state = cases.get(seat.caseId());
        int last = Math.max(Sections.entries(section, state), number);
        var commands = new ArrayList<Command>();
        for (int n = number; n <= last; n++) {
            var here = prefix(section, n);
            var above = prefix(section, n + 1);
            for (var rest : rests(state, here, above)) {
                var next = n == last ? "" : state.value(above + rest);
                var provenance = n == last || !state.answers().containsKey(above + rest)
                        ? Provenance.DECLARED
                        : Objects.requireNonNull(state.answers().get(above + rest))
                                .provenance();
                if (!next.equals(state.value(here + rest)))
                    commands.add(new Command.SaveAnswer(here + rest, next, state.version(here + rest), provenance));
            }
        }
        for (var file : state.files()) {
            var proves = file.proves().stream()
                    .flatMap(path -> moved(path, section, number, last))
                    .toList();
            if (!proves.equals(file.proves())) commands.add(new Command.BindFile(file.id(), proves));
        }
        if (!commands.isEmpty()) cases.handleEach(seat.caseId(), commands, seat.actor(), clock.instant());
    }

    private static Stream<String> moved(String path, Form.Section section, int removed, int last) {
        if (path.startsWith(prefix(section, removed))) return Stream.of();
        for (int n = removed + 1; n <= last; n++)
            if (path.startsWith(prefix(section, n)))
                return Stream.of(prefix(section, n - 1)
                        + path.substring(prefix(section, n).length()));
        return Stream.of(path);
    }

    private static List<String> rests(CaseState state, String here, String above) {
        var rests = new TreeSet<String>();
        for (var path : state.answers().keySet())
            for (var prefix : List.of(here, above))
                if (path.startsWith(prefix)) rests.add(path.substring(prefix.length()));
        return List.copyOf(rests);
    }

    private static String prefix(Form.Section section, int number) {
        return section.id() + "[" + number + "].";
    }
}
