package org.xiandao.rules.trial;

import java.util.List;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.targets.Aim;
import org.xiandao.rules.trial.Criterion.Aimed;
import org.xiandao.rules.trial.Criterion.Combined;
import org.xiandao.rules.trial.Criterion.Compared;
import org.xiandao.rules.trial.Criterion.Told;
import org.xiandao.rules.trial.YearScore.Backed;
import org.xiandao.rules.trial.YearScore.Changed;
import org.xiandao.rules.trial.YearScore.From;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Settled;
import org.xiandao.rules.trial.YearScore.Source;

/** A line with all that its verdict is made of, written and read back; what follows from the rest is written, and not read. */
final class LineJson {
    private static final String HOLDS = "holds";

    private LineJson() {}

    static Json array(List<Line> lines) {
        return lines.stream().<Json>map(LineJson::of).collect(Json.array());
    }

    private static Json.Obj of(Line line) {
        var members = Json.object()
                .with("id", line.id())
                .with("title", text(line.title()))
                .with("required", text(line.required()))
                .with("found", text(line.found()))
                .with(HOLDS, Look.word(line.holds()));
        line.criterion().ifPresent(criterion -> members.with("criterion", of(criterion)));
        if (!line.from().isEmpty())
            members.with("from", line.from().stream().<Json>map(LineJson::of).collect(Json.array()));
        line.backed().ifPresent(backed -> members.with("records", of(backed)));
        line.settled()
                .ifPresent(settled -> members.with(
                        "settled",
                        Json.object()
                                .with("by", settled.by())
                                .with(HOLDS, settled.holds())
                                .with("reason", settled.reason())
                                .end()));
        line.changed()
                .ifPresent(changed -> members.with(
                        "changed",
                        Json.object()
                                .with("original", text(changed.original()))
                                .with("on", changed.on().toString())
                                .with("by", changed.by())
                                .end()));
        return members.end();
    }

    private static Json.Obj of(Criterion criterion) {
        return switch (criterion) {
            case Aimed it ->
                Json.object()
                        .with("word", "aim")
                        .with("comparator", Look.word(it.aim().comparator()))
                        .with("amount", it.aim().amount().toString())
                        .with("unit", it.unit())
                        .with("by", it.aim().by().toString())
                        .with("counted", it.aim().counted())
                        .withPresent("expected", it.expected().map(Fraction::toString))
                        .withPresent("actual", it.actual().map(Fraction::toString))
                        .end();
            case Compared it ->
                Json.object()
                        .with("word", "compare")
                        .with("measure", it.measure())
                        .with("comparator", Look.word(it.comparator()))
                        .with("bound", it.bound().toString())
                        .withPresent("actual", it.actual().map(Fraction::toString))
                        .end();
            case Combined it ->
                Json.object()
                        .with("word", Look.word(it.word()))
                        .with("of", it.of().stream().<Json>map(LineJson::of).collect(Json.array()))
                        .end();
            case Told it ->
                Json.object()
                        .with("word", "told")
                        .with("what", it.what())
                        .with("verdict", Look.word(it.verdict()))
                        .end();
        };
    }

    private static Json.Obj of(From from) {
        return Json.object()
                .with("source", Look.word(from.source()))
                .with("what", from.what())
                .with("area", from.area())
                .end();
    }

    static Json.Obj of(Backed backed) {
        return Json.object()
                .with("all", backed.all())
                .with("unconfirmed", backed.unconfirmed())
                .end();
    }

    static Json.Obj text(Text text) {
        return Json.object().with("zh", text.zh()).with("en", text.en()).end();
    }

    static List<Line> read(List<Look> lines) {
        return lines.stream().map(LineJson::line).toList();
    }

    private static Line line(Look in) {
        var id = in.text("id");
        var title = readText(in.object("title"));
        var criterion = in.maybeObject("criterion").map(LineJson::criterion);
        var from =
                in.has("from") ? in.objects("from").stream().map(LineJson::from).toList() : List.<From>of();
        var line = criterion.orElse(null) instanceof Aimed aimed
                ? Line.of(id, title, aimed)
                : new Line(id, title, readText(in.object("required")), readText(in.object("found")), criterion, from);
        line = in.maybeObject("settled")
                .map(it -> new Settled(it.text("by"), it.truth(HOLDS), it.text("reason")))
                .map(line::with)
                .orElse(line);
        line = in.maybeObject("records").map(LineJson::backed).map(line::with).orElse(line);
        return in.maybeObject("changed")
                .map(it -> new Changed(readText(it.object("original")), it.date("on"), it.text("by")))
                .map(line::with)
                .orElse(line);
    }

    static Backed backed(Look in) {
        var backed = new Backed(in.number("all"), in.number("unconfirmed"));
        if (backed.all() < 1 || backed.unconfirmed() < 0 || backed.unconfirmed() > backed.all())
            throw in.unsound("unconfirmed");
        return backed;
    }

    private static Criterion criterion(Look in) {
        return switch (in.text("word")) {
            case "aim" -> aimed(in);
            case "compare" ->
                new Compared(
                        in.text("measure"),
                        in.one("comparator", Comparator.class),
                        in.fraction("bound"),
                        in.maybeFraction("actual"));
            case "told" -> new Told(in.text("what"), in.one("verdict", Verdict.class));
            default -> combined(in);
        };
    }

    private static Aimed aimed(Look in) {
        var comparator = in.one("comparator", Comparator.class);
        if (comparator == Comparator.EQUALS) throw in.unsound("comparator");
        var aim = new Aim(comparator, in.fraction("amount"), in.date("by"), in.truth("counted"));
        return new Aimed(aim, in.text("unit"), in.maybeFraction("expected"), in.maybeFraction("actual"));
    }

    private static Combined combined(Look in) {
        var word = in.one("word", Criterion.Word.class);
        var of = in.objects("of").stream().map(LineJson::criterion).toList();
        if (word == Criterion.Word.NOT && of.size() != 1) throw in.unsound("of");
        return new Combined(word, of);
    }

    private static From from(Look in) {
        return new From(in.one("source", Source.class), in.text("what"), in.text("area"));
    }

    static Text readText(Look in) {
        return new Text(in.text("zh"), in.text("en"));
    }
}
