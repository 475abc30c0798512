package org.xiandao.rules.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;

/** A recursive-descent reader of RFC 8259 without fractions, exponents, duplicate names or deep nesting. */
final class JsonReader {
    private static final int DEEPEST = 200;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static Json read(byte[] utf8) {
        var bytes = ByteBuffer.wrap(utf8);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            return read(decoder.decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw new JsonFault(bytes.position(), "these bytes aren't UTF-8.");
        }
    }

    static Json read(String text) {
        var reader = new JsonReader(text);
        var json = reader.value(0);
        reader.space();
        if (reader.at < text.length()) throw reader.fault("the value has ended, but more follows.");
        return json;
    }

    private Json value(int depth) {
        if (depth > DEEPEST) throw fault("values are nested deeper than " + DEEPEST + ".");
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw fault("a value is expected.");
        };
    }

    private Json object(int depth) {
        at++;
        var members = new TreeMap<String, Json>();
        space();
        if (peek() == '}') {
            at++;
            return Json.Obj.of(members);
        }
        while (true) {
            space();
            int start = at;
            if (peek() != '"') throw fault("a name in quotes is expected.");
            var name = string().value();
            if (members.containsKey(name)) throw new JsonFault(start, "the name \"" + name + "\" stands twice.");
            space();
            expect(':');
            members.put(name, value(depth + 1));
            space();
            if (peek() == '}') break;
            expect(',');
        }
        at++;
        return Json.Obj.of(members);
    }

    private Json array(int depth) {
        at++;
        var items = new ArrayList<Json>();
        space();
        if (peek() == ']') {
            at++;
            return new Json.Arr(items);
        }
        while (true) {
            items.add(value(depth + 1));
            space();
            if (peek() == ']') break;
            expect(',');
        }
        at++;
        return new Json.Arr(items);
    }

    private Json.Str string() {
        int start = at++;
        var out = new StringBuilder();
        while (true) {
            if (at >= text.length()) throw new JsonFault(start, "this string never ends.");
            char unit = text.charAt(at++);
            if (unit == '"') break;
            if (unit < ' ') throw new JsonFault(at - 1, "a control character must be escaped.");
            out.append(unit == '\\' ? escape() : unit);
        }
        try {
            return new Json.Str(out.toString());
        } catch (IllegalArgumentException e) {
            throw new JsonFault(start, "this string holds half a character (a lone surrogate).");
        }
    }

    private char escape() {
        char which = peek();
        at++;
        return switch (which) {
            case '"', '\\', '/' -> which;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> {
                int end = at + 4;
                if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}"))
                    throw fault("four hexadecimal digits are expected after \\u.");
                char unit = (char) Integer.parseInt(text.substring(at, end), 16);
                at = end;
                yield unit;
            }
            default -> throw new JsonFault(at - 1, "\\" + which + " is no escape.");
        };
    }

    private Json number() {
        int start = at;
        if (peek() == '-') at++;
        int digits = at;
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0 && text.charAt(at) < 128) at++;
        var number = text.substring(start, at);
        if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0)
            throw new JsonFault(start, "only whole numbers stand bare; write an exact decimal as a string.");
        if (at == digits) throw fault("a digit is expected.");
        if (at - digits > 1 && text.charAt(digits) == '0' || number.equals("-0"))
            throw new JsonFault(start, number + " isn't the plain form of a number.");
        if (at - digits > 16 || Math.abs(Long.parseLong(number)) > Json.Int.LARGEST)
            throw new JsonFault(start, number + " is too large to stand bare; write it as a string.");
        return new Json.Int(Long.parseLong(number));
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) throw fault("a value is expected.");
        at += word.length();
        return value;
    }

    private void expect(char what) {
        if (peek() != what) throw fault("\"" + what + "\" is expected.");
        at++;
    }

    private char peek() {
        if (at >= text.length()) throw fault("the text ends too early.");
        return text.charAt(at);
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
    }

    private JsonFault fault(String why) {
        return new JsonFault(at, why);
    }
}
