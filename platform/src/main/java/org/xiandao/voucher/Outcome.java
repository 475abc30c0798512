package org.xiandao.voucher;

import java.util.List;

/** What came of it: done, with what it is known by from now on, or refused for all of these reasons. */
public sealed interface Outcome {
    record Done(String id) implements Outcome {}

    record Refused(List<Refusal> refusals) implements Outcome {}

    static Outcome refused(Refusal.Code code, String path, String... args) {
        return new Refused(List.of(Refusal.of(code, path, args)));
    }
}
