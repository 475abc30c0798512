package org.xiandao.plan.life;

import java.time.Instant;

/** An event with its place in the file: its number, when it was recorded and by whom. */
public record PlanRecorded(
        int number, Instant at, String account, String name, String organisationName, PlanEvent event) {
    public Said said() {
        return new Said(name, organisationName, at);
    }

    /** Who said a thing, and when. */
    public record Said(String name, String organisationName, Instant at) {}
}
