package org.xiandao.app.pages.experts;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.TableView;

/**
 * Draws of a call: those that stand, and those that wait to be committed.
 *
 * @param kept records that can be downloaded
 */
public record DrawView(String callId, List<Waiting> waiting, TableView kept, String none) {

    /**
     * One draw as it would come out.
     *
     * @param faults why nothing can be drawn; empty where a draw is shown
     * @param out under each reason, how many experts are out, and who and why
     * @param digest what is posted to commit exactly this; empty where it can't be committed by whoever looks
     * @param seen how many other outcomes were shown before, and what was done to the pool since
     * @param clearing a form for each pair of names that are only alike, for the decider
     */
    public record Waiting(
            String title,
            String lead,
            List<String> faults,
            TableView cases,
            List<Out> out,
            Optional<TableView> people,
            Optional<TableView> loads,
            List<String> facts,
            Optional<String> digest,
            List<FormView> clearing,
            List<String> seen) {

        Waiting withoutClearing() {
            return new Waiting(title, lead, faults, cases, out, people, loads, facts, digest, List.of(), seen);
        }

        Waiting seen(List<String> said) {
            return new Waiting(title, lead, faults, cases, out, people, loads, facts, digest, clearing, said);
        }
    }

    public record Out(String reason, int people, List<String> each) {}
}
