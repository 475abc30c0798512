package org.xiandao.app.security;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where the server is and who may log in. */
@Component
@ConditionalOnProperty(name = "xiandao.export.case", havingValue = "none", matchIfMissing = true)
class StartBanner {

    private final FirstAdministrator first;
    private final ObjectProvider<TourAccounts> tour;

    StartBanner(FirstAdministrator first, ObjectProvider<TourAccounts> tour) {
        this.first = first;
        this.tour = tour;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.printf(
                    """

                      先导已启动 / Xiandao is running:  http://localhost:%d
                    %s
                      停止 / Stop: Ctrl-C

                    """, web.getWebServer().getPort(), accounts().indent(2).stripTrailing());
        }
    }

    private String accounts() {
        var shown = tour.stream().flatMap(it -> it.all().stream()).toList();
        if (!shown.isEmpty()) {
            return shown.stream()
                    .map(it -> "%-20s %-20s %s / %s"
                            .formatted(
                                    it.login(),
                                    it.password(),
                                    it.role().zh(),
                                    it.role().en()))
                    .collect(Collectors.joining("\n", "演示账号 / Tour accounts (login, password, role):\n", ""));
        }
        return first.password()
                .map(password -> """
                        首次启动，已建立管理员账号；密码只显示这一次，首次登录须更改。
                        First start: an administrator's account was made. Its password is shown this once and must be changed at the first login.
                        登录名 / login:  %s
                        密码 / password: %s""".formatted(FirstAdministrator.LOGIN, password))
                .orElse("用已有账号登录 / Log in with an account that an administrator opened.");
    }
}
