package org.xiandao.rules.judge;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;

/** A judgement as JSON, complete: the same edition and facts give the same bytes in ten years. Numbers are exact strings. */
public final class JudgementJson {
    private JudgementJson() {}

    public static Json.Obj of(Judgement judgement) {
        var condition = judgement.condition();
        return Json.object()
                .with("edition", judgement.edition())
                .with("sha256", judgement.sha256())
                .with("asOf", judgement.asOf().toString())
                .with("condition", condition.id())
                .with("title", text(condition.title()))
                .with("severity", word(condition.severity()))
                .with("decidedAt", condition.decidedAt())
                .with("joint", word(condition.joint()))
                .with("basis", basis(condition.basis()))
                .with("standIn", judgement.standIn())
                .with("verdict", word(judgement.verdict()))
                .with("trace", of(judgement.trace()))
                .end();
    }

    public static Json.Obj of(Trace trace) {
        return switch (trace) {
            case Trace.Combined(var word, var verdict, var parts) ->
                Json.object()
                        .with("word", word)
                        .with("verdict", word(verdict))
                        .with(
                                "parts",
                                parts.stream().<Json>map(JudgementJson::of).collect(Json.array()))
                        .end();
            case Trace.PerSubject(var verdict, var subjects) ->
                Json.object()
                        .with("word", "each")
                        .with("verdict", word(verdict))
                        .with(
                                "subjects",
                                subjects.stream()
                                        .<Json>map(each -> Json.object()
                                                .with("subject", subject(each.subject()))
                                                .with("trace", of(each.trace()))
                                                .end())
                                        .collect(Json.array()))
                        .end();
            case Trace.Compared(var verdict, var clause, var value, var shortfall) -> {
                var members = Json.object()
                        .with("word", "compare")
                        .with("verdict", word(verdict))
                        .with("clause", clause(clause))
                        .with("value", of(value));
                shortfall.ifPresent(gap -> members.with(
                        "shortfall",
                        Json.object()
                                .with("measure", gap.measure())
                                .with("missing", quantity(gap.missing()))
                                .with("beyond", gap.beyond())
                                .end()));
                yield members.end();
            }
            case Trace.Asked(var verdict, var clause, var actual, var reason, var operands) ->
                reason(
                                Json.object()
                                        .with("word", "ask")
                                        .with("verdict", word(verdict))
                                        .with("clause", clause(clause))
                                        .withPresent("actual", actual)
                                        .with("operands", operands(operands)),
                                reason)
                        .end();
        };
    }

    public static Json.Obj of(Value value) {
        return reason(
                        Json.object()
                                .with("measure", value.measure())
                                .with("unit", value.unit())
                                .withPresent("amount", value.amount().map(Object::toString))
                                .with(
                                        "parts",
                                        value.parts().stream()
                                                .<Json>map(JudgementJson::part)
                                                .collect(Json.array()))
                                .with("operands", operands(value.operands())),
                        value.reason())
                .end();
    }

    private static Json.Obj part(Judgement.Part part) {
        var members = Json.object().with("role", part.role()).with("value", of(part.value()));
        part.subject().ifPresent(subject -> members.with("subject", subject(subject)));
        return members.end();
    }

    /** The clause in the words of the pack. */
    public static Json.Obj clause(Predicate clause) {
        return switch (clause) {
            case Predicate.All(var of) -> nested("all", of);
            case Predicate.Any(var of) -> nested("any", of);
            case Predicate.Not(var of) -> Json.object().with("not", clause(of)).end();
            case Predicate.Compare(var measure, var comparator, var bound) ->
                Json.object()
                        .with("indicator", measure)
                        .with(word(comparator), quantity(bound))
                        .end();
            case Predicate.AnswerIn(var field, var values) ->
                Json.object().with("answer", field).with("in", words(values)).end();
            case Predicate.AnswerGiven(var field) ->
                Json.object().with("answer", field).with("given", true).end();
            case Predicate.FindingIs(var finding, var expected) ->
                Json.object().with("finding", finding).with("is", expected).end();
            case Predicate.AreaLevel(var levels) ->
                Json.object()
                        .with(
                                "area-level",
                                words(levels.stream().map(JudgementJson::word).toList()))
                        .end();
            case Predicate.AreaTitle(var title) ->
                Json.object().with("area-title", title).end();
            case Predicate.CallAttribute(var attribute, var value) ->
                Json.object().with("call", attribute).with("is", value).end();
        };
    }

    private static Json.Obj nested(String word, Collection<Predicate> of) {
        return Json.object()
                .with(word, of.stream().<Json>map(JudgementJson::clause).collect(Json.array()))
                .end();
    }

    private static Json.Obj basis(Basis basis) {
        return Json.object()
                .with(
                        "citations",
                        basis.citations().stream()
                                .<Json>map(citation -> Json.object()
                                        .with("doc", citation.doc())
                                        .with("at", citation.at())
                                        .with("quote", citation.quote())
                                        .end())
                                .collect(Json.array()))
                .withPresent("decision", basis.decision())
                .end();
    }

    private static Json operands(Collection<Facts.Operand> operands) {
        return operands.stream().<Json>map(JudgementJson::operand).collect(Json.array());
    }

    private static Json.Obj operand(Facts.Operand operand) {
        return Json.object()
                .with("ref", operand.ref())
                .with("label", operand.label())
                .with("value", operand.value())
                .with("source", operand.source())
                .withPresent("of", operand.of().map(Object::toString))
                .with("evidence", operand.evidence().stream().map(Json::of).collect(Json.array()))
                .with("demonstration", operand.demonstration())
                .end();
    }

    private static Json.Obj subject(Facts.Subject subject) {
        return Json.object()
                .with("area", subject.area())
                .with("name", subject.name())
                .with("level", word(subject.level()))
                .with("titles", subject.titles().stream().map(Json::of).collect(Json.array()))
                .end();
    }

    private static Json.Members reason(Json.Members members, Optional<Facts.Reason> reason) {
        reason.ifPresent(why -> members.with(
                "reason",
                Json.object()
                        .with("code", word(why.code()))
                        .with("what", why.what())
                        .end()));
        return members;
    }

    private static Json.Obj quantity(Quantity quantity) {
        return Json.object()
                .with("amount", quantity.amount().toString())
                .with("unit", quantity.unit())
                .end();
    }

    /** Sets have no order; their words are sorted so that the bytes are the same each time. */
    private static Json words(Collection<String> words) {
        return words.stream().sorted().map(Json::of).collect(Json.array());
    }

    private static Json text(Text text) {
        return Json.object().with("zh", text.zh()).with("en", text.en()).end();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
