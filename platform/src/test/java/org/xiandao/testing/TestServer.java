package org.xiandao.testing;

import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What a server under test is told of its surroundings. */
public final class TestServer {
    private TestServer() {}

    /** A database of its own, this repository, and for its files a folder of the fork by this name. */
    public static void settings(DynamicPropertyRegistry registry, TestDatabase database, String folder) {
        registry.add("xiandao.db.url", database::url);
        registry.add("xiandao.db.user", database::user);
        registry.add("xiandao.db.password", database::password);
        registry.add("xiandao.home", () -> System.getProperty("xiandao.root"));
        registry.add(
                "xiandao.data",
                () -> Path.of(System.getProperty("xiandao.fork", "target"), folder)
                        .toString());
    }

    /** As {@link #settings}, with the tour's world in it. */
    public static void tour(DynamicPropertyRegistry registry, TestDatabase database, String folder) {
        settings(registry, database, folder);
        registry.add("xiandao.tour", () -> "true");
    }
}
