package org.xiandao.design;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IslandTest {
    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    FakeServer server;
    Page page;

    @BeforeAll
    void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @BeforeEach
    void openPage() {
        server = new FakeServer();
        context = browser.newContext();
        page = context.newPage();
        page.setDefaultTimeout(8000);
    }

    void open(String body) {
        server.shows(body);
        page.navigate(server.url("/page"));
    }

    @AfterEach
    void closePage() {
        context.close();
        server.close();
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
    }
}
