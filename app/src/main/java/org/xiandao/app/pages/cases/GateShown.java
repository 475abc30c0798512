package org.xiandao.app.pages.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.app.view.ConditionView;
import org.xiandao.app.view.ConditionView.LocalChoice;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.QuoteView;
import org.xiandao.app.web.Words;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judgement;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.JudgementText;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Edition;

/** Judgements as the gate panel shows them: the value, the shortfall, the quoted article, our own choices. */
public final class GateShown {
    private final Edition edition;
    private final Words w;

    private GateShown(Edition edition, Words w) {
        this.edition = edition;
        this.w = w;
    }

    public static GateView of(List<Judgement> judgements, Edition edition, LocalDate asOf, Words w) {
        var shown = new GateShown(edition, w);
        return new GateView(
                w.date(asOf),
                w.t(edition.title()),
                judgements.stream().map(shown::condition).toList());
    }

    /** The articles that a clause quotes, each under its document's title. */
    public static List<QuoteView> quotes(Basis basis, Edition edition, Words w) {
        return basis.citations().stream()
                .map(citation -> new QuoteView(document(citation.doc(), edition, w), citation.at(), citation.quote()))
                .toList();
    }

    public static Optional<LocalChoice> choice(Basis basis, Edition edition, Words w) {
        return basis.decision()
                .map(edition.decisions()::get)
                .map(decision ->
                        new LocalChoice(decision.id(), w.t(decision.choice()) + " " + w.t(decision.reason()), ""));
    }

    private static String document(String id, Edition edition, Words w) {
        return edition.documents().stream()
                .filter(document -> document.id().equals(id))
                .map(document -> w.t(document.title()))
                .findFirst()
                .orElse(id);
    }

    private ConditionView condition(Judgement judgement) {
        var condition = judgement.condition();
        var gaps = judgement.shortfalls().stream()
                .map(gap -> JudgementText.of(edition, gap, w.language().tag()))
                .distinct();
        var why = judgement.verdict() == Verdict.UNDETERMINED
                ? reasons(judgement.trace()).map(this::reason).distinct()
                : Stream.<String>empty();
        var standIn = judgement.standIn()
                ? Stream.of(w.t(
                        "case.standIn", w.t(edition.stage(condition.decidedAt()).title())))
                : Stream.<String>empty();
        return new ConditionView(
                condition.id(),
                w.t(condition.title()),
                judgement.verdict(),
                now(judgement.trace()).distinct().collect(Collectors.joining(w.zh() ? "；" : "; ")),
                Stream.of(gaps, why, standIn).flatMap(all -> all).collect(Collectors.joining(w.zh() ? "；" : "; ")),
                quotes(condition.basis(), edition, w),
                choice(condition.basis(), edition, w));
    }

    private Stream<String> now(Trace trace) {
        return switch (trace) {
            case Trace.Combined all -> all.parts().stream().flatMap(this::now);
            case Trace.PerSubject each ->
                each.subjects().stream()
                        .map(one -> one.subject().name() + " "
                                + now(one.trace()).collect(Collectors.joining(w.zh() ? "、" : ", ")));
            case Trace.Compared compared ->
                compared.value().amount().stream()
                        .map(amount ->
                                Figures.of(amount) + " " + compared.value().unit());
            case Trace.Asked asked -> asked.actual().stream().map(this::asked);
        };
    }

    private String asked(String actual) {
        return switch (actual) {
            case "yes", "true" -> w.t("case.yes");
            case "no", "false" -> w.t("case.no");
            default -> actual;
        };
    }

    private static Stream<Facts.Reason> reasons(Trace trace) {
        return switch (trace) {
            case Trace.Combined all -> all.parts().stream().flatMap(GateShown::reasons);
            case Trace.PerSubject each -> each.subjects().stream().flatMap(one -> reasons(one.trace()));
            case Trace.Compared compared -> reasons(compared.value());
            case Trace.Asked asked -> asked.reason().stream();
        };
    }

    private static Stream<Facts.Reason> reasons(Judgement.Value value) {
        return value.parts().isEmpty()
                ? value.reason().stream()
                : value.parts().stream().flatMap(part -> reasons(part.value()));
    }

    private String reason(Facts.Reason reason) {
        var field =
                edition.field(reason.what()).map(found -> w.t(found.label())).orElse(reason.what());
        return w.t("case.reason." + reason.code(), field);
    }
}
