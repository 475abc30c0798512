package org.xiandao.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xiandao.rules.pack.Text;

/** What a new password must be: long rather than odd. */
final class Passwords {
    private static final int AT_LEAST = 12;
    /** Bcrypt looks no further. */
    private static final int BYTES_AT_MOST = 72;

    private Passwords() {}

    static List<Text> faults(String login, String old, String chosen, boolean oldIsRight) {
        List<Text> faults = new ArrayList<>();
        if (!oldIsRight) {
            faults.add(new Text("原密码不正确", "The old password is wrong"));
        }
        if (chosen.codePointCount(0, chosen.length()) < AT_LEAST) {
            faults.add(new Text(
                    "新密码至少 %d 个字符；一句话比怪字符好记".formatted(AT_LEAST),
                    "A new password has at least %d characters; a sentence is easier to remember than odd signs"
                            .formatted(AT_LEAST)));
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > BYTES_AT_MOST) {
            faults.add(new Text(
                    "新密码太长：最多 72 字节（24 个汉字）",
                    "The new password is too long: at most 72 bytes (24 Chinese characters)"));
        }
        if (chosen.equals(old)) {
            faults.add(new Text("新密码与原密码相同", "The new password is the old one"));
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            faults.add(new Text("新密码不能包含登录名", "The new password must not contain the login"));
        }
        return List.copyOf(faults);
    }
}
