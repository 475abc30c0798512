package org.xiandao.rules.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Text;

/** An object of a JSON file; what it lacks is told with the file's name. */
public record Look(String file, Json.Obj json) {

    /** A file that is not what it should be. */
    public static final class Unsound extends RuntimeException {
        private final transient Text text;

        public Unsound(String zh, String en) {
            super(en);
            this.text = new Text(zh, en);
        }

        public Text text() {
            return text;
        }
    }

    public static Look at(String file, byte[] bytes) {
        try {
            if (CanonicalJson.parse(bytes) instanceof Json.Obj json) return new Look(file, json);
        } catch (JsonFault broken) {
            throw new Unsound(
                    file + " 不是完整的 JSON，第 " + broken.position() + " 个字符处有误",
                    file + " is no sound JSON: " + broken.getMessage());
        } catch (IllegalArgumentException unsound) {
            throw new Unsound(file + " 不是可用的 JSON", file + " is no JSON that can be used: " + unsound.getMessage());
        }
        throw new Unsound(file + " 应是一个 JSON 对象", file + " should be a JSON object");
    }

    public static Look at(String file, String text) {
        return at(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public boolean has(String name) {
        return json.get(name).isPresent();
    }

    public Json value(String name) {
        return json.get(name).orElseThrow(() -> lacks(name));
    }

    public String text(String name) {
        return value(name) instanceof Json.Str(var text) ? text : wrong(name);
    }

    public Optional<String> maybe(String name) {
        return has(name) && !(value(name) instanceof Json.Null) ? Optional.of(text(name)) : Optional.empty();
    }

    public int number(String name) {
        return value(name) instanceof Json.Int(var number) && number == (int) number ? (int) number : wrong(name);
    }

    public boolean truth(String name) {
        return value(name) instanceof Json.Bool(var truth) ? truth : wrong(name);
    }

    public Fraction fraction(String name) {
        return fraction(name, text(name));
    }

    private Fraction fraction(String name, String text) {
        try {
            return Fraction.parse(text.strip());
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return wrong(name);
        }
    }

    public BigDecimal decimal(String name) {
        try {
            return new BigDecimal(text(name));
        } catch (NumberFormatException notANumber) {
            return wrong(name);
        }
    }

    public Optional<Fraction> maybeFraction(String name) {
        return has(name) ? Optional.of(fraction(name)) : Optional.empty();
    }

    public LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException noDay) {
            return wrong(name);
        }
    }

    /** One of an enum's constants, written in small letters with hyphens. */
    public <E extends Enum<E>> E one(String name, Class<E> of) {
        return one(name, text(name), of);
    }

    public <E extends Enum<E>> List<E> several(String name, Class<E> of) {
        return texts(name).stream().map(text -> one(name, text, of)).toList();
    }

    private <E extends Enum<E>> E one(String name, String text, Class<E> of) {
        for (var constant : of.getEnumConstants()) if (word(constant).equals(text)) return constant;
        return wrong(name);
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Look object(String name) {
        return value(name) instanceof Json.Obj object ? new Look(file, object) : wrong(name);
    }

    public Optional<Look> maybeObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    public List<Json> items(String name) {
        return value(name) instanceof Json.Arr(var items) ? items : wrong(name);
    }

    public List<Look> objects(String name) {
        var objects = new ArrayList<Look>();
        for (var item : items(name)) {
            if (!(item instanceof Json.Obj object)) return wrong(name);
            objects.add(new Look(file, object));
        }
        return objects;
    }

    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            if (!(item instanceof Json.Str(var text))) return wrong(name);
            texts.add(text);
        }
        return texts;
    }

    public Map<String, String> words(String name) {
        var words = new LinkedHashMap<String, String>();
        var object = object(name);
        object.json.members().keySet().forEach(key -> words.put(key, object.text(key)));
        return words;
    }

    public Map<String, Fraction> fractions(String name) {
        var fractions = new LinkedHashMap<String, Fraction>();
        words(name).forEach((key, text) -> fractions.put(key, fraction(key, text)));
        return fractions;
    }

    private Unsound lacks(String name) {
        return new Unsound(file + " 缺少 " + name, file + " lacks " + name);
    }

    /** For what is read, and makes no sense. */
    public Unsound unsound(String name) {
        return new Unsound(file + " 中的 " + name + " 写法不对", name + " in " + file + " is not written as it should be");
    }

    private <T> T wrong(String name) {
        throw unsound(name);
    }
}
