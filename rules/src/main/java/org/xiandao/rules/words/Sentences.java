package org.xiandao.rules.words;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Actor;
import org.xiandao.rules.pack.Workflow.Clock;

/** Requirements, definitions, clocks and actors of one edition as sentences. */
public final class Sentences {
    private final Edition edition;

    public Sentences(Edition edition) {
        this.edition = edition;
    }

    public Text of(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All(var parts) when parts.isEmpty() -> new Text("其余情形", "otherwise");
            case Predicate.All(var parts) -> combined(parts, "，且", ", and ");
            case Predicate.Any(var parts) -> combined(parts, "，或", ", or ");
            case Predicate.Not(var part) -> wrap("并非（", of(part), "）", "not (", ")");
            case Predicate.Compare compare -> {
                var bound = Terms.of(compare.bound());
                var word = Terms.of(compare.comparator());
                yield Terms.joined(List.of(measure(compare.measure()), word, bound), " ", " ");
            }
            case Predicate.AnswerIn(var path, var values) ->
                wrap(
                        "“" + field(path).zh() + "”填 ",
                        Terms.joined(
                                sorted(values).map(value -> option(path, value)).toList(), " 或 ", " or "),
                        "",
                        "“" + field(path).en() + "” is ",
                        "");
            case Predicate.AnswerGiven(var path) ->
                new Text("“" + field(path).zh() + "”已填报", "“" + field(path).en() + "” is answered");
            case Predicate.FindingIs(var finding, var expected) -> {
                var holds = holds(expected);
                var title = finding(finding);
                yield new Text("经认定，“" + title.zh() + "”" + holds.zh(), "found: “" + title.en() + "” " + holds.en());
            }
            case Predicate.AreaLevel(var levels) ->
                wrap("申报地区为", Terms.list(levels.stream().map(Terms::of).toList()), "", "the area is a ", "");
            case Predicate.AreaTitle(var title) -> new Text("申报地区属于 " + title, "the area is " + title);
            case Predicate.CallAttribute(var choice, var option) -> {
                var title = choice(choice);
                var chosen = chosen(choice, option);
                yield new Text(
                        "申报通知的“" + title.zh() + "”为 " + chosen.zh(),
                        "the call's “" + title.en() + "” is " + chosen.en());
            }
        };
    }

    /** What was found where a requirement asks, in the words that the requirement itself is told in. */
    public Text found(Predicate asked, String actual) {
        return switch (asked) {
            case Predicate.AnswerIn(var path, var values) -> option(path, actual);
            case Predicate.AnswerGiven(var path) -> option(path, actual);
            case Predicate.FindingIs _ -> holds(Boolean.parseBoolean(actual));
            case Predicate.AreaLevel _ ->
                Terms.list(Stream.of(actual.split(", ")).map(Sentences::level).toList());
            case Predicate.CallAttribute(var choice, var option) -> chosen(choice, actual);
            case Predicate.All _, Predicate.Any _, Predicate.Not _, Predicate.Compare _, Predicate.AreaTitle _ ->
                Terms.same(actual);
        };
    }

    /** An answer as people read it: the words of a choice, else what was typed. */
    public Text answer(String path, String value) {
        return option(path, value);
    }

    private static Text holds(boolean holds) {
        return holds ? new Text("成立", "holds") : new Text("不成立", "does not hold");
    }

    private static Text level(String word) {
        return Stream.of(Level.values())
                .filter(level -> level.name().equalsIgnoreCase(word))
                .findFirst()
                .map(Terms::of)
                .orElse(Terms.same(word));
    }

    /** The condition that asks for it; where one asks for several, with what the applicant declares of each. */
    public Text finding(String id) {
        return edition.conditions().stream()
                .filter(condition -> findings(condition).contains(id))
                .findFirst()
                .map(condition -> finding(id, condition))
                .orElse(Terms.same(id));
    }

    private Text finding(String id, Condition condition) {
        var findings = findings(condition);
        var declared = condition.until().stream()
                .flatMap(Predicate::parts)
                .flatMap(part -> part instanceof Predicate.AnswerIn answer ? Stream.of(answer.field()) : Stream.empty())
                .toList();
        if (findings.size() < 2 || findings.size() != declared.size()) return condition.title();
        return field(declared.get(findings.indexOf(id)));
    }

    private static List<String> findings(Condition condition) {
        return condition
                .require()
                .parts()
                .flatMap(
                        part -> part instanceof Predicate.FindingIs asked ? Stream.of(asked.finding()) : Stream.empty())
                .distinct()
                .toList();
    }

    private Text choice(String id) {
        return edition.workflow().choices().stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(choice -> choice.title())
                .orElse(Terms.same(id));
    }

    private Text chosen(String id, String option) {
        return edition.workflow().choices().stream()
                .filter(choice -> choice.id().equals(id))
                .flatMap(choice -> choice.options().stream())
                .filter(one -> one.id().equals(option))
                .findFirst()
                .map(one -> one.label())
                .orElse(Terms.same(option));
    }

    public Text of(Definition definition) {
        return switch (definition) {
            case Definition.Count(var type, var where) -> with(new Text(type + " 的条数", "number of " + type), where);
            case Definition.Sum(var type, var field, var where) ->
                with(new Text(type + " 的 " + field + " 之和", "sum of " + field + " of " + type), where);
            case Definition.Latest(var type, var field, var where) ->
                with(new Text(type + " 最新一条的 " + field, field + " of the latest " + type), where);
            case Definition.Ratio ratio -> {
                var of = measure(ratio.of());
                var per = measure(ratio.per());
                var times = ratio.times().equals(Fraction.ONE) ? "" : " × " + ratio.times();
                yield new Text(of.zh() + " ÷ " + per.zh() + times, of.en() + " ÷ " + per.en() + times);
            }
            case Definition.Total(var of) ->
                Terms.joined(of.stream().map(this::measure).toList(), " + ", " + ");
            case Definition.Told _ -> new Text("由申报单位填报", "declared by the applicant");
        };
    }

    public Text of(Clock clock) {
        return switch (clock) {
            case Clock.Until(var date) ->
                edition.workflow().dates().stream()
                        .filter(it -> it.id().equals(date))
                        .findFirst()
                        .map(it -> wrap("至申报通知的“", it.title(), "”", "until the call's “", "”"))
                        .orElse(Terms.same(date));
            case Clock.WorkingDays(var days) -> new Text(days + " 个工作日", days + " working days");
            case Clock.Lasts(var period) -> of(period);
            case Clock.On(var day) -> new Text("至 " + day, "until " + day);
            case Clock.Open(var reason) -> wrap("不限时：", reason, "", "no limit: ", "");
        };
    }

    public Text of(Period period) {
        if (period.getYears() > 0) return new Text(period.getYears() + " 年", period.getYears() + " years");
        if (period.getMonths() > 0) return new Text(period.getMonths() + " 个月", period.getMonths() + " months");
        return new Text(period.getDays() + " 天", period.getDays() + " days");
    }

    public Text of(Actor actor) {
        return switch (actor) {
            case Actor.Applicant _ -> new Text("申报单位", "the applicant");
            case Actor.Office(var kind, var level, var duty) -> {
                var as = duty.map(Terms::of);
                yield new Text(
                        Terms.of(level).zh()
                                + Terms.of(kind).zh()
                                + as.map(it -> "（" + it.zh() + "）").orElse(""),
                        Terms.of(kind).en() + " office, " + Terms.of(level).en()
                                + as.map(it -> " (" + it.en() + ")").orElse(""));
            }
        };
    }

    Text measure(String id) {
        return edition.measure(id).map(Measure::title).orElse(Terms.same(id));
    }

    Text stage(String id) {
        return edition.workflow().stages().stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .map(stage -> stage.title())
                .orElse(Terms.same(id));
    }

    private Text field(String path) {
        return fieldOf(path).map(Form.Field::label).orElse(Terms.same(path));
    }

    private Text option(String path, String value) {
        return fieldOf(path).stream()
                .flatMap(field -> field.options().stream())
                .filter(option -> option.id().equals(value))
                .findFirst()
                .map(Form.Option::label)
                .orElseGet(() -> switch (value) {
                    case "yes" -> Terms.of(true);
                    case "no" -> Terms.of(false);
                    case "not-applicable" -> new Text("不适用", "not applicable");
                    default -> Terms.same(value);
                });
    }

    private Optional<Form.Field> fieldOf(String path) {
        return edition.field(path.replaceFirst("\\..*", ""));
    }

    private Text combined(List<Predicate> parts, String zh, String en) {
        return Terms.joined(
                parts.stream()
                        .map(part -> part instanceof Predicate.All || part instanceof Predicate.Any
                                ? wrap("（", of(part), "）", "(", ")")
                                : of(part))
                        .toList(),
                zh,
                en);
    }

    private Text with(Text value, List<Filter> where) {
        if (where.isEmpty()) return value;
        var filters = Terms.joined(where.stream().map(this::of).toList(), "，", ", ");
        return new Text(value.zh() + "（" + filters.zh() + "）", value.en() + " (" + filters.en() + ")");
    }

    private Text of(Filter filter) {
        return switch (filter) {
            case Filter.FieldIn(var field, var values) ->
                new Text(
                        field + " 为 " + String.join(" 或 ", sorted(values).toList()),
                        field + " is " + String.join(" or ", sorted(values).toList()));
            case Filter.FieldCompare(var field, var comparator, var bound) ->
                new Text(
                        field + " " + Terms.of(comparator).zh() + " " + bound,
                        field + " " + Terms.of(comparator).en() + " " + bound);
            case Filter.DistinctAtLeast it -> {
                var scenes = with(Terms.same(it.recordType()), it.where());
                yield new Text(
                        "其 " + scenes.zh() + " 中不同的 " + it.field() + " 不少于 " + it.atLeast() + " 个",
                        "at least " + it.atLeast() + " different " + it.field() + " among its " + scenes.en());
            }
        };
    }

    private static Stream<String> sorted(Collection<String> values) {
        return values.stream().sorted();
    }

    private static Text wrap(String zhBefore, Text inner, String zhAfter, String enBefore, String enAfter) {
        return new Text(zhBefore + inner.zh() + zhAfter, enBefore + inner.en() + enAfter);
    }
}
