package org.xiandao.application.life;

import java.util.List;

/** What a command came to: events to append, or every reason why not. A refusal is a value that the page can show. */
public sealed interface Outcome {

    record Done(List<CaseEvent> events) implements Outcome {}

    record Refused(List<Refusal> refusals) implements Outcome {}

    static Outcome done(CaseEvent... events) {
        return new Done(List.of(events));
    }

    static Outcome refused(Refusal.Code code, String... args) {
        return new Refused(List.of(new Refusal(code, "", List.of(args))));
    }
}
