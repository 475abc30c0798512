package org.xiandao.app.pages;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Browser;
import org.xiandao.app.Xiandao;
import org.xiandao.people.People;
import org.xiandao.testing.TestDatabase;
import org.xiandao.tour.Tour;

/** A server with a tour's world and the day of today, used by offices in their browsers. */
@SpringBootTest(classes = Xiandao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class OfficeWorld {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("xiandao.db.url", DATABASE::url);
        registry.add("xiandao.db.user", DATABASE::user);
        registry.add("xiandao.db.password", DATABASE::password);
        registry.add("xiandao.home", () -> System.getProperty("xiandao.root"));
        registry.add(
                "xiandao.data",
                () -> Path.of(System.getProperty("xiandao.fork", "target"), "office-pages")
                        .toString());
        registry.add("xiandao.tour", () -> "true");
    }

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Browser as(String login) {
        var browser = new Browser(port);
        browser.login(login, Tour.PASSWORD);
        return browser;
    }

    static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return form;
    }
}
