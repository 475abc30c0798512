package org.xiandao.rules.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.JsonFault;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Text;

/** An object of one of the bundle's JSON files; what it lacks is told with the file's name. */
record Look(String file, Json.Obj json) {

    /** A file of the bundle that is not what it should be. */
    static final class Unsound extends RuntimeException {
        private final transient Text text;

        Unsound(String zh, String en) {
            super(en);
            this.text = new Text(zh, en);
        }

        Text text() {
            return text;
        }
    }

    static Look at(String file, byte[] bytes) {
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

    static Look at(String file, String text) {
        return at(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    boolean has(String name) {
        return json.get(name).isPresent();
    }

    Json value(String name) {
        return json.get(name).orElseThrow(() -> lacks(name));
    }

    String text(String name) {
        return value(name) instanceof Json.Str(var text) ? text : wrong(name);
    }

    Optional<String> maybe(String name) {
        return has(name) && !(value(name) instanceof Json.Null) ? Optional.of(text(name)) : Optional.empty();
    }

    int number(String name) {
        return value(name) instanceof Json.Int(var number) && number == (int) number ? (int) number : wrong(name);
    }

    boolean truth(String name) {
        return value(name) instanceof Json.Bool(var truth) ? truth : this.<Boolean>wrong(name);
    }

    Fraction fraction(String name) {
        return fraction(name, text(name));
    }

    private Fraction fraction(String name, String text) {
        try {
            return Fraction.parse(text.strip());
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return wrong(name);
        }
    }

    BigDecimal decimal(String name) {
        try {
            return new BigDecimal(text(name));
        } catch (NumberFormatException notANumber) {
            return wrong(name);
        }
    }

    Look object(String name) {
        return value(name) instanceof Json.Obj object ? new Look(file, object) : wrong(name);
    }

    Optional<Look> maybeObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    List<Json> items(String name) {
        return value(name) instanceof Json.Arr(var items) ? items : wrong(name);
    }

    List<Look> objects(String name) {
        var objects = new ArrayList<Look>();
        for (var item : items(name)) {
            if (!(item instanceof Json.Obj object)) return wrong(name);
            objects.add(new Look(file, object));
        }
        return objects;
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            if (!(item instanceof Json.Str(var text))) return wrong(name);
            texts.add(text);
        }
        return texts;
    }

    Map<String, String> words(String name) {
        var words = new LinkedHashMap<String, String>();
        var object = object(name);
        object.json.members().keySet().forEach(key -> words.put(key, object.text(key)));
        return words;
    }

    Map<String, Fraction> fractions(String name) {
        var fractions = new LinkedHashMap<String, Fraction>();
        words(name).forEach((key, text) -> fractions.put(key, fraction(key, text)));
        return fractions;
    }

    private Unsound lacks(String name) {
        return new Unsound(file + " 缺少 " + name, file + " lacks " + name);
    }

    private <T> T wrong(String name) {
        throw new Unsound(file + " 中的 " + name + " 写法不对", name + " in " + file + " is not written as it should be");
    }
}
