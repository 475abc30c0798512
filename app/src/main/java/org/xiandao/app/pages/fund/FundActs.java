package org.xiandao.app.pages.fund;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.Uploads;
import org.xiandao.app.pages.fund.FundSeats.Seat;
import org.xiandao.app.view.Problem;
import org.xiandao.evidence.FileRefused;
import org.xiandao.fund.Funds;
import org.xiandao.fund.life.Command;
import org.xiandao.fund.life.Evidence;

/** Hands a form in; what can't be done goes back to the page with all that is wrong, and on record. */
@Component
class FundActs {
    private final Funds funds;
    private final FundSeats seats;
    private final Uploads uploads;
    private final Clock clock;

    FundActs(Funds funds, FundSeats seats, Uploads uploads, Clock clock) {
        this.funds = funds;
        this.seats = seats;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** What was typed, on the project of the page or on none, whatever else was sent. */
    static Map<String, String> on(Optional<Integer> project, Sent sent) {
        var fields = new HashMap<>(sent.fields());
        fields.put("project", project.map(String::valueOf).orElse(""));
        return fields;
    }

    static Command reverse(Sent sent, Optional<Integer> project) {
        var entry = sent.fields().getOrDefault("entry", "");
        return new Command.Reverse(
                entry.matches("\\d{1,8}") ? Integer.parseInt(entry) : 0, on(project, sent), sent.key());
    }

    /** Empty where it was done; else the form with its problems. */
    Optional<Sent> act(Seat seat, Sent sent, Function<Optional<Evidence.File>, Command> command, Turn turn) {
        var w = turn.words();
        try {
            var file = Uploads.sent(turn.request(), "file").stream()
                    .findFirst()
                    .map(chosen -> uploads.keep(chosen, "fund:" + seat.fundId(), "entry"))
                    .map(kept -> new Evidence.File(kept.sha256(), kept.name(), kept.size()));
            return switch (funds.handle(seat.fundId(), command.apply(file), seat.looker(), clock.instant())) {
                case Funds.Result.Done _ -> Optional.empty();
                case Funds.Result.Refused(var refusals) -> {
                    seats.refused(seat.visitor(), seat.member(), seat.fundId(), refusals);
                    turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                    yield Optional.of(sent.with(FundWords.problems(sent, refusals, w)));
                }
            };
        } catch (FileRefused refused) {
            turn.status(FileWords.status(refused));
            return Optional.of(sent.with(List.of(new Problem(sent.path("file"), FileWords.refusal(refused, w)))));
        }
    }
}
