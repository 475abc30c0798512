package org.xiandao.fund.life;

import java.util.List;

/** What a command comes to: events, none where it was done before, or all the reasons against it. */
public sealed interface Outcome {
    record Done(List<FundEvent> events) implements Outcome {}

    record Refused(List<Refusal> refusals) implements Outcome {}
}
