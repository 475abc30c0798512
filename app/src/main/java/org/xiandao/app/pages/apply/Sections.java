package org.xiandao.app.pages.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.apply.SectionView.Block;
import org.xiandao.app.pages.apply.SectionView.Conflict;
import org.xiandao.app.pages.apply.SectionView.Item;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Questions;
import org.xiandao.base.Areas;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.rules.form.Answers;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;

/** Lays out one section of a draft for its page. */
@Component
class Sections {
    private final Areas areas;
    private final EvidenceFiles files;

    Sections(Areas areas, EvidenceFiles files) {
        this.areas = areas;
        this.files = files;
    }

    /**
     * How a section is to be shown.
     *
     * @param entries at least so many entries of a repeated section
     * @param checked whether what is missing is told too, not only what is wrong
     * @param typed texts that were not saved
     */
    record Shown(
            int entries, boolean checked, Map<String, String> typed, List<Conflict> conflicts, List<Problem> refused) {
        static final Shown PLAIN = new Shown(0, false, Map.of(), List.of(), List.of());
    }

    static Form.Section section(Edition edition, String id) {
        return edition.form().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    SectionView view(Seat seat, Form.Section section, Shown shown, Words w) {
        var state = seat.state();
        var problems = problems(seat, section, shown, w);
        Map<String, List<String>> errors = new HashMap<>();
        for (var problem : problems)
            errors.computeIfAbsent(problem.path(), path -> new ArrayList<>()).add(problem.message());
        boolean fills = DraftSeat.fills(seat);
        var fields = new FieldViews(
                seat.caseId(),
                state,
                seat.edition(),
                areas,
                files.settings().largest(),
                fills,
                shown.typed(),
                errors,
                w);
        var corrections = Corrections.of(state);
        var blocks = new ArrayList<>(lead(section, state, shown, fields, corrections, w));
        blocks.addAll(members(section, seat.edition(), state, fields, w));
        boolean canAdd = fills
                && section.repeats()
                        .filter(repeats -> entries(section, state, shown) < repeats.atMost())
                        .isPresent();
        return new SectionView(
                seat.caseId(),
                section.id(),
                section.note().map(w::t).orElse(""),
                fills,
                canAdd,
                savedAt(state, section, seat.edition()).map(w::time).orElse(""),
                blocks,
                corrections.of(section),
                shown.checked() || !shown.refused().isEmpty() ? problems : List.of(),
                shown.conflicts(),
                others(seat, w));
    }

    private static List<Problem> problems(Seat seat, Form.Section section, Shown shown, Words w) {
        var words = new ProblemWords(seat.edition(), w);
        var problems = new ArrayList<>(shown.refused());
        if (shown.checked())
            words.all(seat.state()).stream()
                    .filter(one -> Asked.section(seat.edition(), one.path())
                            .filter(section.id()::equals)
                            .isPresent())
                    .forEach(one -> problems.add(new Problem(one.path(), words.text(one))));
        else
            seat.state()
                    .answers()
                    .forEach((path, saved) -> Asked.at(seat.edition(), path)
                            .filter(asked -> asked.section().id().equals(section.id()))
                            .ifPresent(asked -> words.live(path, shown.typed().getOrDefault(path, saved.value()))
                                    .forEach(text -> problems.add(new Problem(path, text)))));
        return problems;
    }

    private static List<Block> lead(
            Form.Section section, CaseState state, Shown shown, FieldViews fields, Corrections corrections, Words w) {
        if (section.repeats().isEmpty())
            return List.of(new Block("lead", "", 0, items("", section, section.fields(), fields, corrections)));
        return IntStream.rangeClosed(1, entries(section, state, shown))
                .mapToObj(n -> new Block(
                        "entry-" + n,
                        w.t(section.title()) + " " + n,
                        n,
                        items(section.id() + "[" + n + "].", section, section.fields(), fields, corrections)))
                .toList();
    }

    static int entries(Form.Section section, CaseState state) {
        Map<String, String> values = new HashMap<>();
        state.answers().forEach((path, saved) -> values.put(path, saved.value()));
        return new Answers(values).entries(section.id());
    }

    private static int entries(Form.Section section, CaseState state, Shown shown) {
        var repeats = section.repeats().orElseThrow();
        int wanted = Math.max(Math.max(entries(section, state), shown.entries()), Math.max(1, repeats.atLeast()));
        return Math.min(wanted, repeats.atMost());
    }

    /** In a joint application every other member answers for its own figures. */
    private static List<Block> members(
            Form.Section section, Edition edition, CaseState state, FieldViews fields, Words w) {
        if (state.members().size() < 2) return List.of();
        var own = Questions.of(edition, state.members()).figures().sections().stream()
                .filter(one -> one.id().equals(section.id()))
                .findFirst();
        if (own.isEmpty()) return List.of();
        return state.members().stream()
                .skip(1)
                .map(member -> block(member, own.get(), fields, w))
                .toList();
    }

    private static Block block(Applicant member, Form.Section section, FieldViews fields, Words w) {
        var prefix = Paths.in(member, false, "");
        return new Block(
                "member-" + member.area(),
                w.t("apply.member.figures", member.areaName()),
                0,
                items(prefix, section, section.fields(), fields, new Corrections(Optional.empty())));
    }

    private static List<Item> items(
            String prefix, Form.Section section, List<Form.Field> asked, FieldViews fields, Corrections corrections) {
        return asked.stream()
                .map(field -> fields.item(prefix, section.id(), field, corrections.of(section, field)))
                .toList();
    }

    private static Optional<Instant> savedAt(CaseState state, Form.Section section, Edition edition) {
        return state.answers().entrySet().stream()
                .filter(entry -> Asked.section(edition, entry.getKey())
                        .filter(section.id()::equals)
                        .isPresent())
                .map(entry -> entry.getValue().at())
                .max(Comparator.naturalOrder());
    }

    private static List<Link> others(Seat seat, Words w) {
        return seat.edition().form().sections().stream()
                .map(section -> new Link(w.t(section.title()), "/cases/" + seat.caseId() + "/draft/" + section.id()))
                .toList();
    }
}
