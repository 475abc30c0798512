package org.xiandao.app.pages.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.QuoteView;

/**
 * The page in the factory.
 *
 * @param open whether anything can still be noted
 * @param message why not, or what a former member must know; blank where there is nothing to tell
 * @param limit bytes that a photo may have
 */
public record VisitView(
        String caseId,
        String account,
        boolean open,
        String message,
        String team,
        List<String> stops,
        List<Section> sections,
        List<Problem> problems,
        Optional<String> record,
        long limit) {

    /** @param heading as the pack names it, to be posted */
    public record Section(String title, String heading, List<Item> items) {}

    /**
     * @param id of the checklist's item; blank for whatever else was seen
     * @param claim what the paper claims, and {@code claimed} its value
     * @param typed what was just posted and refused, by name
     */
    public record Item(
            String key,
            String id,
            String look,
            String claim,
            String claimed,
            List<Answer> answers,
            List<QuoteView> quotes,
            List<SeenView> seen,
            String fresh,
            Map<String, String> typed) {

        public String typed(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    public record Answer(String id, String label) {}
}
