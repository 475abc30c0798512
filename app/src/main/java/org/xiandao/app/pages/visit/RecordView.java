package org.xiandao.app.pages.visit;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;

/**
 * The record of a visit, to be read, written and signed.
 *
 * @param form to write it, where whoever looks may
 * @param digest of the record as it reads; blank while there is none
 * @param signs whether whoever looks has still to sign it
 * @param strikes whether whoever looks may strike and adopt what others noted
 */
public record RecordView(
        String caseId,
        String stage,
        List<Problem> problems,
        String team,
        List<String> stops,
        Optional<String> when,
        List<Section> sections,
        List<Deviation> deviations,
        List<SeenView> aside,
        List<SeenView> struck,
        List<String> points,
        List<String> established,
        Optional<FormView> form,
        String digest,
        List<Signed> signatures,
        List<String> unsigned,
        List<Signed> voided,
        boolean signs,
        boolean strikes,
        String account,
        List<Link> documents,
        Optional<String> page) {

    public record Section(String title, String text, List<SeenView> seen) {}

    public record Deviation(String look, String claimed, String found, String who) {}

    public record Signed(String name, String when, String digest, String reservation) {}
}
