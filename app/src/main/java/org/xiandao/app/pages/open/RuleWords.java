package org.xiandao.app.pages.open;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Clock;
import org.xiandao.rules.words.Sentences;
import org.xiandao.rules.words.Terms;

/** An edition's rules as sentences in the reader's language, each with what it rests on. */
public final class RuleWords {
    private final Edition edition;
    private final Words w;
    private final Sentences sentences;

    private RuleWords(Edition edition, Words w) {
        this.edition = edition;
        this.w = w;
        this.sentences = new Sentences(edition);
    }

    public static RuleWords of(Edition edition, Words w) {
        return new RuleWords(edition, w);
    }

    public String requires(Predicate predicate) {
        if (isEstablished(predicate)) return w.t("open.rule.finding");
        return predicate instanceof Predicate.AreaTitle(var title) && w.knows("open.areaTitle." + title)
                ? w.t("open.rule.title", w.t("open.areaTitle." + title))
                : w.t(sentences.of(predicate));
    }

    /** Findings have no names that people use; the condition's own title says what is found. */
    private static boolean isEstablished(Predicate predicate) {
        return predicate instanceof Predicate.FindingIs
                || predicate instanceof Predicate.All(var parts)
                        && !parts.isEmpty()
                        && parts.stream().allMatch(RuleWords::isEstablished);
    }

    public String levels(Collection<Level> levels) {
        return levels.stream()
                .sorted()
                .map(level -> w.t(Terms.of(level)))
                .collect(Collectors.joining(w.t("open.list.or")));
    }

    public String quantity(Quantity quantity) {
        return (Figures.of(quantity.amount()) + " " + w.unit(quantity.unit())).strip();
    }

    public String actor(Workflow.Actor actor) {
        return w.t(sentences.of(actor));
    }

    /** A named date is shown as the call gave it, where a call is at hand. */
    public String clock(Clock clock, Map<String, LocalDate> dates) {
        return clock instanceof Clock.Until(var date) && dates.containsKey(date)
                ? w.t("open.clock.by", Objects.requireNonNull(dates.get(date)))
                : w.t(sentences.of(clock));
    }

    public String period(Period period) {
        return w.t(sentences.of(period));
    }

    /** Each leads to the edition's rules. */
    public List<QuoteView> quotes(Basis basis) {
        return quotes(basis, href(edition.id()));
    }

    /** Each leads to the clause with this id among the edition's rules. */
    public List<QuoteView> quotesOf(String clause, Basis basis) {
        return quotes(basis, href(edition.id(), clause));
    }

    private List<QuoteView> quotes(Basis basis, String href) {
        return basis.citations().stream()
                .map(citation -> new QuoteView(document(citation.doc()), citation.at(), citation.quote(), href))
                .toList();
    }

    private static String href(String edition) {
        return "/programmes/" + edition;
    }

    /** The address of a clause among an edition's rules. */
    public static String href(String edition, String clause) {
        return href(edition) + "#clause-" + clause;
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
                        decision.id(), w.t(decision.choice()) + w.t("open.because") + w.t(decision.reason()), ""));
    }

    public ClauseView clause(String id, Text title, String says, Basis basis) {
        return clause(id, w.t(title), says, basis);
    }

    /** As it stands among the rules themselves. */
    ClauseView clause(String id, String title, String says, Basis basis) {
        return new ClauseView(id, title, says, quotes(basis, ""), choice(basis));
    }

    public List<ClauseView> conditions() {
        return edition.conditions().stream()
                .map(condition -> clause(
                        condition.id(),
                        condition.title(),
                        w.t(
                                "open.condition",
                                requires(condition.require()),
                                w.t(edition.stage(condition.decidedAt()).title())),
                        condition.basis()))
                .toList();
    }

    /** The programme's stages as a picture in which nothing has begun. */
    public List<StepView> steps(Map<String, LocalDate> dates) {
        return edition.workflow().stages().stream()
                .map(stage -> new StepView(
                        w.t(stage.title()), StepView.State.UPCOMING, "", actor(stage.by()), inShort(stage, dates), ""))
                .toList();
    }

    /** What fits under a step: a limit where there is one, and the channel. */
    private String inShort(Workflow.Stage stage, Map<String, LocalDate> dates) {
        var limit = switch (stage.clock()) {
            case Clock.Until(var date) -> dates.containsKey(date) ? clock(stage.clock(), dates) : "";
            case Clock.Open open -> "";
            case Clock.On on -> w.t("open.clock.by", on.day());
            case Clock.WorkingDays days -> clock(days, dates);
            case Clock.Lasts lasts -> clock(lasts, dates);
        };
        var channel = stage.channels().isEmpty() ? "" : w.t("open.stage.channels");
        return limit.isEmpty() || channel.isEmpty() ? limit + channel : limit + w.t("apply.hint.and") + channel;
    }
}
