package org.xiandao.people;

import java.util.List;
import org.xiandao.rules.pack.Text;

/** What a login may look like. */
final class Logins {
    private Logins() {}

    static List<Text> faults(String login) {
        return login.matches("[A-Za-z0-9][A-Za-z0-9._@-]{1,63}")
                ? List.of()
                : List.of(new Text(
                        "登录名用 2 至 64 个字母、数字或 . _ @ -，以字母或数字开头",
                        "A login has 2 to 64 letters, digits or . _ @ - and begins with a letter or digit"));
    }
}
