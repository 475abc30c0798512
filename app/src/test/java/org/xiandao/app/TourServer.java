package org.xiandao.app;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.people.People;
import org.xiandao.testing.TestDatabase;
import org.xiandao.testing.TestServer;
import org.xiandao.tour.Tour;

/** One server a fork with the tour's world and the day of today; whoever changes that world leaves it fit for the others. */
@SpringBootTest(classes = Xiandao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class TourServer {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        TestServer.tour(registry, DATABASE, "tour-server");
    }

    @LocalServerPort
    protected int port;

    @Autowired
    protected People people;

    protected Browser as(String login) {
        var browser = new Browser(port);
        browser.login(login, Tour.PASSWORD);
        return browser;
    }
}
