package org.xiandao.tour;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.evidence.StoredFile;
import org.xiandao.prefill.Found;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;

/** What a case of the tour says in its form, and the files that prove it. */
record FormTold(Edition edition, World.CasePlan plan, Map<String, String> known, Map<String, Provenance> from) {

    static FormTold of(Edition edition, World.CasePlan plan, int number, CaseState state, List<Found> prefilled) {
        var known = new HashMap<>(MeetingFigures.of(edition, number));
        edition.form().namedBy().ifPresent(field -> known.put(field, plan.title()));
        known.put("unit-name", state.lead().organisationName());
        known.put("lead-name", state.lead().organisationName());
        if (plan.falls()) fall(edition, known);
        var published = new HashMap<>(plan.known());
        plan.ownText().ifPresent(document -> published.putAll(OwnText.of(edition, document)));
        var from = new HashMap<String, Provenance>();
        published.forEach((path, answer) -> {
            known.put(path, answer.value());
            if (!answer.source().isEmpty()) from.put(path, new Provenance(Provenance.Kind.PUBLIC, answer.source()));
        });
        prefilled.forEach(found -> {
            known.put(found.path(), found.value());
            from.put(found.path(), found.provenance());
        });
        return new FormTold(edition, plan, known, from);
    }

    /** Every figure that a lower bound asks for, a third of it: a case that shows what is missing. */
    private static void fall(Edition edition, Map<String, String> known) {
        for (var condition : edition.conditions())
            if (condition.require() instanceof org.xiandao.rules.pack.Predicate.Compare compare
                    && known.containsKey(compare.measure()))
                known.computeIfPresent(
                        compare.measure(),
                        (id, value) -> Fraction.parse(value)
                                .over(Fraction.of(3))
                                .round(0, RoundingMode.DOWN)
                                .toPlainString());
    }

    List<Command> saves(CaseState state, Applicant member) {
        boolean lead = member.equals(state.lead());
        var saves = new ArrayList<Command>();
        var questions = org.xiandao.application.life.Questions.of(edition, state.members());
        for (var answer : Filling.of(edition, known, member.area()).entrySet()) {
            var path = org.xiandao.application.life.Paths.in(member, lead, answer.getKey());
            boolean open = plan.until().equals(state.stage()) && saves.size() % 6 == 5;
            if (questions.known(path) && !open)
                saves.add(new Command.SaveAnswer(
                        path, answer.getValue(), 0, from.getOrDefault(path, Provenance.DEMONSTRATION)));
            else if (questions.known(path)) saves.add(new Command.SaveAnswer(path, "", 0, Provenance.DEMONSTRATION));
        }
        return saves;
    }

    List<Command> files(CaseState state, String caseId, StoredFile evidence) {
        var needed = Filling.evidence(edition);
        int files = needed.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var attached = new ArrayList<Command>();
        for (int n = 1; n <= files; n++) {
            var proves = new TreeSet<String>();
            for (var member : state.members())
                for (var need : needed.entrySet())
                    if (need.getValue() >= n)
                        proves.add(org.xiandao.application.life.Paths.in(
                                member, member.equals(state.lead()), need.getKey()));
            attached.add(new Command.AttachFile(new CaseFile(
                    caseId + "-" + n,
                    "演示证明材料" + (n == 1 ? "" : n) + ".pdf",
                    evidence.sha256(),
                    evidence.size(),
                    evidence.mediaType(),
                    List.copyOf(proves))));
        }
        return attached;
    }
}
