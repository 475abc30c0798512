package org.xiandao.rules.load;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xiandao.rules.pack.Text;

/** The kinds of which the others are made: words, texts, lists, mappings, truth values. */
public final class Kinds {
    private static final Text NON_EMPTY_TEXT = new Text("文字", "text");

    private Kinds() {}

    public static final Kind<String> TEXT = Kind.of(
            node -> written(node)
                    .filter(text -> {
                        if (!text.isBlank()) return true;
                        node.report(
                                Fault.Code.EMPTY,
                                new Text("文字是空的", "The text is empty"),
                                new Text("请写上内容，或删去这个键", "Write it, or remove the key"));
                        return false;
                    })
                    .orElse(""),
            () -> "");

    public static final Kind<String> TEXT_OR_EMPTY =
            Kind.of(node -> written(node).orElse(""), () -> "");

    /** A value as someone types it into a form: numbers and truth values are taken as they are written. */
    public static final Kind<String> AS_TYPED = Kind.of(
            node -> {
                if (node instanceof Scalar scalar && !scalar.isNothing()) return scalar.text();
                node.wrongType(new Text("一个值", "a value"), new Text("请写一个值", "Write one value"));
                return "";
            },
            () -> "");

    public static final Kind<Boolean> FLAG = Kind.of(
            node -> {
                if (node instanceof Scalar scalar && scalar.isFlag()) return Boolean.parseBoolean(scalar.text());
                node.wrongType(
                        new Text("true 或 false", "true or false"),
                        new Text("请写 true 或 false，不加引号", "Write true or false, without quotes"));
                return false;
            },
            () -> false);

    /** Lower-case words with hyphens. */
    public static final Kind<String> ID = id("[a-z0-9]+(-[a-z0-9]+)*", "city-opinion");

    /** The printed numbering of an indicator. */
    public static final Kind<String> NUMBERING = id("[0-9]+(\\.[0-9]+)*", "\"2.1.1\"");

    public static final Kind<String> DECISION_ID = id("[A-Z][A-Z0-9]*(-[A-Za-z0-9]+)+", "A-14");

    public static final Kind<String> AREA = id("[0-9]{6,12}", "\"210000\"");

    /** {@code field} or {@code field.part}. */
    public static final Kind<String> ANSWER_PATH =
            id("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*", "city-plan.now");

    public static final Kind<Text> BILINGUAL = Kind.of(
            node -> {
                if (node instanceof Mapping mapping) return mapping.read(Kinds::bilingual);
                node.wrongType(
                        new Text("中英文两种文字", "Chinese and English side by side"),
                        new Text("请写成 {zh: 中文, en: English}", "Write {zh: 中文, en: English}"));
                return new Text("", "");
            },
            () -> new Text("", ""));

    public static <T> Kind<T> mapping(Function<Mapping, T> reader) {
        return Kind.of(
                node -> {
                    if (node instanceof Mapping mapping) return mapping.read(reader);
                    node.wrongType(new Text("键值表", "a mapping"), new Text("请写成 键: 值", "Write it as keys and values"));
                    return reader.apply(Mapping.blank());
                },
                () -> reader.apply(Mapping.blank()));
    }

    public static <T> Kind<List<T>> listOf(Kind<T> kind) {
        return Kind.of(
                node -> {
                    if (node instanceof Sequence list)
                        return list.entries().stream().map(kind::read).toList();
                    node.wrongType(
                            new Text("列表", "a list"),
                            new Text("请写成 [甲, 乙] 或每行一个“- ”", "Write [a, b], or one \"- \" a line"));
                    return List.of();
                },
                List::of);
    }

    /** A mapping whose keys the author chose. */
    public static <T> Kind<Map<String, T>> mapOf(Kind<T> kind) {
        return Kind.of(
                node -> node instanceof Mapping map
                        ? Collections.unmodifiableMap(map.map(kind))
                        : mapping(mapping -> mapping.map(kind)).read(node),
                Map::of);
    }

    /** One mapping, or a list of them. */
    public static <T> Kind<List<T>> oneOrMore(Kind<T> kind) {
        return Kind.of(
                node -> node instanceof Sequence list
                        ? list.entries().stream().map(kind::read).toList()
                        : List.of(kind.read(node)),
                List::of);
    }

    /** For keys that say something by being there: {@code told: true}. */
    static Kind<Boolean> onlyTrue() {
        return Kind.of(
                node -> {
                    if (!(node instanceof Scalar scalar && scalar.text().equals("true")))
                        node.wrongType(
                                new Text("true", "true"), new Text("请写 true，或删去这个键", "Write true, or remove the key"));
                    return true;
                },
                () -> true);
    }

    static <T> Set<T> inOrder(Collection<T> read) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(read));
    }

    /** A word of a closed list, written in lower case with hyphens. */
    public static <E extends Enum<E>> Kind<E> word(Class<E> words) {
        return Kind.of(
                node -> {
                    var constants = List.of(words.getEnumConstants());
                    var written = node instanceof Scalar scalar ? scalar.text() : "";
                    return constants.stream()
                            .filter(constant -> spell(constant).equals(written))
                            .findFirst()
                            .orElseGet(() -> {
                                unknownWord(
                                        node,
                                        constants.stream().map(Kinds::spell).toList());
                                return constants.getFirst();
                            });
                },
                () -> words.getEnumConstants()[0]);
    }

    public static String spell(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void unknownWord(Node node, List<String> known) {
        var nearest = node instanceof Scalar scalar ? Nearest.to(scalar.text(), known) : Optional.<String>empty();
        var list = new Text("可用：" + String.join("、", known), "Known: " + String.join(", ", known));
        node.report(
                Fault.Code.UNKNOWN_WORD,
                new Text(
                        "不认识" + node.noun().zh(),
                        "Not a known word: " + node.noun().en()),
                nearest.map(near -> new Text(
                                "是不是 " + near + "？" + list.zh(), "Did you mean \"" + near + "\"? " + list.en()))
                        .orElse(list));
    }

    private static Optional<String> written(Node node) {
        if (node instanceof Scalar scalar && scalar.isText()) return Optional.of(scalar.text());
        node.wrongType(NON_EMPTY_TEXT, new Text("若是文字，请加引号", "If text is meant, put it in quotes"));
        return Optional.empty();
    }

    private static Text bilingual(Mapping mapping) {
        return new Text(language(mapping, "zh", "中文"), language(mapping, "en", "英文"));
    }

    private static String language(Mapping mapping, String key, String name) {
        return mapping.maybe(key, TEXT).orElseGet(() -> {
            mapping.report(
                    Fault.Code.MISSING_LANGUAGE,
                    new Text(
                            "缺少" + name,
                            key.equals("zh") ? "The Chinese text is missing" : "The English text is missing"),
                    new Text("请补上 " + key, "Add \"" + key + ": …\""));
            return "";
        });
    }

    private static Kind<String> id(String shape, String example) {
        var pattern = Pattern.compile(shape);
        return Kind.of(
                node -> written(node)
                        .filter(text -> {
                            if (pattern.matcher(text).matches()) return true;
                            node.report(
                                    Fault.Code.BAD_ID,
                                    new Text("“" + text + "”不能作编号", "\"" + text + "\" can't be an id here"),
                                    new Text("请写成如 " + example, "Write it like " + example));
                            return false;
                        })
                        .orElse(""),
                () -> "");
    }
}
