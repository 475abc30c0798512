package org.xiandao.rules.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.pack.Text;

/** What was proved so far, and what is not as it should be. */
final class Report {
    private static final int AROUND = 24;

    private final List<Text> proved = new ArrayList<>();
    private final List<Text> faults = new ArrayList<>();

    void proved(String zh, String en) {
        proved.add(new Text(zh, en));
    }

    void fault(String zh, String en) {
        faults.add(new Text(zh, en));
    }

    void fault(Text fault) {
        faults.add(fault);
    }

    List<Text> proved() {
        return List.copyOf(proved);
    }

    List<Text> faults() {
        return List.copyOf(faults);
    }

    /** Byte for byte; where they differ, from where on, with what stands there. */
    boolean same(Text what, Json is, Json should) {
        var isBytes = CanonicalJson.bytes(is);
        var shouldBytes = CanonicalJson.bytes(should);
        int at = Arrays.mismatch(isBytes, shouldBytes);
        if (at < 0) return true;
        var offset = String.format(Locale.ROOT, "%,d", at);
        fault(
                what.zh() + "：重新计算的结果从第 " + offset + " 个字节起不同：是 …" + around(isBytes, at) + "…，应为 …"
                        + around(shouldBytes, at) + "…",
                what.en() + ": computed again it differs from byte " + offset + " on: is …" + around(isBytes, at)
                        + "…, should be …" + around(shouldBytes, at) + "…");
        return false;
    }

    private static String around(byte[] bytes, int at) {
        var text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        int sign = new String(bytes, 0, Math.min(at, bytes.length), java.nio.charset.StandardCharsets.UTF_8).length();
        return text.substring(
                Math.max(0, Math.min(sign, text.length()) - AROUND), Math.min(text.length(), sign + AROUND));
    }
}
