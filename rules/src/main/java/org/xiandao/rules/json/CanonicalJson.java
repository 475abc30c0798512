package org.xiandao.rules.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The canonical form of RFC 8785: names sorted by UTF-16 code units, no white space, the fewest escapes, UTF-8. */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static byte[] bytes(Json json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Json json) {
        var out = new StringBuilder();
        write(json, out);
        return out.toString();
    }

    /** Reads any JSON text that keeps the limits of {@link Json}; refuses duplicate names, fractions and bytes that aren't UTF-8. */
    public static Json parse(byte[] utf8) {
        return JsonReader.read(utf8);
    }

    public static Json parse(String text) {
        return JsonReader.read(text);
    }

    public static String sha256Hex(Json json) {
        return sha256Hex(bytes(json));
    }

    public static String sha256Hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void write(Json json, StringBuilder out) {
        switch (json) {
            case Json.Obj(var members) -> {
                out.append('{');
                var comma = "";
                for (var member : members.entrySet()) {
                    out.append(comma);
                    quote(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    comma = ",";
                }
                out.append('}');
            }
            case Json.Arr(var items) -> {
                out.append('[');
                var comma = "";
                for (var item : items) {
                    out.append(comma);
                    write(item, out);
                    comma = ",";
                }
                out.append(']');
            }
            case Json.Str(var value) -> quote(value, out);
            case Json.Int(var value) -> out.append(value);
            case Json.Bool(var value) -> out.append(value);
            case Json.Null() -> out.append("null");
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < ' ') out.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
                    else out.append(unit);
                }
            }
        }
        out.append('"');
    }
}
