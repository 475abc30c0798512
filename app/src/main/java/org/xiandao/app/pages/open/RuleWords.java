package org.xiandao.app.pages.open;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.app.view.ConditionView.LocalChoice;
import org.xiandao.app.view.QuoteView;
import org.xiandao.app.view.StepView;
import org.xiandao.app.web.Words;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Clock;

/** An edition's rules as sentences in the reader's language, each with what it rests on. */
public final class RuleWords {
    private final Edition edition;
    private final Words w;

    private RuleWords(Edition edition, Words w) {
        this.edition = edition;
        this.w = w;
    }

    public static RuleWords of(Edition edition, Words w) {
        return new RuleWords(edition, w);
    }

    public String requires(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> all.of().isEmpty() ? w.t("open.rule.always") : joined(all.of(), "open.rule.and");
            case Predicate.Any any -> joined(any.of(), "open.rule.or");
            case Predicate.Not not -> w.t("open.rule.not", requires(not.of()));
            case Predicate.Compare compare ->
                w.t("open.rule." + compare.comparator(), measure(compare.measure()), quantity(compare.bound()));
            case Predicate.AnswerIn in -> w.t("open.rule.answer", field(in.field()), options(in.field(), in.values()));
            case Predicate.AnswerGiven given -> w.t("open.rule.given", field(given.field()));
            case Predicate.FindingIs finding -> w.t("open.rule.finding");
            case Predicate.AreaLevel levels -> w.t("open.rule.level", levels(levels.levels()));
            case Predicate.AreaTitle title -> w.t("open.rule.title", areaTitle(title.title()));
            case Predicate.CallAttribute call -> choice(call);
        };
    }

    private String joined(List<Predicate> parts, String with) {
        return parts.stream().map(this::requires).collect(Collectors.joining(w.t(with)));
    }

    private String choice(Predicate.CallAttribute call) {
        var choice = edition.workflow().choices().stream()
                .filter(one -> one.id().equals(call.attribute()))
                .findFirst();
        var option = choice.flatMap(one -> one.options().stream()
                .filter(it -> it.id().equals(call.value()))
                .findFirst());
        return w.t(
                "open.rule.call",
                choice.map(it -> w.t(it.title())).orElse(call.attribute()),
                option.map(it -> w.t(it.label())).orElse(call.value()));
    }

    private String measure(String id) {
        return edition.measure(id).map(measure -> w.t(measure.title())).orElse(id);
    }

    private String field(String id) {
        return edition.field(id).map(field -> w.t(field.label())).orElse(id);
    }

    private String options(String field, Collection<String> values) {
        var options = edition.field(field).map(Form.Field::options).orElse(List.of());
        return values.stream()
                .map(value -> options.stream()
                        .filter(option -> option.id().equals(value))
                        .findFirst()
                        .map(option -> w.t(option.label()))
                        .orElse(w.knows("apply.answer." + value) ? w.t("apply.answer." + value) : value))
                .sorted()
                .collect(Collectors.joining(w.t("open.list.or")));
    }

    private String areaTitle(String title) {
        return w.knows("open.areaTitle." + title) ? w.t("open.areaTitle." + title) : title;
    }

    public String levels(Collection<Level> levels) {
        return levels.stream().sorted().map(this::level).collect(Collectors.joining(w.t("open.list.or")));
    }

    private String level(Level level) {
        return w.t("open.level." + level);
    }

    public static String quantity(Quantity quantity) {
        return (Figures.of(quantity.amount()) + " " + quantity.unit()).strip();
    }

    public String actor(Workflow.Actor actor) {
        return switch (actor) {
            case Workflow.Actor.Applicant applicant -> w.t("open.applicant");
            case Workflow.Actor.Office office ->
                w.t("open.office", level(office.level()), w.t("open.office." + office.kind()));
        };
    }

    /** A named date is shown as the call gave it, where a call is at hand. */
    public String clock(Clock clock, Map<String, LocalDate> dates) {
        return switch (clock) {
            case Clock.Until until ->
                Optional.ofNullable(dates.get(until.date()))
                        .map(day -> w.t("open.clock.by", day))
                        .orElseGet(() -> w.t("open.clock.until", date(until.date())));
            case Clock.WorkingDays days -> w.t("open.clock.workingDays", days.days());
            case Clock.Lasts lasts -> period(lasts.period());
            case Clock.On on -> w.t("open.clock.by", on.day());
            case Clock.Open open -> w.t("open.clock.open");
        };
    }

    private String date(String id) {
        return edition.workflow().dates().stream()
                .filter(date -> date.id().equals(id))
                .findFirst()
                .map(date -> w.t(date.title()))
                .orElse(id);
    }

    String period(Period period) {
        if (period.getMonths() == 0 && period.getDays() == 0) return w.t("open.period.years", period.getYears());
        if (period.getDays() == 0) return w.t("open.period.months", period.toTotalMonths());
        return w.t("open.period.days", period.getDays());
    }

    public List<QuoteView> quotes(Basis basis) {
        return basis.citations().stream()
                .map(citation -> new QuoteView(document(citation.doc()), citation.at(), citation.quote()))
                .toList();
    }

    private String document(String id) {
        return edition.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .map(document -> w.t(document.title()))
                .orElse(id);
    }

    public Optional<LocalChoice> choice(Basis basis) {
        return basis.decision()
                .flatMap(id -> Optional.ofNullable(edition.decisions().get(id)))
                .map(decision -> new LocalChoice(
                        decision.id(),
                        w.t(decision.choice()) + w.t("open.because") + w.t(decision.reason()),
                        ""));
    }

    public ClauseView clause(String id, Text title, String says, Basis basis) {
        return new ClauseView(id, w.t(title), says, quotes(basis), choice(basis));
    }

    public List<ClauseView> conditions() {
        return edition.conditions().stream()
                .map(condition -> clause(
                        condition.id(),
                        condition.title(),
                        w.t("open.condition", requires(condition.require()), w.t(edition.stage(condition.decidedAt()).title())),
                        condition.basis()))
                .toList();
    }

    /** The programme's stages as a picture in which nothing has begun. */
    public List<StepView> steps(Map<String, LocalDate> dates) {
        return edition.workflow().stages().stream()
                .map(stage -> new StepView(
                        w.t(stage.title()),
                        StepView.State.UPCOMING,
                        clock(stage.clock(), dates),
                        actor(stage.by()),
                        stage.channels().isEmpty() ? "" : w.t("open.stage.channels", channels(stage)),
                        ""))
                .toList();
    }

    private String channels(Workflow.Stage stage) {
        return edition.workflow().channels().stream()
                .filter(channel -> stage.channels().contains(channel.id()))
                .map(channel -> w.t(channel.title()))
                .collect(Collectors.joining(w.t("open.list.or")));
    }
}
