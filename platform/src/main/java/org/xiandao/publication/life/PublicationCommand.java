package org.xiandao.publication.life;

import java.util.Map;

/** What somebody wants done with a publication. {@code seen} numbers the last change of the text that they had before them. */
public sealed interface PublicationCommand {

    /**
     * @param to last day of the period, as typed
     * @param asOf day of the figures, as typed; where it is left empty the period's last day, of a collection today
     */
    record Begin(Kind kind, String title, String to, String asOf) implements PublicationCommand {}

    /** A new edition with the chapters of the one before. */
    record Correct() implements PublicationCommand {}

    record Retitle(int seen, String title) implements PublicationCommand {}

    record Edit(String chapter, int seen, String title, Map<String, String> texts) implements PublicationCommand {}

    /** @param chapter empty: all of them, and those that have become possible since */
    record Renew(String chapter) implements PublicationCommand {}

    record AddCase(String record) implements PublicationCommand {}

    record AddWritten(String title) implements PublicationCommand {}

    record Drop(String chapter) implements PublicationCommand {}

    /** @param place from 1, as typed */
    record Move(String chapter, String place) implements PublicationCommand {}

    record Ready(String note) implements PublicationCommand {}

    /** @param seen the publication as the decider had it before them: number of its last event */
    record GiveBack(int seen, String reason) implements PublicationCommand {}

    /** @param seen as in {@link GiveBack} */
    record Publish(int seen, String documentNumber, String reasons) implements PublicationCommand {}

    record Withdraw(String reason) implements PublicationCommand {}
}
