package org.xiandao.app.pages.apply;

import java.util.List;

/** Everything that still keeps a draft from being submitted, each linked to its place. */
public record CheckView(String caseId, List<Line> problems, List<String> refusals, boolean mayFill, String idempotencyKey, boolean correction) {
    public record Line(String place, String message, String href) {}

    public boolean ready() {
        return problems.isEmpty() && refusals.isEmpty();
    }
}
